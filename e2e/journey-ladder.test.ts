import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { anchorsOfQuestions } from '../src/demo/anchors-of-questions.ts'
import { knowsNobody, scoreByKeyboard } from './assessor.ts'
import { openBrowser } from './browser.ts'
import { addressOf } from './demo-year.ts'
import { look } from './look.ts'
import { signInByLink, sitDown, sitDownAs } from './visit.ts'

/** How a teacher becomes an assessor: asks, qualifies on three anchors, is paired at first, is paid, and then assesses alone (product.md A8). */
let browser: Browser
let newcomer: Page
let jonas: Page
let grace: Page
let name: string
let code: string

beforeAll(async () => {
  browser = await openBrowser()
  const url = inject('demoUrl')
  ;[newcomer, jonas, grace] = await Promise.all([
    sitDown(browser, url),
    sitDownAs(browser, url, 'jonas.okafor@threerivers.example'),
    sitDownAs(browser, url, 'grace.whitfield@threerivers.example'),
  ])
})
afterAll(() => browser?.close())

const levels = { 'not-yet': 1, approaching: 2, demonstrated: 3, extended: 4 } as const

/** Gives every criterion of what is on the table a level, a place and a reason, and where it is not shown a next step. */
async function scoreAll(page: Page, levelOf: (place: number) => 1 | 2 | 3 | 4): Promise<void> {
  const criteria = page.locator('[id^=criterion-]:has(input[type=radio])')
  const names = await criteria.evaluateAll((sections) => sections.map((section) => section.getAttribute('aria-label') ?? ''))
  for (const [place, criterion] of names.entries()) {
    const level = levelOf(place)
    await page.keyboard.press(place === 0 ? 'k' : 'j')
    await scoreByKeyboard(page, criterion, {
      level,
      reason: 'The evidence says it in its own words, in the place that is cited.',
      ...(level < 3 && { nextStep: 'Ask once, count to three before anyone speaks, and record that.' }),
    })
  }
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .first()
    .waitFor()
}

test('everyone reads what is asked, without an account', async () => {
  const visitor = await sitDown(browser, inject('demoUrl'))
  await visitor.goto('/review/ladder?of=three-rivers')
  const steps = visitor.getByRole('list', { name: 'The steps' })
  for (const step of ['Earn “Assessing peers’ evidence fairly”', 'Qualify on anchors', '5 assessments on probation'])
    await steps.getByText(step).waitFor()
  await visitor.getByText('gives $40 for each assessment').waitFor()
  await look(visitor, 'q01-visitor')
  await visitor.context().close()
})

test('an admin makes an assessor of who asked, and says how many of theirs are paired', async () => {
  await grace.goto('/review/ladder/people')
  const give = grace.getByRole('button', { name: /^Make an assessor: / }).first()
  name = /^Make an assessor: (.+)$/.exec((await give.getAttribute('aria-label')) ?? '')?.[1] ?? ''
  await look(grace, 'q02-who-asks')
  await give.click()
  await grace.getByText('They are an assessor now, and hear of it.').waitFor()
  await grace.getByRole('link', { name: 'On probation' }).click()
  const row = grace.getByRole('list', { name: 'Assessors by name' }).getByRole('listitem').filter({ hasText: name })
  await row.getByText('0 of 5 assessments on probation decided').waitFor()
  await row.getByText('Change').click()
  await row.getByLabel('Assessments on probation, in all').fill('1')
  await row.getByRole('button', { name: `Save the probation of ${name}` }).click()
  await row.getByText('0 of 1 assessments on probation decided').waitFor()
  await look(grace, 'q03-on-probation')
})

test('who is new reads where they stand, and begins on the anchors', async () => {
  await newcomer.goto('/sign-in')
  await signInByLink(newcomer, addressOf(name))
  await newcomer.goto('/review/ladder')
  await look(newcomer, 'q04-own-steps')
  await newcomer.getByRole('link', { name: 'Qualify on anchors' }).click()
  await newcomer.getByRole('button', { name: 'Begin: Probing questions and wait time' }).click()
  await newcomer.waitForURL(/\/review\/[0-9a-f-]{36}$/)
})

test.each(['first', 'second', 'third'])('of the %s anchor they read afterwards what was agreed, and why', async (which) => {
  await knowsNobody(newcomer)
  const text = await newcomer.locator('main').textContent()
  const shown = anchorsOfQuestions.find(({ work }) => Object.values(work).some((words) => text?.includes(words.slice(0, 40))))
  const agreed = Object.values(shown?.levels ?? {}).map(([level]) => levels[level])
  await scoreAll(newcomer, (place) => agreed[place] ?? 3)
  await finish(newcomer)
  await newcomer.getByRole('heading', { level: 1, name: 'What was agreed' }).waitFor()
  await look(newcomer, `q05-agreed-${which}`)
  if (which === 'third') return
  await newcomer.getByRole('button', { name: 'Go on' }).click()
  await newcomer.waitForURL(/\/review\/[0-9a-f-]{36}$/)
})

test('three are enough to qualify', async () => {
  await newcomer.goto('/review/ladder')
  await newcomer.getByText('Qualified for one micro-credential.').waitFor()
})

test('what they weigh is weighed by somebody else too, neither seeing the other', async () => {
  await newcomer.goto('/review')
  await newcomer.getByRole('button', { name: 'Open the next one' }).click()
  await newcomer.waitForURL(/\/review\/[0-9a-f-]{36}$/)
  code = /Submission ([A-Z0-9-]+)/.exec((await newcomer.locator('main').textContent()) ?? '')?.[1] ?? ''
  expect(code).not.toBe('')
  await knowsNobody(newcomer)
  await scoreAll(newcomer, () => 3)
  await finish(newcomer)
  await newcomer.getByText('The decision is still to come').first().waitFor()
  await look(newcomer, 'q07-waits-for-the-pair')
})

test('then it is decided, the probation is past, and what they did is paid', async () => {
  await jonas.goto('/review')
  await jonas.getByRole('row').filter({ hasText: code }).getByRole('button', { name: 'Open' }).click()
  await jonas.waitForURL(/\/review\/[0-9a-f-]{36}$/)
  await knowsNobody(jonas)
  await scoreAll(jonas, () => 3)
  await finish(jonas)
  await jonas.getByText('The award is made and signed, and the earner is told.').waitFor()

  await newcomer.goto('/review/ladder')
  await newcomer.getByText(/^Past since/).waitFor()
  await look(newcomer, 'q08-past')
  await newcomer.goto('/value')
  await newcomer
    .getByText(/^\$40 for an assessment of “/)
    .first()
    .waitFor()
  await look(newcomer, 'q09-paid')
  await grace.goto('/review/ladder/paid')
  await grace.getByText(`$40 to ${name}`).first().waitFor()
  await look(grace, 'q10-paid-by-admin')
})

/** Looks over what was scored, and says that it is done. */
async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Look over and/ }).click()
  await page.waitForURL(/\/decide$/)
  await page
    .locator('main')
    .getByRole('button', { name: /^(Decide|Finish)/ })
    .click()
}
