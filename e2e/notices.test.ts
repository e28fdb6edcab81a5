import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { signIn, sitDown, sitDownAs } from './visit.ts'

/** One place for what concerns a person: read, chosen and stopped, with script and without. */
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())
const address = (name: string) => `${name}@threerivers.example`

test('without script, the bell leads to what is new, a notice leads to what it tells of, and the count goes down', async () => {
  const helen = await sitDown(browser, inject('demoUrl'), { javaScriptEnabled: false })
  await signIn(helen, address('helen.brooks'))
  await helen.getByRole('link', { name: /^Notices: \d+ unread$/ }).click()
  await helen.getByRole('heading', { level: 1, name: 'Notices' }).waitFor()
  await look(helen, 'notices')
  await helen.getByRole('button', { name: 'Unread: An e-mail address was added to your account.' }).click()
  await helen.waitForURL(/\/settings#addresses$/)
  await helen.getByRole('link', { name: /^Notices: / }).click()
  await helen.getByRole('button', { name: 'An e-mail address was added to your account.', exact: true }).waitFor()
  await helen.getByRole('link', { name: 'Unread', exact: true }).click()
  await helen.waitForURL(/show=unread/)
  expect(await helen.getByText('An e-mail address was added to your account.').count()).toBe(0)
})

test('what comes by e-mail is chosen by kind and hour, stays chosen, and the calendar gets its address', async () => {
  const samuel = await sitDownAs(browser, inject('demoUrl'), address('samuel.reyes'))
  await samuel.goto('/settings')
  await samuel.getByRole('link', { name: 'E-mails and calendar' }).click()
  const news = samuel.getByRole('group', { name: 'What is published, and what it is worth' })
  await news.getByText('Never').click()
  await samuel.getByRole('button', { name: 'Save' }).first().click()
  await samuel.getByText('Saved.').waitFor()
  expect(await news.getByLabel('Never').isChecked()).toBe(true)
  await samuel.getByLabel('Quiet from').selectOption({ label: '8:00 PM' })
  await samuel.getByRole('button', { name: 'Save' }).last().click()
  await samuel.getByText('Quiet hours need a beginning and an end, or neither.').first().waitFor()
  await samuel.getByLabel('Quiet until').selectOption({ label: '6:00 AM' })
  await samuel.getByRole('button', { name: 'Save' }).last().click()
  await samuel.getByText('Saved.').waitFor()
  expect(await samuel.getByLabel('Quiet until').inputValue()).toBe('6')
  await samuel.getByRole('button', { name: 'Make the address' }).click()
  const calendar = await samuel.getByLabel('Address of your calendar').inputValue()
  const answer = await samuel.request.get(calendar)
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
  await look(samuel, 'notice-settings')
})

test('who looks at their notices is told when another window has read them', async () => {
  const [one, other] = [
    await sitDownAs(browser, inject('demoUrl'), address('priya.raman')),
    await sitDownAs(browser, inject('demoUrl'), address('priya.raman')),
  ]
  const listening = one.waitForRequest(/\/live\?/)
  await one.goto('/notices')
  await listening
  await other.goto('/notices')
  await other.getByRole('button', { name: 'Mark all as read' }).click()
  await other.getByRole('link', { name: 'Notices: none unread' }).waitFor()
  await one.getByText('Something here has changed.').waitFor()
  await one.getByRole('link', { name: 'Show it' }).click()
  await one.getByRole('link', { name: 'Notices: none unread' }).waitFor()
})

test('the bell counts on while a page is open, with a script of its own and without one, and never for anybody else', async () => {
  const [home, worker, colleague] = [
    await sitDownAs(browser, inject('demoUrl'), address('priya.raman')),
    await sitDownAs(browser, inject('demoUrl'), address('priya.raman')),
    await sitDownAs(browser, inject('demoUrl'), address('samuel.reyes')),
  ]
  const openAt = async (page: Page, path: string) => {
    const line = page.waitForResponse(/\/live\?/, { timeout: 30_000 })
    await page.goto(path, { waitUntil: 'commit' })
    await line
  }
  await worker.goto('/notices')
  const unread = worker.getByRole('button', { name: 'Mark all as read' })
  if (await unread.isVisible()) await unread.click()
  await worker.getByRole('link', { name: 'Notices: none unread' }).waitFor()
  await openAt(home, '/')
  await worker.goto('/authoring')
  const draft = `${await worker.getByRole('list', { name: 'Drafts' }).getByRole('link').first().getAttribute('href')}/basics`
  await openAt(worker, draft)
  await openAt(colleague, '/catalog')
  // The script of this page comes only once the bell has rung.
  const slow = await sitDownAs(browser, inject('demoUrl'), address('priya.raman'), { serviceWorkers: 'block' })
  const { promise: mayCome, resolve: letCome } = Promise.withResolvers<void>()
  await slow.route(/\/assets\/.*\.js$/, async (route) => {
    await mayCome
    await route.continue()
  })
  await openAt(slow, draft)
  await home.getByRole('link', { name: 'Notices: none unread' }).waitFor()
  expect(await home.locator('[data-unread]').isHidden()).toBe(true)
  const before = await colleague.getByRole('link', { name: /^Notices: / }).textContent()

  const elsewhere = await sitDownAs(browser, inject('demoUrl'), address('priya.raman'))
  await elsewhere.goto('/settings#addresses')
  await elsewhere.getByLabel('Add an address').fill('priya.at.home@raman.example')
  await elsewhere.getByRole('button', { name: 'Send a confirmation' }).click()
  for (const page of [home, worker, slow]) {
    await page.getByRole('link', { name: 'Notices: 1 unread' }).waitFor()
    expect(await page.locator('[data-unread]').textContent()).toBe('1')
    expect(await page.locator('[data-unread]').isVisible()).toBe(true)
    // What is read stays where it is: nothing says that the page has changed.
    expect(await page.getByText('Something here has changed.').isVisible()).toBe(false)
  }
  letCome()
  // React takes the page over as it is, without a fault, and the bell goes on.
  const isTakenOver = () =>
    slow.evaluate(() => Object.keys(document.querySelector('[data-bell]') ?? {}).some((key) => key.startsWith('__react')))
  await expect.poll(isTakenOver, { timeout: 20_000 }).toBe(true)
  await slow.getByRole('link', { name: 'Notices: 1 unread' }).waitFor()
  await elsewhere.goto('/notices')
  await elsewhere.getByRole('button', { name: 'Mark all as read' }).click()
  for (const page of [home, worker, slow]) await page.getByRole('link', { name: 'Notices: none unread' }).waitFor()
  expect(await colleague.getByRole('link', { name: /^Notices: / }).textContent()).toBe(before)
})
