import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { openLetter, sitDownAs } from './visit.ts'

/** Somebody without an account stands for what a teacher earned: asked by e-mail, read by her first, shown, checked by anyone, withdrawn. */
const address = 'i.okonjo@university.example'
const words = 'I observed two of these lessons with my seminar. The second answer was always the better one.'

let browser: Browser
let maya: Page
let outside: Page
let award: string
let link: string
let endorsement: string

beforeAll(async () => {
  browser = await openBrowser()
  maya = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example')
  outside = await (await browser.newContext({ baseURL: inject('demoUrl') })).newPage()
})
afterAll(() => browser?.close())

test('she asks somebody at a university, in a minute', async () => {
  await maya.goto('/wallet')
  await maya.getByRole('link', { name: 'What others say' }).click()
  await maya.getByLabel('Their e-mail address').fill(address)
  await maya.getByLabel('A few words to them').fill('You sat in the back with your students in May.')
  award = await maya.getByLabel('About which award').inputValue()
  await look(maya, 'endorse-01-ask')
  await maya.getByRole('button', { name: 'Ask by e-mail' }).click()
  await maya.getByRole('list', { name: 'Whom you asked' }).getByText(address).waitFor()
})

test('who is asked reads what it is about, and answers without an account', async () => {
  const admin = await sitDownAs(browser, inject('demoUrl'), 'grace.whitfield@threerivers.example')
  await openLetter(admin, address, /asks you for an endorsement/)
  link = (await admin.getByRole('link', { name: /\/endorse\// }).getAttribute('href')) ?? ''
  await outside.goto(link)
  await outside.getByText('You sat in the back with your students in May.').waitFor()
  await outside.getByLabel('What you know of it').fill(words)
  await outside.getByLabel('Your name').fill('Ifeoma Okonjo')
  await outside.getByLabel('What you are').fill('Lecturer in teacher education')
  await outside.getByLabel('These are my own words').check()
  await look(outside, 'endorse-02-answer')
  await outside.getByRole('button', { name: 'Give this endorsement' }).click()
  await outside.getByText('Nobody else sees it.').waitFor()
})

test('she reads it first; accepted, everyone reads it, and anyone checks it', async () => {
  await outside.goto(`/awards/${award}`)
  expect(await outside.getByText(words).count()).toBe(0)
  await maya.goto('/wallet/endorsements')
  await maya.getByRole('button', { name: 'Accept and show what Ifeoma Okonjo says' }).click()
  await maya.getByText('Accepted. It is shown with the award.').waitFor()
  await outside.goto(`/awards/${award}`)
  await outside.getByText(words).waitFor()
  await look(outside, 'endorse-03-award')
  await outside.getByRole('listitem').filter({ hasText: words }).getByRole('link', { name: 'How this is known' }).click()
  endorsement = new URL(outside.url()).pathname
  await outside.getByText('by a link that was sent to their address at university.example').waitFor()
  await expect.poll(async () => (await outside.request.get(`${endorsement}.json`)).status(), { timeout: 15_000 }).toBe(200)
  await outside.goto(`/verify?url=${encodeURIComponent(`${inject('demoUrl')}${endorsement}`)}`)
  await outside.getByText('This endorsement holds').waitFor()
  await look(outside, 'endorse-04-verify')
})

test('who gave it withdraws it by the same link, and it is shown nowhere', async () => {
  await outside.goto(link)
  await outside.getByRole('button', { name: 'Withdraw it' }).click()
  await outside.getByRole('heading', { level: 1, name: 'Withdrawn' }).waitFor()
  await outside.goto(`/awards/${award}`)
  expect(await outside.getByText(words).count()).toBe(0)
  await outside.goto(endorsement)
  await outside.getByText('This endorsement was withdrawn').waitFor()
})
