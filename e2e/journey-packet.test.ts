import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { sitDown, sitDownAs } from './visit.ts'

/** A month on its way to payroll: closed and prepared on a phone without script, approved by somebody else, signed, and taken as files. */
let browser: Browser
let hr: Page
let packet = ''
const at = (name: string, options = {}) => sitDownAs(browser, inject('demoUrl'), `${name}@threerivers.example`, options)
const fileOf = async (page: Page, form: string) => page.context().request.get(`${packet}.${form}`)

beforeAll(async () => {
  browser = await openBrowser()
  hr = await at('samuel.reyes', { viewport: { width: 375, height: 800 }, javaScriptEnabled: false })
})
afterAll(() => browser?.close())

test('HR closes a month that is over and prepares its packet, which they can’t approve themselves', async () => {
  const close = hr.getByRole('button', { name: 'Close this month' })
  await hr.goto('/value/month')
  for (let back = 0; back < 6 && (await close.count()) === 0; back++) {
    await hr.getByRole('main').locator('a[href*="month="]:not([href*="lines"])').first().click()
  }
  await close.click()
  await hr.getByRole('button', { name: /prepare/i }).click()
  await hr.waitForURL(/\/value\/packets\/[0-9a-f-]{36}/)
  packet = new URL(hr.url()).pathname
  expect(await hr.getByRole('button', { name: 'Approve this packet' }).count()).toBe(0)
})

test('somebody else approves it, and it is signed and handed over: the same to the byte however often it is asked for', async () => {
  const grace = await at('grace.whitfield')
  await grace.goto(packet)
  await grace.getByRole('button', { name: 'Approve this packet' }).click()
  await expect.poll(() => grace.getByRole('button', { name: 'Approve this packet' }).count()).toBe(0)
  await hr.goto(packet)
  await hr
    .getByRole('main')
    .getByRole('button', { name: /sign|hand/i })
    .first()
    .click()
  for (const form of ['csv', 'pdf', 'json']) {
    const [once, again] = [await fileOf(hr, form), await fileOf(hr, form)]
    expect([form, once.status()]).toEqual([form, 200])
    expect((await once.body()).equals(await again.body())).toBe(true)
  }
  const signed = (await (await fileOf(hr, 'json')).json()) as { proof?: unknown }
  expect(signed.proof).toBeDefined()
})

test('whom it pays can’t open it, nor can a visitor', async () => {
  const maya = await at('maya.ortiz')
  expect((await maya.goto(packet))?.status()).toBe(403)
  const visitor = await sitDown(browser, inject('demoUrl'))
  await visitor.goto(packet)
  expect(new URL(visitor.url()).pathname).toBe('/sign-in')
  for (const page of [maya, visitor]) for (const form of ['csv', 'pdf', 'json']) expect((await fileOf(page, form)).ok(), form).toBe(false)
})
