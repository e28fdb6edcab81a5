import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { sitDown, sitDownAs } from './visit.ts'

type Watched = { moved: number }

/** Someone sits down at the end of a slow line: what is asked for comes a third of a second later, a hundred kilobytes in a second. */
export async function sitDownFarAway(browser: Browser, url: string, email?: string): Promise<Page> {
  const page = await (email ? sitDownAs(browser, url, email) : sitDown(browser, url))
  await page.addInitScript(() => {
    const here = window as unknown as Watched
    here.moved = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean }
        if (!hadRecentInput) here.moved += value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const network = await page.context().newCDPSession(page)
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 100_000,
    uploadThroughput: 100_000,
  })
  return page
}

/** Nothing on the page moved by itself, by the browsers' own measure (0.1 is where it begins to be felt). */
export async function stoodStill(page: Page): Promise<void> {
  const moved = await page.evaluate(() => (window as unknown as Watched).moved)
  expect.soft(moved, `${new URL(page.url()).pathname} moved`).toBeLessThan(0.05)
}

/** Types letter by letter; whatever arrives meanwhile, all of it stands in the same field, which keeps the focus and its place on the screen. */
export async function typeSlowly(field: Locator, words: string): Promise<void> {
  await field.click()
  const before = await field.inputValue()
  const place = await field.evaluate((element) => element.getBoundingClientRect().top)
  await field.page().keyboard.press('ControlOrMeta+End')
  await field.page().keyboard.type(words, { delay: 45 })
  expect(await field.inputValue()).toBe(before + words)
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  expect.soft(Math.abs((await field.evaluate((element) => element.getBoundingClientRect().top)) - place)).toBeLessThan(4)
}

/** What the page says of saving itself. */
export const isSaved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .first()
    .waitFor()
