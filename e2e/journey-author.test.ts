import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { sitDown, sitDownAs } from './visit.ts'

/** From an empty page to something a colleague can start on, and on to its second version (product.md C3). */
const title = 'Closing cards that change tomorrow'
const priyaAddress = 'priya.raman@threerivers.example'

let browser: Browser
let priya: Page
let visitor: Page
let draft: string
let slug: string

beforeAll(async () => {
  browser = await openBrowser()
  const url = inject('demoUrl')
  ;[priya, visitor] = await Promise.all([sitDownAs(browser, url, priyaAddress), sitDown(browser, url)])
})
afterAll(() => browser?.close())

const isSaved = () =>
  priya
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor()
const goOn = async (step: string) => {
  await priya.getByRole('button', { name: 'Save and go on' }).click()
  await priya.waitForURL(new RegExp(`/${step}$`))
}

test('an empty draft says which of the four must-haves are missing, each with the way to it', async () => {
  await priya.goto('/authoring')
  await priya.getByRole('link', { name: 'New micro-credential' }).click()
  await priya.getByRole('button', { name: 'Begin' }).click()
  await priya.waitForURL(/\/basics$/)
  draft = new URL(priya.url()).pathname.replace(/\/basics$/, '')
  await look(priya, 'a01-basics-empty')
  await priya.getByRole('link', { name: /Check and publish/ }).click()
  for (const missing of [
    'Say who may earn it.',
    'Ask for at least one piece of evidence.',
    'Say what it is worth: clock hours, pay, or both.',
  ])
    await priya.getByRole('link', { name: missing }).waitFor()
  await look(priya, 'a02-gaps')
  await priya.getByRole('button', { name: 'Publish' }).click()
  await priya.getByRole('alert').waitFor()
  await priya.getByRole('link', { name: 'Say who may earn it.' }).click()
  await priya.waitForURL(/\/basics/)
})

test('what is written is seen beside it as readers will, and is there after the tab was closed', async () => {
  await priya.getByLabel('Title', { exact: true }).fill(title)
  await priya.getByLabel('Competency').fill('Reads twenty tickets in five minutes, and teaches by them the next day.')
  await priya.getByLabel('Who may earn it').fill('Teachers of any grade and subject.')
  const preview = priya.getByRole('complementary', { name: 'As readers will see it' })
  await preview.getByRole('heading', { name: title }).waitFor()
  await preview.getByText('Reads twenty tickets in five minutes').waitFor()
  await isSaved()
  const device = priya.context()
  await priya.close()
  priya = await device.newPage()
  await priya.goto(`${draft}/basics`)
  expect(await priya.getByLabel('Competency').inputValue()).toContain('Reads twenty tickets')
  await look(priya, 'a03-basics')
  await goOn('show')
})

test('the author says what is shown and how it is judged, row by row', async () => {
  await priya.getByRole('button', { name: 'Add requirement' }).click()
  await priya.getByLabel('Title', { exact: true }).fill('Tickets and plan')
  await priya.getByLabel('Kind', { exact: true }).selectOption({ label: 'Part 2: an artifact, the evidence itself' })
  await priya.getByLabel('Instructions').fill('Twenty tickets, sorted, and the plan of the next day with what changed in it.')
  await priya.getByRole('group', { name: 'Kinds of evidence it takes' }).getByLabel('Document').check()
  await isSaved()
  await look(priya, 'a04-show')
  await goOn('judging')
  await priya.getByRole('button', { name: 'Add criterion' }).click()
  await priya.getByRole('textbox', { name: 'Criterion' }).fill('The plan answers the tickets')
  for (const [level, says] of Object.entries({
    'Not yet': 'The plan is the one there was before.',
    Approaching: 'Something is repeated for everyone.',
    Demonstrated: 'What changed follows from what the tickets show.',
    Extended: 'As Demonstrated, and students see why.',
  }))
    await priya.getByRole('textbox', { name: level, exact: true }).fill(says)
  await isSaved()
  await look(priya, 'a05-judging')
  await goOn('value')
})

test('the author says who validates and what it is worth, chooses a mark, and publishes', async () => {
  await priya.getByLabel('Who validates').fill('A trained assessor who has taught by tickets.')
  await isSaved()
  await priya.getByLabel('How much').fill('6')
  // Whichever button is pressed, what was typed is set.
  await goOn('badge')
  await priya.getByRole('link', { name: /Value and assessment/ }).click()
  await priya.getByRole('list', { name: 'Rules' }).getByText('6 clock hours').first().waitFor()
  expect(await priya.getByLabel('Who validates').inputValue()).toContain('taught by tickets')
  await look(priya, 'a06-value')
  await priya.getByRole('link', { name: /Badge/ }).click()
  await priya.getByRole('radio').nth(5).check()
  await isSaved()
  await look(priya, 'a07-badge')
  await goOn('publish')
  await priya.getByText('Everyone will be able to read it').waitFor()
  await look(priya, 'a08-publish')
  await priya.getByRole('button', { name: 'Publish' }).click()
  await priya.waitForURL(/\/catalog\//)
  slug = new URL(priya.url()).pathname
  await visitor.goto('/catalog?q=closng+cards')
  await visitor.getByRole('link', { name: title }).click()
  await visitor.getByText('What changed follows from what the tickets show.').first().waitFor()
})

test('two windows on one draft: what each changed is kept, and the same sentence is chosen between', async () => {
  await priya.goto(draft)
  await priya.getByRole('button', { name: 'Write version 2' }).click()
  await priya.waitForURL(/\/basics$/)
  const other = await sitDownAs(browser, inject('demoUrl'), priyaAddress)
  await other.goto(`${draft}/basics`)
  await priya.getByLabel('Why it matters').fill('A ticket nobody reads teaches students that it does not matter.')
  await isSaved()
  await other.getByLabel('Key method').fill('Sort by answer, not by student.')
  await other
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor()
  expect(await other.getByLabel('Why it matters').inputValue()).toContain('A ticket nobody reads')
  // What came from elsewhere took nobody's hands off the keys.
  await other.keyboard.type(' Always.')
  expect(await other.getByLabel('Key method').inputValue()).toBe('Sort by answer, not by student. Always.')
  await other.getByLabel('Competency').fill('Reads twenty tickets in three minutes.')
  await other
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor()
  await priya.getByLabel('Competency').fill('Reads thirty tickets in five minutes.')
  await priya.getByText('Changed in another window').waitFor()
  await look(priya, 'a09-conflict')
  await priya.getByRole('button', { name: 'Keep what is here' }).click()
  await isSaved()
  expect(await priya.getByLabel('Key method').inputValue()).toContain('Sort by answer')
  await other.close()
})

test('a second version says what changes, and the first stays as it was', async () => {
  await priya.goto(`${draft}/changes`)
  await priya.getByText('thirty').first().waitFor()
  await look(priya, 'a10-changes')
  await priya.getByRole('link', { name: 'Check and publish' }).click()
  await priya.getByLabel('What changed, in a sentence').fill('More tickets, and why they matter.')
  await priya.getByRole('button', { name: 'Publish' }).click()
  await priya.waitForURL(/\/catalog\//)
  await visitor.goto(`${slug}/versions`)
  await visitor.getByText('More tickets, and why they matter.').waitFor()
  await look(visitor, 'a11-versions')
  await visitor.goto(`${slug}/versions/1`)
  await visitor.getByText('This is an earlier version.').waitFor()
  await visitor.getByText('Reads twenty tickets in five minutes').first().waitFor()
})

test('retired, it leaves the catalog and keeps its page', async () => {
  await priya.goto(draft)
  await priya.getByRole('button', { name: 'Retire' }).first().click()
  const question = priya.getByRole('dialog', { name: 'Retire this micro-credential?' })
  await question.getByLabel('Why').fill('It is part of another one now.')
  await question.getByRole('button', { name: 'Retire' }).click()
  await priya.getByRole('button', { name: 'Bring it back' }).waitFor()
  await visitor.goto(slug)
  await visitor.getByText('No longer offered').waitFor()
  await visitor.getByText('It is part of another one now.').waitFor()
  await look(visitor, 'a12-retired')
})
