import { expect, test } from 'vitest'
import { didKey } from '../dids/did-key.ts'
import { generateKeyPair, importSigningKey } from '../keys/ed25519.ts'
import { achievement } from '../ob3/achievement.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { profile } from '../ob3/profile.ts'
import { type BadgeInput, realisticBadge } from '../testing/badge-input.ts'
import type { JsonObject } from '../vc/json.ts'
import { sealed } from '../vc/sealed.ts'
import { signDocument } from './sign.ts'
import { type SignedOne, signMany } from './sign-many.ts'

const pair = await generateKeyPair()
const { did, verificationMethod } = didKey(pair.publicKeyMultibase)
const input = realisticBadge(did) as BadgeInput
const parts = { achievement: sealed(achievement(input.achievement)), issuer: sealed(profile(input.issuer)) }
const award = (number: number): JsonObject => achievementCredential({ ...input, ...parts, id: `https://badges.example/awards/${number}` })
const options = { key: pair, verificationMethod, created: '2026-11-22T18:00:00Z', threads: 2 }

function* awards(count: number, made: { count: number } = { count: 0 }): Generator<JsonObject> {
  for (let number = 0; number < count; number++) {
    made.count++
    yield award(number)
  }
}

const gather = async (all: AsyncIterable<SignedOne>): Promise<SignedOne[]> => {
  const gathered: SignedOne[] = []
  for await (const one of all) gathered.push(one)
  return gathered
}

/** Threads of this process, besides those that were here before. */
const threadsNow = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort' || kind === 'Worker').length

test('many documents come out as they would one by one, letter for letter and in their order', async () => {
  const key = await importSigningKey(pair)
  const signed = await gather(signMany(awards(200), options))
  expect(signed.map(({ index }) => index)).toEqual(Array.from({ length: 200 }, (_, index) => index))
  for (const number of [0, 31, 32, 199]) {
    expect(signed[number]?.text).toBe(JSON.stringify(await signDocument(award(number), { ...options, key })))
  }
})

test('a document that cannot be signed is named with its error, and the others are signed', async () => {
  function* withFaults(): Generator<JsonObject> {
    for (const [index, one] of [...awards(70)].entries()) yield index % 40 === 5 ? { ...one, color: 'red' } : one
  }
  const signed = await gather(signMany(withFaults(), options))
  expect(signed).toHaveLength(70)
  expect(signed.filter(({ error }) => error).map(({ index }) => index)).toEqual([5, 45])
  expect(signed[5]?.error).toMatchObject({ name: 'OpenBadgesError', code: 'json-ld-unsafe', message: expect.stringContaining('color') })
})

test('documents are made only as fast as their answers are taken, and leaving early ends all threads', async () => {
  const before = threadsNow()
  const made = { count: 0 }
  for await (const { index } of signMany(awards(100_000, made), options)) {
    expect(made.count).toBeLessThan(index + 300)
    if (index === 100) expect(threadsNow()).toBeGreaterThan(before)
    if (index === 500) break
  }
  expect(made.count).toBeLessThan(1000)
  expect(threadsNow()).toBe(before)
})

test('what the documents throw comes out, with all threads ended', async () => {
  const before = threadsNow()
  async function* breaking(): AsyncGenerator<JsonObject> {
    yield* awards(40)
    throw new Error('the database is gone')
  }
  await expect(gather(signMany(breaking(), options))).rejects.toThrow('the database is gone')
  expect(threadsNow()).toBe(before)
})

test('options with which nothing could be signed are refused before any thread starts', async () => {
  await expect(gather(signMany([], { ...options, key: { secretKeyMultibase: 'z6Mk' } }))).rejects.toMatchObject({ code: 'invalid-key' })
  await expect(gather(signMany([], { ...options, verificationMethod: did }))).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(gather(signMany([], { ...options, threads: 0 }))).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await gather(signMany([], options))).toEqual([])
})

test('documents with nothing sealed in them, and with sealed parts in lists, are signed as well', async () => {
  const key = await importSigningKey(pair)
  const plain = JSON.parse(JSON.stringify(award(1))) as JsonObject
  const alignment = sealed({ type: ['Alignment'], targetName: 'A', targetUrl: 'https://case.example/1' })
  const nested = {
    ...plain,
    credentialSubject: { ...(plain.credentialSubject as JsonObject), result: [{ type: ['Result'], alignment: [alignment] }] },
  }
  const signed = await gather(signMany([plain, nested], options))
  for (const [index, document] of [plain, nested].entries())
    expect(signed[index]?.text).toBe(JSON.stringify(await signDocument(document, { ...options, key })))
})
