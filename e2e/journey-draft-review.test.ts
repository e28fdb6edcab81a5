import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { sitDownAs } from './visit.ts'

/** A draft that a colleague looks at, part by part, before it is published (product.md C3). */
let browser: Browser
let priya: Page
let ana: Page
let id: string

const sit = (name: string) => sitDownAs(browser, inject('demoUrl'), `${name}@threerivers.example`)
beforeAll(async () => {
  browser = await openBrowser()
  ;[priya, ana] = await Promise.all([sit('priya.raman'), sit('ana.lindqvist')])
})
afterAll(() => browser?.close())

const part = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true, level: 3 }) })
const isSaved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor()
const draftOf = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? ''

test('a template says what to fill in, step by step', async () => {
  await priya.goto('/authoring/new')
  await look(priya, 'r01-begin')
  await priya.getByRole('button', { name: 'Use it: A procedure that has to be right' }).click()
  await priya.waitForURL(/\/basics$/)
  await priya.getByText(/things to fill in here/).waitFor()
  await look(priya, 'r02-blanks')
  await priya.goto(`/authoring/${draftOf(priya)}/publish`)
  await priya.getByRole('link', { name: 'Fill in what the template asks for: “The procedure”.', exact: true }).waitFor()
  await priya.getByRole('button', { name: 'Discard the draft' }).click()
  await priya.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
  await priya.waitForURL(/\/authoring$/)
})

test('the author asks a colleague, who comments on a part; it comes by itself, and takes nothing that is being typed', async () => {
  await priya.goto('/authoring/new?q=probing')
  await priya.getByRole('button', { name: 'Copy Probing questions and wait time' }).click()
  await priya.waitForURL(/\/basics$/)
  id = draftOf(priya)
  await priya.getByLabel('Title', { exact: true }).first().fill('Questions that are worth a long wait')
  await isSaved(priya)
  await priya.goto(`/authoring/${id}/publish`)
  await priya.getByRole('link', { name: 'Review by colleagues' }).click()
  // What is typed for them stays while one looks for whom to ask.
  await priya.getByLabel('What you would like them to look at').fill('Is the title clear?')
  await priya.getByLabel('Find a colleague by name').fill('Lindqvist')
  await priya.waitForURL(/q=Lindqvist/)
  await priya.getByLabel('Whom to ask').selectOption({ label: 'Ana Lindqvist' })
  await priya.getByRole('button', { name: 'Ask for a review' }).click()
  await priya.getByRole('list', { name: 'Who is asked' }).getByText('Ana Lindqvist').waitFor()
  await ana.goto('/drafts')
  await look(ana, 'r03-asked')
  await ana.getByRole('link', { name: 'Questions that are worth a long wait' }).click()
  await ana.getByText('“Is the title clear?”').waitFor()
  await look(ana, 'r04-draft')
  await part(ana, 'Title').getByText('Comment on Title').click()
  await part(ana, 'Title').getByLabel('Your comment').fill('“Long” could be left away.')
  // The author is just typing elsewhere on the page.
  const whole = part(priya, 'The draft as a whole')
  await whole.getByText('Comment on The draft as a whole').click()
  await whole.getByLabel('Your comment').fill('A word on the order')
  await part(ana, 'Title').getByRole('button', { name: 'Post' }).click()
  await part(priya, 'Title').getByText('“Long” could be left away.').waitFor()
  expect(await whole.getByLabel('Your comment').inputValue()).toBe('A word on the order')
  await look(priya, 'r05-comment')
})

test('the text changes, the comment says so; it is approved as it is now, and published', async () => {
  const writing = await sit('priya.raman')
  await writing.goto(`/authoring/${id}/basics`)
  await writing.getByLabel('Title', { exact: true }).first().fill('Questions that are worth a wait')
  await isSaved(writing)
  await part(ana, 'Title').getByText('Written about an earlier text').waitFor()
  await ana.getByRole('button', { name: 'It can be published like this' }).click()
  await ana.getByText('You approved this text.').waitFor()
  await look(ana, 'r06-approved')
  await priya.getByRole('list', { name: 'Who is asked' }).getByText('Approved', { exact: true }).waitFor()
  await part(priya, 'Title').getByRole('button', { name: 'Resolved' }).click()
  await part(priya, 'Title').getByText('1 resolved comment').waitFor()
  await writing.goto(`/authoring/${id}/publish`)
  await writing.getByText('One colleague has approved this very text.').waitFor()
  await look(writing, 'r07-publish')
  await writing.getByLabel('How much').fill('4')
  await writing.getByRole('button', { name: 'Publish', exact: true }).click()
  await writing.waitForURL(/\/catalog\//)
  await ana.goto('/drafts')
  await ana.getByRole('heading', { level: 1, name: 'Drafts to review' }).waitFor()
  expect(await ana.getByRole('link', { name: 'Questions that are worth a wait' }).count()).toBe(0)
})

test('what was said of it stays for its author to read', async () => {
  await priya.goto(`/authoring/${id}`)
  await priya.getByRole('link', { name: 'What colleagues said before' }).click()
  await priya.getByText('“Long” could be left away.').waitFor()
  await priya.getByText('Published on').waitFor()
  await look(priya, 'r08-said-before')
})
