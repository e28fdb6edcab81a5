import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { sitDownAs } from './visit.ts'

/** Somebody shows colleagues what she earned, is given a sticker and a line, and decides about each; an admin looks at one; a card stands on another site. */

const title = 'Probing questions and wait time'

let browser: Browser
let maya: Page
let coach: Page
let principal: Page
let admin: Page
let moment: string
let card: string

beforeAll(async () => {
  browser = await openBrowser()
  const as = (name: string) => sitDownAs(browser, inject('demoUrl'), `${name}@threerivers.example`)
  maya = await as('maya.ortiz')
  coach = await as('ana.lindqvist')
  principal = await as('helen.brooks')
  admin = await as('grace.whitfield')
})
afterAll(() => browser?.close())

/** The moment of hers, as a colleague finds it. */
async function openMoment(page: Page): Promise<void> {
  await page.goto(moment)
  await page.getByText('Maya Ortiz').first().waitFor()
}

async function give(page: Page, sticker: string | null, line: string, outside: boolean): Promise<void> {
  await openMoment(page)
  await page.getByText('Give kudos to Maya Ortiz').click()
  if (sticker) await page.getByRole('group', { name: 'A sticker' }).getByText(sticker).click()
  await page.getByLabel('A line to Maya Ortiz').fill(line)
  if (outside) await page.getByLabel('May be shown outside, with my name').check()
  await page.getByRole('button', { name: 'Give kudos' }).click()
  await page.getByText('Given, with your name.').waitFor()
}

test('nobody sees what she earned before she says so', async () => {
  await coach.goto('/feed')
  await coach.getByRole('heading', { level: 1, name: 'Kudos' }).waitFor()
  expect(await coach.getByText('Maya Ortiz').count()).toBe(0)
  await maya.goto('/wallet/kudos?show=moments')
  await maya.getByLabel('Everyone there').check()
  await look(maya, 'feed-01-choose')
  await maya.getByRole('button', { name: 'Save' }).click()
  // It is some months old: she shows it too.
  await maya.getByRole('button', { name: `Show: ${title}` }).click()
  await maya.getByText('Colleagues see it.').waitFor()
  const own = maya.getByRole('listitem').filter({ hasText: title })
  const link = await own.getByRole('link', { name: `A card for other sites: ${title}` }).getAttribute('href')
  moment = (link ?? '').replace('/wallet/kudos/', '/feed/moments/').replace(/\/card$/, '')
})

test('a colleague finds it among others, and gives a sticker and a line', async () => {
  await coach.goto('/feed')
  await look(coach, 'feed-02-feed')
  await coach.getByLabel('School').selectOption({ label: 'Northside Middle' })
  await coach.getByRole('button', { name: 'Show', exact: true }).click()
  await coach.getByText('Maya Ortiz').first().waitFor()
  await give(coach, 'You light the way', 'I copied your second question. It works in room 12 too.', true)
  await give(principal, null, 'Took you long enough!', false)
  await coach.reload()
  await coach.getByText('Took you long enough!').waitFor()
  await look(coach, 'feed-03-moment')
})

test('she reads both, and asks an admin to look at one, which she does not see any more', async () => {
  await maya.goto('/wallet/kudos')
  await maya.getByText('I copied your second question.').waitFor()
  const unkind = maya.getByRole('listitem').filter({ hasText: 'Took you long enough!' })
  await unkind.getByText('Report').click()
  await unkind.getByLabel('What should an admin know?').fill('Meant as a joke, but I would rather not have it there.')
  await unkind.getByRole('button', { name: 'Ask an admin to look at it' }).click()
  await maya.getByText('Thank you. You don’t see it any more').waitFor()
  expect(await maya.getByText('Took you long enough!').count()).toBe(0)
  await look(maya, 'feed-04-received')
})

test('an admin removes it with a reason, which its giver reads and nobody else', async () => {
  await admin.goto('/feed')
  await admin.getByRole('link', { name: 'Somebody asks you to look at kudos' }).click()
  const one = admin.getByRole('listitem').filter({ hasText: 'Took you long enough!' })
  expect(await one.getByText('Meant as a joke').count()).toBe(1)
  await look(admin, 'feed-05-reports')
  await one.getByText('Remove it, with a reason').click()
  await one.getByLabel('Why').fill('It can be read as blame. Say what you liked about it.')
  await one.getByRole('button', { name: 'Remove it', exact: true }).click()
  await admin.getByText('Removed. Those who asked are told that you looked.').waitFor()
  await openMoment(coach)
  expect(await coach.getByText('Took you long enough!').count()).toBe(0)
  await principal.goto('/wallet/kudos?show=given')
  await principal.getByText('It can be read as blame.').waitFor()
})

test('she shows the rest on a card, which any site frames without script, until she withdraws it', async () => {
  await maya.goto(`${moment.replace('/feed/moments/', '/wallet/kudos/')}/card`)
  await maya.getByLabel('I copied your second question.').check()
  await maya.getByRole('button', { name: 'Make the card' }).click()
  card = await maya.getByLabel('Its address, to send to somebody').inputValue()
  await look(maya, 'feed-06-card')
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await visitor.goto(card)
  await visitor.getByText('I copied your second question.').waitFor()
  await visitor.getByText('Earned by Maya Ortiz').waitFor()
  await look(visitor, 'feed-07-embedded')
  await maya.getByRole('button', { name: 'Withdraw this card' }).click()
  await maya.getByText('Withdrawn. Its address shows nothing any more.').waitFor()
  expect((await visitor.goto(card))?.status()).toBe(404)
})

test('she removes what is left, mutes somebody, and leaves the award out', async () => {
  await maya.goto(moment)
  await maya.getByRole('button', { name: 'Remove what Ana Lindqvist gave' }).click()
  await maya.getByText('Removed. It is not shown any more.').waitFor()
  await openMoment(coach)
  expect(await coach.getByText('I copied your second question.').count()).toBe(0)
  await maya.goto('/feed')
  const other = maya.getByRole('list', { name: 'Moments' }).getByRole('article').filter({ hasNotText: 'You earned' }).first()
  const name = await other.getByRole('heading').locator('strong').innerText()
  await other.getByRole('heading').getByRole('link').click()
  await maya.getByText('I would rather not see such moments').click()
  await maya.getByRole('button', { name: `Mute ${name}`, exact: true }).click()
  await maya.getByText('Muted. They are not told.').waitFor()
  expect(await maya.getByRole('article').filter({ hasText: name }).count()).toBe(0)
  await maya.goto(moment)
  await maya.getByRole('button', { name: 'Leave this one out' }).click()
  await maya.getByText('Left out. Colleagues don’t see it.').waitFor()
  expect((await coach.goto(moment))?.status()).toBe(404)
})
