import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { sitDownAs } from './visit.ts'

/** What people print. */
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

test('an award prints on one page, A4 and Letter, no matter who prints it', async () => {
  const maya = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example')
  await maya.goto('/wallet')
  const found = await maya.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const awards = [...new Set(found.filter((address) => /^\/awards\/[0-9a-f-]{36}$/.test(address)))]
  expect(awards.length).toBeGreaterThan(0)
  const grace = await sitDownAs(browser, inject('demoUrl'), 'grace.whitfield@threerivers.example')
  for (const page of [maya, grace])
    for (const award of awards.slice(0, 4)) {
      await page.goto(award)
      for (const format of ['A4', 'Letter'])
        expect(pagesOf(await page.pdf({ format, preferCSSPageSize: false })), `${award} ${format}`).toBe(1)
      expect(await page.locator('body').innerText()).not.toBe('')
    }
})
