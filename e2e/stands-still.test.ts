import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { knowsNobody } from './assessor.ts'
import { openBrowser } from './browser.ts'
import { sitDownFarAway, stoodStill } from './slow-line.ts'
import { sitDownAs } from './visit.ts'

/** Whatever comes late over a slow line, pictures, documents, recordings and texts: what stands under it stays where it is. */
let browser: Browser
/** Addresses of what is looked at, by who looks. */
const maya: string[] = []
const coach: string[] = []
const assessor: string[] = []

const linksOf = async (page: Page, address: string, matching: RegExp): Promise<string[]> => {
  await page.goto(address)
  const all = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(all.filter((href) => matching.test(href)))]
}
const at = (name: string) => sitDownAs(browser, inject('demoUrl'), `${name}@threerivers.example`)

beforeAll(async () => {
  browser = await openBrowser()
  const earner = await at('maya.ortiz')
  for (const work of await linksOf(earner, '/work', /^\/work\/[0-9a-f-]{36}$/))
    maya.push(...(await linksOf(earner, work, new RegExp(`^${work}\\?requirement=`))))
  maya.push(...(await linksOf(earner, '/wallet', /^\/awards\/[0-9a-f-]{36}$/)).slice(0, 1))
  await earner.context().close()
  const ana = await at('ana.lindqvist')
  coach.push(...(await linksOf(ana, '/coaching', /^\/coaching\/[0-9a-f-]{36}/)))
  for (const work of await linksOf(ana, '/work?show=waiting', /^\/work\/[0-9a-f-]{36}$/)) coach.push(work)
  await ana.context().close()
  const jonas = await at('jonas.okafor')
  await jonas.goto('/review')
  await jonas.getByRole('button', { name: 'Open the next one' }).click()
  await jonas.waitForURL(/\/review\/[0-9a-f-]{36}$/)
  await knowsNobody(jonas)
  assessor.push(...(await linksOf(jonas, '/review', /^\/review\/[0-9a-f-]{36}$/)))
  await jonas.context().close()
})
afterAll(() => browser?.close())

/** Goes down a page as one who reads it, and waits at each place for what belongs there. */
async function readThrough(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' })
  for (let down = true; down; ) {
    await page.mouse.wheel(0, 500)
    await page.waitForLoadState('networkidle')
    down = await page.evaluate(() => {
      const before = Number(document.body.dataset.readTo ?? -1)
      document.body.dataset.readTo = String(scrollY)
      return scrollY > before
    })
  }
  await stoodStill(page)
}

test.each([
  [375, 'maya.ortiz', maya],
  [1280, 'maya.ortiz', maya],
  [375, 'ana.lindqvist', coach],
  [1280, 'ana.lindqvist', coach],
  [375, 'jonas.okafor', assessor],
  [1280, 'jonas.okafor', assessor],
] as const)(
  'at %i wide nothing moves on the pages of %s',
  async (width, name, addresses) => {
    expect(addresses.length).toBeGreaterThan(0)
    const page = await sitDownFarAway(browser, inject('demoUrl'), `${name}@threerivers.example`)
    await page.setViewportSize({ width, height: 800 })
    for (const address of addresses) await readThrough(page, address)
    await page.context().close()
  },
  300_000,
)
