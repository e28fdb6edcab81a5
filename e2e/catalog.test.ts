import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { holdsUp } from './holds-up.ts'
import { look } from './look.ts'
import { sitDown, sitDownAs } from './visit.ts'

let browser: Browser
let maya: Page

beforeAll(async () => {
  browser = await openBrowser()
  maya = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example')
})
afterAll(() => browser?.close())

test('what a teacher earned or has in progress is marked, on its card and on its page', async () => {
  const earned = 'Bloodborne pathogen response'
  await maya.goto('/wallet')
  await maya.locator('a[href*="/awards/"]', { hasText: earned }).first().waitFor()
  await maya.goto(`/catalog?q=${encodeURIComponent(earned)}`)
  const card = maya.getByRole('listitem').filter({ hasText: earned }).first()
  await card.getByText('Earned').locator('visible=true').waitFor()
  await card.getByRole('link').click()
  await maya.getByRole('link', { name: 'You earned this: see your work' }).waitFor()
  await maya.getByText('Earned', { exact: true }).waitFor()
  await look(maya, 'c01-earned')
})

test('what fits the position of a teacher comes first, with the reason', async () => {
  await maya.goto('/catalog')
  await maya.getByRole('link', { name: 'fits me' }).click()
  await maya.getByText('By your position, “Grade 6 mathematics”').waitFor()
  await maya.getByRole('listitem').filter({ hasText: 'Fits you: mathematics' }).first().waitFor()
  await holdsUp(maya)
  await look(maya, 'c02-fits')
})

test('the keyboard gets past the filters, and all hits go on paper', async () => {
  const visitor = await sitDown(browser, inject('demoUrl'))
  await visitor.goto('/catalog?q=ELL')
  await visitor.getByRole('searchbox').focus()
  await visitor.keyboard.press('Tab')
  await look(visitor, 'c03-skip')
  await visitor.keyboard.press('Enter')
  expect(await visitor.locator('#results').evaluate((part) => part === document.activeElement)).toBe(true)
  const found = Number(/^\d+/.exec((await visitor.getByRole('status').first().textContent()) ?? '')?.[0])
  expect(found).toBeGreaterThan(0)
  await visitor.goto('/catalog')
  await visitor.getByRole('link', { name: /^Print these/ }).click()
  await visitor.getByRole('heading', { level: 1, name: 'Micro-credentials' }).waitFor()
  expect(await visitor.getByRole('list', { name: 'Micro-credentials' }).getByRole('listitem').count()).toBeGreaterThan(100)
  await holdsUp(visitor)
  await look(visitor, 'c04-print')
})

test('a search for what isn’t there names no filter that isn’t set', async () => {
  const visitor = await sitDown(browser, inject('demoUrl'))
  await visitor.goto('/catalog?q=zzyzx')
  const results = visitor.locator('#results')
  await results.getByText('Try another word for the same thing.').waitFor()
  expect(await results.getByText(/filter/).count()).toBe(0)
  await look(visitor, 'c05-nothing')
  await visitor.goto('/catalog?q=zzyzx&level=3')
  await results.getByText('Try another word for the same thing, or take away a filter.').waitFor()
})

test('an author copies any published text from its page', async () => {
  const priya = await sitDownAs(browser, inject('demoUrl'), 'priya.raman@threerivers.example')
  await priya.goto('/catalog?q=restorative')
  await priya.getByRole('listitem').filter({ hasText: 'Restorative practice for classroom culture' }).getByRole('link').click()
  await holdsUp(priya)
  await look(priya, 'c06-copy')
  await priya.getByRole('button', { name: 'Copy Restorative practice for classroom culture' }).click()
  await priya.getByRole('heading', { level: 1, name: 'Restorative practice for classroom culture (copy)' }).waitFor()
  await priya.goto(priya.url().replace(/basics$/, 'publish'))
  await priya.getByText('Discard the draft').click()
  await priya.getByRole('button', { name: 'Discard', exact: true }).click()
  await priya.waitForURL(/\/authoring$/)
})
