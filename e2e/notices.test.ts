import type { Browser } from 'playwright-core'
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
