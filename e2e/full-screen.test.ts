import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { sitDownAs } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

test('in full screen on a phone that lies on its side, all of the picture and every control are in sight', async () => {
  const options = { viewport: { width: 812, height: 375 }, hasTouch: true, isMobile: true }
  const page = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example', options)
  await page.goto('/coaching?of=mine&show=answered')
  await page
    .getByRole('link', { name: /Lindqvist/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Full screen' }).tap()
  await page.waitForFunction(() => document.fullscreenElement !== null)
  const lowest = () =>
    page.evaluate(() => {
      const shown = document.fullscreenElement?.querySelectorAll('video, button') ?? []
      return Math.max(...[...shown].map((each) => each.getBoundingClientRect().bottom))
    })
  await expect.poll(lowest).toBeLessThanOrEqual(await page.evaluate(() => innerHeight))
  const height = await page.locator('video').evaluate((video) => video.getBoundingClientRect().height)
  expect(height).toBeGreaterThan(150)
})
