import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeEvidence } from '../src/demo/evidence.ts'
import { pressByKeyboard, tabTo } from './assessor.ts'
import { openBrowserWithCamera } from './browser.ts'
import { look } from './look.ts'
import { addFile, artifact, openPart } from './teacher.ts'
import { comesToBe, sitDownAs } from './visit.ts'

/**
 * A coach beside a teacher, both with the page of one clip open (product.md §4): what one writes the other reads while they look.
 * The work is begun here and withdrawn at the end, so that the demo stays as it was.
 */
const title = 'Productive whole-class discourse'
const ownNote = 'At the second stop I answer myself. Nobody needs to read this yet.'
const question = 'Do they speak to each other, or still to me?'
const seen = 'Whom do the three at the window look at here?'
const spoken = ['Which one spends longer at each stop?', 'The bus. It takes 40 minutes.'] as const
const reply = 'At me. I stood in front of the board all the time.'

let browser: Browser
let priya: Page
let ana: Page
let work: string
let clip: string

beforeAll(async () => {
  browser = await openBrowserWithCamera()
  const sit = (name: string) =>
    sitDownAs(browser, inject('demoUrl'), `${name}@threerivers.example`, { permissions: ['camera', 'microphone'] })
  ;[priya, ana] = await Promise.all([sit('priya.raman'), sit('ana.lindqvist')])
})
afterAll(async () => {
  if (work) await priya.context().request.post(work, { form: { intent: 'withdraw' }, headers: { Origin: inject('demoUrl') } })
  await browser?.close()
})

const comments = (page: Page) => page.getByRole('list', { name: 'Comments' })
const composer = (page: Page) => page.getByRole('textbox', { name: 'Your comment' })
const thread = (page: Page, words: string) => comments(page).getByRole('listitem').filter({ hasText: words }).first()
/** From now on a page that is loaded anew forgets that it was marked. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-as-it-was', ''))
const isAsItWas = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-as-it-was'))
const isPaused = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.paused)
const moment = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)
const isInHand = (page: Page) => composer(page).evaluate((field) => field === document.activeElement)

test('what a teacher notes on their own clip nobody sees, and without their leave a coach sees not even the clip', async () => {
  await priya.goto('/catalog?q=whole-class+discourse')
  await priya.getByRole('link', { name: title }).click()
  await priya.getByRole('button', { name: 'Start', exact: true }).click()
  await priya.getByText('Started. Everything you add is kept.').waitFor()
  work = new URL(priya.url()).pathname
  await openPart(priya, 'Two clips')
  const film = await makeEvidence('discourse-clip-b')
  await addFile(priya, film)
  await artifact(priya, film.name)
    .getByRole('link', { name: /^Comments and coach/ })
    .click()
  await priya.waitForURL(/\/coaching\//)
  clip = new URL(priya.url()).pathname
  await composer(priya).fill(ownNote)
  await composer(priya).press('Enter')
  await thread(priya, ownNote).getByText('Only you see this').waitFor()
  await look(priya, 'coach-01-own-note')

  expect((await ana.goto(clip))?.status()).toBe(404)
  expect(await ana.content()).not.toContain(film.name)
})

test('they write under it what is spoken: Enter ends a line and begins the next, and each letter stays', async () => {
  await priya.goto(clip.replace('/coaching', `${work}/captions`))
  await priya.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(() => moment(priya), { timeout: 10_000 }).toBeGreaterThan(1)
  await priya.getByRole('button', { name: 'New line here' }).click()
  await priya.keyboard.type(spoken[0], { delay: 30 })
  await priya.keyboard.press('Enter')
  await expect.poll(() => priya.getByRole('textbox', { name: /^Words at/ }).count()).toBe(2)
  await priya.keyboard.type(spoken[1], { delay: 30 })
  expect(
    await priya.getByRole('textbox', { name: /^Words at/ }).evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)),
  ).toEqual(spoken)
  await look(priya, 'captions')
  await priya
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .first()
    .waitFor()
  await priya.reload()
  expect(
    await priya
      .getByRole('textbox', { name: /^Words at/ })
      .first()
      .inputValue(),
  ).toBe(spoken[0])
  await priya.goto(clip)
})

test('shared with a question, it waits for the coach, who does not see what is kept', async () => {
  await priya.getByRole('link', { name: 'Share with a coach' }).click()
  await priya.getByRole('radio', { name: /^Ana Lindqvist/ }).check()
  await priya.getByLabel('What should they look at?').fill(question)
  await look(priya, 'coach-02-share')
  await priya.getByRole('button', { name: 'Share', exact: true }).click()
  await priya.getByRole('heading', { name: 'Shared with' }).waitFor()

  await comesToBe(ana, '/coaching', ana.getByRole('link', { name: /^Priya Raman: / }))
  await look(ana, 'coach-03-waits')
  await ana.getByRole('link', { name: /^Priya Raman: / }).click()
  await ana.getByText(question).waitFor()
  expect(await ana.content()).not.toContain(ownNote)
  // They read, too, what was written under it.
  await ana.locator('summary').filter({ hasText: 'What is spoken' }).click()
  await ana.getByText(spoken[1]).first().waitFor()
})

test('typing stops the recording, Enter posts at that moment and goes on, and the teacher reads it without loading the page', async () => {
  await mark(priya)
  await ana.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(() => moment(ana), { timeout: 10_000 }).toBeGreaterThan(0.5)
  await composer(ana).pressSequentially(seen[0] ?? '')
  await expect.poll(() => isPaused(ana)).toBe(true)
  const stoppedAt = await moment(ana)
  await composer(ana).pressSequentially(seen.slice(1))
  expect(await ana.getByLabel('At', { exact: true }).inputValue()).toMatch(/^0:\d\d/)
  expect(await moment(ana)).toBe(stoppedAt)
  await look(ana, 'coach-04-typing')
  await composer(ana).press('Enter')

  await thread(priya, seen).waitFor()
  expect(await isAsItWas(priya)).toBe(true)
  const place = `0:${String(Math.floor(stoppedAt)).padStart(2, '0')}`
  await thread(priya, seen)
    .getByRole('link', { name: `Go to ${place}` })
    .waitFor()
  await look(priya, 'coach-05-came-by-itself')
  await expect.poll(() => isPaused(ana)).toBe(false)
  expect([await composer(ana).inputValue(), await isInHand(ana)]).toEqual(['', true])
  await ana.getByRole('button', { name: 'Pause', exact: true }).click()
})

test('both see the same thread, and only what is shared of the rest', async () => {
  await mark(ana)
  await thread(priya, seen)
    .getByRole('link', { name: /^Answer or change/ })
    .click()
  await priya.getByRole('textbox', { name: 'Your answer' }).fill(reply)
  await priya.getByRole('button', { name: 'Answer', exact: true }).click()
  await thread(ana, seen).getByText(reply).waitFor()
  await thread(ana, seen)
    .getByRole('link', { name: /^Answer or change/ })
    .click()
  await ana.getByRole('textbox', { name: 'Your answer' }).fill('Then try it from the back of the room.')
  await ana.getByRole('button', { name: 'Answer', exact: true }).click()
  await thread(priya, seen).getByText('Then try it from the back of the room.').waitFor()
  expect([await isAsItWas(ana), await isAsItWas(priya)]).toEqual([true, true])
  await look(ana, 'coach-06-thread')
  expect(await ana.content()).not.toContain(ownNote)
})

/** Speaks for a moment by the recorder of a form, and takes what was recorded. */
async function speak(form: Page | Locator, what: 'Record sound' | 'Record a video'): Promise<void> {
  await form.getByRole('button', { name: what }).first().click()
  await form.getByRole('button', { name: 'Record', exact: true }).click()
  await expect.poll(() => form.getByRole('timer').textContent(), { timeout: 15_000 }).toMatch(/0:0[2-9]/)
  await form.getByRole('button', { name: 'Stop', exact: true }).click()
  await form.getByRole('button', { name: 'Use it', exact: true }).click()
  await form.getByRole('button', { name: 'Leave it out' }).waitFor()
}

test('said instead of typed, it is sent and heard in the thread, also by who left the page while the line was lost', async () => {
  await ana.goto(clip)
  await speak(ana, 'Record sound')
  const words = ana.getByRole('textbox', { name: 'Words with it' })
  await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true)
  await look(ana, 'coach-06-spoken')
  // Pieces go nowhere until the page is left.
  const pieces = (url: URL) => url.pathname.startsWith('/uploads/')
  await ana.route(pieces, (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()))
  await ana.keyboard.type('Count with me.')
  await ana.keyboard.press('Enter')
  await thread(ana, 'Count with me.')
    .getByText(/^Voice comment/)
    .first()
    .waitFor()
  await ana.goto('/coaching?show=answered')
  await ana.unroute(pieces)
  const there = thread(priya, 'Count with me.')
  await there.getByText(/^Voice comment, 0:0\d/).waitFor({ timeout: 30_000 })
  expect(await isAsItWas(priya)).toBe(true)
  await there.getByRole('link', { name: /^Voice comment, 0:0\d by Ana Lindqvist/ }).click()
  await expect.poll(() => priya.locator('li audio').evaluate((sound: HTMLAudioElement) => sound.currentTime)).toBeGreaterThan(0)
  await look(priya, 'coach-06-heard')

  await there.getByRole('link', { name: /^Answer or change/ }).click()
  await speak(there, 'Record a video')
  await there.getByRole('button', { name: 'Answer', exact: true }).click()
  await ana.goto(clip)
  await thread(ana, 'Count with me.')
    .getByRole('link', { name: /^Video comment, 0:0\d by Priya Raman/ })
    .waitFor({ timeout: 30_000 })
  // What was sent is not offered again.
  expect(await ana.getByText('on this device only').count()).toBe(0)
  await mark(ana)
})

test('“one more try”, with a reason, stands on the open page of the teacher and on their work', async () => {
  await ana.getByRole('radio', { name: /^One more try/ }).check()
  await ana.getByLabel('Why', { exact: true }).fill('They wait for your nod. Stand at the back, and film the first five minutes.')
  await look(ana, 'coach-07-one-more-try')
  await ana.getByRole('button', { name: 'Tell Priya Raman' }).click()
  await ana.getByText('Told.').waitFor()
  await priya.getByText('They wait for your nod.').waitFor()
  expect(await isAsItWas(priya)).toBe(true)
  await look(priya, 'coach-08-told')
  const beside = await priya.context().newPage()
  await beside.goto(`${work}?requirement=clips`)
  await beside.getByText('One more try').first().waitFor()
  await beside.close()
})

test('someone who types with pauses on a slow network keeps field, words and moment while the other writes', async () => {
  const network = await ana.context().newCDPSession(ana)
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 100_000,
    uploadThroughput: 100_000,
  })
  await ana.getByRole('button', { name: '10 seconds on' }).click()
  await composer(ana).click()
  await priya.getByRole('checkbox', { name: /^Only for me/ }).uncheck()
  const sentences = ['Here the second speaker ', 'takes up the first. ', 'What did you do?']
  for (const [index, words] of sentences.entries()) {
    await ana.keyboard.type(words, { delay: 40 })
    const said = `While you type, ${index + 1}.`
    await composer(priya).fill(said)
    await composer(priya).press('Enter')
    await thread(ana, said).waitFor()
    await expect.poll(() => composer(priya).inputValue()).toBe('')
    expect([await composer(ana).inputValue(), await isInHand(ana)]).toEqual([sentences.slice(0, index + 1).join(''), true])
  }
  const at = await ana.getByLabel('At', { exact: true }).inputValue()
  await ana.keyboard.press('Enter')
  await thread(priya, 'takes up the first.')
    .getByRole('link', { name: `Go to ${at.replace(/\.\d$/, '')}` })
    .waitFor()
  expect(await thread(priya, 'takes up the first.').count()).toBe(1)
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })
})

test('with the keyboard alone: from the list to the clip, a comment at a moment, an answer, and “ready”', async () => {
  await ana.goto('/coaching?show=answered')
  await pressByKeyboard(ana, 'link', /^Priya Raman: /)
  await ana.waitForURL(new RegExp(clip))
  await tabTo(ana, 'button', 'Play')
  // Keys of the player: ten seconds on, and it stands.
  await ana.keyboard.press('l')
  await expect.poll(() => moment(ana)).toBeGreaterThan(5)
  await tabTo(ana, 'textbox', 'Your comment')
  await ana.keyboard.type('They answer each other from here on.')
  await ana.keyboard.press('Enter')
  await thread(priya, 'from here on').waitFor()
  await expect.poll(() => composer(ana).inputValue()).toBe('')

  await pressByKeyboard(ana, 'link', /^Answer or change.*Whom do the three/)
  const answer = ana.getByRole('textbox', { name: 'Your answer' })
  await expect.poll(() => answer.evaluate((field) => field === document.activeElement)).toBe(true)
  await ana.keyboard.type('Seen.')
  await pressByKeyboard(ana, 'button', /^Answer$/)
  await thread(priya, seen).getByText('Seen.').waitFor()
  await expect
    .poll(() => answer.evaluate((field: HTMLTextAreaElement) => field === document.activeElement && field.value === ''))
    .toBe(true)

  await ana.goto(clip)
  const other = ana.locator('summary').filter({ hasText: 'Say something else' })
  for (let presses = 0; presses < 80 && !(await other.evaluate((it) => it === document.activeElement)); presses++)
    await ana.keyboard.press('Tab')
  await ana.keyboard.press('Enter')
  await tabTo(ana, 'radio', /^Ready/)
  await ana.keyboard.press('Space')
  await tabTo(ana, 'textbox', 'Why')
  await ana.keyboard.type('They talk to each other, and you only listen.')
  await pressByKeyboard(ana, 'button', 'Tell Priya Raman')
  await priya.getByText('They talk to each other, and you only listen.').waitFor()
  expect(await isAsItWas(priya)).toBe(true)
  await look(priya, 'coach-09-ready')
})

test('what was kept goes to the coach when its author says so', async () => {
  await priya.getByRole('button', { name: 'Share it' }).click()
  await thread(ana, ownNote).waitFor()
  expect(await thread(priya, ownNote).getByText('Only you see this').count()).toBe(0)
})
