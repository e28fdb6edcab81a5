import type { JsonObject } from '@laurel/openbadges/vc/json'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { expect, test } from 'vitest'
import { judgedOutside } from '../../../packages/openbadges/src/testing/outside-wallet.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { anOutsideVerifier } from '../../testing/outside-verifier.ts'
import { aWorld } from '../../testing/world.ts'
import { exportHolderKeys } from '../holder-keys/export-holder-keys.ts'
import { findHolder, holderKeysOf } from '../holder-keys/holder-keys.ts'
import { makeHolderKey, nameHolderKey, replaceHolderKey } from '../holder-keys/keep-holder-key.ts'
import { nameCompromisedKey } from '../issuer-keys/name-compromised.ts'
import { rotateIssuerKey } from '../issuer-keys/rotate-key.ts'
import { hideAward } from './hide-award.ts'
import { holdAward } from './hold-award.ts'
import { revokeAward } from './revoke-award.ts'

const world = await aWorld({ BASE_URL: 'https://laurel.example' })
const later = { ...world, now: () => new Date(world.now().getTime() + 120_000) }
const { get, load } = anOutsideVerifier(world)
const district = await aDistrict(world)
const anEarner = (name: string) => aPerson(world, name, [{ organizationId: district.district.id, roles: ['earner'] }])
type Someone = Awaited<ReturnType<typeof anEarner>>
const earned = async (earner: Someone, title: string) => {
  const achievement = await anAchievement(world, district.district.id, smallDefinition({ title }))
  const { id } = await anAward(district, { earner, achievement })
  await world.jobs.settle()
  return id
}
const firstOf = async (id: string) => (await get(`/awards/${id}.json`)).text()
const secondOf = async (id: string, heldId: string) => (await get(`/awards/${id}/held/${heldId}`)).text()
const holdsFor = async (text: string, recipient: string) =>
  (await verifyCredential(text, { load, now: world.now(), recipient })).findings.filter(
    ({ outcome }) => outcome === 'fails' || outcome === 'unknown',
  )
const issuerDocument = async () => (await get(`/issuers/${district.district.slug}/did.json`)).json() as Promise<JsonObject>

test('who wants no key has awards without one, and who turned it on has them name it', async () => {
  const maya = await anEarner('Maya')
  const before = await earned(maya, 'Before the key')
  expect(JSON.parse(await firstOf(before)).credentialSubject.id).toBeUndefined()
  const { did } = await perform(world, maya, makeHolderKey, { inAwards: true })
  const after = await earned(maya, 'After the key')
  const credential = JSON.parse(await firstOf(after))
  expect(credential.credentialSubject).toMatchObject({ id: did, identifier: [{ hashed: true }, { identityHash: 'Maya' }] })
  expect(await holdsFor(JSON.stringify(credential), maya.email)).toEqual([])
  expect(await holdsFor(JSON.stringify(credential), did)).toEqual([])
  // As a token it has somebody to be about, as Open Badges 3.0 wants.
  const token = (await (await get(`/awards/${after}.jwt`)).text()).split('.')[1] ?? ''
  expect(JSON.parse(Buffer.from(token, 'base64url').toString())).toMatchObject({ sub: did })
  await perform(world, maya, nameHolderKey, { inAwards: false })
  expect(JSON.parse(await firstOf(await earned(maya, 'Without again'))).credentialSubject.id).toBeUndefined()
})

test('a second credential names the key, says all else as the first does, and leaves the first as it is', async () => {
  const noor = await anEarner('Noor')
  const id = await earned(noor, 'Twice')
  const first = await firstOf(id)
  await expect(perform(world, noor, holdAward, { id })).rejects.toMatchObject({ code: 'no-holder-key' })
  const { did } = await perform(world, noor, makeHolderKey, { inAwards: false })
  const { heldId, isNew } = await perform(world, noor, holdAward, { id })
  expect(isNew).toBe(true)
  expect(await perform(world, noor, holdAward, { id })).toMatchObject({ heldId, isNew: false })
  expect(await firstOf(id)).toBe(first)

  const text = await secondOf(id, heldId)
  const { proof, id: address, credentialSubject, ...said } = JSON.parse(text)
  const { proof: _firstProof, id: firstAddress, credentialSubject: firstSubject, ...firstSaid } = JSON.parse(first)
  expect(said).toEqual(firstSaid)
  expect(credentialSubject).toEqual({ ...firstSubject, id: did })
  expect([firstAddress, address]).toEqual([`https://laurel.example/awards/${id}`, `https://laurel.example/awards/${id}/held/${heldId}`])
  expect(proof).toHaveLength(1)
  expect(await holdsFor(text, noor.email)).toEqual([])
  expect(await holdsFor(text, did)).toEqual([])
  const document = await issuerDocument()
  expect(await judgedOutside(JSON.parse(text), (of) => (of === document.id ? document : undefined))).toBe(true)
  await expect(judgedOutside({ ...JSON.parse(text), credentialSubject: firstSubject }, () => document)).rejects.toThrow()

  const browser = await get(`/awards/${id}/held/${heldId}`, { accept: 'text/html,application/xhtml+xml' })
  expect([browser.status, browser.headers.get('location')]).toEqual([303, `https://laurel.example/awards/${id}`])
})

test('what is taken back is taken back for both, and nothing is made of it any more', async () => {
  const omar = await anEarner('Omar')
  const [id, other] = [await earned(omar, 'Taken back'), await earned(omar, 'Taken back before')]
  await perform(world, omar, makeHolderKey, { inAwards: false })
  const { heldId } = await perform(world, omar, holdAward, { id })
  for (const each of [id, other]) await perform(world, district.admin, revokeAward, { id: each, reason: 'The work was another person’s.' })
  await world.jobs.settle()
  for (const text of [await firstOf(id), await secondOf(id, heldId)]) {
    const { findings } = await verifyCredential(text, { load, now: world.now() })
    expect(findings.find(({ check }) => check === 'status')).toMatchObject({ outcome: 'fails' })
  }
  await expect(perform(world, omar, holdAward, { id: other })).rejects.toMatchObject({ code: 'award-taken-back' })
})

test('nobody else has one made, and what is hidden or never was is not given', async () => {
  const [pia, quin] = [await anEarner('Pia'), await anEarner('Quin')]
  const id = await earned(pia, 'Hers alone')
  await perform(world, pia, makeHolderKey, { inAwards: false })
  await perform(world, quin, makeHolderKey, { inAwards: false })
  for (const other of [quin, district.admin, visitor])
    await expect(perform(world, other, holdAward, { id })).rejects.toMatchObject({
      kind: other === visitor ? 'unauthenticated' : 'forbidden',
    })
  const { heldId } = await perform(world, pia, holdAward, { id })
  await perform(world, pia, hideAward, { id, hidden: true })
  expect((await get(`/awards/${id}/held/${heldId}`)).status).toBe(403)
  for (const wrong of ['nothing', '019ac000-0000-7000-8000-00000000dead'])
    expect((await get(`/awards/${id}/held/${wrong}`)).status).toBe(wrong === 'nothing' ? 403 : 403)
  const elsewhere = await earned(quin, 'Another')
  expect((await get(`/awards/${elsewhere}/held/${heldId}`)).status).toBe(404)
})

test('a new key takes the place of one, which stays listed; what is asked for then names the new one', async () => {
  const rosa = await anEarner('Rosa')
  const id = await earned(rosa, 'Two keys of hers')
  await expect(perform(world, rosa, replaceHolderKey, {})).rejects.toMatchObject({ code: 'no-holder-key' })
  const { did: old } = await perform(world, rosa, makeHolderKey, { inAwards: true })
  expect(await perform(world, rosa, makeHolderKey, { inAwards: true })).toEqual({ did: old, isNew: false })
  await perform(world, rosa, holdAward, { id })
  await expect(perform(world, rosa, replaceHolderKey, {})).rejects.toMatchObject({ code: 'holder-key-just-made' })
  const { did } = await perform(later, rosa, replaceHolderKey, {})
  expect(await findHolder(world.db, rosa.id)).toBe(did)
  expect((await holderKeysOf(world.db, rosa.id)).map((key) => [key.did, key.retiredAt === null])).toEqual([
    [did, true],
    [old, false],
  ])
  const { heldId, holder } = await perform(later, rosa, holdAward, { id })
  expect(holder).toBe(did)
  expect(await holdsFor(await secondOf(id, heldId), did)).toEqual([])
})

test('two who press at once make one key and one credential', async () => {
  const sam = await anEarner('Sam')
  const id = await earned(sam, 'At once')
  const keys = await Promise.all(Array.from({ length: 5 }, () => perform(world, sam, makeHolderKey, { inAwards: true })))
  expect(new Set(keys.map(({ did }) => did)).size).toBe(1)
  const made = await Promise.all(Array.from({ length: 5 }, () => perform(world, sam, holdAward, { id })))
  expect(new Set(made.map(({ heldId }) => heldId)).size).toBe(1)
})

test('what a compromised key of the issuer signed is signed again when it is asked for', async () => {
  const issuing = await aDistrict(world)
  const { id } = await anAward(issuing)
  await world.jobs.settle()
  await perform(world, issuing.earner, makeHolderKey, { inAwards: false })
  const { heldId } = await perform(world, issuing.earner, holdAward, { id })
  await perform(later, issuing.admin, rotateIssuerKey, { organizationId: issuing.district.id })
  const { keyId } = await world.db.selectFrom('heldCredentials').where('id', '=', heldId).select('keyId').executeTakeFirstOrThrow()
  await perform(later, issuing.admin, nameCompromisedKey, {
    keyId,
    since: new Date(world.now().getTime() - 86_400_000).toISOString().slice(0, 10),
  })
  // The list of what was taken back is signed anew by a job.
  await world.jobs.settle()
  const again = await perform(later, issuing.earner, holdAward, { id })
  expect(again.heldId).not.toBe(heldId)
  expect(
    (await verifyCredential(await secondOf(id, again.heldId), { load, now: later.now() })).findings.filter(
      ({ outcome }) => outcome === 'fails',
    ),
  ).toEqual([])
})

test('keys are taken along sealed, and open by the passphrase alone', async () => {
  const tom = await anEarner('Tom')
  const passphrase = 'five words that nobody knows'
  await expect(perform(world, tom, exportHolderKeys, { passphrase })).rejects.toMatchObject({ code: 'no-holder-key' })
  const { did } = await perform(world, tom, makeHolderKey, { inAwards: false })
  await expect(perform(world, tom, exportHolderKeys, { passphrase: 'short' })).rejects.toMatchObject({ kind: 'invalid' })
  const { sealed } = await perform(world, tom, exportHolderKeys, { passphrase })
  const { armor, Decrypter } = await import('age-encryption')
  const open = async (words: string) => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(words)
    return JSON.parse(await decrypter.decrypt(armor.decode(sealed), 'text'))
  }
  await expect(open('five words that somebody guesses')).rejects.toThrow()
  expect((await open(passphrase)).keys).toEqual([expect.objectContaining({ did, secretKeyMultibase: expect.stringMatching(/^z3u2/) })])
})
