import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { addLink } from './teacher.ts'
import { signIn, sitDown, sitDownAs } from './visit.ts'

/** What people see of each other while they look: without loading, and without anything moving under their hands. */
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const sit = (name: string) => sitDownAs(browser, inject('demoUrl'), `${name}@threerivers.example`)
/** The addresses at which the windows of a browser listen, as they ask. */
function linesOf(context: BrowserContext): string[] {
  const lines: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/live') lines.push(request.url())
  })
  return lines
}
const listens = (lines: readonly string[], count = 1) => vi.waitFor(() => expect(lines.length).toBeGreaterThanOrEqual(count), 10_000)
const changed = (page: Page) => page.getByText('Something here has changed.')

test('who looks at the queue is told when a submission is taken elsewhere, and shown it when they ask', async () => {
  const [jonas, elsewhere] = [await sit('jonas.okafor'), await sit('jonas.okafor')]
  const lines = linesOf(elsewhere.context())
  await elsewhere.goto('/review')
  await listens(lines)
  expect(await changed(elsewhere).isVisible()).toBe(false)
  await jonas.goto('/review')
  const first = jonas.getByRole('button', { name: /^Open .+, / }).first()
  const name = (await first.getAttribute('aria-label')) ?? ''
  await first.click()
  await jonas.waitForURL(/\/review\/[0-9a-f-]{36}/)
  await changed(elsewhere).waitFor()
  await look(elsewhere, 'live-queue')
  await elsewhere.getByRole('link', { name: 'Show it' }).click()
  await changed(elsewhere).waitFor({ state: 'hidden' })
  expect(await elsewhere.getByRole('button', { name }).count()).toBe(0)
  // The demo stays as it was for whoever comes next.
  await jonas.getByRole('button', { name: 'Release' }).first().click()
  await jonas.getByRole('dialog').getByRole('button', { name: 'Release' }).click()
  await jonas.waitForURL(/\/review\?said=released$/)
  for (const page of [jonas, elsewhere]) await page.context().close()
})

test('two windows of one teacher show the same work, over one line to the server, and what is typed in one stays', async () => {
  const one = await sit('maya.ortiz')
  const lines = linesOf(one.context())
  await one.goto('/work')
  const attempt = await one
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')).find((href) => /^\/work\/[0-9a-f-]{36}$/.test(href ?? '')))
  await one.goto(String(attempt))
  await listens(lines)
  const two = await one.context().newPage()
  await two.goto(String(attempt))
  // Both windows on a part that takes a link.
  const parts = await one
    .getByRole('navigation', { name: 'Parts' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  let found = ''
  for (const part of parts) {
    await one.goto(part)
    if (await one.getByText('Add a link').isVisible()) found = part
    if (found) break
  }
  expect(found).not.toBe('')
  await two.goto(found)
  await addLink(one, 'https://example.org/seen-in-both', 'Seen in both windows')
  await two.getByText('Seen in both windows').first().waitFor()
  // The second window joined the line of the first; each change of what is listened to asks once, and the bell listens from the first page on.
  expect(lines.length).toBeLessThanOrEqual(4)
  await two.close()
  await one.context().close()
})

test('when a person signs out in one window, no other window of theirs listens any more', async () => {
  const page = await sitDown(browser, inject('demoUrl'))
  await signIn(page, 'jonas.okafor@threerivers.example')
  const lines = linesOf(page.context())
  const ended: string[] = []
  page.context().on('requestfinished', (request) => ended.push(new URL(request.url()).pathname))
  page.context().on('requestfailed', (request) => ended.push(new URL(request.url()).pathname))
  await page.goto('/review')
  await listens(lines)
  const other = await page.context().newPage()
  await other.goto('/')
  await other.getByText('Account:').locator('..').click()
  await other.getByRole('button', { name: 'Sign out' }).click()
  await vi.waitFor(() => expect(ended).toContain('/live'), 10_000)
  await page.context().close()
})
