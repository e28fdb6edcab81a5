import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { comesToBe, sitDownAs } from './visit.ts'

/**
 * An author writes a pathway on its map and in its list, sees it as a person would, and publishes it; HR says what its milestone brings. A teacher is
 * under way on it by what they had, takes a new version of which they have all, and milestone and line are there by themselves. Then a piece is taken
 * back, and the milestone goes with it.
 */
const title = 'Talk that reaches everyone'
const piece = 'Productive whole-class discourse'
const had = 'Probing questions and wait time'
const other = 'Gesture-based checks for understanding'

let browser: Browser
let priya: Page
let samuel: Page
let maya: Page
let grace: Page
let writing: string
let pathway: string

beforeAll(async () => {
  browser = await openBrowser()
  const as = (name: string) => sitDownAs(browser, inject('demoUrl'), `${name}@threerivers.example`)
  priya = await as('priya.raman')
  samuel = await as('samuel.reyes')
  maya = await as('maya.ortiz')
  grace = await as('grace.whitfield')
})
afterAll(() => browser?.close())

/** Adds a piece to a step, by its name in the list of what there is. */
async function addPiece(step: string, name: string): Promise<void> {
  const fields = priya.getByRole('group', { name: step, exact: true })
  await fields.getByRole('button', { name: `Add a piece to ${step}` }).click()
  const choice = fields.getByLabel('What to add')
  const label = await choice.getByRole('option').filter({ hasText: name }).first().textContent()
  await choice.selectOption({ label: label ?? name })
  await fields.getByRole('button', { name: 'Add', exact: true }).click()
  await priya.getByRole('group', { name: step, exact: true }).getByText(name).first().waitFor()
}

test('an author begins a pathway with two steps, and is told what it lacks', async () => {
  await priya.goto('/authoring/pathways')
  await priya.getByRole('button', { name: 'New pathway' }).click()
  await priya.getByRole('heading', { level: 1, name: 'New pathway' }).waitFor()
  writing = new URL(priya.url()).pathname
  await priya.getByLabel('Title', { exact: true }).fill(title)
  await priya.getByLabel('What somebody can do who has completed it').fill('Leads talk in which every student is heard.')
  await priya.getByRole('button', { name: 'Add a step' }).click()
  await priya
    .getByRole('group', { name: 'Step 1', exact: true })
    .getByRole('textbox', { name: /^Step 1/ })
    .fill('Ask')
  await priya.getByRole('button', { name: 'Add a step' }).click()
  await priya
    .getByRole('group', { name: 'Step 2', exact: true })
    .getByRole('textbox', { name: /^Step 2/ })
    .fill('Talk')
  await addPiece('Ask', had)
  await addPiece('Ask', piece)
  await priya.getByText('Step “Talk” asks for nothing yet. Add a piece or remove the step.').waitFor()
})

test('on the map a piece is moved by the keyboard, and an arrow drawn by the mouse', async () => {
  await priya.getByRole('button', { name: `Move ${piece}`, exact: true }).focus()
  await priya.keyboard.press('Enter')
  await priya.getByText(`Choose where “${piece}” goes.`).waitFor()
  await priya.getByRole('button', { name: 'Put it last in Talk' }).focus()
  await priya.keyboard.press('Enter')
  const talk = priya.locator('[data-box]').filter({ has: priya.getByRole('link', { name: 'Talk', exact: true }) })
  await talk.getByText(piece).waitFor()
  expect(await priya.getByText('asks for nothing yet').count()).toBe(0)

  // A new step comes after the last: the arrow is there, and is taken away and drawn again by dragging.
  const arrow = priya.getByRole('button', { name: 'Leads to: choose what Ask leads to' })
  const drag = async () => {
    await arrow.scrollIntoViewIfNeeded()
    const [from, to] = [await arrow.boundingBox(), await talk.boundingBox()]
    if (!from || !to) throw new Error('Both are on the screen.')
    await priya.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await priya.mouse.down()
    await priya.mouse.move(to.x + 40, to.y + 20, { steps: 8 })
    await Promise.all([priya.waitForEvent('load'), priya.mouse.up()])
  }
  const after = () => priya.getByRole('group', { name: 'Talk', exact: true }).getByRole('checkbox', { name: 'Ask' })
  expect(await after().isChecked()).toBe(true)
  await drag()
  await expect.poll(() => after().isChecked()).toBe(false)
  await drag()
  await expect.poll(() => after().isChecked()).toBe(true)
  await look(priya, 'pathway-1-written')
})

test('they see it as somebody who has a part, and publish it', async () => {
  await priya.getByRole('button', { name: 'Preview and publish' }).click()
  await priya.getByRole('checkbox', { name: had }).check()
  await priya.getByRole('button', { name: 'Show it so' }).click()
  await priya.getByText('Next:').waitFor()
  await priya.getByText('What changes for people').waitFor()
  await look(priya, 'pathway-2-preview')
  await priya.getByRole('button', { name: 'Publish version 1' }).click()
  await priya.getByRole('heading', { level: 1, name: title }).waitFor()
  pathway = new URL(priya.url()).pathname
})

test('HR says what the milestone brings, and a teacher reads it with what their pieces bring', async () => {
  await samuel.goto(pathway)
  await samuel.getByRole('link', { name: 'Set what the milestone is worth' }).click()
  await samuel.getByLabel('Give', { exact: true }).selectOption({ label: 'Lane credit' })
  await samuel.getByLabel('How much').fill('1')
  await samuel.getByRole('button', { name: 'Set this value' }).click()
  await samuel.getByText('In force').first().waitFor()
  await comesToBe(maya, pathway, maya.getByText('1 lane credits'))
  await maya.getByText('1/2').waitFor()
})

test('a second version says what it asks otherwise and what taking it means, before it is published', async () => {
  await priya.goto(writing)
  await priya
    .getByRole('group', { name: 'Talk', exact: true })
    .getByRole('button', { name: `Remove ${piece}` })
    .click()
  await priya.getByText('Step “Talk” asks for nothing yet. Add a piece or remove the step.').waitFor()
  await addPiece('Talk', other)
  await priya.getByRole('button', { name: 'Preview and publish' }).click()
  await priya.getByText('Otherwise than version 1:').waitFor()
  await priya.getByText(`Asked no more: ${piece}.`).waitFor()
  await priya.getByText(/If they take this one: [1-9]\d* complete it at once/).waitFor()
  await look(priya, 'pathway-3-second-version')
  await priya.getByRole('button', { name: 'Publish version 2' }).click()
  await priya.getByRole('heading', { level: 1, name: title }).waitFor()
})

test('the teacher hears of it, stays with theirs until they take the new one, and has milestone and line by themselves', async () => {
  await comesToBe(maya, '/notices', maya.getByText(`There is a new version of the pathway “${title}”.`))
  await maya.goto(pathway)
  await maya.getByText('You are under way by version 1').waitFor()
  await maya.getByRole('link', { name: 'see what it asks for' }).click()
  await maya.getByRole('button', { name: 'Take this version' }).click()
  await maya.getByRole('link', { name: 'You completed this: see your milestone' }).waitFor()
  await look(maya, 'pathway-4-completed')
  await maya.goto('/value')
  await maya.getByText(`1 lane credits for “${title}”`).first().waitFor()
})

test('a piece is taken back, and the milestone goes with it by the rule of the pathway, and its line too', async () => {
  await maya.goto(pathway)
  await maya.getByRole('link', { name: 'You completed this: see your milestone' }).click()
  await maya.getByRole('heading', { level: 1, name: title }).waitFor()
  const milestone = new URL(maya.url()).pathname
  await grace.goto(milestone)
  await grace.getByRole('link', { name: other }).first().click()
  await grace.getByRole('heading', { level: 1, name: other }).waitFor()
  await grace.getByText('Take this award back').click()
  await grace.getByLabel('Reason, for everyone to read').fill('The recording showed another class.')
  await grace.getByRole('button', { name: 'Take it back for good' }).click()
  await grace.getByText('This award was taken back').waitFor()
  await maya.goto(milestone)
  await maya.getByText(`It rests on “${other}”, which was taken back.`).first().waitFor()
  await maya.goto(pathway)
  await maya.getByText('1/2').waitFor()
  await maya.goto('/value')
  await maya
    .getByText(/taken back, for “Talk that reaches everyone”/)
    .first()
    .waitFor()
})
