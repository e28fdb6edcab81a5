import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { addText, openPart } from './teacher.ts'
import { sitDownAs } from './visit.ts'

/** Two teachers who study together (product.md §4): a plan, a date, a link to join by, a discussion, and work with each one's part. */
const name = 'Goals that students set'
const shared = 'Goal sheet we made together'

let browser: Browser
let grace: Page
let jonas: Page
let cohort: string
let work: string

beforeAll(async () => {
  browser = await openBrowser()
  const sit = (who: string) => sitDownAs(browser, inject('demoUrl'), `${who}@threerivers.example`)
  ;[grace, jonas] = await Promise.all([sit('grace.whitfield'), sit('jonas.okafor')])
})
/** The demo stays as it was: the cohort is put away and the work withdrawn. */
afterAll(async () => {
  const headers = { Origin: inject('demoUrl') }
  const { request } = grace.context()
  if (cohort) {
    const form = { intent: 'archive', cohortId: cohort.split('/').at(-1) ?? '', isArchived: 'true' }
    await request.post(`${cohort}/people`, { form, headers })
  }
  if (work) await request.post(work, { form: { intent: 'withdraw' }, headers })
  await browser?.close()
})

test('a cohort is made, and has a link to join by', async () => {
  await grace.goto('/learning/cohorts/new')
  await grace.getByLabel('Name', { exact: true }).fill(name)
  await grace.getByLabel('What it is about').fill('Three weeks: we write goals with students, and look at what became of them.')
  await look(grace, 'cohort-01-new')
  await grace.getByRole('button', { name: 'Make it and invite people' }).click()
  await grace.getByRole('heading', { level: 1, name }).waitFor()
  cohort = new URL(grace.url()).pathname.replace(/\/people$/, '')
  await grace.getByRole('button', { name: 'Make a link to join' }).click()
  await grace.getByLabel('Link to join').waitFor()
  await look(grace, 'cohort-02-link')
})

test('who has the link reads what it is, joins, and is in the plan', async () => {
  await jonas.goto(await grace.getByLabel('Link to join').inputValue())
  await jonas.getByText('we write goals with students').waitFor()
  await look(jonas, 'cohort-03-join')
  await jonas.getByRole('button', { name: 'Join', exact: true }).click()
  await jonas.waitForURL(new RegExp(`${cohort}$`))
  await jonas.getByText('Nothing planned yet. Anyone may begin.').waitFor()
  await grace.goto(`${cohort}/people`)
  await grace.getByRole('listitem').filter({ hasText: 'Jonas Okafor' }).waitFor()
})

test('each writes into the plan, and the other sees it', async () => {
  const add = async (page: Page, title: string, minutes: string) => {
    await page.goto(cohort)
    const fold = page.locator('details', { has: page.getByText('Add a session', { exact: true }) })
    if (!(await fold.evaluate((it: HTMLDetailsElement) => it.open))) await fold.locator('summary').click()
    await fold.getByLabel('What it is about').fill(title)
    await fold.getByLabel('Minutes').fill(minutes)
    await fold.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('list', { name: 'What you study' }).getByText(title).waitFor()
  }
  await add(grace, 'Three goals, three students', '60')
  await add(jonas, 'What became of them', '45')
  const plan = jonas.getByRole('list', { name: 'What you study' })
  await plan.getByText('Three goals, three students').waitFor()
  await plan.getByText('45 minutes').waitFor()
})

test('a date that the organizer adds is in the calendar of a member', async () => {
  await grace.goto(cohort)
  await grace.locator('summary').filter({ hasText: 'Add a date' }).click()
  const form = grace.locator('form', { has: grace.getByLabel('Day', { exact: true }) })
  await form.getByLabel('What it is about').fill('First goals on the table')
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await form.getByLabel('Day', { exact: true }).fill(day)
  await form.getByLabel('From', { exact: true }).fill('15:30')
  await form.getByLabel('Until', { exact: true }).fill('16:30')
  await form.getByLabel('Where').fill('Room 12')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await grace.getByText('First goals on the table').first().waitFor()
  await look(grace, 'cohort-04-plan')

  await jonas.goto('/settings/notices')
  const address = jonas.getByLabel('Address of your calendar')
  if ((await address.count()) === 0) await jonas.getByRole('button', { name: 'Make the address' }).click()
  // Calendar programs ask without a session.
  const program = await browser.newContext()
  const feed = await (await program.request.get(await address.inputValue())).text()
  await program.close()
  const event = feed.split('BEGIN:VEVENT').find((each) => each.includes('First goals on the table')) ?? ''
  // 15:30 in Chicago, in summer or in winter.
  expect(event).toMatch(new RegExp(`DTSTART[^:]*:${day.replaceAll('-', '')}T(15|20|21)3000`))
  expect(event).toContain('Room 12')
})

test('what is asked in the discussion is on the other’s page without loading it, and is answered there', async () => {
  await jonas.goto(`${cohort}/discussion`)
  await grace.goto(`${cohort}/discussion`)
  await grace.getByLabel('Begin a thread').fill('Who has a goal that a student wrote alone?')
  await grace.getByRole('button', { name: 'Post', exact: true }).first().click()
  const asked = jonas.getByRole('article').filter({ hasText: 'wrote alone?' })
  await asked.waitFor()
  await asked.locator('summary').filter({ hasText: 'Answer' }).click()
  await asked.getByLabel('Your answer to Grace Whitfield').fill('S. 4 in third hour: “I will ask one question a day.”')
  await asked.getByRole('button', { name: 'Post', exact: true }).click()
  await grace.getByText('I will ask one question a day.').waitFor()
  await look(grace, 'cohort-05-discussion')
})

test('work is shared, each says what part was theirs, and both parts stand there', async () => {
  await grace.goto('/catalog?q=student+motivation')
  await grace.getByRole('link', { name: 'Student motivation through choice and goals' }).click()
  await grace.getByRole('button', { name: 'Start', exact: true }).click()
  await grace.getByText('Started. Everything you add is kept.').waitFor()
  work = new URL(grace.url()).pathname
  await openPart(grace, 'Who was moved, and who was not')
  await addText(grace, shared, 'My goal, how I will see it, and by when. One line each.')

  await grace.goto(`${cohort}/shared`)
  await grace.getByLabel('From your work').selectOption({ label: shared })
  await grace.getByRole('button', { name: 'Share it with the cohort' }).click()
  const say = async (page: Page, words: string) => {
    await page.goto(`${cohort}/shared`)
    const card = page.getByRole('article').filter({ hasText: shared })
    await card.locator('summary').filter({ hasText: 'Say what was your part' }).click()
    await card.getByLabel('What part of it was yours?').fill(words)
    await card.getByRole('button', { name: 'Save' }).click()
    await card.getByRole('definition').filter({ hasText: words }).waitFor()
  }
  await say(grace, 'The three lines, and the first try in fifth hour.')
  await say(jonas, 'I cut it to half a page and tried it in the lab.')
  const card = jonas.getByRole('article').filter({ hasText: shared })
  for (const who of ['Grace Whitfield', 'Jonas Okafor']) await card.getByRole('term').filter({ hasText: who }).waitFor()
  await card.getByText('The three lines, and the first try in fifth hour.').waitFor()
  await look(jonas, 'cohort-06-shared')
})

test('who is not in the cohort finds nothing of it', async () => {
  const stranger = await sitDownAs(browser, inject('demoUrl'), 'helen.brooks@threerivers.example')
  for (const page of ['', '/discussion', '/shared', '/people']) {
    expect((await stranger.goto(`${cohort}${page}`))?.status(), page).toBe(404)
    expect(await stranger.content()).not.toContain(name)
  }
  await stranger.context().close()
})
