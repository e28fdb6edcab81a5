import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bake } from '../baking/bake.ts'
import { chromiumPath } from './chromium.ts'
import { fixtureText, haveFixtures } from './fixtures.ts'
import { tinyPng } from './images.ts'
import { anIssuer, statusListUrl, type TestIssuer } from './issuer.ts'

describe.skipIf(!chromiumPath)('in a real browser, bundled', () => {
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
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      root: resolve(import.meta.dirname, '..'),
      build: {
        write: false,
        target: 'es2024',
        rolldownOptions: {
          input: resolve(import.meta.dirname, '../bench/browser-entry.ts'),
          preserveEntrySignatures: 'exports-only',
          output: { entryFileNames: 'verifier.js' },
        },
      },
    })
    for (const one of Array.isArray(result) ? result : [result]) {
      if ('output' in one) for (const chunk of one.output) if (chunk.type === 'chunk') files.set(`/${chunk.fileName}`, chunk.code)
    }
    server = createServer((request, response) => {
      const file = files.get(request.url ?? '')
      response
        .writeHead(file === undefined ? 404 : 200, { 'content-type': request.url === '/' ? 'text/html' : 'text/javascript' })
        .end(file)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  /** Verifies texts or base64 images in the page, with these addresses as its whole network. */
  const verifyInPage = async (inputs: readonly { text?: string; base64?: string }[], pages: object) => {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction(() => 'verifier' in globalThis)
    const answers = await page.evaluate(
      async ([some, known]) => {
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
          all.push(await verifier.verifyCredential(input, { load, now: new Date('2026-11-23T12:00:00Z') }))
        }
        return all
      },
      [inputs, pages] as const,
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
})

test('the compiled verifier has no word of Node in what it imports', () => {
  const seam = readFileSync(resolve(import.meta.dirname, '../keys/crypto.ts'), 'utf8')
  expect(seam).not.toMatch(/^import (?!type).*node:/m)
})
