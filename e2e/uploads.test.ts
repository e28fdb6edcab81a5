import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { pdf } from '../src/testing/files.ts'
import { openBrowser } from './browser.ts'
import { artifact } from './teacher.ts'
import { sitDownAs } from './visit.ts'

/** A file on a line that is slow, breaks, and whose page is closed, as a teacher lives it. */
let browser: Browser
let page: Page
let line: CDPSession
let lineOf: Page | undefined
let part = ''
const teacher = 'maya.ortiz@threerivers.example'

beforeAll(async () => {
  browser = await openBrowser()
  page = await sitDownAs(browser, inject('demoUrl'), teacher)
  part = await partThatTakesDocuments(page)
})
afterAll(() => browser?.close())

async function partThatTakesDocuments(from: Page): Promise<string> {
  await from.goto('/work')
  const links = (of: Page) => of.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const work of new Set((await links(from)).filter((address) => /^\/work\/[0-9a-f-]{36}$/.test(address)))) {
    await from.goto(work)
    for (const address of (await links(from)).filter((each) => each.startsWith(`${work}?requirement=`))) {
      await from.goto(address)
      const field = from.locator('input[type=file][name=file]')
      if ((await field.count()) > 0 && (await field.getAttribute('accept'))?.includes('.pdf')) return address
    }
  }
  throw new Error('No work of theirs takes documents.')
}

/** A PDF as long as wished, filled with one sign. */
const aPdf = (length: number, sign: string) =>
  Buffer.concat([Buffer.from('%PDF-1.4\n%'), Buffer.alloc(length, sign), Buffer.from('\n'), pdf().subarray(9)])
const chosen = (sign: string) => ({ name: 'Unit plan.pdf', mimeType: 'application/pdf', buffer: aPdf(6_000_000, sign) })

async function speed(uploadThroughput: number, offline = false) {
  // One for a page: a second would not undo what the first one says.
  line = lineOf === page ? line : await page.context().newCDPSession(page)
  lineOf = page
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', { offline, latency: 20, downloadThroughput: -1, uploadThroughput })
}

test('paused it stays, without a line it waits and says so, and after the page was closed the same file goes on', async () => {
  await page.goto(part)
  await speed(1_000_000)
  await page.getByLabel(/^Add (a file|files)$/).setInputFiles(chosen('a'))
  const bar = page.getByRole('progressbar', { name: 'Unit plan.pdf' })
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow')), { timeout: 20_000 }).toBeGreaterThan(10)

  await page.getByRole('button', { name: 'Pause: Unit plan.pdf' }).click()
  await page.getByText(/paused$/).waitFor()
  await page.getByText('What has arrived is kept for four days. Cancel removes it from the server.').waitFor()

  await speed(0, true)
  await page.getByRole('button', { name: 'Go on: Unit plan.pdf' }).click()
  // The sender tries for some seconds before it says that there is no line.
  await page.getByText('The server can’t be reached just now.').waitFor({ timeout: 45_000 })
  await page.close({ runBeforeUnload: false })

  page = await sitDownAs(browser, inject('demoUrl'), teacher)
  await page.goto(part)
  await page.getByText(/^Unit plan\.pdf: \d+% is here\. Choose the same file to go on, or cancel\./).waitFor()
  const again = page.getByLabel('Choose the same file to go on: Unit plan.pdf')
  await again.setInputFiles(chosen('b'))
  await page.getByText('This is not the file that began to arrive').waitFor()
  await again.setInputFiles({ ...chosen('a'), buffer: aPdf(100, 'a') })
  await page.getByText(/^This is another file: it has/).waitFor()
  await again.setInputFiles(chosen('a'))
  await artifact(page, 'Unit plan.pdf').waitFor()
  expect(await page.getByText('Choose the same file to go on').count()).toBe(0)
})

test('a file that is chosen before the script of the page has come is sent once it has', async () => {
  const early = await sitDownAs(browser, inject('demoUrl'), teacher, { serviceWorkers: 'block' })
  const { promise: mayCome, resolve: letCome } = Promise.withResolvers<void>()
  await early.route(/\/assets\/.*\.js$/, async (route) => {
    await mayCome
    await route.continue()
  })
  const name = `Before the script ${process.pid}.pdf`
  await early.goto(part, { waitUntil: 'commit' })
  await early.getByLabel(/^Add (a file|files)$/).setInputFiles({ ...chosen('e'), name, buffer: aPdf(100, 'e') })
  letCome()
  await artifact(early, name).waitFor()
  await early.context().close()
})

test('cancelled, nothing of it is at the server, and a file that can’t be added says why', async () => {
  await speed(500_000)
  await page.getByLabel(/^Add (a file|files)$/).setInputFiles({ ...chosen('c'), name: 'Given up.pdf' })
  await page.getByRole('button', { name: 'Pause: Given up.pdf' }).waitFor()
  await page.getByRole('button', { name: 'Cancel: Given up.pdf' }).click()
  await page.getByRole('progressbar', { name: 'Given up.pdf' }).waitFor({ state: 'detached' })
  await speed(-1)
  await page
    .getByLabel(/^Add (a file|files)$/)
    .setInputFiles({ name: 'Lie.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>'.repeat(50)) })
  await page
    .getByText(/^“Lie\.pdf” was not added\./)
    .first()
    .waitFor()
  await page.reload()
  await page.getByText('Lie.pdf arrived, but it can’t be added.').waitFor()
  await page.getByRole('button', { name: 'Dismiss: Lie.pdf' }).click()
  await page.getByText('Canceled. What had arrived is removed from the server.').waitFor()
  expect(await page.getByText('Given up.pdf').count()).toBe(0)
})
