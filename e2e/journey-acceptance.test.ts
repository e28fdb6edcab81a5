import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { sitDownAs } from './visit.ts'

/** HR accepts something of a university, a second person agrees, and a teacher sees it in the catalog, on its page and in what they were given. */
let browser: Browser
let samuel: Page
let grace: Page
let maya: Page

beforeAll(async () => {
  browser = await openBrowser()
  samuel = await sitDownAs(browser, inject('demoUrl'), 'samuel.reyes@threerivers.example')
  grace = await sitDownAs(browser, inject('demoUrl'), 'grace.whitfield@threerivers.example')
  maya = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example')
})
afterAll(() => browser?.close())

/** What HR accepts in this journey: a micro-credential of the university. */
let title = ''
let address = ''

test('HR proposes; what can’t be comes back with everything that was typed', async () => {
  await samuel.goto('/value/acceptance')
  await samuel.getByRole('link', { name: 'Accept something' }).click()
  await samuel.getByLabel('Title or issuer').fill('Cedar State')
  await samuel.keyboard.press('Enter')
  const row = samuel.locator('li', { hasText: 'Micro-credential from Cedar State' }).last()
  title = (await row.getByRole('link').textContent()) ?? ''
  await row.getByRole('link').click()
  await samuel.getByRole('heading', { name: `Accept “${title}”`, level: 1 }).waitFor()
  await samuel.getByLabel('Clock hours').fill('9.123')
  await samuel.getByLabel('Why it is accepted').fill('Our literacy plan needs it.')
  await samuel.getByRole('button', { name: 'Propose it' }).click()
  await samuel.getByText('Write the amount as a plain number with at most two decimals').first().waitFor()
  expect(await samuel.getByLabel('Clock hours').inputValue()).toBe('9.123')
  expect(await samuel.getByLabel('Why it is accepted').inputValue()).toBe('Our literacy plan needs it.')
  await samuel.getByLabel('Clock hours').fill('9')
  await samuel.getByRole('button', { name: 'Propose it' }).click()
  await samuel.getByText('Somebody else of your admins or HR agrees here.').waitFor()
  address = new URL(samuel.url()).pathname
  expect(await samuel.getByRole('button', { name: 'Agree' }).count()).toBe(0)
})

test('a second person agrees', async () => {
  await grace.goto(address)
  await grace.getByText('9 clock hours for each award.').first().waitFor()
  await grace.getByRole('button', { name: 'Agree' }).click()
  await grace.getByText('It is agreed.').waitFor()
  await grace.getByText('Proposed by Samuel Reyes, agreed to by Grace Whitfield').waitFor()
})

test('a teacher finds it in the catalog, and its page says what it brings, why, who assesses it and its fee', async () => {
  await maya.goto(`/catalog?${new URLSearchParams({ worth: 'accepted', q: title })}`)
  await maya.getByRole('link', { name: title }).first().click()
  await maya.getByRole('heading', { name: title, level: 1 }).waitFor()
  await maya.getByText('9 clock hours').first().waitFor()
  await maya.getByText('accepts it from Cedar State, because: Our literacy plan needs it.').waitFor()
  await maya.getByText('Assessed by assessors of Cedar State').waitFor()
  await maya.getByText(/Fee: \$60, paid to Cedar State/).waitFor()
})

test('the issuer sees where it is accepted, and why', async () => {
  const margarethe = await sitDownAs(browser, inject('demoUrl'), 'margarethe.voss@cedarstate.example')
  await margarethe.goto('/value/accepted-at')
  await margarethe.getByText('Three Rivers School District').first().waitFor()
  await margarethe.getByText('Because: Our literacy plan needs it.').waitFor()
})

test('a signed list goes to the neighbor, who sees what is new before anything is saved', async () => {
  await samuel.goto('/value/acceptance/lists')
  await samuel.getByLabel('For whom').selectOption({ label: 'Lakeshore Unified School District' })
  const [download] = await Promise.all([
    samuel.waitForEvent('download'),
    samuel.getByRole('button', { name: 'Download the signed list' }).click(),
  ])
  const file = await download.path()
  const dorothea = await sitDownAs(browser, inject('demoUrl'), 'dorothea.lindstrand@lakeshore.example')
  await dorothea.goto('/value/acceptance/lists', { waitUntil: 'networkidle' })
  await dorothea.locator('input[type=file]').setInputFiles(file)
  await dorothea.getByRole('button', { name: 'Check it' }).click()
  await dorothea.getByRole('heading', { name: 'What Three Rivers School District accepts' }).waitFor()
  await dorothea.getByText('New here').waitFor()
  await dorothea.getByRole('button', { name: 'Propose what is chosen' }).click()
  await dorothea.getByRole('heading', { name: 'Accepted from others' }).waitFor()
  await dorothea.getByText('Waits for a second person').first().waitFor()
})
