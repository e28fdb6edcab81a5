import { generateKeyPair, importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import { expect, test } from 'vitest'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, anAchievement, anOrganization, aPerson, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { agreeAcceptance } from './agree-acceptance.ts'
import { exportAcceptances } from './export-list.ts'
import { importAcceptances } from './import-list.ts'
import { proposeAcceptance } from './propose-acceptance.ts'

const world = await aWorld({ WORKERS: 'false' })

/** A district that accepts a micro-credential of an issuer, and a neighbor with HR who takes lists in. */
async function aPlace() {
  const here = await aDistrict(world)
  const issuer = await anOrganization(world, 'Cedar State', 'university')
  const theirs = await anAchievement(world, issuer.id, smallDefinition({ title: 'Reading a room' }))
  const theirHr = await aPerson(world, 'Vera Lund', [{ organizationId: here.neighbor.id, roles: ['hr'] }])
  const { acceptanceId, revision } = await perform(world, here.hr, proposeAcceptance, {
    organizationId: here.district.id,
    target: { kind: 'achievement', id: theirs.id },
    value: { how: 'amounts', amounts: [{ currency: 'clock-hours', amount: '7.5' }] },
    reason: 'The same bar.',
  })
  await perform(world, here.admin, agreeAcceptance, { acceptanceId, revision })
  const sign = async (wishes: { for?: string; validDays?: number } = {}) =>
    (await perform(world, here.hr, exportAcceptances, { organizationId: here.district.id, ...wishes })).list
  const take = (list: unknown, given: { take?: number[]; trustsSigner?: boolean } = {}, who: Person = theirHr) =>
    perform(world, who, importAcceptances, {
      organizationId: here.neighbor.id,
      list: typeof list === 'string' ? list : JSON.stringify(list),
      ...given,
    })
  const saved = async () =>
    (await world.db.selectFrom('acceptances').where('organizationId', '=', here.neighbor.id).select('id').execute()).length
  return { ...here, issuer, theirs, theirHr, sign, take, saved }
}
const didOf = (slug: string) => `did:web:${new URL(world.config.BASE_URL).host.replace(':', '%3A')}:issuers:${slug}`

test('a signed list is looked at first, and what is chosen of it becomes a proposal, once', async () => {
  const { sign, take, saved, theirs, neighbor } = await aPlace()
  const list = await sign({ for: didOf(neighbor.slug) })
  const looked = await take(list)
  expect(looked.signer).toMatchObject({ name: 'Three Rivers', isOfHere: true })
  expect(looked.entries).toMatchObject([
    { standing: 'new', targetId: theirs.id, proposed: { amounts: [{ currency: 'clock-hours', amount: '7.5' }] }, ours: null },
  ])
  expect(await saved()).toBe(0)
  expect((await take(list, { take: [0] })).taken).toBe(1)
  expect(await saved()).toBe(1)
  await expect(take(list, { take: [0] })).rejects.toMatchObject({ code: 'list-already' })
  // A newer list of the same says that nothing is new.
  expect((await take(await sign())).entries).toMatchObject([{ standing: 'same' }])
  const waiting = await world.db.selectFrom('acceptanceProposals').where('organizationId', '=', neighbor.id).select('text').execute()
  expect(waiting).toMatchObject([{ text: { reason: 'The same bar.', countsEarlier: false } }])
})

test('two who take in the same list at once propose it once', async () => {
  const { sign, take, theirHr, neighbor } = await aPlace()
  const list = await sign()
  const other = await aPerson(world, 'Ulf Berg', [{ organizationId: neighbor.id, roles: ['admin'] }])
  const done = await Promise.allSettled([theirHr, other].map((who) => take(list, { take: [0] }, who)))
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('what is altered, expired, for another, too large, no list or not JSON is refused, and nothing is saved', async () => {
  const { sign, take, saved, earner, district } = await aPlace()
  const list = (await sign()) as JsonObject & { credentialSubject: { list: { accepts: JsonObject[] } }; proof: JsonObject[] }
  const changed = structuredClone(list) as typeof list
  ;(changed.credentialSubject.list.accepts[0] as { reason: string }).reason = 'Another reason.'
  const refused = (given: unknown) =>
    take(given, { take: [0] }).then(
      () => 'taken',
      (error) => (error as { code: string }).code,
    )
  expect(await refused(changed)).toBe('list-altered')
  expect(await refused({ ...list, proof: [] })).toBe('list-altered')
  expect(await refused({ ...list, validUntil: '2099-01-01T00:00:00Z' })).toBe('list-altered')
  expect(await refused({ ...list, issuer: { id: didOf('nobody'), name: 'Nobody' } })).toBe('list-signer-unproven')
  expect(await refused(await sign({ for: 'did:web:other.example' }))).toBe('list-for-another')
  expect(await refused('not JSON at all {')).toBe('list-unreadable')
  expect(await refused('[]')).toBe('list-unreadable')
  expect(await refused({ hello: 'world' })).toBe('list-unreadable')
  expect(await refused({ ...list, padding: 'x'.repeat(500_000) })).toBe('list-too-large')
  expect(
    await refused({
      ...list,
      credentialSubject: { list: { ...list.credentialSubject.list, accepts: Array.from({ length: 501 }, () => ({})) } },
    }),
  ).toBe('list-too-large')
  expect(await refused({ ...list, credentialSubject: { list: { ...list.credentialSubject.list, format: 9 } } })).toBe('list-newer')
  expect(await refused('['.repeat(100_000))).toBe('list-unreadable')
  await expect(take(list, {}, earner)).rejects.toMatchObject({ code: 'not-an-acceptance-keeper' })
  await expect(perform(world, earner, exportAcceptances, { organizationId: district.id })).rejects.toMatchObject({
    code: 'not-an-acceptance-keeper',
  })
  expect(await saved()).toBe(0)
})

test('a list that was good until yesterday is refused', async () => {
  const { district, hr, take } = await aPlace()
  const longAgo = { ...world, now: () => new Date(world.now().getTime() - 40 * 86_400_000) }
  // What is accepted is read as of then, so the acceptance is dated back with it.
  const { list } = await perform(world, hr, exportAcceptances, { organizationId: district.id, validDays: 1 })
  const { key, method } = await theirKey(district.id, district.slug)
  const { proof: _proof, ...unsigned } = list
  const old = {
    ...unsigned,
    validFrom: longAgo.now().toISOString(),
    validUntil: new Date(longAgo.now().getTime() + 86_400_000).toISOString(),
  }
  const signed = await signDocument(old, { key, verificationMethod: method, created: longAgo.now(), cryptosuite: 'eddsa-jcs-2022' })
  await expect(take(signed)).rejects.toMatchObject({ code: 'list-expired' })
})

test('a stranger’s list is taken in only by who says that they know them, and then they are known', async () => {
  const { sign, take, saved, neighbor } = await aPlace()
  const { publicKeyMultibase, secretKeyMultibase } = await generateKeyPair()
  const did = `did:key:${publicKeyMultibase}`
  const { proof: _proof, ...ours } = await sign()
  const signed = async (id: string) =>
    signDocument(
      { ...ours, id, issuer: { id: did, name: 'Elsewhere' } },
      {
        key: await importSigningKey({ publicKeyMultibase, secretKeyMultibase }),
        verificationMethod: `${did}#${publicKeyMultibase}`,
        created: world.now(),
        cryptosuite: 'eddsa-jcs-2022',
      },
    )
  await expect(take(await signed('urn:uuid:one'), { take: [0] })).rejects.toMatchObject({ code: 'list-from-stranger' })
  expect(await saved()).toBe(0)
  await take(await signed('urn:uuid:one'), { take: [0], trustsSigner: true })
  expect(await world.db.selectFrom('knownSigners').where('organizationId', '=', neighbor.id).select('did').execute()).toEqual([{ did }])
  expect((await take(await signed('urn:uuid:two'))).entries).toMatchObject([{ standing: 'same' }])
})

test('an entry that is not what the list says it is, is not known here', async () => {
  const { sign, take, district } = await aPlace()
  const { key, method } = await theirKey(district.id, district.slug)
  const { proof: _proof, ...list } = (await sign()) as JsonObject & { credentialSubject: { list: { accepts: JsonObject[] } } }
  const subject = structuredClone(list.credentialSubject)
  ;(subject.list.accepts[0] as { issuer: JsonObject }).issuer = { id: didOf(district.slug), name: 'Somebody else' }
  const signed = await signDocument({ ...list, credentialSubject: subject } as JsonObject, {
    key,
    verificationMethod: method,
    created: world.now(),
    cryptosuite: 'eddsa-jcs-2022',
  })
  expect((await take(signed)).entries).toMatchObject([{ standing: 'not-here' }])
  await expect(take(signed, { take: [0] })).rejects.toMatchObject({ code: 'nothing-taken' })
})

async function theirKey(organizationId: string, slug: string) {
  const { findSigningKey } = await import('../../people/organizations/issuer-keys.ts')
  const { name, key } = await findSigningKey(world.db, world.keys, organizationId)
  return { key, method: `${didOf(slug)}#${name}` }
}
