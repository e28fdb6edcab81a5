import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { sitDownAs } from './visit.ts'

/** HR writes a rule in plain language, sees what it would have come to, publishes it, and a teacher reads it where they start. */
let browser: Browser
let samuel: Page
let maya: Page

beforeAll(async () => {
  browser = await openBrowser()
  samuel = await sitDownAs(browser, inject('demoUrl'), 'samuel.reyes@threerivers.example')
  maya = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example')
})
afterAll(() => browser?.close())

test('a rule that can’t be worked out comes back with everything that was typed, and what is wrong beside its field', async () => {
  await samuel.goto('/value/rules/new?basis=award', { waitUntil: 'networkidle' })
  await samuel.getByLabel('Name', { exact: true }).fill('Credits by hours')
  await samuel.getByLabel('Given in').selectOption({ label: 'Board credits (CR)' })
  await samuel.getByLabel('By a formula').check()
  await samuel.getByLabel('Formula', { exact: true }).fill('hours / (level - 1)')
  await samuel.getByLabel('At most in a school year').fill('6')
  await samuel.getByRole('button', { name: 'Keep what is written' }).click()
  await samuel.getByText('For some awards this divides by zero.').first().waitFor()
  expect(await samuel.getByLabel('Formula', { exact: true }).inputValue()).toBe('hours / (level - 1)')
  expect(await samuel.getByLabel('At most in a school year').inputValue()).toBe('6')
})

test('sentences and a worked example follow what is typed; what is kept is tried on last year and published', async () => {
  await samuel.getByLabel('Formula', { exact: true }).fill('min(hours / 2, 3)')
  await samuel.getByText('Three Rivers gives in “Board credits” what this comes to for each award: min(hours / 2, 3)').waitFor()
  await samuel.getByText('No more than 6 CR in a school year, whatever gives it.').waitFor()
  await samuel.getByRole('button', { name: 'Keep what is written' }).click()
  await samuel.getByRole('heading', { name: 'Credits by hours', level: 1 }).waitFor()
  await samuel.getByRole('link', { name: 'Try it on last year' }).click()
  await samuel.getByText(/of \d+ people who earned something/).waitFor()
  await samuel.getByRole('link', { name: 'Back, to publish it' }).click()
  await samuel.getByRole('button', { name: 'Publish' }).click()
  await samuel.getByText('It is published.').waitFor()
  await samuel.getByText('Version 1').first().waitFor()
})

test('a teacher reads on the page of a micro-credential what it brings now, and what is left of the cap', async () => {
  await maya.goto('/catalog/supporting-executive-function', { waitUntil: 'networkidle' })
  await maya.getByText('12 clock hours, 2 CR, and $300').first().waitFor()
  await maya.getByText(/Of the 6 CR that one person is given at most in a school year, .+ is left to you this year/).waitFor()
  await maya.getByText(/Of the \$900 that one person is given at most in a school year, .+ is left to you this year/).waitFor()
})
