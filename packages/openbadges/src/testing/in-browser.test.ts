import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bake } from '../baking/bake.ts'
import { budget, bundleForBrowser, weigh } from '../bench/browser-bundle.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import { openChromium } from './chromium.ts'
import { fixtureBytes, fixturePaths, fixtureText, haveFixtures, loaderOf } from './fixtures.ts'
import { tinyPng } from './images.ts'
import { anIssuer, statusListUrl, type TestIssuer } from './issuer.ts'

const now = new Date('2026-11-23T12:00:00Z')

describe('in a real browser, bundled', () => {
  let server: Server
  let browser: Browser
  let issuer: TestIssuer
  const files = new Map<string, string>([
    [
      '/',
      "<!doctype html><title>verifier</title><script type=module>import { verifier } from '/verifier.js'; globalThis.verifier = verifier</script>",
    ],
  ])

  beforeAll(async () => {
    issuer = await anIssuer()
    for (const { fileName, code } of await bundleForBrowser()) files.set(`/${fileName}`, code)
    server = createServer((request, response) => {
      if (request.url === '/away') return void response.writeHead(302, { location: home('localhost') }).end()
      const file = files.get(request.url ?? '')
      response
        .writeHead(file === undefined ? 404 : 200, { 'content-type': request.url === '/' ? 'text/html' : 'text/javascript' })
        .end(file)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    browser = await openChromium()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  /** The page, as the origin of one of two names of this machine. */
  const home = (host = '127.0.0.1') => `http://${host}:${(server.address() as AddressInfo).port}`

  /** Verifies texts or base64 images in the page, with these addresses as its whole network. */
  const verifyInPage = async (inputs: readonly { text?: string; base64?: string }[], pages: object) => {
    const page = await browser.newPage()
    await page.goto(home())
    await page.waitForFunction(() => 'verifier' in globalThis)
    const answers = await page.evaluate(
      async ([some, known, today]) => {
        const { verifier } = globalThis as unknown as {
          verifier: { verifyCredential: (input: unknown, options: object) => Promise<{ outcome: string; findings: unknown[] }> }
        }
        const load = async (url: string) => {
          const found = (known as Record<string, unknown>)[url]
          return {
            status: found === undefined ? 404 : 200,
            contentType: 'application/json',
            bytes: new TextEncoder().encode(JSON.stringify(found ?? null)),
          }
        }
        const all = []
        for (const { text, base64 } of some as { text?: string; base64?: string }[]) {
          const input = text ?? Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0))
          all.push(await verifier.verifyCredential(input, { load, now: new Date(today) }))
        }
        return all
      },
      [inputs, pages, now.toISOString()] as const,
    )
    await page.close()
    return answers as { outcome: string; findings: { check: string; outcome: string; sentence: string }[] }[]
  }

  test('badges hold, tampered and revoked ones fail, as in Node', { timeout: 60_000 }, async () => {
    const badge = await issuer.issue()
    const text = JSON.stringify(badge)
    const baked = Buffer.from(bake(tinyPng(), { standard: 'open-badges-3', text })).toString('base64')
    const answers = await verifyInPage([{ text }, { base64: baked }, { text: text.replace('Feedback', 'Other') }], issuer.pages)
    expect(answers.map(({ outcome, findings }) => [outcome, findings.filter((one) => one.outcome === 'unknown')])).toEqual([
      ['holds', []],
      ['holds', []],
      ['fails', []],
    ])
    await issuer.serveStatusList([94567])
    const [revoked] = await verifyInPage([{ text }], { ...issuer.pages, [statusListUrl]: issuer.pages[statusListUrl] })
    expect(revoked?.findings).toContainEqual(expect.objectContaining({ check: 'status', outcome: 'fails' }))
  })

  test.skipIf(!haveFixtures)('what the fast path declines is verified by the library loaded for it', { timeout: 60_000 }, async () => {
    const [record] = await verifyInPage([{ text: fixtureText('clr-2/simple.json') }], {})
    expect(record?.findings).toContainEqual(expect.objectContaining({ check: 'proof', outcome: 'holds' }))
  })

  test.skipIf(!haveFixtures)('badges of others come out as they do in Node, word for word', { timeout: 60_000 }, async () => {
    const paths = [...fixturePaths('openbadges-*/*'), ...fixturePaths('openbadges-3/bit-string-list/*')].filter((path) =>
      /\.\w+$/.test(path),
    )
    const inBrowser = await verifyInPage(
      paths.map((path) => ({ base64: Buffer.from(fixtureBytes(path)).toString('base64') })),
      {},
    )
    expect(paths.length).toBeGreaterThan(15)
    for (const [index, path] of paths.entries()) {
      const { findings } = await verifyCredential(fixtureBytes(path), { load: loaderOf({}), now })
      expect(inBrowser[index]?.findings, path).toEqual(JSON.parse(JSON.stringify(findings)))
    }
  })

  test('a page reads its own site, and of others only what they let it read', async () => {
    const page = await browser.newPage()
    await page.goto(home())
    await page.waitForFunction(() => 'verifier' in globalThis)
    /** What comes of asking an address in the page, which takes `origin` for its own. */
    const ask = (url: string, origin: string) =>
      page.evaluate(
        ([address, ownOrigin]) => {
          const { verifier } = globalThis as unknown as {
            verifier: { browserLoader: (options: object) => (url: string, options: object) => Promise<{ status: number }> }
          }
          return verifier
            .browserLoader({ ownOrigin })(address, { accept: 'application/json', signal: new AbortController().signal })
            .then(
              ({ status }) => status,
              ({ code }: { code: string }) => code,
            )
        },
        [url, origin] as const,
      )
    expect(await ask(`${home()}/verifier.js`, home())).toBe(200)
    expect(await ask(`${home()}/nothing`, home())).toBe(404)
    // This machine by its other name: another origin, which does not say that pages may read it. Taken for its own, it is asked at all.
    expect(await ask(`${home('localhost')}/verifier.js`, home('localhost'))).toBe('unreachable')
    expect(await ask(`${home('localhost')}/verifier.js`, home())).toBe('address-not-allowed')
    expect(await ask(`${home()}/away`, home())).toBe('unreachable')
    await page.close()
  })
})

test('the verifier stays within what a page may load', { timeout: 60_000 }, async () => {
  const { atOnce, later } = weigh(await bundleForBrowser())
  expect(atOnce, 'thousands of bytes at once').toBeLessThan(budget.atOnce)
  expect(later, 'thousands of bytes later').toBeLessThan(budget.later)
})

test('the compiled verifier has no word of Node in what it imports', () => {
  const seam = readFileSync(resolve(import.meta.dirname, '../keys/crypto.ts'), 'utf8')
  expect(seam).not.toMatch(/^import (?!type).*node:/m)
})
