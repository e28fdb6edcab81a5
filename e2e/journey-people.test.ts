import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { openLetter, signIn, sitDown, sitDownAs } from './visit.ts'

/** How people come in, in the demo district: by list, by invitation, by sign-up and by link. All of it without script. */
let browser: Browser
let grace: Page
let nova: Page
let ida: Page
const password = 'three calm herons'

beforeAll(async () => {
  browser = await openBrowser()
  const sit = () => sitDown(browser, inject('demoUrl'), { javaScriptEnabled: false })
  ;[grace, nova, ida] = await Promise.all([sit(), sit(), sit()])
})
afterAll(() => browser?.close())

const list = [
  '\ufeffName,Email,School,Roles',
  '"Nova, Quill",nova.quill@school.example,Northside Middle,"earner, coach"',
  'Bad,not-an-address,,',
  '<script>alert(1)</script>,evil@school.example,Nowhere,emperor',
  'Maya,maya.ortiz@threerivers.example,,',
].join('\r\n')

/** Opens the link of the newest letter to someone, as one would in a mail program. */
async function followLetter(page: Page, to: string, subject: RegExp) {
  await openLetter(page, to, subject)
  await page.locator('main').getByRole('link', { name: /^http/ }).click()
}

test('where one wanted to go is not forgotten at the sign-in', async () => {
  await grace.goto('/people?role=assessor')
  await grace.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  const form = grace.locator('form', { has: grace.getByLabel('Password') })
  await form.getByLabel('E-mail address').fill('grace.whitfield@threerivers.example')
  await form.getByLabel('Password').fill('not my password')
  await form.getByRole('button', { name: 'Sign in' }).click()
  await grace.getByText('do not belong together').first().waitFor()
  expect(await form.getByLabel('E-mail address').inputValue()).toBe('grace.whitfield@threerivers.example')
  expect(await form.getByLabel('Password').inputValue()).toBe('')
  await form.getByLabel('Password').fill('laurel-demo')
  await form.getByRole('button', { name: 'Sign in' }).click()
  await grace.getByRole('heading', { level: 1, name: 'People' }).waitFor()
  expect(new URL(grace.url()).search).toBe('?role=assessor')
})

test('a list with bad rows is shown row by row; the good ones are invited and the others stay to be fixed', async () => {
  await grace.goto('/people/invite')
  await grace.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await grace.getByRole('button', { name: 'Look before sending' }).click()
  await grace.getByText('1 person will be invited, 1 belongs already, 2 rows must be fixed.').waitFor()
  await grace.getByText('“not-an-address” is not an e-mail address.').waitFor()
  await grace.getByText('<script>alert(1)</script>').first().waitFor()
  await grace.getByRole('button', { name: 'Send 1 invitation' }).click()
  await grace.getByText('1 invitation is on its way').waitFor()
  const rest = grace.getByLabel('Rows to fix')
  expect((await rest.inputValue()).split('\n')).toHaveLength(3)
  await rest.fill('email,name\nevil@school.example,Evander Lowe')
  await grace.getByRole('button', { name: 'Look again' }).click()
  await grace.getByRole('button', { name: 'Send 1 invitation' }).click()
  await grace.getByText('1 invitation is on its way').waitFor()
})

test('an invitation makes account and membership in one step, once', async () => {
  await followLetter(nova, 'nova.quill@school.example', /invites you/)
  const invitation = nova.url()
  await nova.getByRole('heading', { level: 1, name: 'Join Three Rivers School District' }).waitFor()
  await nova.getByLabel('Your name').fill('Nova Quill')
  await nova.getByLabel('Password').fill('short')
  await nova.getByRole('button', { name: 'Create account and accept' }).click()
  await nova.getByText('A password needs at least 10 characters').first().waitFor()
  expect(await nova.getByLabel('Your name').inputValue()).toBe('Nova Quill')
  await nova.getByLabel('Password').fill(password)
  await nova.getByRole('button', { name: 'Create account and accept' }).click()
  await nova.getByText('Hello, Nova.').waitFor()
  await nova.goto(invitation)
  await nova.getByText('This link has been used already.').waitFor()
  await nova.goto('/invitations/forged')
  await nova.getByRole('heading', { level: 1, name: 'This invitation can’t be used' }).waitFor()
})

test('an invitation opened where a colleague is signed in asks whose it is, and its reader goes on as themselves', async () => {
  await grace.goto('/people/invite')
  const one = grace.locator('form', { has: grace.getByRole('button', { name: 'Send invitation' }) })
  await one.getByLabel('Name').fill('Kit Vale')
  await one.getByLabel('E-mail address').fill('kit.vale@school.example')
  await one.getByRole('button', { name: 'Send invitation' }).click()
  const maya = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example', { javaScriptEnabled: false })
  await followLetter(maya, 'kit.vale@school.example', /invites you/)
  await maya.getByText('It was sent to Kit Vale (kit.vale@school.example). This browser is signed in as Maya Ortiz.').waitFor()
  const ways = maya.locator('main').getByRole('button')
  expect(await ways.allTextContents()).toEqual(['I am someone else: sign out and go on', 'I am Maya Ortiz: add this address'])
  const invitation = maya.url()
  await ways.first().click()
  await maya.getByRole('button', { name: 'Create account and accept' }).waitFor()
  expect(maya.url()).toBe(invitation)
  expect(await maya.getByLabel('Your name').inputValue()).toBe('Kit Vale')
  await maya.getByLabel('Password').fill(password)
  await maya.getByRole('button', { name: 'Create account and accept' }).click()
  await maya.getByText('Hello, Kit.').waitFor()
})

test('a private address takes the place of the one of the district, and a lost password is set again after a link', async () => {
  await nova.goto('/settings')
  await nova.getByLabel('Add an address').fill('nova@home.example')
  await nova.getByRole('button', { name: 'Send a confirmation' }).click()
  await followLetter(nova, 'nova@home.example', /Confirm this address/)
  await nova.getByRole('button', { name: 'Confirm address' }).click()
  await nova.getByText('The address is confirmed.').waitFor()
  await nova.getByRole('button', { name: 'Send mail here' }).click()
  await nova.getByText('Saved.').waitFor()
  await nova.getByRole('button', { name: 'Remove nova.quill@school.example' }).click()
  await nova.getByRole('button', { name: 'Sign out everywhere' }).click()
  await nova.getByRole('heading', { level: 1, name: 'Show what you can do' }).waitFor()

  await nova.goto('/sign-in?to=/settings')
  await nova
    .locator('form', { has: nova.getByRole('button', { name: 'Send me a link' }) })
    .getByLabel('E-mail address')
    .fill('Nova@Home.example')
  await nova.getByRole('button', { name: 'Send me a link' }).click()
  await nova.getByText('Look in your mail').waitFor()
  await followLetter(nova, 'nova@home.example', /Your sign-in link/)
  const link = nova.url()
  await nova.getByRole('button', { name: 'Sign in' }).click()
  await nova.getByLabel('New password').fill('another calm heron')
  await nova.getByRole('button', { name: 'Set password' }).click()
  await nova.getByText('Your new password is set').waitFor()
  await ida.goto(link)
  await ida.getByRole('button', { name: 'Sign in' }).click()
  await ida.getByText('This link can’t be used any more').waitFor()
  await ida.getByRole('button', { name: 'Send me a new link' }).waitFor()
  await signIn(ida, 'nova@home.example', 'another calm heron')
  await ida.context().clearCookies()
})

test('people who sign up by themselves confirm their address first, and see nothing of the district', async () => {
  await ida.goto('/sign-up?to=/catalog')
  await ida.getByLabel('Your name').fill('Ida <b>Bold</b>')
  await ida.getByLabel('E-mail address').fill('ida@home.example')
  await ida.getByRole('button', { name: 'Send me the link' }).click()
  await ida.getByRole('heading', { level: 1, name: 'Look in your mail' }).waitFor()
  await followLetter(ida, 'ida@home.example', /Confirm your address/)
  await ida.getByLabel('Password').fill(password)
  await ida.getByRole('button', { name: 'Create my account' }).click()
  await ida.getByRole('heading', { level: 1, name: 'What can you show?' }).waitFor()
  await ida.getByText('Ida <b>Bold</b>').first().waitFor({ state: 'attached' })
  for (const address of ['/people', '/people/invite', '/people/invitations', '/settings/organization']) {
    expect((await ida.goto(address))?.status(), address).toBe(403)
  }
})

test('an admin finds someone among hundreds, changes their roles, and takes an invitation back', async () => {
  await grace.goto('/people?q=nova+quill')
  await grace.getByRole('link', { name: 'Nova Quill' }).click()
  for (const role of ['Earner', 'Coach']) await grace.getByRole('checkbox', { name: role }).uncheck()
  await grace.getByRole('button', { name: 'Save', exact: true }).click()
  await grace.getByText('Please choose at least one role.').first().waitFor()
  await grace.getByRole('checkbox', { name: 'Assessor' }).check()
  await grace.getByRole('button', { name: 'Save', exact: true }).click()
  await grace.getByText('Saved.').waitFor()
  await nova.goto('/')
  await nova.getByRole('link', { name: 'Review' }).first().waitFor()
  await grace.goto('/people/invitations')
  await grace.getByRole('button', { name: 'Take back the invitation of evil@school.example' }).click()
  await grace.getByText('The invitation is taken back.').waitFor()
})
