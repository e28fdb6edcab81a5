import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { didKey } from '@laurel/openbadges/dids/did-key'
import { generateKeyPair, importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { createWeb } from '../../foundation/doors/web.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { openThreads } from '../../foundation/platform/threads.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { credentialApi } from '../award-pages/credential-api.ts'
import { issuerApi } from '../award-pages/issuer-api.ts'
import { findCredential } from '../awards/awards.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import type { Report } from './report.ts'
import { verifyApi } from './verify-api.ts'
import { verifyBadge, verifyLimit } from './verify-badge.ts'

// Somebody else's site, in a private network that this instance may ask, and one beside it that it may not.
const pages = new Map<string, { type: string; body: string | Buffer; status?: number; headers?: Record<string, string> }>()
let asked: string[] = []
const site = createServer((request, response) => {
  const page = pages.get(request.url ?? '')
  asked.push(request.url ?? '')
  response.writeHead(page ? (page.status ?? 200) : 404, { 'Content-Type': page?.type ?? 'text/plain', ...page?.headers }).end(page?.body)
}).listen(0, '127.0.0.1')
await new Promise((listening) => site.once('listening', listening))
const sitePort = (site.address() as { port: number }).port
afterAll(() => void site.close())

const world = await aWorld({ BASE_URL: 'https://laurel.example', VERIFY_PRIVATE_HOSTS: `http://127.0.0.1:${sitePort}` })
const app = createWeb({
  world,
  recognize: async () => visitor,
  resources: [credentialApi, issuerApi],
  openResources: [verifyApi],
  pages: async () => new Response('<!doctype html>the page', { headers: { 'Content-Type': 'text/html' } }),
  files: async () => null,
})
const district = await aDistrict(world)
const signed = async (title: string) => {
  const achievement = await anAchievement(world, district.district.id, smallDefinition({ title, validity: { months: 12, renewal: '' } }))
  const award = await anAward(district, { achievement })
  await world.jobs.settle()
  const found = await findCredential(world.db, award.id)
  if (!found) throw new Error('not signed')
  return { id: award.id, text: found.bytes.toString(), page: `https://laurel.example/awards/${award.id}` }
}
const post = async (body: unknown, headers: Record<string, string> = { 'Content-Type': 'application/json' }) => {
  await sql`delete from rate_limits`.execute(world.db)
  return app.request('/api/v1/verify', {
    method: 'POST',
    headers,
    body: typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  })
}
const check = async (body: unknown, headers?: Record<string, string>): Promise<Report> => {
  const response = await post(body, headers)
  expect(response.status).toBe(200)
  return (await response.json()) as Report
}
const failing = ({ findings }: Report) => findings.filter(({ outcome }) => outcome === 'fails')
const award = await signed('Wait time')

describe('a badge of this district', () => {
  test('holds, with five plain answers, without a request to itself', async () => {
    const report = await check({ credential: JSON.parse(award.text), recipient: district.earner.email })
    expect(failing(report)).toEqual([])
    expect(report).toMatchObject({ outcome: 'holds', verdict: 'holds', issuerHere: { name: 'Three Rivers' } })
    expect(Object.values(report.answers).map(({ answer }) => answer)).toEqual(['yes', 'yes', 'yes', 'yes', 'yes'])
    expect(report).toMatchObject({ badge: { name: 'Wait time' }, recipientName: 'Maya Ortiz' })
    expect(report.shareUrl).toBe(`https://laurel.example/verify?url=${encodeURIComponent(award.page)}`)
  })

  test('is found by the address of its page', async () => {
    expect(await check({ url: award.page })).toMatchObject({ verdict: 'holds', container: 'json' })
    expect(await check({ text: ` ${award.page}\n` })).toMatchObject({ verdict: 'holds' })
  })

  test('is read out of its picture, sent as a form or as it is', async () => {
    for (const kind of ['png', 'svg']) {
      const picture = new Uint8Array(await (await app.request(`/awards/${award.id}.${kind}`)).arrayBuffer())
      const form = new FormData()
      form.set('file', new File([picture], `badge.${kind}`))
      form.set('recipient', district.earner.email)
      const response = await app.request('/api/v1/verify', { method: 'POST', body: form })
      expect(await response.json()).toMatchObject({ verdict: 'holds', container: kind, answers: { aboutThisPerson: { answer: 'yes' } } })
      expect(await check(picture, { 'Content-Type': 'application/octet-stream' })).toMatchObject({ verdict: 'holds', container: kind })
    }
  })

  test('holds as hosted Open Badge 2.0 too', async () => {
    expect(await check({ url: `https://laurel.example/ob2/assertions/${award.id}` })).toMatchObject({
      verdict: 'holds',
      badge: { kind: 'open-badge-2' },
      issuerHere: { name: 'Three Rivers' },
    })
  })

  test('is told to be about someone else when it is', async () => {
    const report = await check({ url: award.page, recipient: 'someone.else@school.example' })
    expect(report).toMatchObject({ verdict: 'someone-else', answers: { unchanged: { answer: 'yes' }, aboutThisPerson: { answer: 'no' } } })
  })

  test('that was changed is not to be trusted, and its dates say nothing', async () => {
    const tampered = JSON.parse(award.text)
    tampered.credentialSubject.achievement.name = 'Superintendent'
    const report = await check({ credential: tampered })
    expect(report).toMatchObject({
      outcome: 'fails',
      verdict: 'not-to-be-trusted',
      answers: { unchanged: { answer: 'no' }, current: { answer: 'unknown' } },
      // A link would lead to the badge as it was before.
      address: null,
      shareUrl: null,
      issuerHere: null,
    })
  })

  test('that someone else signed under the name of one of ours does not lead there, nor say why ours was taken back', async () => {
    const ours = await signed('Borrowed')
    await perform(world, district.admin, revokeAward, { id: ours.id, reason: 'The clip showed another class.' })
    await world.jobs.settle()
    const pair = await generateKeyPair()
    const { did, verificationMethod } = didKey(pair.publicKeyMultibase)
    const { proof: _proof, ...text } = JSON.parse(ours.text)
    const borrowed = { ...text, issuer: { id: did, type: ['Profile'], name: 'Someone' } }
    const report = await check(
      await signDocument(borrowed, { key: await importSigningKey(pair), verificationMethod, created: new Date(text.validFrom) }),
    )
    expect(report).toMatchObject({ answers: { unchanged: { answer: 'yes' } }, address: null, shareUrl: null, issuerHere: null })
    expect(report.because).not.toContain('another class')
  })

  test('that was taken back says so', async () => {
    const { id, page, text } = await signed('To be taken back')
    await perform(world, district.admin, revokeAward, { id, reason: 'The clip showed another class.' })
    await world.jobs.settle()
    expect(await check({ url: page })).toMatchObject({
      verdict: 'taken-back',
      because: expect.stringContaining('The clip showed another class.'),
      answers: { unchanged: { answer: 'yes' }, current: { answer: 'no' } },
    })
    expect(await check(text)).toMatchObject({ verdict: 'taken-back' })
    expect(await check({ url: `https://laurel.example/ob2/assertions/${id}` })).toMatchObject({
      verdict: 'taken-back',
      because: expect.stringContaining('The clip showed another class.'),
    })
  })

  test('that has run out says so', async () => {
    const later = { ...world, now: () => new Date(world.now().getTime() + 400 * 86_400_000) }
    const report = await verifyBadge(later, { given: { kind: 'text', text: award.text }, recipient: undefined }, 'en')
    expect(report).toMatchObject({ verdict: 'expired', answers: { unchanged: { answer: 'yes' }, current: { answer: 'no' } } })
  })

  test('that is not there is answered in words', async () => {
    const report = await check({ url: 'https://laurel.example/awards/01890000-0000-7000-8000-000000000000' })
    expect(report).toMatchObject({ verdict: 'out-of-reach', badge: null })
    expect(report.because).toContain('404')
  })
})

test('of several badges in one presentation each is told by itself', async () => {
  const one = JSON.parse(award.text)
  const changed = { ...one, name: 'Superintendent' }
  const report = await check({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: 'VerifiablePresentation',
    verifiableCredential: [one, changed],
  })
  expect(report).toMatchObject({
    verdict: 'holds',
    issuerHere: { name: 'Three Rivers' },
    others: [{ verdict: 'not-to-be-trusted', badge: { name: 'Superintendent' }, issuerHere: null, answers: { real: { answer: 'no' } } }],
  })
})

describe('badges from elsewhere', () => {
  const fixtures = resolve(process.env.LAUREL_FIXTURES ?? '../shared/fixtures')
  const others = test.skipIf(!existsSync(fixtures))

  others('of an issuer who is unknown here are no worse for it', async () => {
    const report = await check(readFileSync(resolve(fixtures, 'openbadges-3/simple-did-key-method.json'), 'utf8'))
    expect(failing(report)).toEqual([])
    expect(report).toMatchObject({ issuerHere: null, answers: { real: { answer: 'yes' }, unchanged: { answer: 'yes' } } })
  })

  others('with another proof value are not to be trusted', async () => {
    const report = await check(readFileSync(resolve(fixtures, 'openbadges-3/simple-err-proof-value.json'), 'utf8'))
    expect(report.verdict).toBe('not-to-be-trusted')
  })

  test('are fetched from their address', async () => {
    pages.set('/badge.json', { type: 'application/json', body: award.text })
    expect(await check({ url: `http://127.0.0.1:${sitePort}/badge.json` })).toMatchObject({ verdict: 'holds' })
  })

  test('that lead in circles are given up', async () => {
    pages.set('/round', { type: 'text/plain', body: '', status: 302, headers: { Location: '/round' } })
    asked = []
    const report = await check({ url: `http://127.0.0.1:${sitePort}/round` })
    expect(report).toMatchObject({
      verdict: 'out-of-reach',
      findings: expect.arrayContaining([expect.objectContaining({ code: 'too-many-redirects' })]),
    })
    expect(asked.length).toBeLessThan(6)
  })

  test('that redirect into a private network are refused there', async () => {
    pages.set('/inward', { type: 'text/plain', body: '', status: 302, headers: { Location: 'http://169.254.169.254/latest/meta-data' } })
    const report = await check({ url: `http://127.0.0.1:${sitePort}/inward` })
    expect(report.findings[0]).toMatchObject({ code: 'address-not-allowed' })
  })

  test('that answer without end are cut off', async () => {
    pages.set('/large', { type: 'application/json', body: Buffer.alloc(6_000_000, 0x20) })
    expect((await check({ url: `http://127.0.0.1:${sitePort}/large` })).findings[0]).toMatchObject({ code: 'response-too-large' })
  })

  test('at private addresses are refused before anything is sent', async () => {
    const secret = createServer((_request, response) => response.end('secret')).listen(0, '127.0.0.1')
    await new Promise((listening) => secret.once('listening', listening))
    const { port } = secret.address() as { port: number }
    asked = []
    for (const url of [
      `https://127.0.0.1:${port}/`,
      `https://localhost:${port}/`,
      `https://[::1]:${port}/`,
      'https://10.0.0.1/',
      'https://169.254.169.254/',
      'https://0x7f000001/',
      'http://192.168.1.1/',
    ]) {
      const report = await check({ url })
      expect(report).toMatchObject({ verdict: 'out-of-reach', badge: null })
      expect(report.findings[0]?.code, url).toBe('address-not-allowed')
      expect(JSON.stringify(report)).not.toContain('secret')
    }
    expect(asked).toEqual([])
    secret.close()
  })
})

describe('what is no badge', () => {
  const isUnreadable = async (body: unknown, headers?: Record<string, string>) => {
    const report = await check(body, headers)
    expect(report).toMatchObject({ outcome: 'fails', verdict: 'unreadable', badge: null, shareUrl: null })
    expect(report.because).toMatch(/^[A-Z].*\.$/)
    return report.findings[0]?.code
  }
  const raw = { 'Content-Type': 'application/octet-stream' }

  test('gets a sentence: plain words, a page, other JSON, a list, a picture without a badge', async () => {
    expect(await isUnreadable('hello there', { 'Content-Type': 'text/plain' })).toBe('invalid-json')
    expect(await isUnreadable('<!doctype html><title>A page</title>', { 'Content-Type': 'text/html' })).toBe('not-a-badge')
    expect(await isUnreadable('[1,2,3]')).toBe('invalid-json')
    expect(await isUnreadable('<svg xmlns="http://www.w3.org/2000/svg"/>', raw)).toBe('not-a-badge')
  })

  test('JSON that is no credential is told apart', async () => {
    const report = await check('{"hello":"there"}')
    expect(report.outcome).toBe('fails')
    expect(report.answers.real.answer).toBe('no')
  })

  test('a picture that lies about its length is refused by name', async () => {
    const picture = new Uint8Array(await (await app.request(`/awards/${award.id}.png`)).arrayBuffer())
    const lying = Buffer.from(picture)
    // The second chunk says that it has four gigabytes.
    lying.writeUInt32BE(0xffff_fff0, 33)
    expect(await isUnreadable(new Uint8Array(lying), raw)).toMatch(/^png-/)
    expect(await isUnreadable(picture.subarray(0, picture.length / 2), raw)).toMatch(/^png-/)
  })

  test('a nesting bomb costs nothing', async () => {
    const began = performance.now()
    expect(await isUnreadable(`${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`)).toBe('too-deep')
    expect(await isUnreadable(`{"@context":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`)).toBe('too-deep')
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('a badge made to be costly is answered in seconds, and does not hold', async () => {
    const costly = JSON.parse(award.text)
    // Thousands of nodes alike: what puts them in order must not compare each with every other.
    costly.evidence = Array.from({ length: 9_000 }, () => ({ type: ['Evidence'], name: 'n' }))
    const began = performance.now()
    expect((await check(costly)).outcome).toBe('fails')
    // Alone 3 s; without a bound it is 30 s.
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  test('nothing at all is refused with what to do', async () => {
    const form = new FormData()
    form.set('url', ' ')
    for (const body of ['', form, { text: '' }, { url: '' }]) {
      const response = await post(body, body instanceof FormData ? {} : undefined)
      expect(response.status).toBe(422)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(await response.json()).toMatchObject({ code: 'nothing-to-verify', status: 422, type: expect.stringContaining('/problems/') })
    }
  })

  test('an empty file is called empty', async () => {
    const form = new FormData()
    form.set('file', new File([], 'badge.png'))
    expect(await (await post(form, {})).json()).toMatchObject({ code: 'file-empty', errors: [{ field: 'file' }] })
  })

  test('an address that is none is refused', async () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'https://', 'data:text/plain,x']) {
      expect(await (await post({ url })).json(), url).toMatchObject({ code: 'address-invalid' })
    }
  })
})

describe('the door', () => {
  test('is open to any site', async () => {
    const preflight = await app.request('/api/v1/verify', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    const form = new FormData()
    form.set('text', award.text)
    const response = await app.request('/api/v1/verify', { method: 'POST', body: form, headers: { Origin: 'https://elsewhere.example' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('lets each client in only so often, and says when to come back', async () => {
    await sql`delete from rate_limits`.execute(world.db)
    const send = () => app.request('/api/v1/verify', { method: 'POST', body: '' })
    for (let index = 0; index < verifyLimit.tries; index++) expect((await send()).status).toBe(422)
    const refused = await send()
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ code: 'too-many-tries', title: expect.stringContaining('wait') })
  })

  test('refuses a hundred megabytes early, announced or not, and keeps none of them', async () => {
    await sql`delete from rate_limits`.execute(world.db)
    const server = await new Promise<ReturnType<typeof serve>>((listening) => {
      const starting = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => listening(starting))
    })
    const { port } = server.address() as { port: number }
    const part = new Uint8Array(1_000_000).fill(0x20)
    const memory = process.memoryUsage().rss
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= 100) controller.close()
        else controller.enqueue(part)
        sent++
      },
    })
    const send = (body: BodyInit) =>
      fetch(`http://127.0.0.1:${port}/api/v1/verify`, {
        method: 'POST',
        body,
        duplex: 'half',
        headers: { Connection: 'close' },
      } as RequestInit)
    // Node's own fetch may see the closed connection before the answer; a clear answer or an early end, never a success.
    const answerTo = (body: BodyInit) =>
      send(body).then(
        (response) => response.json() as Promise<object>,
        () => ({ code: 'badge-too-large', status: 413 }),
      )
    expect(await answerTo(endless)).toMatchObject({ code: 'badge-too-large', status: 413 })
    expect(sent).toBeLessThan(60)
    const form = new FormData()
    form.set('file', new Blob(Array.from({ length: 100 }, () => part)), 'badge.png')
    expect(await answerTo(form)).toMatchObject({ code: 'badge-too-large', status: 413 })
    expect(process.memoryUsage().rss - memory).toBeLessThan(260_000_000)
    server.close()
  })
})

describe('a document made to be costly', () => {
  // Each differs from the others, so that nothing but time bounds it; the general library reads each for a millisecond.
  const costly = (count: number) => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: 'did:example:a',
    credentialSubject: Array.from({ length: count }, (_, index) => ({ name: { '@value': `Claim ${index}`, '@language': 'en' } })),
  })

  test('is checked while everyone else is served', async () => {
    let isOver = false
    const checking = post({ credential: costly(1500) }).finally(() => (isOver = true))
    let turns = 0
    for (; !isOver; turns++) await new Promise((resolve) => setTimeout(resolve, 5))
    // On a machine that is busy otherwise, even this many take too long.
    expect([200, 422]).toContain((await checking).status)
    expect(turns).toBeGreaterThan(10)
  }, 60_000)

  test('that takes too long is answered so, in plain words, and the next one is checked', async () => {
    const module = new URL('./check-thread.ts', import.meta.url)
    const [hasty, patient] = [openThreads(module, { computeMs: 1 }), openThreads(module)]
    afterAll(() => Promise.all([hasty.close(), patient.close()]))
    const asked = { given: { kind: 'text', text: JSON.stringify(costly(200)) }, recipient: undefined } as const
    await expect(verifyBadge({ ...world, threads: hasty }, asked, 'en')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'check-took-too-long',
      message: expect.stringContaining('took too long to check'),
    })
    expect(await verifyBadge({ ...world, threads: patient }, asked, 'en')).toMatchObject({ verdict: 'not-to-be-trusted' })
  }, 60_000)

  test('or of more nodes alike than any badge has is answered at once', async () => {
    const alike = { ...costly(0), credentialSubject: Array.from({ length: 3000 }, () => ({ type: 'VerifiableCredential' })) }
    const { findings } = await check({ credential: alike })
    expect(findings.find(({ check }) => check === 'json-ld')).toMatchObject({ code: 'canonicalization-too-costly', weight: 'unknown' })
  })
})
