import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Goes on with Tab, as someone without a mouse does, until the focus is on what has this name. */
export async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first()
  await wanted.waitFor()
  for (let presses = 0; presses < 150; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${role} “${name}”.`)
}

/** Presses a control that Tab can reach. */
export async function pressByKeyboard(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  await tabTo(page, role, name)
  await page.keyboard.press('Enter')
}

/** Says of blind work, where its assessor is asked, that they recognize nobody; then its scoring opens. */
export async function knowsNobody(page: Page, answer = 'No, I don’t: score it'): Promise<void> {
  const no = page.getByRole('button', { name: answer })
  const criterion = page.locator('[id^=criterion-]').first()
  await no.or(criterion).first().waitFor()
  if (await criterion.isVisible()) return
  await no.press('Enter')
  await criterion.waitFor()
}

/** Brings a piece of evidence into view, by its key. */
export async function lookAt(page: Page, evidence: string): Promise<void> {
  const tab = page.getByRole('tab', { name: evidence, exact: true })
  for (let presses = 0; presses < 30 && (await tab.getAttribute('aria-selected')) !== 'true'; presses++) await page.keyboard.press('e')
  await page.getByRole('tabpanel', { name: evidence, exact: true }).waitFor()
}

export type Score = { level: 1 | 2 | 3 | 4; reason: string; words?: string; nextStep?: string }

/** Scores the criterion in hand without touching a mouse: its level, the place in the evidence in view, the reason and the next step each by a key. */
export async function scoreByKeyboard(
  page: Page,
  criterion: string,
  { level, reason, words, nextStep }: Score,
  label = 'Reason',
): Promise<void> {
  const section = page.getByRole('region', { name: criterion })
  await page.keyboard.press(String(level))
  await page.keyboard.press('c')
  // In a recording the moment is cited at once; anywhere else the piece, and another key leads to where the words go.
  if (words !== undefined) {
    await page.keyboard.press('p')
    await page.keyboard.type(words)
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('r')
  await page.keyboard.type(reason)
  await page.keyboard.press('Escape')
  if (nextStep !== undefined) {
    await page.keyboard.press('n')
    await page.keyboard.type(nextStep)
    await page.keyboard.press('Escape')
  }
  // What is pressed before the script of the page has come is done once it is there.
  await expect.poll(() => section.getByRole('textbox', { name: label }).inputValue(), { timeout: 10_000 }).toBe(reason)
}
