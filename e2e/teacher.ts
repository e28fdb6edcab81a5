import type { Page } from 'playwright-core'

type File = { name: string; mediaType: string; bytes: Buffer }

/** Opens one part of the work, from the checklist at its left. */
export async function openPart(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name: title }).click()
  await page.waitForURL(/requirement=/)
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
}

/** Writes an answer and waits until the page says that it is kept. */
export async function write(page: Page, title: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: new RegExp(`^Your (answer|reflection): ${title}`) })
  await field.fill(text)
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .first()
    .waitFor()
}

/** Hands a file to the part that is open and waits until it has arrived. */
export async function addFile(page: Page, { name, mediaType, bytes }: File): Promise<void> {
  await page.getByLabel(/^Add (a file|files)$/).setInputFiles({ name, mimeType: mediaType, buffer: bytes })
  await artifact(page, name).waitFor()
}

export async function addLink(page: Page, address: string, name: string): Promise<void> {
  await page.getByText('Add a link').click()
  await page.getByLabel('Address', { exact: true }).fill(address)
  await page.getByLabel('What it is').first().fill(name)
  await page.getByRole('button', { name: 'Add the link' }).click()
  await artifact(page, name).waitFor()
}

export async function addText(page: Page, name: string, text: string): Promise<void> {
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Add the text' }) })
  await page.getByText('Write or paste a text').click()
  await form.getByLabel('What it is').fill(name)
  await form.getByLabel('Text').fill(text)
  await form.getByRole('button', { name: 'Add the text' }).click()
  await artifact(page, name).waitFor()
}

/** The card of one artifact in the part that is open. */
export const artifact = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })
