import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { verifyPlainCredential } from '@laurel/openbadges/verify/verify-plain-credential'
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { anOutsideVerifier } from '../../testing/outside-verifier.ts'
import { aWorld } from '../../testing/world.ts'
import { hideAward } from '../awards/hide-award.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { nameCompromisedKey } from '../issuer-keys/name-compromised.ts'
import { rotateIssuerKey } from '../issuer-keys/rotate-key.ts'

const world = await aWorld({ BASE_URL: 'https://laurel.example' })
const { get, load } = anOutsideVerifier(world)
const district = await aDistrict(world)
const signed = async (title: string) => {
  const { id } = await anAward(district, { achievement: await anAchievement(world, district.district.id, smallDefinition({ title })) })
  await world.jobs.settle()
  return id
}
const token = async (id: string) => (await get(`/awards/${id}.jwt`)).text()

test('an award as a token says what its credential says, and stays the same to the byte', async () => {
  const id = await signed('As a token')
  const response = await get(`/awards/${id}.jwt`)
  expect(response.headers.get('content-type')).toBe('application/vc+jwt')
  const first = await response.text()
  expect(await (await get(`/awards/${id}`, { accept: 'application/vc+jwt' })).text()).toBe(first)
  const [one, two] = await Promise.all([token(id), token(id)])
  expect([one, two]).toEqual([first, first])

  const verification = await verifyCredential(first, { load, now: world.now(), recipient: district.earner.email })
  expect(verification.findings.filter(({ outcome }) => outcome === 'fails')).toEqual([])
  expect(verification.outcome).toBe('holds')
  const { proof: _proof, ...said } = await (await get(`/awards/${id}.json`)).json()
  const payload = JSON.parse(Buffer.from(first.split('.')[1] ?? '', 'base64url').toString())
  expect(payload).toEqual({ ...said, iss: said.issuer.id, jti: said.id, nbf: Math.floor(Date.parse(said.validFrom) / 1000) })
})

test('another library of tokens takes it, by the key that the issuer’s document lists', async () => {
  const id = await signed('Taken by jose')
  const text = await token(id)
  const { kid = '', alg } = decodeProtectedHeader(text)
  expect(alg).toBe('EdDSA')
  const did = await (await get(`/issuers/${district.district.slug}/did.json`)).json()
  const listed = did.verificationMethod.find((method: { id: string }) => method.id === kid)
  const { jwkOfMultikey } = await import('@laurel/openbadges/keys/jwk')
  const key = await importJWK({ ...jwkOfMultikey(listed.publicKeyMultibase) } as { kty: string }, 'EdDSA')
  const { payload } = await jwtVerify(text, key, { issuer: did.id, currentDate: world.now() })
  expect(payload.jti).toBe(`https://laurel.example/awards/${id}`)
})

test('two who ask first at once get the same token', async () => {
  const id = await signed('At once')
  const texts = await Promise.all(Array.from({ length: 6 }, () => token(id)))
  expect(new Set(texts).size).toBe(1)
  expect(await world.db.selectFrom('credentialTokens').where('awardId', '=', id).select('keyId').execute()).toHaveLength(1)
})

test('a new key leaves it as it is; one that others may have had makes another', async () => {
  const id = await signed('Two keys')
  const before = await token(id)
  const later = { ...world, now: () => new Date(world.now().getTime() + 120_000) }
  await perform(later, district.admin, rotateIssuerKey, { organizationId: district.district.id })
  expect(await token(id)).toBe(before)
  const { keyId } = await world.db.selectFrom('credentialTokens').where('awardId', '=', id).select('keyId').executeTakeFirstOrThrow()
  await perform(later, district.admin, nameCompromisedKey, {
    keyId,
    since: new Date(world.now().getTime() - 86_400_000).toISOString().slice(0, 10),
  })
  // The list of what was taken back is signed anew by a job.
  await world.jobs.settle()
  const after = await token(id)
  expect(after).not.toBe(before)
  expect(await token(id)).toBe(after)
  expect((await verifyPlainCredential(after, { load, now: world.now() })).findings.filter(({ outcome }) => outcome === 'fails')).toEqual([])
})

test('what is hidden, not there or no id has no token; what was taken back says so', async () => {
  const id = await signed('Hidden')
  await perform(world, district.earner, hideAward, { id, hidden: true })
  expect((await get(`/awards/${id}.jwt`)).status).toBe(403)
  await perform(world, district.earner, hideAward, { id, hidden: false })
  const text = await token(id)
  await perform(world, district.admin, revokeAward, { id, reason: 'Given for another person’s work.' })
  await world.jobs.settle()
  const { findings } = await verifyCredential(text, { load, now: world.now() })
  expect(findings.find(({ check }) => check === 'status')).toMatchObject({ outcome: 'fails' })
  expect((await get('/awards/019ac000-0000-7000-8000-00000000dead.jwt')).status).toBe(404)
  expect((await get('/awards/nothing.jwt')).status).toBe(200)
})
