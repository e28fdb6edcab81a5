import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generateKeyPair, importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { achievementCredential } from '@laurel/openbadges/ob3/achievement-credential'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { trustList } from '@laurel/openbadges/trust/trust-list'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import { afterAll, expect, test } from 'vitest'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { issuerAddresses } from '../awards/award-addresses.ts'
import { findCredential } from '../awards/awards.ts'
import { signingCredential } from '../awards/sign-credential.ts'
import { findKnownIssuer, goesByLists } from '../trust-lists/find-known.ts'
import { findOwnDocument, listEditions } from '../trust-lists/find-own-list.ts'
import { addRecognizedIssuer, changeRecognizedIssuer, takeOutRecognizedIssuer } from '../trust-lists/recognize-issuer.ts'
import { renewingTrustLists } from '../trust-lists/sign-edition.ts'
import { answerOf } from '../trust-lists/trust-answer.ts'
import { verifyBadge } from '../verification/verify-badge.ts'
import { askingTrustList } from './ask-trust-lists.ts'
import { bringTrustList } from './bring-trust-list.ts'
import { findTrustList, listListed } from './find-trust-list.ts'
import { dropTrustList, removeTrustList, takeTrustList } from './take-trust-list.ts'

/** What lies at an address elsewhere. */
let answer = ''
const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(answer))
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/registry.json`
afterAll(() => server.close())

const world = await aWorld({ WORKERS: 'false', VERIFY_PRIVATE_HOSTS: new URL(address).origin })
const day = (at: string) => new Date(`${at}T12:00:00Z`)

const cedar = {
  issuerId: 'did:web:cedar.example',
  name: 'Cedar State University',
  why: 'Accredited by the state.',
  since: '2025-01-01',
  reason: 'Many of us study there.',
}

/** Somebody elsewhere with a key, who signs lists. */
async function aKeeper(name = 'State Board') {
  const { publicKeyMultibase, secretKeyMultibase } = await generateKeyPair()
  const did = `did:key:${publicKeyMultibase}`
  const key = await importSigningKey({ publicKeyMultibase, secretKeyMultibase })
  const now = world.now().getTime()
  return {
    did,
    signed: async (version: number, issuers: { id: string; name: string; until?: string }[], { daysAgo = 0, days = 90 } = {}) =>
      JSON.stringify(
        await signDocument(
          trustList({
            id: 'https://state.example/trust.json',
            name: 'Issuers of the state',
            version,
            issuer: { id: did, name },
            validFrom: new Date(now - daysAgo * 86_400_000),
            validUntil: new Date(now + (days - daysAgo) * 86_400_000),
            issuers,
          }) as unknown as JsonObject,
          { key, verificationMethod: `${did}#${publicKeyMultibase}`, created: world.now(), cryptosuite: 'eddsa-jcs-2022' },
        ),
      ),
  }
}

async function aSite() {
  const here = await aDistrict(world)
  const organizationId = here.district.id
  const bring = (given: { text?: string; address?: string; listId?: string; name?: string }, by = here.admin) =>
    perform(world, by, bringTrustList, { organizationId, ...given })
  const codeOf = (done: Promise<unknown>) =>
    done.then(
      () => 'done',
      (error) => (error as { code?: string }).code ?? String(error),
    )
  const take = (listId: string, copyId: string, accepts: ('unsigned' | 'unsigned-now' | 'other-signer')[] = []) =>
    perform(world, here.admin, takeTrustList, { listId, copyId, accepts })
  const known = async (...ids: string[]) => findKnownIssuer(readsOfAll(world.db), ids)
  return { ...here, organizationId, bring, codeOf, take, known }
}
const registry = (entries: Record<string, { name: string; url?: string }>) => JSON.stringify({ registry: entries })

test('an own list is signed with every change, and its history says why', async () => {
  const { admin, hr, neighborAdmin, organizationId, district, neighbor, bring, codeOf, known } = await aSite()
  expect(await codeOf(perform(world, hr, addRecognizedIssuer, { organizationId, ...cedar }))).toBe('not-an-admin')
  const { id } = await perform(world, admin, addRecognizedIssuer, { organizationId, ...cedar })
  expect(
    await codeOf(perform(world, admin, addRecognizedIssuer, { organizationId, ...cedar, issuerId: 'did:web:CEDAR.example#key-1' })),
  ).toBe('recognized-already')
  await perform(world, admin, changeRecognizedIssuer, { recognizedId: id, ...cedar, until: '2026-06-30', reason: 'The agreement ended.' })
  expect((await known('did:web:cedar.example')).known).toMatchObject([
    { organization: { slug: district.slug }, list: null, issuerName: 'Cedar State University', until: '2026-06-30T23:59:59.000Z' },
  ])
  await perform(world, admin, takeOutRecognizedIssuer, { recognizedId: id, reason: 'Nobody studies there.' })
  expect((await known('did:web:cedar.example')).known).toEqual([])
  const { editions } = await listEditions(readsOfAll(world.db), organizationId)
  expect(editions.map(({ number, what, issuers, reason }) => [number, what, issuers, reason])).toEqual([
    [3, 'taken-out', 0, 'Nobody studies there.'],
    [2, 'changed', 1, 'The agreement ended.'],
    [1, 'added', 1, 'Many of us study there.'],
  ])
  // A neighbor on this instance takes the second edition in: signed by us, read where it lies.
  const { document } = await findOwnDocument(readsOfAll(world.db), district.slug, 2)
  const brought = await perform(world, neighborAdmin, bringTrustList, { organizationId: neighbor.id, text: document })
  expect(brought).toMatchObject({ signature: 'holds', issuers: 1, asks: [] })
  expect(await codeOf(bring({ text: document }))).toBe('own-trust-list')
  expect(await codeOf(bring({ text: document.replace('Cedar State', 'Cedar Mills') }))).toBe('trust-list-altered')
})

test('an own list is signed again before its time is over, and says the same', async () => {
  const { admin, organizationId } = await aSite()
  await perform(world, admin, addRecognizedIssuer, { organizationId, ...cedar })
  const later = { ...world, now: () => new Date(world.now().getTime() + 70 * 86_400_000) }
  await renewingTrustLists.work(later, {})
  await renewingTrustLists.work(later, {})
  const { editions } = await listEditions(readsOfAll(world.db), organizationId)
  expect(editions.map(({ number, what }) => [number, what])).toEqual([
    [2, 'renewed'],
    [1, 'added'],
  ])
})

test('a list waits until somebody takes it, and one that nobody signed only knowingly', async () => {
  const { bring, take, codeOf, known, admin, neighborAdmin } = await aSite()
  const first = await bring({
    text: registry({ 'did:web:one.example': { name: 'One' }, 'did:web:two.example': { name: 'Two' } }),
    name: 'Registry',
  })
  expect(first).toMatchObject({ signature: 'unsigned', form: 'registry', issuers: 2, added: 2, gone: 0, changed: 0, asks: ['unsigned'] })
  expect((await known('did:web:one.example')).known).toEqual([])
  expect(await codeOf(take(first.listId, first.copyId))).toBe('trust-list-not-signed')
  await take(first.listId, first.copyId, ['unsigned'])
  expect(await codeOf(take(first.listId, first.copyId, ['unsigned']))).toBe('no-trust-list-waits')
  expect((await known('did:web:one.example')).known).toMatchObject([{ list: { name: 'Registry', signedBy: null }, issuerName: 'One' }])
  // What is otherwise is seen before it counts.
  const next = await bring({
    listId: first.listId,
    text: registry({ 'did:web:two.example': { name: 'Two', url: 'https://two.example' }, 'did:web:three.example': { name: 'Three' } }),
  })
  expect(next).toMatchObject({ added: 1, gone: 1, changed: 1, asks: [] })
  const db = readsOfAll(world.db)
  const list = await findTrustList(db, first.listId)
  const names = async (view: 'added' | 'gone' | 'changed') =>
    (await listListed(db, { copyId: list.waiting?.id ?? '', besideId: list.copyId }, { view })).issuers.map(({ name }) => name)
  expect([await names('added'), await names('gone'), await names('changed')]).toEqual([['Three'], ['One'], ['Two']])
  await take(next.listId, next.copyId)
  expect((await known('did:web:one.example')).known).toEqual([])
  expect(
    await codeOf(
      bring({
        listId: first.listId,
        text: registry({ 'did:web:two.example': { name: 'Two', url: 'https://two.example' }, 'did:web:three.example': { name: 'Three' } }),
      }),
    ),
  ).toBe('trust-list-same')
  // Another organization neither sees nor touches it.
  expect(await codeOf(perform(world, neighborAdmin, removeTrustList, { listId: first.listId, reason: 'Mine now.' }))).toBe('not-an-admin')
  await perform(world, admin, removeTrustList, { listId: first.listId, reason: 'Its keeper gave it up.' })
  expect((await known('did:web:three.example')).known).toEqual([])
})

test('a signed list that is older, of another number twice, of another signer or no longer signed does not slip in', async () => {
  const { bring, take, codeOf, admin } = await aSite()
  const state = await aKeeper()
  const first = await bring({ text: await state.signed(5, [{ id: 'did:web:one.example', name: 'One' }], { daysAgo: 3 }) })
  expect(first).toMatchObject({ signature: 'holds', signer: state.did, asks: [] })
  await take(first.listId, first.copyId)
  // Known by its signer and its own name, without being told which list it is.
  expect(await codeOf(bring({ text: await state.signed(4, [{ id: 'did:web:one.example', name: 'One' }], { daysAgo: 2 }) }))).toBe(
    'trust-list-older',
  )
  expect(await codeOf(bring({ text: await state.signed(5, [{ id: 'did:web:two.example', name: 'Two' }], { daysAgo: 1 }) }))).toBe(
    'trust-list-two-of-one',
  )
  expect(await codeOf(bring({ text: await state.signed(6, [{ id: 'did:web:two.example', name: 'Two' }], { daysAgo: 9 }) }))).toBe(
    'trust-list-older',
  )
  expect(await codeOf(bring({ text: await state.signed(6, [], { daysAgo: 2, days: 1 }) }))).toBe('trust-list-expired')
  expect(await codeOf(bring({ text: await state.signed(6, [], { daysAgo: -3 }) }))).toBe('trust-list-not-yet')
  const other = await aKeeper('Somebody else')
  const theirs = await bring({ listId: first.listId, text: await other.signed(9, [{ id: 'did:web:two.example', name: 'Two' }]) })
  expect(theirs.asks).toEqual(['other-signer'])
  expect(await codeOf(take(theirs.listId, theirs.copyId))).toBe('trust-list-other-signer')
  await perform(world, admin, dropTrustList, { listId: theirs.listId })
  const { proof: _proof, ...bare } = JSON.parse(await state.signed(7, [{ id: 'did:web:two.example', name: 'Two' }]))
  const unsigned = await bring({ listId: first.listId, text: JSON.stringify(bare) })
  expect(unsigned.asks).toEqual(['unsigned-now'])
  expect(await codeOf(take(unsigned.listId, unsigned.copyId, ['unsigned']))).toBe('trust-list-not-signed')
})

test('an address is asked again: a newer copy of the same signer is taken, anything else waits or is told', async () => {
  const { bring, take, known, organizationId } = await aSite()
  const state = await aKeeper()
  answer = await state.signed(1, [{ id: 'did:web:daily.example', name: 'One' }], { daysAgo: 2 })
  const { listId, copyId } = await bring({ address })
  await take(listId, copyId)
  const find = () => findTrustList(readsOfAll(world.db), listId)
  await askingTrustList.work(world, { listId })
  expect(await find()).toMatchObject({ fault: null, waiting: null, copyId })
  answer = await state.signed(2, [{ id: 'did:web:daily.example', name: 'One, renamed' }])
  await askingTrustList.work(world, { listId })
  expect((await known('did:web:daily.example')).known).toMatchObject([{ issuerName: 'One, renamed' }])
  answer = answer.replace('renamed', 'forged')
  await askingTrustList.work(world, { listId })
  expect(await find()).toMatchObject({ fault: 'trust-list-altered', waiting: null })
  answer = await (await aKeeper('Another')).signed(3, [{ id: 'did:web:daily.example', name: 'Taken over' }])
  await askingTrustList.work(world, { listId })
  expect(await find()).toMatchObject({ fault: null, waiting: { asks: ['other-signer'] } })
  expect((await known('did:web:daily.example')).known).toMatchObject([{ issuerName: 'One, renamed' }])
  // The same address is the same list, whoever brings it.
  expect((await perform(world, system, bringTrustList, { organizationId, address })).listId).toBe(listId)
})

test('hostile lists are refused in words, and nothing is kept of them', async () => {
  const { bring, codeOf, organizationId } = await aSite()
  for (const [text, code] of [
    ['', 'no-trust-list'],
    ['{', 'trust-list-unreadable'],
    ['[]', 'trust-list-unreadable'],
    ['{"registry":{}}', 'done'],
    [`{"registry":{"did:web:a.example":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`, 'trust-list-unreadable'],
    ['[{"type":"dcc-legacy","name":"A","url":"https://a.example/r.json"}]', 'trust-list-of-lists'],
    ['x'.repeat(25_000_000), 'input-invalid'],
  ] as const)
    expect([text.slice(0, 30), await codeOf(bring({ text }))]).toEqual([text.slice(0, 30), code])
  expect(await codeOf(bring({ address: 'http://169.254.169.254/latest/meta-data' }))).toBe('trust-list-address')
  expect(await codeOf(bring({ address: 'https://127.0.0.1/' }))).toBe('trust-list-address')
  expect(await codeOf(bring({ address: 'file:///etc/passwd' }))).toBe('input-invalid')
  answer = 'x'.repeat(30_000_000)
  expect(await codeOf(bring({ address }))).toBe('trust-list-too-large')
  const script = registry({ 'did:web:x.example': { name: '<script>alert(1)</script>\u202e\u0000', url: 'javascript:alert(1)' } })
  const { listId } = await bring({ text: script, name: 'Hostile' })
  const { waiting } = await findTrustList(readsOfAll(world.db), listId)
  expect((await listListed(readsOfAll(world.db), { copyId: waiting?.id ?? '' })).issuers).toMatchObject([
    { name: '<script>alert(1)</script>', url: null },
  ])
  expect(
    await world.db
      .selectFrom('trustLists')
      .where('organizationId', '=', organizationId)
      .where('copyId', 'is not', null)
      .select('id')
      .execute(),
  ).toEqual([])
})

test('a hundred thousand issuers come in within seconds, and one is found among them at once', async () => {
  const { bring, take, known } = await aSite()
  const text = registry(
    Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`did:web:issuer-${at}.example`, { name: `Issuer ${at}` }])),
  )
  const started = performance.now()
  const { listId, copyId, issuers } = await bring({ text, name: 'Everybody' })
  await take(listId, copyId, ['unsigned'])
  const seconds = (performance.now() - started) / 1000
  expect(issuers).toBe(100_000)
  await known('did:web:issuer-1.example')
  const asked = performance.now()
  expect((await known('did:web:issuer-77777.example')).known).toHaveLength(1)
  const milliseconds = performance.now() - asked
  console.info(`100,000 issuers brought in and taken in ${seconds.toFixed(1)} s; one looked up in ${milliseconds.toFixed(1)} ms`)
  expect(seconds).toBeLessThan(60)
}, 120_000)

/** A badge that somebody elsewhere gave. */
async function aBadge() {
  const { publicKeyMultibase, secretKeyMultibase } = await generateKeyPair()
  const did = `did:key:${publicKeyMultibase}`
  const credential = achievementCredential({
    id: 'urn:uuid:019acf3e-0000-7000-8000-0000000000aa',
    name: 'Reading a room',
    issuer: { id: did, name: 'Cedar State' },
    validFrom: new Date(world.now().getTime() - 10 * 86_400_000),
    recipient: {
      identities: [{ type: 'IdentityObject', hashed: false, identityHash: 'maya@school.example', identityType: 'emailAddress' }],
    },
    achievement: {
      id: 'https://cedar.example/badges/1',
      name: 'Reading a room',
      description: 'Reads a room.',
      criteria: { narrative: 'Reads a room.' },
    },
  } as unknown as Parameters<typeof achievementCredential>[0])
  const key = await importSigningKey({ publicKeyMultibase, secretKeyMultibase })
  const signed = await signDocument(credential as unknown as JsonObject, {
    key,
    verificationMethod: `${did}#${publicKeyMultibase}`,
    created: world.now(),
  })
  return { did, text: JSON.stringify(signed) }
}

test('a check says which lists know the issuer, and its verdict stays what it is', async () => {
  const { admin, organizationId, district } = await aSite()
  await perform(world, admin, addRecognizedIssuer, { organizationId, ...cedar })
  const { did, text } = await aBadge()
  const check = () => verifyBadge(world, { given: { kind: 'text', text }, recipient: undefined }, 'en')
  const before = await check()
  expect(before.trust).toMatchObject({ standing: 'unknown', known: [] })
  expect(before.outcome).toBe('holds')
  const { id } = await perform(world, admin, addRecognizedIssuer, { organizationId, ...cedar, issuerId: did })
  const after = await check()
  expect(after.trust).toMatchObject({ standing: 'known', known: [{ organization: { slug: district.slug }, list: null }] })
  expect([after.verdict, after.outcome, after.because]).toEqual([before.verdict, before.outcome, before.because])
  // Ended since: on the day of the badge it was known.
  const until = new Date(world.now().getTime() - 2 * 86_400_000).toISOString().slice(0, 10)
  await perform(world, admin, changeRecognizedIssuer, { recognizedId: id, ...cedar, issuerId: did, until, reason: 'It closed.' })
  expect((await check()).trust?.standing).toBe('known-then')
  // What was changed is nobody's badge, so no list is asked about it.
  expect(
    (await verifyBadge(world, { given: { kind: 'text', text: text.replace('Reads a room', 'Rules a room') }, recipient: undefined }, 'en'))
      .trust,
  ).toBeNull()
})

test('an award of this site says nothing of lists, unless one names its issuer by either of its names', async () => {
  const here = await aSite()
  const { district, neighborAdmin, neighbor } = here
  const award = await anAward(here)
  await signingCredential.work(world, { awardId: award.id })
  const text = (await findCredential(readsOfAll(world.db), award.id))?.bytes.toString() ?? ''
  const check = () => verifyBadge(world, { given: { kind: 'text', text }, recipient: undefined }, 'en')
  const before = await check()
  expect([before.answers.whoSaysSo.answer, before.trust]).toEqual(['yes', null])
  const { profile } = issuerAddresses(world.config.BASE_URL, district.slug)
  await perform(world, neighborAdmin, addRecognizedIssuer, { organizationId: neighbor.id, ...cedar, issuerId: profile })
  expect((await check()).trust).toMatchObject({ standing: 'known', known: [{ organization: { slug: neighbor.slug } }] })
})

test('what lists know is held against the day of a badge', () => {
  const one = {
    organization: { name: 'A', slug: 'a' },
    list: null,
    asOf: '2026-01-01T00:00:00Z',
    goodUntil: null,
    issuerName: 'X',
    since: null,
    until: '2026-06-30T23:59:59Z',
  }
  const at = (issued: string, now = '2026-12-01') => ({ issued: day(issued), now: day(now) })
  expect(answerOf({ lists: 0, known: [] }, at('2026-01-01'))).toBeNull()
  expect(answerOf({ lists: 2, known: [] }, at('2026-01-01'))).toEqual({ standing: 'unknown', lists: 2, known: [] })
  expect(answerOf({ lists: 1, known: [one] }, at('2026-05-01'))?.standing).toBe('known-then')
  expect(answerOf({ lists: 1, known: [one] }, at('2026-08-01'))?.standing).toBe('ended')
  expect(answerOf({ lists: 2, known: [one, { ...one, until: null, goodUntil: '2026-10-01T00:00:00Z' }] }, at('2026-08-01'))).toMatchObject({
    standing: 'known',
    known: [{ recognition: 'known', isOutOfDate: true }, { recognition: 'ended' }],
  })
})

test('a site that goes by no list asks nobody', async () => {
  const empty = await aWorld({ WORKERS: 'false' })
  expect(await goesByLists(readsOfAll(empty.db))).toBe(false)
})
