import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonObject, JsonValue } from '@laurel/openbadges/vc/json'
import { presentation } from '@laurel/openbadges/vc/presentation'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../config.ts'
import { listen } from '../../foundation/doors/listen.ts'
import { selfSigned } from '../../testing/certificate.ts'
import { aVcApi, isRefused, v2, webOf } from '../../testing/vc-api.ts'
import { allowedContexts } from '../verification/allowed-contexts.ts'
import { verifyLimit } from '../verification/verify-badge.ts'
import { announceVcApi, checkVcApi } from './start-vc-api.ts'

const { world, webWith, app, own, pair, issuer, token, bearing, post, issued, verify, plain } = await aVcApi()
const doors = ['credentials/issue', 'credentials/verify', 'credentials/derive', 'presentations/verify']

describe('the settings', () => {
  const start = (changes: object) => announceVcApi({ ...world, config: { ...world.config, ...changes } })
  const bad = (name: string, text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'laurel-bad-contexts-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, name), text)
    return folder
  }

  test('are told at the start: where it is, and as whom it issues', async () => {
    expect(await start({ VC_API: false })).toEqual([])
    expect((await start({})).join('\n')).toContain(`https://laurel.example/vc-api.\nTo whom bears its token it issues as\n  ${issuer}`)
    expect((await start({ VC_API_ORGANIZATION: own.slug })).join('\n')).toContain(own.did)
    expect((await start({ VC_API_ORGANIZATION: 'nobody' })).join('\n')).toContain('There is no organization nobody')
    expect((await start({ VC_API_TOKEN: undefined })).join('\n')).toContain('issues nothing')
  })

  test('that can’t be used are told in one sentence, without the secret', async () => {
    const config = (changes: Record<string, string>) => readConfig({ VC_API: 'true', ...changes })
    expect(() => config({ VC_API_TOKEN: 'short' })).toThrow(/VC_API_TOKEN: must have at least 24 characters/)
    expect(() => config({ VC_API_KEYS: 'hello' })).toThrow(/VC_API_KEYS.*must be secret Multikeys/)
    expect(() => config({ VC_API_ORGANIZATION: 'https://x' })).toThrow(/VC_API_ORGANIZATION: must be the last part/)
    const almost = `${pair.secretKeyMultibase.slice(0, -1)}${pair.secretKeyMultibase.endsWith('1') ? '2' : '1'}`
    for (const key of [pair.publicKeyMultibase, `${pair.secretKeyMultibase}11`, almost.replace(/^z3/, 'z4')]) {
      const said = await start({ VC_API_KEYS: [key] }).catch((error: Error) => error.message)
      expect(said).toMatch(/^VC_API_KEYS: a key is not a secret Multikey/)
      expect(said).not.toContain(key)
    }
    expect(() => checkVcApi(config({ VC_API_CONTEXTS: '/nowhere' }))).toThrow(
      /^VC_API_CONTEXTS: \/nowhere is not a folder that can be read \(ENOENT\)\.$/,
    )
    expect(() => checkVcApi(config({ VC_API_CONTEXTS: bad('a.jsonld', 'hello') }))).toThrow(/a\.jsonld is not JSON/)
    expect(() => checkVcApi(config({ VC_API_CONTEXTS: bad('b.json', '{"x":1}') }))).toThrow(/b\.json has no @context/)
  })

  test('name contexts by their addresses, with or without .jsonld, and replace none of ours', async () => {
    const folder = bad('v1.jsonld', '{"@context":{"word":"https://example.org/#word"}}')
    expect([...(allowedContexts(folder)?.keys() ?? [])]).toEqual(['https://v1.jsonld', 'https://v1'])
    const replaced = mkdtempSync(join(tmpdir(), 'laurel-bad-contexts-'))
    mkdirSync(join(replaced, 'www.w3.org/ns/credentials'), { recursive: true })
    writeFileSync(join(replaced, 'www.w3.org/ns/credentials/v2'), '{"@context":{"@vocab":"https://evil.example/#"}}')
    const web = webWith({ VC_API_CONTEXTS: replaced })
    expect((await post('credentials/issue', { credential: plain({ undefinedWord: 1 }) }, bearing, web)).status).toBe(400)
    rmSync(replaced, { recursive: true, force: true })
  })
})

describe('the door', () => {
  test('is not there unless the configuration opens it', async () => {
    const closed = webWith({ VC_API: false })
    for (const path of doors) expect((await post(path, {}, bearing, closed)).status).toBe(404)
    expect((await closed.request(`/vc-api/status/revocation/${pair.publicKeyMultibase}`)).status).toBe(404)
  })

  test('signs for nobody without the token, and for nobody at all where none is set', async () => {
    for (const headers of [
      {},
      { Authorization: `Bearer ${token}x` },
      { Authorization: token },
      { Authorization: `Basic ${btoa(`a:${token}`)}` },
    ]) {
      const answer = await post('credentials/issue', { credential: plain() }, headers as Record<string, string>)
      expect(answer.status).toBe(401)
      expect(answer.response.headers.get('www-authenticate')).toMatch(/^Bearer/)
      expect(answer.body).toMatchObject({ code: 'vc-api-token-needed' })
    }
    // RFC 6750 §2.3, for suites that send no headers.
    expect((await post(`credentials/issue?access_token=${token}`, { credential: plain() }, {})).status).toBe(201)
    expect((await post('credentials/issue?access_token=', { credential: plain() }, {})).status).toBe(401)
    const { VC_API_TOKEN: _token, ...config } = world.config
    const without = webOf({ ...world, config: config as typeof world.config })
    for (const headers of [{}, bearing, { Authorization: 'Bearer undefined' }])
      expect(await post('credentials/issue', { credential: plain() }, headers, without)).toMatchObject({
        status: 403,
        body: { code: 'vc-api-only-verifies' },
      })
    expect((await post('credentials/verify', { verifiableCredential: await issued(plain()) }, {}, without)).status).toBe(200)
  })

  test('lets strangers in as often as /verify does, and who bears the token as often as a suite needs', async () => {
    const signed = await issued(plain())
    for (let index = 0; index < verifyLimit.tries; index++)
      expect((await post('credentials/verify', { verifiableCredential: signed }, {})).status).toBe(200)
    expect(await post('credentials/verify', { verifiableCredential: signed }, {})).toMatchObject({
      status: 429,
      body: { code: 'too-many-tries' },
    })
    expect((await post('credentials/issue', { credential: plain() }, {})).status).toBe(429)
    expect((await verify(signed)).status).toBe(200)
  })

  test('takes JSON of a sensible size and shape, and names what it does not take', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])
      expect((await post('credentials/verify', '{}', { ...bearing, 'Content-Type': type })).status).toBe(415)
    for (const type of ['application/json; charset=utf-8', 'application/ld+json', 'application/vc+ld+json'])
      expect((await post('credentials/verify', '{}', { ...bearing, 'Content-Type': type })).status).toBe(400)
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    ])
      isRefused(await post('credentials/verify', body), 'PARSING_ERROR')
    isRefused(
      await post(
        'credentials/verify',
        `{"verifiableCredential":{${Array.from({ length: 60_000 }, (_, index) => `"a${index}":1`).join(',')}}}`,
      ),
      'PARSING_ERROR',
    )
    expect((await post('credentials/verify', `{"a":"${'x'.repeat(5_000_000)}"}`)).status).toBe(413)
  })

  test('answers other methods with what it takes, and any site’s preflight', async () => {
    for (const path of doors) {
      const response = await app.request(`/vc-api/${path}`)
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toContain('POST')
    }
    const preflight = await app.request('/vc-api/credentials/verify', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/Authorization/i)
  })

  test('answers hostile input by name, soon, and never with a fault of its own', async () => {
    const signed = await issued(plain({ credentialStatus: { type: 'https://example.org/#S' } }))
    const shown = { ...presentation([signed]), holder: 'did:web:', proof: signed.proof } as unknown as JsonObject
    const junk: JsonValue[] = [
      null,
      0,
      true,
      '',
      'x',
      [],
      {},
      [[]],
      [null],
      { id: 5 },
      { '@id': 'x' },
      { '@value': {} },
      JSON.parse('{"__proto__":1,"constructor":1}'),
    ]
    const paths = {
      'credentials/issue': ['credential', plain()],
      'credentials/verify': ['verifiableCredential', signed],
      'credentials/derive': ['verifiableCredential', signed],
      'presentations/verify': ['verifiablePresentation', shown],
    } as const
    for (const [path, [member, document]] of Object.entries(paths)) {
      for (const value of junk) {
        expect((await post(path, { [member]: value })).status).toBe(400)
        for (const name of Object.keys(document)) {
          const { status } = await post(path, { [member]: { ...document, [name]: value } })
          expect([200, 201, 400], `${path} ${name} ${JSON.stringify(value)}`).toContain(status)
        }
      }
    }
    const began = performance.now()
    const tangled = plain({
      '@context': [v2, { e: 'https://example.org/#e' }],
      evidence: Array.from({ length: 4_000 }, () => ({ type: 'https://example.org/#E', e: {} })),
    })
    for (const path of ['credentials/issue', 'credentials/verify'])
      expect((await post(path, { credential: tangled, verifiableCredential: { ...tangled, proof: signed.proof } })).status).toBeLessThan(
        500,
      )
    expect(performance.now() - began).toBeLessThan(20_000)
  }, 60_000)

  test('works over TLS', async () => {
    const { cert, key } = selfSigned()
    const folder = mkdtempSync(join(tmpdir(), 'laurel-tls-'))
    const config = { PORT: 0, HOST: '127.0.0.1', TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem') }
    writeFileSync(config.TLS_CERT, cert)
    writeFileSync(config.TLS_KEY, key)
    const server = await listen(app.fetch, config, world.log)
    const answer = await new Promise<{ status: number | undefined; text: string }>((done, fail) => {
      const headers = { 'Content-Type': 'application/json', ...bearing }
      const { port } = server.address() as AddressInfo
      request(
        {
          host: '127.0.0.1',
          port,
          path: '/vc-api/credentials/issue',
          method: 'POST',
          headers,
          ca: cert,
          servername: 'localhost',
          agent: false,
        },
        async (response) => {
          const parts: Buffer[] = []
          for await (const part of response) parts.push(part)
          done({ status: response.statusCode, text: Buffer.concat(parts).toString() })
        },
      )
        .once('error', fail)
        .end(JSON.stringify({ credential: plain() }))
    })
    expect(answer.status, answer.text).toBe(201)
    expect((await verify(JSON.parse(answer.text).verifiableCredential)).status).toBe(200)
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })
})
