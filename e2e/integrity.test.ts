import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { look } from './look.ts'
import { sitDown, sitDownAs } from './visit.ts'

/** Months after it was judged: the earner sees which file it was, and a visitor who was given the file compares it in their own browser. */
let browser: Browser
let award: string
let folder: string
let page: Page
let path: string
const sent: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  folder = mkdtempSync(join(tmpdir(), 'laurel-compare-'))
  const maya = await sitDownAs(browser, inject('demoUrl'), 'maya.ortiz@threerivers.example')
  await maya.goto('/wallet')
  award = (await maya.getByRole('link', { name: 'Probing questions and wait time' }).getAttribute('href')) ?? ''
  await maya.goto(award)
  const evidence = maya.getByRole('list', { name: 'The evidence behind it' })
  await evidence.getByText('The answers, texts and the list of files are those that were judged.').waitFor()
  expect(await evidence.getByText('This is the file that was judged.').count()).toBeGreaterThan(0)
  await look(maya, 'award-evidence')
  const piece = evidence.getByRole('listitem').filter({ hasText: 'This is the file that was judged.' }).first()
  const file = await maya.request.get((await piece.getByRole('link', { name: 'Look at it' }).getAttribute('href')) ?? '')
  path = join(folder, 'given to me.bin')
  writeFileSync(path, await file.body())
  await maya.context().close()
  page = await sitDown(browser, inject('demoUrl'))
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`)
  })
  await page.goto(award)
})
afterAll(() => browser?.close())

const box = () => page.getByLabel('The file to compare')

test('a visitor sees no evidence, and compares a file with what was signed; it is sent nowhere', async () => {
  expect(await page.getByText('The evidence behind it').count()).toBe(0)
  await page.getByText('Compare a file with this award').click()
  await box().setInputFiles(path)
  await page.getByText('This is the file that was judged').waitFor()
  await look(page, 'award-compared')
  expect(await page.getByText('byte for byte').textContent()).toMatch(
    /^“given to me.bin” is, byte for byte, what was handed in for “.+” \(.+\)\.$/,
  )
})

test('another file, an empty one, one with a hostile name: no award is called false for it', async () => {
  for (const [name, content] of [
    ['other.txt', 'Another.'],
    ['nothing.txt', ''],
    ['<img src=x onerror=alert(1)>.txt', 'x'],
  ] as const) {
    await box().setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
    await page.getByText(`None of its digests is that of “${name}”.`).waitFor()
  }
  await page.route('**/awards/*.json', (route) => route.abort())
  await box().setInputFiles(path)
  await page.getByText('It could not be compared just now.').waitFor()
  await page.unroute('**/awards/*.json')
  await box().setInputFiles([])
  await box().setInputFiles(path)
  await page.getByText('This is the file that was judged').waitFor()
  expect(sent).toEqual([])
})

test('without script the digests can be read', async () => {
  const still = await sitDown(browser, inject('demoUrl'), { javaScriptEnabled: false })
  await still.goto(award)
  await still.getByText('Compare a file with this award').click()
  expect(await still.getByText(/: [0-9a-f]{64}$/).count()).toBeGreaterThan(0)
  expect(await still.getByText('The file to compare').isVisible()).toBe(false)
})
