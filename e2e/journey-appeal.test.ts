import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { criteriaOf } from '../src/definitions/achievements/criteria-of.ts'
import { knowsNobody, scoreByKeyboard } from './assessor.ts'
import { openBrowser } from './browser.ts'
import { toldToKeepWorkingBy } from './demo-year.ts'
import { look } from './look.ts'
import { openLetter, signInByLink, sitDown, sitDownAs } from './visit.ts'

/** A second look at a decision: the earner asks for it, somebody who saw none of it takes it, and what comes of it follows by itself (product.md A7). */
const { earner: appellant, other, title, definition, notYet } = toldToKeepWorkingBy('Jonas Okafor')
const { email, name } = appellant
const open = criteriaOf(definition).filter(({ id }) => notYet.includes(id))
const why =
  'What is asked for stands in the second paragraph and in the file beside it. It may have been overlooked, since the file has two pages.'
const because = 'It is there: the second paragraph says it, and the file shows it on its second page. It was overlooked.'

let browser: Browser
let earner: Page
let jonas: Page
let hearer: Page
let grace: Page
let work: string

beforeAll(async () => {
  browser = await openBrowser()
  const url = inject('demoUrl')
  ;[earner, hearer, jonas, grace] = await Promise.all([
    sitDown(browser, url),
    sitDown(browser, url),
    sitDownAs(browser, url, 'jonas.okafor@threerivers.example'),
    sitDownAs(browser, url, 'grace.whitfield@threerivers.example'),
  ])
})
afterAll(() => browser?.close())

const isSaved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .first()
    .waitFor()
const inList = (page: Page) => page.getByRole('listitem').filter({ hasText: title })

test('who was told to keep working reads until when a second look can be asked for, and asks with a reason', async () => {
  await earner.goto('/sign-in')
  await signInByLink(earner, email)
  await earner.goto('/work')
  await earner.getByRole('link', { name: title }).click()
  await earner.getByRole('heading', { level: 1, name: title }).waitFor()
  work = new URL(earner.url()).pathname
  await look(earner, 'p01-keep-working')
  await earner.getByRole('link', { name: 'ask for a second look' }).click()
  await earner.getByRole('heading', { level: 1, name: 'A second look' }).waitFor()
  await earner.getByText('You can appeal until').waitFor()
  for (const criterion of open) await earner.getByText(criterion.name).waitFor()
  await look(earner, 'p02-appeal')
  await earner.getByLabel('Why').fill('No.')
  await earner.getByRole('button', { name: 'Appeal', exact: true }).click()
  await earner.getByText('Say in a sentence or two what was overlooked').first().waitFor()
  await earner.getByLabel('Why').fill(why)
  await earner.getByRole('button', { name: 'Appeal', exact: true }).click()
  await earner.getByText('Your appeal is being looked at').first().waitFor()
  await look(earner, 'p03-filed')
  await openLetter(earner, email, `Your appeal: “${title}”`)
})

test('until it is decided the work says so, and is not handed in again', async () => {
  await earner.goto(work)
  await earner
    .getByText(/Appealed on .+ Somebody who saw none of it before decides by/)
    .first()
    .waitFor()
  await look(earner, 'p04-waits')
  expect(await earner.getByRole('link', { name: 'Check and hand in' }).count()).toBe(0)
})

test('an admin sees it wait; who weighed the work does not find it, and who saw none of it takes it, without knowing whose it is', async () => {
  await grace.goto('/review/appeals/all')
  await inList(grace).first().waitFor()
  await look(grace, 'p05-all')
  await jonas.goto('/review/appeals')
  await jonas.getByRole('heading', { level: 1, name: 'Appeals' }).waitFor()
  expect(await inList(jonas).count()).toBe(0)
  await hearer.goto('/sign-in')
  await signInByLink(hearer, other.email)
  await hearer.goto('/review/appeals')
  await look(hearer, 'p06-to-hear')
  await takeIt()
  await hearer.getByText(why).waitFor()
  const page = await hearer.content()
  for (const trace of [...name.split(' '), email]) expect(page).not.toContain(trace)
  await look(hearer, 'p07-heard')
})

async function takeIt() {
  await inList(hearer)
    .getByRole('button', { name: `Hear it: ${title}` })
    .click()
  await hearer.waitForURL(/\/review\/[0-9a-f-]{36}$/)
  await knowsNobody(hearer)
}

test('an admin takes it from who does not come to it; taken once more, what was scored is there', async () => {
  await hearer.keyboard.press('j')
  for (const { name: criterion } of open)
    await scoreByKeyboard(hearer, criterion, { level: 3, reason: 'The second paragraph says it, and the file shows it.' })
  await hearer.getByText('As scored: earned.').waitFor()
  await isSaved(hearer)
  await grace.goto('/review/appeals/all')
  const take = `Take it from ${other.name}`
  grace.once('dialog', (question) => void question.accept())
  await inList(grace).getByRole('button', { name: take }).click()
  await grace.getByText('It is free again: you can give it to somebody else.').waitFor()
  await inList(grace).getByText('Nobody hears it yet: give it to somebody').click()
  await look(grace, 'p08-free')
  await hearer.goto('/review/appeals')
  await takeIt()
  await hearer.getByText('As scored: earned.').waitFor()
})

test('they decide, with a reason for the earner, and a hearing is paid as an assessment is', async () => {
  await hearer.getByRole('button', { name: 'Look over and decide' }).click()
  await hearer.getByRole('heading', { level: 1, name: 'Decide the appeal' }).waitFor()
  await hearer.getByText('It changes: earned').waitFor()
  await look(hearer, 'p09-decide')
  await hearer.getByLabel('Why, for the earner').fill(because)
  await hearer.getByRole('button', { name: 'Decide: it changes' }).click()
  await hearer.getByText('Decided. The earner is told now.').waitFor()
  await hearer.getByRole('link', { name: 'Heard', exact: true }).click()
  await inList(hearer).getByText('changed').waitFor()
  await look(hearer, 'p10-heard')
  await inList(hearer).getByRole('link', { name: title }).click()
  await hearer.getByText('You changed it').waitFor()
  await hearer.goto('/value')
  await hearer.getByText(`$40 for an assessment of “${title}”`).first().waitFor()
  await look(hearer, 'p10-paid')
})

test('award, what it brings, status and letter follow by themselves', async () => {
  await earner.goto('/')
  await earner.getByRole('heading', { name: `You earned ${title}.` }).waitFor()
  await look(earner, 'p11-earned')
  await earner.goto('/value')
  await earner.getByText(`for “${title}”`).first().waitFor()
  await openLetter(earner, email, `Your appeal is decided: “${title}”`)
  await earner.getByText(because).waitFor()
  await look(earner, 'p12-letter')
  await earner.goto(work)
  await earner.getByText('Your appeal changed something').waitFor()
  await look(earner, 'p13-after')
})

test('what was decided on an appeal is final: there is nothing to appeal against again', async () => {
  await earner.goto(`${work}/appeal`)
  await earner.getByText(because).waitFor()
  expect(await earner.getByRole('button', { name: 'Appeal', exact: true }).count()).toBe(0)
  await look(earner, 'p14-final')
  await grace.goto('/review/appeals/all?show=ended')
  await inList(grace).getByText('changed').first().waitFor()
  await look(grace, 'p15-ended')
})
