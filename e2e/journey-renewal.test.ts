import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeEvidence } from '../src/demo/evidence.ts'
import { knowsNobody, pressByKeyboard, scoreByKeyboard } from './assessor.ts'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { addFile, openPart } from './teacher.ts'
import { comesToBe, sitDown, sitDownAs } from './visit.ts'

/** How an award that ends within weeks is renewed in the demo district: with less than the whole, weighed like everything, and both awards stay (product.md W5). */
const title = 'Seizure first aid'
const part = 'Signed practice record'

let browser: Browser
let maya: Page
let jonas: Page
let first: string
let renewed: string

beforeAll(async () => {
  browser = await openBrowser()
  const url = inject('demoUrl')
  ;[maya, jonas] = await Promise.all([
    sitDownAs(browser, url, 'maya.ortiz@threerivers.example'),
    sitDownAs(browser, url, 'jonas.okafor@threerivers.example'),
  ])
})
afterAll(() => browser?.close())

test('the wallet leads from an award that ends soon to what its renewal asks', async () => {
  await maya.goto('/wallet')
  await look(maya, 'r01-wallet')
  await maya.getByRole('link', { name: `Renew ${title}` }).click()
  await maya.getByRole('heading', { level: 1, name: `Renew “${title}”` }).waitFor()
  first = new URL(maya.url()).pathname.replace(/\/renew$/, '')
  await maya.getByRole('list', { name: 'What you show again' }).getByText(part).waitFor()
  await maya.getByText('Not asked again: Two cases · Looking back.').waitFor()
  await maya.getByText('It brings 25 percent of what the award brings.').waitFor()
  await look(maya, 'r02-renew')
})

test('begun, it asks for that part alone, and says where the earlier work lies', async () => {
  await maya.getByRole('button', { name: 'Begin the renewal' }).click()
  await maya.getByText('Started. Everything you add is kept.').waitFor()
  await maya.getByText('You renew an award').waitFor()
  const parts = maya.getByRole('navigation', { name: 'Parts' })
  await parts.getByRole('link', { name: part }).waitFor()
  for (const other of ['Two cases', 'Looking back']) expect(await parts.getByText(other).count()).toBe(0)
  await look(maya, 'r03-work')
  // The page of the award leads back to it, and nothing offers to begin a second one.
  await maya.goto(first)
  await maya.getByText('Its renewal is under way').waitFor()
  await look(maya, 'r04-under-way')
  await maya.getByRole('link', { name: 'Go on with it' }).click()
  await openPart(maya, part)
  await addFile(maya, await makeEvidence('skills-record'))
  await maya.getByRole('link', { name: 'Check and hand in' }).first().click()
  await look(maya, 'r05-check')
  await maya.getByRole('button', { name: 'Hand in' }).click()
  await maya.getByText('Your evidence arrived whole.').waitFor()
  await look(maya, 'r06-handed-in')
})

test('the assessor reads that it is a renewal, not whose, and weighs that part by its rubric', async () => {
  await jonas.goto('/review')
  const choice = jonas.getByLabel('Micro-credential')
  const label = await choice.getByRole('option').filter({ hasText: title }).textContent()
  await choice.selectOption({ label: label ?? title })
  await jonas.waitForURL(/achievement=/)
  await look(jonas, 'r07-queue')
  await jonas.getByRole('row').last().getByRole('button', { name: 'Open' }).click()
  await jonas.waitForURL(/\/review\/[0-9a-f-]{36}$/)
  await knowsNobody(jonas)
  await jonas.getByText('This renews an award').waitFor()
  await jonas.getByText('renewal', { exact: true }).waitFor()
  const page = await jonas.content()
  for (const trace of ['Maya', 'Ortiz', first]) expect(page).not.toContain(trace)
  expect(await jonas.locator('[id^=criterion-]').count()).toBe(1)
  await look(jonas, 'r08-table')
  await jonas.keyboard.press('j')
  await scoreByKeyboard(jonas, 'Seen by a nurse', { level: 3, words: 'p. 1', reason: 'Each step was seen, and the nurse has signed it.' })
  await jonas.getByText('As scored: earned.').waitFor()
  await pressByKeyboard(jonas, 'button', 'Look over and decide')
  await look(jonas, 'r09-decide')
  await pressByKeyboard(jonas, 'button', 'Decide: earned')
  await jonas.getByText('The award is made and signed, and the earner is told.').waitFor()
})

test('both awards show the chain, and the wallet folds the older one under the newer', async () => {
  await maya.goto(first)
  await maya.getByText('It was renewed').waitFor()
  const chain = maya.getByRole('list', { name: 'The awards that renew one another, the newest first' })
  expect(await chain.getByRole('listitem').count()).toBe(2)
  await look(maya, 'r10-renewed')
  await maya.getByRole('link', { name: 'See the newer award' }).click()
  await maya.waitForURL((url) => url.pathname !== first && url.pathname.startsWith('/awards/'))
  renewed = new URL(maya.url()).pathname
  await comesToBe(maya, renewed, maya.getByText('Signed by Three Rivers School District with its own key.'))
  expect(await chain.getByRole('link').getAttribute('href')).toBe(first)
  await look(maya, 'r11-newer')
  await maya.goto('/wallet')
  const shelf = maya.getByRole('list', { name: 'Earned' })
  const badge = shelf.getByRole('listitem').filter({ has: maya.getByRole('link', { name: title, exact: true }) })
  expect(await badge.count()).toBe(1)
  expect(await badge.getByRole('link', { name: title, exact: true }).getAttribute('href')).toBe(renewed)
  await badge.getByText('Renews an earlier one').click()
  await look(maya, 'r12-wallet')
  await badge.locator('details').getByRole('link').click()
  await maya.waitForURL(`**${first}`)
})

test('everyone sees on both pages what renewed what, and checks either', async () => {
  const stranger = await sitDown(browser, inject('demoUrl'))
  await stranger.goto(renewed)
  await stranger.getByRole('heading', { name: 'Renewals' }).waitFor()
  await look(stranger, 'r13-public')
  await stranger.goto(`/verify?url=${encodeURIComponent(`${inject('demoUrl')}${renewed}`)}`)
  await stranger.getByText('This badge holds').waitFor()
  await stranger.context().close()
})

test('a second renewal of the same award is refused, with the way to the newer one', async () => {
  await maya.goto(`${first}/renew`)
  await maya.getByText('It is renewed already.').waitFor()
  expect(await maya.getByRole('button', { name: 'Begin the renewal' }).count()).toBe(0)
  await look(maya, 'r14-again')
})
