import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What every screen must hold (WCAG 2.2 AA, and headings in order). */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** A phone held upright, twice the letters on a laptop, and a laptop. */
const widths = [320, 640, 1280]

/** Everything on a page that does not hold up, in words; empty is good. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  await page.setViewportSize({ width: 1280, height: 900 })
  faults.push(...(await frameFaults(page)), ...(await axeFaults(page, 'light')))
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    faults.push(...(await overflow(page, width)))
    if (width === 320) faults.push(...(await axeFaults(page, 'dark')))
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  return faults
}

/** No width of it scrolls sideways. */
export async function fits(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    expect.soft(await overflow(page, width), new URL(page.url()).pathname).toEqual([])
  }
}

/** Holds up as it stands. */
export async function holdsUp(page: Page): Promise<void> {
  expect.soft(await faultsOf(page), new URL(page.url()).pathname).toEqual([])
}

async function axeFaults(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: tags }, rules: { 'heading-order': { enabled: true } }, resultTypes: ['violations'] })
    .exclude('iframe')
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${colorScheme} ${id}: ${target.join(' ')} · ${failureSummary}`),
  )
}

/** What makes a page scroll sideways. */
const overflow = (page: Page, width: number) =>
  page.evaluate((wide) => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const beyond = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    const names = beyond.slice(-3).map((element) => `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 40)}”`)
    return [`at ${wide} px it scrolls sideways by ${scrollWidth - clientWidth}: ${names.join(', ')}`]
  }, width)

/** One heading, a title, one main part, and a first stop of Tab that leads past the head. */
async function frameFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  const headings = await page.getByRole('heading', { level: 1 }).count()
  if (headings !== 1) faults.push(`it has ${headings} headings of level 1`)
  if (!/\S.* · Laurel$|^Laurel$/.test(await page.title())) faults.push(`its title is “${await page.title()}”`)
  if ((await page.getByRole('main').count()) !== 1) faults.push('it has not one main part')
  await page.evaluate(() => {
    getSelection()?.removeAllRanges()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await skip.focus()
  if (!(await skip.isVisible())) faults.push('the way past the head is not seen when it has the focus')
  await page.keyboard.press('Enter')
  if (!(await page.getByRole('main').evaluate((main) => main === document.activeElement)))
    faults.push('the way past the head does not lead to the main part')
  const first = await page.evaluate(() => document.querySelector('a, button, input, summary')?.textContent?.trim())
  if (first !== 'Skip to the content') faults.push(`the first stop is “${first}”`)
  return faults
}
