import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { aPhone } from './a-phone.ts'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { sitDown, sitDownAs } from './visit.ts'

/** A teacher makes a passkey on their own phone, and signs in with it when the district has deleted their address (product.md W1). */
let browser: Browser
let maya: Page
beforeAll(async () => {
  browser = await openBrowser()
  maya = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example')
})
afterAll(() => browser?.close())

test('a passkey is made with a name and a finger, and stands in the list', async () => {
  await maya.goto('/settings')
  await maya.getByRole('link', { name: 'How you sign in' }).click()
  await maya.getByText('No passkey yet').waitFor()
  await look(maya, 's01-none')
  await aPhone(maya)
  await maya.getByLabel('What to call it').fill('My phone')
  await maya.getByRole('button', { name: 'Make a passkey' }).click()
  await maya.getByText('Your passkey is ready').waitFor()
  await maya.getByRole('list', { name: 'Your passkeys' }).getByText('My phone').waitFor()
  await look(maya, 's02-one')
  await maya.getByLabel('What to call it').last().fill('The same again')
  await maya.getByRole('button', { name: 'Make a passkey' }).click()
  await maya.getByText('This device has a passkey of yours already').waitFor()
})

test('it signs in without an address and without a password', async () => {
  const [cookieNames, context] = [['laurel_session', '__Host-laurel_session'], maya.context()]
  await context.clearCookies()
  await maya.goto('/sign-in')
  expect((await context.cookies()).filter(({ name }) => cookieNames.includes(name))).toEqual([])
  // Where the browser offers it by itself, no press is needed.
  const button = maya.getByRole('button', { name: 'Sign in with a passkey' })
  await Promise.race([button.click().catch(() => undefined), maya.waitForURL('**/')])
  await maya.waitForURL((url) => url.pathname === '/')
  await maya.getByText('Account:').waitFor({ state: 'attached' })
})

test('it is renamed and removed, and signs in nowhere after', async () => {
  await maya.goto('/settings/sign-in')
  await maya.getByRole('list', { name: 'Your passkeys' }).getByText('last used on').waitFor()
  await maya.getByText('Rename').click()
  await maya.getByLabel('What to call it').first().fill('The old phone')
  await maya.getByRole('button', { name: 'Save name' }).click()
  await maya.getByRole('list', { name: 'Your passkeys' }).getByText('The old phone').waitFor()
  maya.on('dialog', (dialog) => void dialog.accept())
  await maya.getByRole('button', { name: 'Remove The old phone' }).click()
  await maya.getByText('No passkey yet').waitFor()
  await maya.context().clearCookies()
  await maya.goto('/sign-in')
  await Promise.race([
    maya
      .getByRole('button', { name: 'Sign in with a passkey' })
      .click()
      .catch(() => undefined),
    maya.getByText('opens no account here').waitFor(),
  ])
  await maya.getByText('This passkey opens no account here').first().waitFor()
})

test('without script, people sign in as before, and no passkey is offered', async () => {
  const page = await sitDown(browser, inject('demoUrl'), { javaScriptEnabled: false })
  await page.goto('/sign-in')
  await page.getByLabel('Password').waitFor()
  expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).isVisible()).toBe(false)
  await look(page, 's03-sign-in')
  await page.context().close()
})
