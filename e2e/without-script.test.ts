import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeEvidence } from '../src/demo/evidence.ts'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { artifact, openPart } from './teacher.ts'
import { signIn, sitDown } from './visit.ts'

/** With JavaScript off: reading, search, sign-in, every form of an attempt, checking a badge. */
const title = 'Gesture-based checks for understanding'
const slug = 'gesture-based-checks-for-understanding'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await sitDown(browser, inject('demoUrl'), { javaScriptEnabled: false })
})
afterAll(() => browser?.close())

test('the catalog is searched and filtered by its form', async () => {
  await page.goto('/catalog')
  await page.getByLabel('Search micro-credentials').fill('gestrue checks')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByText('Showing results for').waitFor()
  await page.getByRole('group', { name: 'Level' }).getByLabel('1 · Explore').check()
  await page.getByRole('button', { name: 'Show' }).click()
  expect(new URL(page.url()).searchParams.get('level')).toBe('1')
  await look(page, 'n01-catalog')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { name: 'How it is judged' }).waitFor()
})

test('after sign-in the teacher is where Start was pressed, and starts', async () => {
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  const form = page.locator('form', { has: page.getByLabel('Password') })
  await form.getByLabel('E-mail address').fill('priya.raman@threerivers.example')
  await form.getByLabel('Password').fill('laurel-demo')
  await form.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`**/catalog/${slug}`)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByText('Started. Everything you add is kept.').waitFor()
  await look(page, 'n02-work')
})

/** Writes, presses Save, and sees that it is kept. */
async function save(part: string, text: string) {
  await openPart(page, part)
  const field = page.getByRole('textbox', { name: /^Your (answer|reflection)/ })
  await field.fill(text)
  await page.locator('form', { has: field }).getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  expect(await field.inputValue()).toBe(text)
}

/** Chooses files in the browser’s own field and presses the button beside it. */
async function upload(part: string, ...keys: Parameters<typeof makeEvidence>[0][]) {
  const files = await Promise.all(keys.map(makeEvidence))
  await openPart(page, part)
  await page
    .getByLabel(/^Add (a file|files)$/)
    .setInputFiles(files.map(({ name, mediaType, bytes }) => ({ name, mimeType: mediaType, buffer: bytes })))
  await page.getByRole('button', { name: 'Add the chosen files' }).click()
  for (const { name } of files) await artifact(page, name).waitFor()
}

test('the teacher writes, adds files, and says that the consent of those seen is there', async () => {
  await save('The decision you had to make', 'Whether to go on to part-to-whole, or to stay. Written without script.')
  await upload('Plan with both ways on', 'fraction-lesson')
  await upload('One clip of a check', 'gesture-clip')
  await page.getByLabel('Yes, but nobody can be recognized').check()
  await artifact(page, 'show-me-fractions.webm').getByRole('button', { name: 'Save' }).click()
  await page.getByText('This part is ready.').waitFor()
  await save('What the room told you', 'A third of the room waited for the others. Written without script.')
  await look(page, 'n03-parts')
})

test('the teacher adds a link too many, takes it out, brings it back, and takes it out again', async () => {
  const remove = page.getByRole('button', { name: 'Remove docs.threerivers.example/plan' })
  await openPart(page, 'Plan with both ways on')
  await page.getByText('Add a link').click()
  await page.getByLabel('Address', { exact: true }).fill('https://docs.threerivers.example/plan')
  await page.getByRole('button', { name: 'Add the link' }).click()
  await page.getByText('It takes at most 1 artifact and has 2.').waitFor()
  await remove.click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await remove.click()
  await page.getByText('Removed. You can bring it back.').waitFor()
})

test('a file that is cut off is refused in words, and nothing else changes', async () => {
  const plan = await makeEvidence('fraction-lesson')
  await page
    .getByLabel(/^Add (a file|files)$/)
    .setInputFiles({ name: 'half-a-plan.pdf', mimeType: plan.mediaType, buffer: plan.bytes.subarray(0, plan.bytes.length / 2) })
  await page.getByRole('button', { name: 'Add the chosen files' }).click()
  await page.getByText('Nothing was added.').waitFor()
  await page
    .getByText(/half-a-plan.pdf/)
    .first()
    .waitFor()
  expect(await page.getByRole('article').count()).toBe(1)
  await look(page, 'n04-refused')
})

test('the teacher hands in', async () => {
  await page.goto(page.url().replace(/\?.*/, ''))
  await page.getByRole('link', { name: 'Check and hand in' }).first().click()
  await look(page, 'n05-check')
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByText('Your evidence arrived whole.').waitFor()
})

test('an award page answers, and its credential pasted as text is checked', async () => {
  const visitor = await sitDown(browser, inject('demoUrl'), { javaScriptEnabled: false })
  const maya = await sitDown(browser, inject('demoUrl'), { javaScriptEnabled: false })
  await signIn(maya, 'maya.ortiz@threerivers.example')
  await maya.goto('/wallet')
  await maya.getByRole('link', { name: 'Probing questions and wait time' }).click()
  const award = maya.url()
  await visitor.goto(award)
  await visitor.getByRole('list', { name: 'Five answers about this award' }).getByText('It is real').waitFor()
  const credential = await (await visitor.request.get(`${award}.json`)).text()
  await visitor.goto('/verify')
  await visitor.getByText('or paste it as text').click()
  await visitor.getByLabel('The badge as text').fill(credential)
  await visitor.getByRole('button', { name: 'Check this badge' }).click()
  await visitor.getByText('This badge holds').waitFor()
  await visitor.getByText('Checked by this site. The badge was sent here for that, and is not kept.').waitFor()
  await look(visitor, 'n06-verify')
})
