import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { openBrowser } from './browser.ts'
import { sitDown, sitDownAs } from './visit.ts'

/** What a first visit carries of script, as it comes over the network. */
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

type Script = { path: string; bytes: number }

const visit = (email?: string) => (email ? sitDownAs(browser, inject('demoUrl'), email) : sitDown(browser, inject('demoUrl')))

/** Opens a page with nothing in the cache, and hears every script that comes with it. */
async function scriptsOf(address: string, email?: string): Promise<Script[]> {
  const page = await visit(email)
  const coming: Promise<Script>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    coming.push(request.sizes().then(({ responseBodySize }) => ({ path: new URL(request.url()).pathname, bytes: responseBodySize })))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const scripts = await Promise.all(coming)
  await page.context().close()
  const shown = address.replace(/[0-9a-f-]{36}/, ':id').padEnd(44)
  process.stdout.write(`${shown} ${(total(scripts) / 1000).toFixed(1).padStart(6)} kB of script in ${scripts.length} files\n`)
  return scripts
}

const total = (scripts: Script[]) => scripts.reduce((sum, { bytes }) => sum + bytes, 0)

/** Where the first of someone’s own things is. */
async function firstLink(email: string, list: string, leading: RegExp): Promise<string> {
  const page = await visit(email)
  await page.goto(list)
  const addresses = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  await page.context().close()
  const found = addresses.find((address) => leading.test(address))
  if (!found) throw new Error(`Nothing at ${list} leads to ${leading}.`)
  return found
}

test('pages that are read carry no more than a few kilobytes, and none of it is needed', async () => {
  const award = await firstLink('maya.ortiz@threerivers.example', '/wallet', /^\/awards\//)
  for (const address of [
    '/',
    '/catalog',
    '/catalog/probing-questions-and-wait-time',
    '/issuers/three-rivers',
    award,
    '/verify',
    '/sign-in',
  ]) {
    const scripts = await scriptsOf(address)
    expect(scripts.filter(({ path }) => path.startsWith('/assets/') && !/verify-here-|compare-here-|passkey-here-/.test(path))).toEqual([])
    expect(total(scripts), address).toBeLessThan(4000)
  }
})

// React and its router are 91 kB of these, and the frame around every page 12; what is ours must stay small beside them. A whole library of
// schemas or queries, which once came along by one import, is 10 to 24.
const pagesOfWork = [
  { email: 'maya.ortiz@threerivers.example', list: '/work', leading: /^\/work\/[0-9a-f-]{36}$/, most: 165_000 },
  { email: 'jonas.okafor@threerivers.example', list: '/review/done', leading: /^\/review\/[0-9a-f-]{36}$/, most: 157_500 },
  { email: 'priya.raman@threerivers.example', list: '/authoring', leading: /^\/authoring\/[0-9a-f-]{36}$/, most: 149_000 },
]

test('pages that are worked on carry React, its router, and little more', async () => {
  for (const { email, list, leading, most } of pagesOfWork)
    expect(total(await scriptsOf(await firstLink(email, list, leading), email)), list).toBeLessThan(most)
})

// The verifier, with what reads badges in PDFs and in addresses, and the writer of reports; the general JSON-LD library comes only for badges that
// need it.
const mostOnVerify = 110_000

test('the verifier comes when the form of the verify page is first used, and not before', async () => {
  const page = await visit()
  const weigh = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.includes('/assets/verify-worker-'))
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    )
  await page.goto('/verify', { waitUntil: 'networkidle' })
  expect(await weigh()).toEqual([])
  const arrives = page.waitForEvent('requestfinished', (request) => request.url().includes('/assets/verify-worker-'))
  await page.getByLabel('or its web address').focus()
  await arrives
  const [bytes = 0] = await vi.waitFor(async () => {
    const weights = await weigh()
    expect(weights).toHaveLength(1)
    return weights
  })
  process.stdout.write(`${'/verify, when its form is used'.padEnd(44)} ${(bytes / 1000).toFixed(1).padStart(6)} kB of script\n`)
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThan(mostOnVerify)
  await page.context().close()
})
