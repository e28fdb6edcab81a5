import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freePort } from '../src/testing/free-port.ts'
import { anotherSite, type OtherSite } from '../src/testing/other-site.ts'
import { aPhone } from './a-phone.ts'
import { twentyBadges } from './badges-from-elsewhere.ts'
import { openBrowser } from './browser.ts'
import { type Laurel, startLaurel } from './laurel.ts'
import { look } from './look.ts'
import { openLetter, signInByLink, sitDown, sitDownAs } from './visit.ts'

/**
 * For life (product.md W1 to W5): a district lets a teacher go and gives their mailbox away. They sign in with a passkey, bring in what they earned
 * elsewhere, join an old account to it, share, and leave with everything for another Laurel, where somebody who checks reads that they are the same.
 */
const [name, school] = ['Renata Kaplan', 'renata.kaplan@threerivers.example']
const [home, there] = ['renata@home.example', 'renata.kaplan@kettle.example']
const [password, passphrase] = ['three calm herons', 'five words of a tuesday']

let browser: Browser
let site: OtherSite
let next: Laurel
let grace: Page
let teacher: Page
/** The same person, at the next district. */
let arrived: Page
let ruth: Page
const taken: { archive: string; keys: string; title: string } = { archive: '', keys: '', title: '' }

beforeAll(async () => {
  const [port, demo, elsewherePort] = [await freePort(), inject('demoUrl'), inject('elsewherePort')]
  ;[browser, site, next] = await Promise.all([
    openBrowser(),
    anotherSite({ port: elsewherePort }),
    startLaurel({
      empty: true,
      port,
      environment: { VERIFY_PRIVATE_HOSTS: [`http://localhost:${port}`, demo, `http://localhost:${elsewherePort}`].join() },
    }),
  ])
  grace = await sitDownAs(browser, demo, 'grace.whitfield@threerivers.example')
  ;[teacher, arrived, ruth] = await Promise.all([sitDown(browser, demo), sitDown(browser, next.url), sitDown(browser, next.url)])
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([site?.close(), next?.stop()])
})

test('a teacher makes a passkey; the district ends the membership and asks for the mailbox', async () => {
  await teacher.goto('/sign-in')
  await signInByLink(teacher, school)
  await teacher.goto('/settings/sign-in')
  await aPhone(teacher)
  await teacher.getByLabel('What to call it').fill('My phone')
  await teacher.getByRole('button', { name: 'Make a passkey' }).click()
  await teacher.getByText('Your passkey is ready').waitFor()
  await grace.goto(`/people?${new URLSearchParams({ q: name })}`)
  await grace.getByRole('link', { name, exact: true }).click()
  grace.once('dialog', (dialog) => void dialog.accept())
  await grace.getByRole('button', { name: `End membership of ${name}` }).click()
  await grace.getByText('The membership has ended. What was earned stays.').waitFor()
  await grace.goto('/people/addresses')
  await grace.getByLabel('The address').fill(school)
  await grace.getByRole('button', { name: 'Ask for its release' }).click()
  await grace.getByRole('list', { name: 'What was asked' }).getByText(school).waitFor()
  await look(grace, 'life-01-mailbox')
})

test('the passkey signs them in without the address', async () => {
  await teacher.context().clearCookies()
  await teacher.goto('/sign-in')
  const button = teacher.getByRole('button', { name: 'Sign in with a passkey' })
  // Where the browser offers it by itself, no press is needed.
  await Promise.race([button.click().catch(() => undefined), teacher.waitForURL('**/')])
  await teacher.waitForURL((url) => url.pathname === '/')
  await teacher.getByText('Account:').waitFor({ state: 'attached' })
  await look(teacher, 'life-02-home')
})

const broughtIn = () => teacher.getByRole('list', { name: 'What you brought in' })

test('twenty badges of other programs come in by one drop; a few name an address from before', async () => {
  await teacher.goto('/wallet/import')
  await teacher.locator('input[type=file]').setInputFiles(await twentyBadges(site, { school, home }))
  await teacher.getByText('20 arrived').waitFor({ timeout: 30_000 })
  // And the badge inside the record, which is checked by itself.
  await expect.poll(() => broughtIn().getByText('In your wallet').count(), { timeout: 30_000 }).toBe(21)
  expect(await broughtIn().getByText('It names another address.').count()).toBe(5)
  await look(teacher, 'life-03-brought-in')
})

test('their old account is joined to this one, and those badges are theirs by it', async () => {
  const before = await sitDown(browser, inject('demoUrl'))
  await before.goto('/sign-up')
  await before.getByLabel('Your name').fill(name)
  await before.getByLabel('E-mail address').fill(home)
  await before.getByRole('button', { name: 'Send me the link' }).click()
  await before.getByRole('heading', { level: 1, name: 'Look in your mail' }).waitFor()
  await openLetter(before, home, /Confirm your address/)
  await before.locator('main').getByRole('link', { name: /^http/ }).click()
  await before.getByLabel('Password').fill(password)
  await before.getByRole('button', { name: 'Create my account' }).click()
  await before.getByText('Account:').waitFor({ state: 'attached' })
  await before.context().close()

  await teacher.goto('/settings')
  await teacher.getByRole('link', { name: 'Bring them together' }).click()
  const proof = teacher.locator('form', { has: teacher.getByLabel('Its password') })
  await proof.getByLabel('An e-mail address of the other account').fill(home)
  await proof.getByLabel('Its password').fill(password)
  await proof.getByRole('button', { name: 'Go on' }).click()
  await teacher.getByRole('heading', { level: 1, name: 'Make one account of two' }).waitFor()
  await teacher.getByText(`The address ${home}`).waitFor()
  await look(teacher, 'life-04-merge')
  await teacher.getByLabel('I have read what moves.').check()
  await teacher.getByRole('button', { name: 'Make one account' }).click()
  await teacher.getByText('Your two accounts are one.').waitFor()
  await teacher.goto('/settings')
  const addresses = teacher.getByRole('listitem').filter({ hasText: home })
  await addresses.getByRole('button', { name: 'Send mail here' }).click()
  await addresses.getByText('Mail goes here').waitFor()
  await expect
    .poll(
      async () => {
        await teacher.goto('/wallet/import')
        return broughtIn().getByText('It names another address.').count()
      },
      { timeout: 20_000, interval: 250 },
    )
    .toBe(0)
  await look(teacher, 'life-05-theirs')
})

test('five are shared under one link for a week with two pieces of evidence, and the teacher sees that somebody looked', async () => {
  await teacher.goto('/wallet/shares/new')
  const boxes = teacher.getByRole('group', { name: 'Awards' }).getByRole('checkbox')
  for (const box of (await boxes.all()).slice(0, 5)) await box.check()
  await teacher.getByLabel('Title').fill('For the next school')
  await teacher.getByLabel('How long').selectOption({ label: 'For a week' })
  await teacher.getByRole('button', { name: 'Make the link' }).click()
  await teacher.getByRole('heading', { level: 1, name: 'For the next school' }).waitFor()
  const awards = teacher.getByRole('list', { name: 'What it shows' }).getByRole('listitem')
  expect(await awards.count()).toBe(5)
  let chosen = 0
  for (let at = 0; chosen < 2 && at < 5; at++) {
    const fold = awards.nth(at).locator('details')
    if ((await fold.count()) === 0) continue
    await fold.locator('summary').click()
    const pieces = fold.getByRole('checkbox', { disabled: false })
    const wanted = Math.min(2 - chosen, await pieces.count())
    if (wanted === 0) continue
    for (const piece of (await pieces.all()).slice(0, wanted)) await piece.check()
    await fold.getByRole('button', { name: /^Save what is shown/ }).click()
    chosen += wanted
    await awards
      .nth(at)
      .getByText(new RegExp(`^${wanted} pieces? of evidence`))
      .waitFor()
  }
  expect(chosen).toBe(2)
  const link = await teacher.getByLabel('The link', { exact: true }).inputValue()
  const stranger = await sitDown(browser, inject('demoUrl'), { javaScriptEnabled: false })
  await stranger.goto(link)
  await stranger.getByRole('heading', { level: 1, name: 'For the next school' }).waitFor()
  const pieces = stranger.getByRole('list', { name: /^Evidence shown with/ }).getByRole('listitem')
  expect(await pieces.count()).toBe(2)
  await look(stranger, 'life-06-shared')
  await stranger.context().close()
  await teacher.reload()
  await teacher.getByRole('table', { name: 'When it was looked at' }).getByRole('row').nth(1).getByText('The link').waitFor()
})

test('they make a key, have an award name it, and take archive and sealed key along', async () => {
  await teacher.goto('/wallet/key')
  await teacher.getByRole('button', { name: 'Make my key' }).click()
  await teacher.getByText('Your key is made.').waitFor()
  await teacher.goto('/wallet')
  // Behind the many from elsewhere.
  await teacher.getByRole('list', { name: 'Earned' }).locator('a[href^="/awards/"]').first().click()
  await teacher.getByRole('heading', { level: 2, name: 'Your key and your wallets' }).waitFor()
  taken.title = (await teacher.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await teacher.getByRole('button', { name: 'Make a second credential' }).click()
  await teacher.getByRole('list', { name: 'Second credentials' }).getByText('It names your key').waitFor()

  await teacher.goto('/wallet/leave')
  await teacher.getByRole('button', { name: 'Make my archive' }).click()
  const ready = teacher.getByRole('list', { name: 'Your archives' }).getByRole('link', { name: 'Download' })
  await ready.waitFor({ timeout: 60_000 })
  await look(teacher, 'life-07-leave')
  const [archive] = await Promise.all([teacher.waitForEvent('download'), ready.click()])
  taken.archive = await archive.path()

  await teacher.goto('/wallet/key')
  await teacher.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await teacher.getByRole('button', { name: 'Show the sealed keys' }).click()
  const save = teacher.getByRole('link', { name: 'Save as a file' })
  const [keys] = await Promise.all([teacher.waitForEvent('download'), save.click()])
  taken.keys = await readFile(await keys.path(), 'utf8')
  expect(taken.keys).toContain('-----BEGIN AGE ENCRYPTED FILE-----')
})

test('another district invites them to its own Laurel, under an address that nobody knew', async () => {
  await ruth.goto(next.startUrl)
  await ruth.getByLabel('Your name').fill('Ruth Ames')
  await ruth.getByLabel('E-mail address').fill('ruth.ames@kettle.example')
  await ruth.getByLabel('Password').fill('four quiet rivers')
  await ruth.getByLabel('Name', { exact: true }).fill('Kettle Lake Schools')
  await ruth.getByRole('button', { name: 'Begin' }).click()
  await ruth.getByRole('heading', { level: 1, name: 'Schools of Kettle Lake Schools' }).waitFor()
  await ruth.goto('/people/invite')
  const one = ruth.locator('form', { has: ruth.getByRole('button', { name: 'Send invitation' }) })
  await one.getByLabel('Name').fill(name)
  await one.getByLabel('E-mail address').fill(there)
  await one.getByRole('button', { name: 'Send invitation' }).click()
  await openLetter(ruth, there, /invites you/)
  await arrived.goto((await ruth.getByRole('link', { name: /\/invitations\// }).getAttribute('href')) ?? '')
  await arrived.getByLabel('Password').fill(password)
  await arrived.getByRole('button', { name: 'Create account and accept' }).click()
  await arrived.getByText('Welcome. The invitation is accepted.').waitFor()
})

test('their archive is kept out there until their key says that they are the one it names; then it comes in', async () => {
  await arrived.goto('/wallet/arrive')
  await arrived.locator('input[type=file]').setInputFiles(taken.archive)
  await arrived.getByText('It names somebody else, as far as we know you').waitFor({ timeout: 30_000 })
  const archive = arrived.url()
  await look(arrived, 'life-08-of-another')
  await arrived.getByRole('link', { name: 'Bring my key' }).click()
  await arrived.getByRole('group').filter({ hasText: 'Bring my key' }).locator('summary').click()
  await arrived.getByLabel('The sealed keys').fill(taken.keys)
  await arrived.getByLabel('Passphrase of these keys').fill(passphrase)
  await arrived.getByRole('button', { name: 'Bring my key' }).click()
  await arrived.getByText('Your keys are here.').waitFor()
  await arrived.goto(archive)
  await arrived.getByRole('button', { name: 'Take it in' }).click({ timeout: 30_000 })
  await arrived.getByRole('heading', { level: 1, name: 'Brought along' }).waitFor({ timeout: 60_000 })
  await look(arrived, 'life-09-brought-along')
})

test('somebody who checks there asks the holder, and reads that it is the same person', async () => {
  const checker = await sitDown(browser, next.url)
  await checker.goto('/verify')
  await checker.getByRole('link', { name: 'Ask the holder' }).click()
  await checker.getByRole('button', { name: 'Make a link' }).click()
  const question = await checker.getByLabel('The link for them').inputValue()
  await arrived.goto(question)
  await arrived.getByRole('link', { name: /^Answer from my wallet at/ }).click()
  await arrived.getByRole('checkbox', { name: taken.title }).check()
  await arrived.getByRole('button', { name: 'Sign and show' }).click()
  await arrived.getByText('Your answer is given').waitFor()
  await checker.getByRole('link', { name: 'Load again' }).click()
  await checker.getByText('The same person').waitFor()
  await checker.getByText(`${taken.title}, by `).waitFor()
  await look(checker, 'life-10-same-person')
})
