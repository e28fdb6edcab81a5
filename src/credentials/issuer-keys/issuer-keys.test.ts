import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { armor, Decrypter } from 'age-encryption'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { operator } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { issuerKeysOf } from '../../people/organizations/issuer-keys.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { findDidDocument } from '../award-pages/issuer-documents.ts'
import { findCredential } from '../awards/awards.ts'
import { withOwnDocuments } from '../verification/own-documents.ts'
import { exportIssuerKeys } from './export-keys.ts'
import { nameCompromisedKey } from './name-compromised.ts'
import { rotateIssuerKey } from './rotate-key.ts'
import { placeText, readPlace, signedByKey } from './signed-by-key.ts'

const world = await aWorld()
const district = await aDistrict(world)
const { admin, neighborAdmin, earner } = district
const organizationId = district.district.id
/** The World some days later, so that each thing has a day of its own. */
const later = (days: number): World => ({ ...world, now: () => new Date(Date.now() + days * 86_400_000) })
const keys = () => issuerKeysOf(world.db, organizationId)
const rotate = (days: number) => perform(later(days), admin, rotateIssuerKey, { organizationId })

async function anAwardOf(name: string) {
  const person = await aPerson(world, name, [{ organizationId, roles: ['earner'] }])
  const { id } = await anAward(district, { earner: person })
  await world.jobs.settle()
  return id
}
const documentOf = async (awardId: string) => JSON.parse((await findCredential(world.db, awardId))?.bytes.toString() ?? '{}')
const methodOf = async (awardId: string) => [(await documentOf(awardId)).proof].flat()[0]?.verificationMethod
const check = async (awardId: string) =>
  verifyCredential(await documentOf(awardId), {
    now: new Date(),
    load: withOwnDocuments(world, async () => ({ status: 404, contentType: 'text/plain', bytes: new Uint8Array() })),
  })

test('a new key signs what is new, and what the one before signed verifies as before', async () => {
  const before = await anAwardOf('Before')
  await rotate(1)
  const since = await anAwardOf('Since')
  expect(await methodOf(before)).toMatch(/#key-1$/)
  expect(await methodOf(since)).toMatch(/#key-2$/)
  for (const award of [before, since]) expect((await check(award)).outcome).toBe('holds')
  expect((await keys()).map(({ name, retiredAt }) => [name, retiredAt === null])).toEqual([
    ['key-1', false],
    ['key-2', true],
  ])
})

test('keys are their admins’ to change, one at a time', async () => {
  for (const stranger of [neighborAdmin, earner])
    await expect(perform(world, stranger, rotateIssuerKey, { organizationId })).rejects.toMatchObject({ code: 'not-an-admin' })
  await expect(perform(world, admin, rotateIssuerKey, { organizationId: world.newId() })).rejects.toMatchObject({ code: 'issuer-missing' })
  const both = await Promise.allSettled([rotate(2), rotate(2)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(rotate(2)).rejects.toMatchObject({ code: 'key-just-made' })
})

test('of a key that somebody else may have, what it signed before that day verifies, what it signed since does not, and nobody is accused', async () => {
  await perform(later(3), operator, rotateIssuerKey, { organizationId })
  const current = (await keys()).at(-1)
  if (!current) throw new Error('There is no key.')
  const early = await anAwardOf('Early')
  const recent = await anAwardOf('Recent')
  const today = new Date().toISOString().slice(0, 10)
  const name = (keyId: string, since: string, by = admin) => perform(world, by, nameCompromisedKey, { keyId, since })
  await expect(name(current.id, today, neighborAdmin)).rejects.toMatchObject({ code: 'not-an-admin' })
  await expect(name(current.id, '2999-01-01')).rejects.toMatchObject({ code: 'day-ahead' })
  await expect(name(current.id, 'yesterday')).rejects.toMatchObject({ code: 'input-invalid' })
  await expect(name(world.newId(), today)).rejects.toMatchObject({ code: 'signing-key-missing' })
  const { made } = await name(current.id, today)
  await world.jobs.settle()
  await expect(name(current.id, '2020-01-01')).rejects.toMatchObject({ code: 'key-named-already' })

  const document = await findDidDocument(world.db, district.district.slug, world.config.BASE_URL)
  const method = document.verificationMethod.find(({ id }) => id.endsWith(`#${current.name}`))
  expect(method?.revoked).toBe(`${today}T00:00:00Z`)
  expect(document.authentication).toEqual([expect.stringMatching(new RegExp(`#${made?.name}$`))])
  expect(document.assertionMethod).toHaveLength((await keys()).length)

  const report = await check(recent)
  expect(report.outcome).toBe('fails')
  const finding = report.findings.find(({ code }) => code === 'key-given-up')
  expect(finding?.sentence).toContain('does not vouch for what this key signed from')
  expect(report.findings.filter(({ weight }) => weight === 'against')).toEqual([])
  // Its list was signed anew, with the new key.
  expect(report.findings.find(({ check: about }) => about === 'status')?.outcome).toBe('holds')

  const { awards } = await signedByKey(world.db, current.id, new Date(`${today}T00:00:00Z`), null)
  expect(awards.map(({ id }) => id)).toEqual(expect.arrayContaining([early, recent]))
  expect((await signedByKey(world.db, current.id, new Date(), null)).awards).toEqual([])
  const told = await world.db
    .selectFrom('events')
    .where('subjectKind', '=', 'issuer-key')
    .where('name', '=', 'issuer-key.compromised')
    .select('details')
    .execute()
  expect(told).toEqual([{ details: { key: current.name, since: `${today}T00:00:00.000Z` } }])
  await expect(sql`update compromised_keys set since = now()`.execute(world.db)).rejects.toThrow('never changed')
})

test('an older key is named without a new one, and what it signed before its day goes on verifying', async () => {
  const [first] = await keys()
  if (!first) throw new Error('There is no key.')
  const [signed] = (await signedByKey(world.db, first.id, new Date(0), null)).awards
  const tomorrow = new Date(Date.now() + 86_400_000)
  // Two days on, it turns out that somebody may have had it since tomorrow.
  const count = (await keys()).length
  await perform(later(2), admin, nameCompromisedKey, { keyId: first.id, since: tomorrow.toISOString().slice(0, 10) })
  expect(await keys()).toHaveLength(count)
  const report = await check(signed?.id ?? '')
  expect(report.outcome).toBe('holds')
  expect(report.findings.find(({ check: about }) => about === 'proof')?.sentence).toContain('by its own date on')
})

test('the keys are taken along under a passphrase, by people, and any program of age opens them', async () => {
  const passphrase = 'pine meadow river cedar stone'
  await expect(perform(world, admin, exportIssuerKeys, { organizationId, passphrase: 'short' })).rejects.toMatchObject({
    code: 'input-invalid',
  })
  await expect(perform(world, neighborAdmin, exportIssuerKeys, { organizationId, passphrase })).rejects.toMatchObject({
    code: 'not-an-admin',
  })
  const { sealed } = await perform(world, admin, exportIssuerKeys, { organizationId, passphrase })
  const open = (words: string) => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(words)
    return decrypter.decrypt(armor.decode(sealed), 'text')
  }
  await expect(open(`${passphrase} `)).rejects.toThrow()
  const opened = JSON.parse(await open(passphrase))
  expect(opened.keys.map(({ publicKeyMultibase }: { publicKeyMultibase: string }) => publicKeyMultibase)).toEqual(
    (await keys()).map(({ publicMultibase }) => publicMultibase),
  )
  expect(opened.keys.every(({ secretKeyMultibase }: { secretKeyMultibase: string }) => secretKeyMultibase.startsWith('z'))).toBe(true)
})

test('while a list waits to be signed with the new key, whether something was taken back is not known, and nothing speaks against it', async () => {
  const award = await anAwardOf('While it waits')
  const document = await documentOf(award)
  const listAt = document.credentialStatus.statusListCredential
  const own = withOwnDocuments(world, async () => ({ status: 404, contentType: 'text/plain', bytes: new Uint8Array() }))
  const before = await own(listAt, { accept: '', signal: AbortSignal.timeout(5000) })
  const current = (await keys()).find(({ retiredAt, kind }) => retiredAt === null && kind === 'ed25519')
  const today = new Date().toISOString().slice(0, 10)
  await perform(world, admin, nameCompromisedKey, { keyId: current?.id ?? '', since: today })
  // As a verifier finds it in that minute: the document names the day, and the list is still the old one.
  const { findings } = await verifyCredential(document, {
    now: new Date(),
    load: async (address, options) => (address === listAt ? before : own(address, options)),
  })
  expect(findings.find(({ check: about }) => about === 'status')).toMatchObject({ outcome: 'unknown', weight: 'unknown' })
})

test('where a page of what a key signed begins is read from an address, and nothing else is', () => {
  const place = { at: new Date('2027-01-02T03:04:05.678Z'), awardId: '019acf3e-0000-7000-8000-000000000001' }
  expect(readPlace(placeText(place))).toEqual(place)
  for (const other of [null, '', 'x', '1.2', `${'9'.repeat(400)}.019acf3e-0000-7000-8000-000000000001`]) expect(readPlace(other)).toBeNull()
})
