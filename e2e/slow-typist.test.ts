import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeEvidence } from '../src/demo/evidence.ts'
import { openBrowser } from './browser.ts'
import { addFile, artifact } from './teacher.ts'
import { sitDownAs } from './visit.ts'

/** Someone who types with pauses, on a slow network: nothing that is saved meanwhile may move what they type in. */
const text = 'Students chose the situation. The standard stayed the same for all. I wrote down who chose what, and why.'

let browser: Browser
let grace: Page
let work: string

beforeAll(async () => {
  browser = await openBrowser()
  grace = await sitDownAs(browser, inject('demoUrl'), 'grace.whitfield@threerivers.example')
  const network = await grace.context().newCDPSession(grace)
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 100_000,
    uploadThroughput: 100_000,
  })
})
afterAll(async () => {
  if (work) await grace.context().request.post(work, { form: { intent: 'withdraw' }, headers: { Origin: inject('demoUrl') } })
  await browser?.close()
})

/** Types with a rest after each sentence, long enough for each to be saved and the page to be read again. */
async function typeSlowly(page: Page, words: string) {
  for (const sentence of words.split(/(?<=[.,]) /)) {
    const answered = page.waitForResponse((response) => response.url().includes('.data') && response.request().method() === 'GET')
    await page.keyboard.type(`${sentence} `, { delay: 30 })
    await answered
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
}

test('a teacher who opens their work and types on stays in the same field', async () => {
  await grace.goto('/catalog?q=student+motivation')
  await grace.getByRole('link', { name: 'Student motivation through choice and goals' }).click()
  await grace.getByRole('button', { name: 'Start', exact: true }).click()
  await grace.getByRole('heading', { level: 2, name: 'What is open and what is not' }).waitFor()
  work = new URL(grace.url()).pathname
  // As every link leads: without naming a part.
  await grace.goto(work)
  const field = grace.getByRole('textbox', { name: /^Your answer: What is open and what is not/ })
  await grace.waitForFunction(() => document.querySelector('form [role=status]') !== null)
  await field.click()
  await typeSlowly(grace, text)
  expect(await field.inputValue()).toBe(`${text} `)
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(new URL(grace.url()).search).toBe('')
})

test('the last answer about students leaves the part in hand', async () => {
  // The first part is whole, so that the plain address opens the one that lacks an answer.
  await grace.goto(work)
  await grace.getByRole('textbox', { name: /^Your answer: What is open and what is not/ }).fill(`${text} `.repeat(10))
  await grace.getByText('This part is ready.').waitFor()
  await grace.goto(`${work}?requirement=menu-and-goals`)
  await addFile(grace, await makeEvidence('goal-sheets'))
  await grace.goto(`${work}?requirement=student-progress`)
  await addFile(grace, await makeEvidence('goal-cards'))
  await grace.goto(work)
  await grace.getByRole('heading', { level: 2, name: 'Students judge their progress' }).waitFor()
  await artifact(grace, 'goal-cards.jpg').getByLabel('No', { exact: true }).check()
  await grace.getByText('This part is ready.').waitFor()
  await grace.getByRole('heading', { level: 2, name: 'Students judge their progress' }).waitFor()
})

test('a link that is being typed is there still when a file has arrived, and a note folds nowhere while it is emptied', async () => {
  await grace.goto(`${work}?requirement=menu-and-goals`)
  await grace.getByText('Add a link').click()
  const address = grace.getByLabel('Address', { exact: true })
  await address.fill('https://docs.threerivers.example/half')
  await addFile(grace, await makeEvidence('goal-cards'))
  expect(await address.inputValue()).toBe('https://docs.threerivers.example/half')

  const card = artifact(grace, 'goal-cards.jpg')
  await card.getByText('Name and note').click()
  const note = card.getByLabel(/^Note to the assessor/)
  await note.click()
  await typeSlowly(grace, 'Look at the left one.')
  for (let left = 'Look at the left one. '.length; left > 0; left--) await grace.keyboard.press('Backspace')
  await typeSlowly(grace, 'And at the right one.')
  expect(await note.inputValue()).toBe('And at the right one. ')
  expect(await note.isVisible()).toBe(true)
})
