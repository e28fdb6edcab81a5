import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { isSaved } from './slow-line.ts'
import { openPart } from './teacher.ts'
import { sitDownAs } from './visit.ts'

/** What people meet when the line is gone in the middle of their work: the page stays, and says so. */
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const sit = async (name: string): Promise<{ page: Page; line: CDPSession }> => {
  const page = await sitDownAs(browser, inject('demoUrl'), `${name}@threerivers.example`)
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  return { page, line }
}
const cut = (line: CDPSession, offline: boolean) =>
  line.send('Network.emulateNetworkConditions', { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'No connection.' })

test('a link that is followed without a line keeps the page and what is typed on it, and leads on by itself when the line is back', async () => {
  const { page, line } = await sit('grace.whitfield')
  await page.goto('/settings/organization')
  const names = page.getByLabel('Add schools')
  await names.fill('Lindenhof Elementary')
  await cut(line, true)
  await page.getByRole('link', { name: 'Rename Bridge Academy' }).click()
  await notice(page).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Settings of the organization' }).waitFor()
  expect(await names.inputValue()).toBe('Lindenhof Elementary')
  await look(page, 'lost-line')
  await cut(line, false)
  await page.getByLabel('Name of the school').waitFor()
  await notice(page).waitFor({ state: 'detached' })
  await page.context().close()
})

test('a form that was sent into nothing stays as it is, and is sent once by “Try again”, which leaves the keyboard where it was', async () => {
  const { page, line } = await sit('grace.whitfield')
  await page.goto('/settings/organization')
  const about = page.getByLabel('Description', { exact: false }).first()
  const before = await about.inputValue()
  await about.fill(`${before} Since 1921.`)
  await cut(line, true)
  const save = page.getByRole('button', { name: 'Save' }).first()
  await save.click()
  await notice(page).waitFor()
  expect(await about.inputValue()).toBe(`${before} Since 1921.`)
  // Still nothing: it says so again.
  await notice(page).getByRole('button', { name: 'Try again' }).click()
  await notice(page).waitFor()
  expect(await save.evaluate((button) => button === document.activeElement)).toBe(true)
  await cut(line, false)
  await notice(page).getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Saved.').waitFor()
  expect(await notice(page).count()).toBe(0)
  await page.reload()
  expect(await about.inputValue()).toBe(`${before} Since 1921.`)
  await page.context().close()
})

test('what was saved and can’t be read again leaves the answer where it is being written', async () => {
  const { page, line } = await sit('priya.raman')
  await page.goto('/catalog/bloodborne-pathogen-response')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL(/\/work\/[0-9a-f-]{36}/)
  await openPart(page, 'Three cases')
  const answer = page.getByRole('textbox', { name: /^Your answer: Three cases/ })
  await answer.click()
  await line.send('Network.setBlockedURLs', { urls: ['*.data*'] })
  await page.keyboard.type('Gloves first.')
  await isSaved(page)
  await notice(page).waitFor()
  await page.keyboard.type(' Then wash.')
  expect(await answer.inputValue()).toBe('Gloves first. Then wash.')
  await line.send('Network.setBlockedURLs', { urls: [] })
  await notice(page).getByRole('button', { name: 'Try again' }).click()
  await notice(page).waitFor({ state: 'detached' })
  expect(await answer.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await answer.inputValue()).toBe('Gloves first. Then wash.')
  await page.context().close()
})
