import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generateKeyPair, importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import { afterAll, expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, anAchievement, anOrganization, aPerson, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { agreeAcceptance } from './agree-acceptance.ts'
import { exportAcceptances } from './export-list.ts'
import { importAcceptances } from './import-list.ts'
import { proposeAcceptance } from './propose-acceptance.ts'

/** A key that is shown at an address of its own. */
const shown = { type: 'Multikey', id: '', publicKeyMultibase: '' }
const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(shown)))
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
shown.id = `${address}/keys/1`
afterAll(() => server.close())

const world = await aWorld({ WORKERS: 'false', VERIFY_PRIVATE_HOSTS: address })

/** What a stranger signs with a key of their own, and HR of a neighbor who takes it in. */
async function aStranger() {
  const here = await aDistrict(world)
  const issuer = await anOrganization(world, 'Cedar State', 'university')
  const theirs = await anAchievement(world, issuer.id, smallDefinition({ title: 'Reading a room' }))
  const hr = await aPerson(world, 'Vera Lund', [{ organizationId: here.neighbor.id, roles: ['hr'] }])
  const { acceptanceId, revision } = await perform(world, here.hr, proposeAcceptance, {
    organizationId: here.district.id,
    target: { kind: 'achievement', id: theirs.id },
    value: { how: 'amounts', amounts: [{ currency: 'clock-hours', amount: '7.5' }] },
    reason: 'The same bar.',
  })
  await perform(world, here.admin, agreeAcceptance, { acceptanceId, revision })
  const { list } = await perform(world, here.hr, exportAcceptances, { organizationId: here.district.id })
  const { proof: _proof, ...ours } = list as JsonObject & { credentialSubject: { list: { accepts: JsonObject[] } } }
  const aKey = async () => {
    const { publicKeyMultibase, secretKeyMultibase } = await generateKeyPair()
    const did = `did:key:${publicKeyMultibase}`
    return {
      did,
      method: `${did}#${publicKeyMultibase}`,
      name: publicKeyMultibase,
      key: await importSigningKey({ publicKeyMultibase, secretKeyMultibase }),
    }
  }
  const stranger = await aKey()
  const signed = async (given: JsonObject = {}, by = stranger, name = 'Elsewhere') =>
    JSON.stringify(
      await signDocument({ ...structuredClone(ours), ...given, issuer: { id: by.did, name } } as JsonObject, {
        key: by.key,
        verificationMethod: by.method,
        created: world.now(),
        cryptosuite: 'eddsa-jcs-2022',
      }),
    )
  const take = (text: string, given: { take?: number[]; trustsSigner?: boolean } = { take: [0], trustsSigner: true }) =>
    perform(world, hr, importAcceptances, { organizationId: here.neighbor.id, list: text, ...given })
  const codeOf = (text: string) =>
    take(text).then(
      () => 'taken',
      (error) => (error as { code?: string }).code ?? String(error),
    )
  return { ...here, ours, signed, take, codeOf, aKey }
}

test('what a stranger wrote and cannot be kept is refused, and is no fault of ours', async () => {
  const { ours, signed, codeOf } = await aStranger()
  const subject = structuredClone(ours.credentialSubject)
  ;(subject.list.accepts[0] as { reason: string }).reason = 'The same bar.\u0000'
  expect(await codeOf(await signed({ id: 'urn:uuid:a', credentialSubject: subject as unknown as JsonObject }))).toBe('list-unreadable')
  expect(await codeOf(await signed({ id: 'urn:uuid:b\u0000' }))).toBe('list-unreadable')
  expect(await codeOf(await signed({ id: 'urn:uuid:c' }, undefined, 'Else\u0000where'))).toBe('list-unreadable')
  // Nested so deep that nothing reads it to its end.
  const whole = await signed({ id: 'urn:uuid:d' })
  expect(await codeOf(`${whole.slice(0, -1)},"more":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toBe('list-unreadable')
})

test('who signs at an address of the web is known by it, once somebody says so', async () => {
  const { signed, take, aKey, neighbor } = await aStranger()
  const key = await aKey()
  shown.publicKeyMultibase = key.name
  const did = `${address}/keys/1`
  const whole = await signed({ id: 'urn:uuid:web' }, { ...key, did, method: did })
  expect((await take(whole)).taken).toBe(1)
  expect(await world.db.selectFrom('knownSigners').where('organizationId', '=', neighbor.id).select('did').execute()).toEqual([{ did }])
})

test('a stranger does not use up the id of the list of another', async () => {
  const { signed, take, aKey } = await aStranger()
  const other = await aKey()
  expect((await take(await signed({ id: 'urn:uuid:one' }), { take: [0], trustsSigner: true })).taken).toBe(1)
  // Another who signs under the same id is another list.
  expect((await take(await signed({ id: 'urn:uuid:one' }, other), { trustsSigner: true })).entries).toMatchObject([{ standing: 'same' }])
  await expect(take(await signed({ id: 'urn:uuid:one' }))).rejects.toMatchObject({ code: 'list-already' })
})
