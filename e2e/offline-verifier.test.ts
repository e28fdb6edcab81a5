import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { zipSync } from 'fflate'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { someoneElse } from './elsewhere.ts'
import { fits } from './holds-up.ts'
import { look } from './look.ts'
import { sitDown } from './visit.ts'

/** The verifier as one file: fetched once, then opened from a folder, with the network gone. */
const folder = mkdtempSync(join(tmpdir(), 'laurel-verifier-'))
const file = join(folder, 'laurel-verifier.html')

let browser: Browser
let context: BrowserContext
let page: Page
const asked: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  const visitor = await sitDown(browser, inject('demoUrl'))
  await visitor.goto('/verify')
  const address = await visitor.getByRole('link', { name: /Keep the verifier/ }).getAttribute('href')
  const answer = await visitor.request.get(address ?? '')
  const bytes = await answer.body()
  // What the page says of the file is so.
  await visitor.getByText(createHash('sha256').update(bytes).digest('hex')).waitFor()
  expect(answer.headers()['content-disposition']).toBe('attachment')
  expect(answer.headers()['cache-control']).toContain('immutable')
  writeFileSync(file, bytes)
  await visitor.context().close()
  context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) asked.push(request.url())
  })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(): Promise<void> {
  await page.goto(`file://${file}`)
  await page.getByRole('heading', { level: 1, name: 'Check badges without network' }).waitFor()
}

const give = (name: 'files' | 'own', files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator(`input[name=${name}]`).setInputFiles(files)
const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

describe('from a folder, without network', () => {
  test('a badge whose key is in its name holds, and nothing is asked of anybody', async () => {
    await open()
    await give('files', [json('sailing.json', await (await someoneElse()).badge())])
    await page.getByText('1 badge was checked').waitFor()
    await page.getByText('1 is good, with nothing left to ask.').waitFor()
    await look(page, 'ov01-holds')
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await fits(page)
    expect(asked).toEqual([])
  })

  test('one that was changed is not to be relied on, and what it says is text', async () => {
    const changed = JSON.parse(await (await someoneElse()).badge())
    const attack = '</script><script>document.title="hurt"</script><img src=x onerror="document.title=\'hurt\'">'
    changed.credentialSubject.achievement.name = attack
    await open()
    await give('files', [json('changed.json', JSON.stringify(changed))])
    await page.getByText('Something speaks against 1 of them.').waitFor()
    await page.getByText('Don’t rely on this badge').waitFor()
    expect(await page.title()).toBe('Laurel verifier')
    expect(await page.locator('img[src=x]').count()).toBe(0)
  })

  test('a badge of a site is never called valid for what could not be asked; what is fetched there tells more, and as of when', async () => {
    const list = 'https://badges.elsewhere.example/status/1'
    const school = await someoneElse('https://badges.elsewhere.example')
    await open()
    await give('files', [json('badge.json', await school.badge({ statusList: list }))])
    await page.getByText('1 could not be judged.').waitFor()
    await page.getByText('Status not known').waitFor()
    await page.getByText('What would tell more').click()
    await page.locator('input[value="https://badges.elsewhere.example/.well-known/did.json"]').waitFor()

    await page.getByText('What you fetched from the issuer yourself').first().click()
    await give('own', [json('did.json', JSON.stringify(school.didDocument)), json('list.json', await school.statusList(list, false))])
    await page.getByText('1 is unchanged, and not everything about it could be asked without network.').waitFor()
    await page.getByText('Status known as of January 15, 2026').waitFor()
    await look(page, 'ov02-as-of')

    await give('own', [json('did.json', JSON.stringify(school.didDocument)), json('list.json', await school.statusList(list, true))])
    // A list has one bit for both, and the page of the issuer is out of reach.
    await page.getByText('This badge does not count now').waitFor()
  })

  test('200 credentials in a zip are checked within five seconds', async () => {
    const school = await someoneElse()
    const files: Record<string, Uint8Array> = {}
    for (let number = 0; number < 200; number++)
      files[`badges/${number}.json`] = new TextEncoder().encode(await school.badge({ name: `Sailing ${number}` }))
    await open()
    const began = performance.now()
    await give('files', [{ name: 'all.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(files)) }])
    await page.getByText('200 badges were checked').waitFor()
    const seconds = (performance.now() - began) / 1000
    process.stdout.write(`200 credentials, from a file, without network: ${seconds.toFixed(2)} s\n`)
    await page.getByText('200 are good, with nothing left to ask.').waitFor()
    expect(seconds).toBeLessThan(5)
    // What was checked of one is written when somebody wants to read it.
    await page.getByText('What was checked').nth(7).click()
    await page.getByRole('list', { name: 'Five answers about this badge' }).waitFor()
    expect(asked).toEqual([])
  })

  test('a zip that is cut off, and one that leads out of its folder, are left aside', async () => {
    const whole = Buffer.from(zipSync({ 'a.json': new TextEncoder().encode(await (await someoneElse()).badge()) }))
    const outside = Buffer.from(zipSync({ '../../evil.json': new TextEncoder().encode('{}') }))
    await open()
    await give('files', [
      { name: 'cut.zip', mimeType: 'application/zip', buffer: whole.subarray(0, whole.length - 30) },
      { name: 'outside.zip', mimeType: 'application/zip', buffer: outside },
    ])
    await page.getByText('No badge was found').waitFor()
    expect(await page.getByText('This ZIP is cut off, or not made as one should be. Nothing of it was read.').count()).toBe(2)
  })
})

test('it is one file, and no heavier than it has to be', () => {
  const [only, ...more] = readdirSync('build/client/verifier')
  expect(more).toEqual([])
  expect(readFileSync(join('build/client/verifier', only ?? '')).length).toBeLessThan(880_000)
})
