import { asObjects, type JsonObject } from '@laurel/openbadges/vc/json'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { judgedOutside, shownOutside } from '../../../packages/openbadges/src/testing/outside-wallet.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { anOutsideVerifier } from '../../testing/outside-verifier.ts'
import { openPage } from '../../testing/pages.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { suspendAward } from '../awards/suspend-award.ts'
import { makeHolderKey } from '../holder-keys/keep-holder-key.ts'
import { nameCompromisedKey } from '../issuer-keys/name-compromised.ts'
import { rotateIssuerKey } from '../issuer-keys/rotate-key.ts'
import { partsOf } from './award-parts.ts'
import { findParts } from './keep-parts.ts'
import { showParts } from './show-parts.ts'
import { signForParts } from './sign-for-parts.ts'

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
const issuerDocument = async () => (await get(`/issuers/${district.district.slug}/did.json`)).json() as Promise<JsonObject>
const verify = (given: JsonObject, recipient?: string) =>
  verifyCredential(JSON.parse(JSON.stringify(given)), { load, now: world.now(), recipient })
const notHolding = async (given: JsonObject, recipient?: string) =>
  (await verify(given, recipient)).findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown')
const heldBy = async (id: string, heldId: string) => {
  const held = (await findParts(world.db, id)).find((one) => one.id === heldId)
  if (!held) throw new Error('Nothing is held.')
  return held
}

let maya: Someone
let id: string
let byName: string
let byKey: string
let did: string
beforeAll(async () => {
  maya = await anEarner('Maya Ortiz')
  id = await earned(maya, 'Shown in parts')
  byName = (await perform(world, maya, signForParts, { id })).heldId
  did = (await perform(world, maya, makeHolderKey, { inAwards: false })).did
  byKey = (await perform(world, maya, signForParts, { id, names: 'key' })).heldId
})

test('what is chosen is shown with what every showing has, and verifies here and with another library', async () => {
  const held = await heldBy(id, byName)
  const parts = partsOf(held.credential)
  expect(parts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['result', 'evidence']))
  const result = parts.find(({ kind }) => kind === 'result')
  const shown = await showParts(held, [result?.key ?? ''])
  expect(await notHolding(shown)).toEqual([])
  expect(await notHolding(shown, maya.email)).toEqual([])
  const verified = await verify(shown)
  expect(verified.findings.find(({ check }) => check === 'proof')).toMatchObject({ outcome: 'holds', code: 'shown-in-parts' })
  expect(verified.badge).toMatchObject({ name: 'Shown in parts', results: [{ name: result?.says }], evidence: [] })
  const document = await issuerDocument()
  const documentAt = (of: string) => (of === document.id ? document : undefined)
  expect(await judgedOutside(shown, documentAt)).toBe(true)
  // The other way around: what the other library shows of our own copy, ours holds good.
  const theirs = await shownOutside(held.credential, result?.pointers ?? [])
  expect(await notHolding(theirs)).toEqual([])
  expect(asObjects(theirs.evidence)).toEqual([])
})

test('by a key, name and addresses may be left out; by name they always stand in it', async () => {
  const named = await showParts(await heldBy(id, byName), [])
  expect(JSON.stringify(named)).toContain('Maya Ortiz')
  const keyed = await heldBy(id, byKey)
  expect(
    partsOf(keyed.credential)
      .slice(0, 2)
      .map(({ kind, says }) => [kind, says]),
  ).toEqual([
    ['name', 'Maya Ortiz'],
    ['addresses', ''],
  ])
  const nameless = await showParts(keyed, [])
  expect(nameless.credentialSubject).toMatchObject({ id: did })
  expect(JSON.stringify(nameless)).not.toMatch(/Maya|identityHash/)
  // Nothing in it leads to the page of the award, which tells the rest.
  expect(JSON.stringify(nameless)).not.toContain(id)
  expect(await notHolding(nameless, did)).toEqual([])
  expect(
    (await verify(await showParts(keyed, ['addresses']), maya.email)).findings.find(({ check }) => check === 'recipient'),
  ).toMatchObject({
    outcome: 'holds',
  })
})

test('whatever is chosen, that and nothing else of the parts is in it, and it holds', async () => {
  const held = await heldBy(id, byKey)
  const parts = partsOf(held.credential)
  await fc.assert(
    fc.asyncProperty(fc.subarray(parts), async (chosen) => {
      const shown = await showParts(
        held,
        chosen.map(({ key }) => key),
      )
      const results = asObjects((shown.credentialSubject as JsonObject).result)
      expect(results).toHaveLength(chosen.filter(({ kind }) => kind === 'result').length)
      expect(asObjects(shown.evidence)).toHaveLength(chosen.filter(({ kind }) => kind === 'evidence').length)
      expect(JSON.stringify(shown).includes('Maya Ortiz')).toBe(chosen.some(({ kind }) => kind === 'name'))
      expect(await notHolding(shown)).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('what was shown can’t be grown, changed or mixed, and one’s own copy accuses nobody', async () => {
  const held = await heldBy(id, byKey)
  const all = await showParts(
    held,
    partsOf(held.credential).map(({ key }) => key),
  )
  const none = await showParts(held, [])
  const grown = { ...none, evidence: all.evidence ?? [] }
  const changed = {
    ...all,
    credentialSubject: { ...(all.credentialSubject as JsonObject), id: 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH' },
  }
  const { credentialStatus: _status, ...without } = none
  for (const forged of [grown, changed, without])
    expect((await verify(forged)).findings.find(({ check }) => check === 'proof')).toMatchObject({ outcome: 'fails', weight: 'against' })
  const whole = await verify(held.credential)
  expect(whole.findings.find(({ check }) => check === 'proof')).toMatchObject({ outcome: 'fails', weight: 'unknown' })
  await expect(showParts(held, ['result-999'])).rejects.toMatchObject({ code: 'part-unknown' })
})

test('it is the earner’s alone, twice the same, and stays so at once', async () => {
  const quin = await anEarner('Quin')
  for (const other of [quin, district.admin, visitor])
    await expect(perform(world, other, signForParts, { id })).rejects.toMatchObject({
      kind: other === visitor ? 'unauthenticated' : 'forbidden',
    })
  expect(await perform(world, maya, signForParts, { id })).toEqual({ id, heldId: byName, isNew: false })
  await expect(perform(world, quin, signForParts, { id: world.newId() })).rejects.toMatchObject({ code: 'award-missing' })
  const other = await earned(quin, 'At once')
  await expect(perform(world, quin, signForParts, { id: other, names: 'key' })).rejects.toMatchObject({ code: 'no-holder-key' })
  const made = await Promise.all(Array.from({ length: 5 }, () => perform(world, quin, signForParts, { id: other })))
  expect(new Set(made.map(({ heldId }) => heldId)).size).toBe(1)
  // Row by row: others read nothing of it, whatever asks.
  expect(await findParts(readsOf(world.db, quin), id)).toEqual([])
  expect(await findParts(readsOf(world.db, district.admin), id)).toEqual([])
  expect(await findParts(readsOf(world.db, maya), id)).toHaveLength(2)
  // Its own address is that of no second credential.
  expect((await get(`/awards/${id}/held/${byName}`)).status).toBe(404)
})

test('its files and its page are given to its earner alone, and never kept by anyone between', async () => {
  const asks = (who: typeof maya | typeof visitor, path: string) => aWeb(world, who).request(`/awards/${id}/parts/${path}`)
  const files = [`shown.json?of=${byKey}`, `shown.png?of=${byKey}&show=name`, `own.json?of=${byKey}`]
  for (const path of files) {
    const answer = await asks(maya, path)
    expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'private, no-store'])
    expect((await asks(visitor, path)).status).toBe(401)
    expect((await asks(district.admin, path)).status).toBe(404)
  }
  for (const path of ['shown.json', 'shown.json?of=nothing', `shown.json?of=${id}`, 'own.json'])
    expect((await asks(maya, path)).status).toBe(404)
  expect((await asks(maya, `shown.json?of=${byKey}&show=everything`)).status).toBe(422)
  const picture = new Uint8Array(await (await asks(maya, `shown.png?of=${byKey}&show=name`)).arrayBuffer())
  expect((await verifyCredential(picture, { load, now: world.now() })).badge?.recipient).toMatchObject({ id: did })
  const page = await openPage(world, await import('./parts-page.tsx'), maya, `/awards/${id}/parts?of=${byKey}&show=name&look=1`, { id })
  expect(page).toMatchObject({
    isPreview: true,
    looked: {
      isKeyed: true,
      parts: expect.arrayContaining([
        expect.objectContaining({ key: 'name', isShown: true }),
        expect.objectContaining({ key: 'result-0', isShown: false }),
      ]),
    },
  })
  // The secret of choosing is on no page.
  expect(JSON.stringify(page)).not.toContain('u2V0A')
})

test('status is one for all that was made of an award', async () => {
  const rosa = await anEarner('Rosa')
  const award = await earned(rosa, 'Taken back in parts')
  const { heldId } = await perform(world, rosa, signForParts, { id: award })
  const shown = await showParts(await heldBy(award, heldId), [])
  await perform(world, district.admin, suspendAward, { id: award, reason: 'A question is being looked into.' })
  await world.jobs.settle()
  expect((await verify(shown)).findings.find(({ check }) => check === 'status')).toMatchObject({ outcome: 'fails', weight: 'against' })
  await perform(world, district.admin, revokeAward, { id: award, reason: 'The work was another person’s.' })
  const next = await earned(rosa, 'Taken back before')
  await perform(world, district.admin, revokeAward, { id: next, reason: 'The work was another person’s.' })
  await expect(perform(world, rosa, signForParts, { id: next })).rejects.toMatchObject({ code: 'award-taken-back' })
})

test('the key for parts is one, listed for verifiers, changed with the other, and signs again once it may be somebody else’s', async () => {
  const noor = await anEarner('Noor')
  const award = await earned(noor, 'Keys of parts')
  const keys = () =>
    world.db
      .selectFrom('issuerKeys')
      .where('organizationId', '=', district.district.id)
      .where('kind', '=', 'p256')
      .orderBy('createdAt')
      .orderBy('id')
      .select(['id', 'name', 'publicMultibase', 'retiredAt'])
      .execute()
  const { heldId } = await perform(world, noor, signForParts, { id: award })
  const [first, ...more] = await keys()
  expect(more).toEqual([])
  expect(JSON.stringify(await issuerDocument())).toContain(first?.publicMultibase)
  const shown = await showParts(await heldBy(award, heldId), [])
  await perform(later, district.admin, rotateIssuerKey, { organizationId: district.district.id })
  expect((await keys()).every(({ retiredAt }) => retiredAt !== null)).toBe(true)
  expect(await notHolding(shown)).toEqual([])
  const next = await earned(noor, 'After the change')
  await perform(later, noor, signForParts, { id: next })
  expect(await keys()).toHaveLength(2)
  const [, second] = await keys()
  await perform(later, district.admin, nameCompromisedKey, {
    keyId: second?.id ?? '',
    since: new Date(later.now().getTime() - 86_400_000).toISOString().slice(0, 10),
  })
  expect(await findParts(world.db, next)).toEqual([])
  expect(await perform(later, noor, signForParts, { id: next })).toMatchObject({ isNew: true })
  expect(await keys()).toHaveLength(3)
})
