import { unbake, unbakeAll } from '@laurel/openbadges/baking/bake'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { expect, test } from 'vitest'
import { createWeb } from '../../foundation/doors/web.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { editOrganization } from '../../people/organizations/edit-organization.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { anOutsideVerifier } from '../../testing/outside-verifier.ts'
import { aWorld } from '../../testing/world.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { credentialApi, wantedForm } from './credential-api.ts'

const world = await aWorld({ BASE_URL: 'https://laurel.example' })
const { get, load } = anOutsideVerifier(world)
const district = await aDistrict(world)
const signed = async (wishes: Parameters<typeof anAward>[1] = {}) => {
  const award = await anAward(district, wishes)
  await world.jobs.settle()
  return award
}
const another = (title: string) => anAchievement(world, district.district.id, smallDefinition({ title }))

test('the credential of an award verifies, names what was shown, and pins the evidence', async () => {
  const { id, submission } = await signed()
  const response = await get(`/awards/${id}`, { accept: 'application/vc+ld+json' })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/vc+ld+json')
  const text = await response.text()
  const credential = JSON.parse(text)

  const verification = await verifyCredential(text, { load, now: world.now(), recipient: district.earner.email })
  expect(verification.findings.filter(({ outcome }) => outcome === 'fails')).toEqual([])
  expect(verification.outcome).toBe('holds')
  expect(credential.credentialSubject.result).toHaveLength(2)
  expect(credential.relatedResource).toContainEqual(expect.objectContaining({ id: `urn:uuid:${submission.submissionId}` }))
  expect(text).not.toContain(district.earner.email)
})

test('what an issuer says of itself is signed as it is now, not as the award before had it', async () => {
  const issued = await aDistrict(world)
  const issuerNow = async () => {
    const { id } = await anAward(issued, {
      achievement: await anAchievement(world, issued.district.id, smallDefinition({ title: 'Anew' })),
    })
    await world.jobs.settle()
    return (await (await get(`/awards/${id}`, { accept: 'application/vc' })).json()).issuer
  }
  const before = await issuerNow()
  const { name, shortName, description, url, email, accent } = await world.db
    .selectFrom('organizations')
    .where('id', '=', issued.district.id)
    .selectAll()
    .executeTakeFirstOrThrow()
  const facts = { organizationId: issued.district.id, name, shortName, description, url, email, accent }
  await perform(world, issued.admin, editOrganization, { ...facts, name: 'Renamed District' })
  expect(before.name).toBe(name)
  expect(await issuerNow()).toEqual({ ...before, name: 'Renamed District' })
  await perform(world, issued.admin, editOrganization, facts)
  expect(await issuerNow()).toEqual(before)
})

test('one address answers a browser with the page, a wallet with the credential, an old displayer with the assertion', async () => {
  const { id } = await signed({ achievement: await another('Three forms') })
  expect(await (await get(`/awards/${id}`, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })).text()).toContain('the page')
  expect(await (await get(`/awards/${id}`, { accept: 'application/vc' })).json()).toMatchObject({
    type: expect.arrayContaining(['OpenBadgeCredential']),
  })
  const old = await get(`/awards/${id}`, { accept: 'application/ld+json; profile="https://w3id.org/openbadges/v2"' })
  expect(await old.json()).toMatchObject({ type: 'Assertion', badge: expect.stringContaining('/ob2/badges/') })
  expect(old.headers.get('access-control-allow-origin')).toBe('*')
})

test('the hosted 2.0 badge verifies from the assertion to the issuer', async () => {
  const { id } = await signed({ achievement: await another('Hosted') })
  const text = await (await get(`/ob2/assertions/${id}`)).text()
  const verification = await verifyCredential(text, { load, now: world.now(), recipient: district.earner.email })
  expect(verification.findings.filter(({ outcome }) => outcome === 'fails')).toEqual([])
  expect(verification.outcome).toBe('holds')
})

test('the pictures carry the same credential inside, and the hosted badge for older backpacks', async () => {
  const { id } = await signed({ achievement: await another('Baked') })
  const text = await (await get(`/awards/${id}.json`)).text()
  const assertion = await (await get(`/ob2/assertions/${id}`)).text()
  for (const kind of ['png', 'svg']) {
    const picture = new Uint8Array(await (await get(`/awards/${id}.${kind}`)).arrayBuffer())
    expect((await unbake(picture))?.text).toBe(text)
    expect(await unbakeAll(picture)).toEqual([
      { standard: 'open-badges-3', text },
      { standard: 'open-badges-2', text: assertion },
    ])
    const verification = await verifyCredential(picture, { load, now: world.now(), recipient: district.earner.email })
    expect(verification).toMatchObject({ outcome: 'holds', badge: { kind: 'open-badge-3', name: 'Baked' } })
  }
})

test('what is in the picture of a badge is the picture of its hosted assertion', async () => {
  const { id } = await signed({ achievement: await another('Pictured') })
  const { image } = await (await get(`/ob2/assertions/${id}`)).json()
  const before = await get(image)
  const inside = (await unbakeAll(new Uint8Array(await before.arrayBuffer()))).find(({ standard }) => standard === 'open-badges-2')
  expect(JSON.parse(inside?.text ?? '')).toMatchObject({ type: 'Assertion', id: `https://laurel.example/ob2/assertions/${id}`, image })
  await perform(world, district.admin, revokeAward, { id, reason: 'Issued to the wrong person by mistake.' })
  await world.jobs.settle()
  const after = await get(image, { 'if-none-match': before.headers.get('etag') ?? '' })
  expect(after.status).toBe(200)
  const taken = (await unbakeAll(new Uint8Array(await after.arrayBuffer()))).find(({ standard }) => standard === 'open-badges-2')
  expect(JSON.parse(taken?.text ?? '')).toMatchObject({ revoked: true })
})

test('a download bears the title and the name of whose it is', async () => {
  const { id } = await signed({ achievement: await another('Zeit für Fragen') })
  for (const kind of ['json', 'png', 'svg']) {
    const name = (await get(`/awards/${id}.${kind}?download`)).headers.get('content-disposition') ?? ''
    expect(decodeURIComponent(name)).toContain(`filename*=UTF-8''Zeit für Fragen, ${district.earner.name}.${kind}`)
    expect((await get(`/awards/${id}.${kind}`)).headers.get('content-disposition')).toBeNull()
  }
})

test('a revoked award verifies as revoked, its assertion is gone, and the reason is public', async () => {
  const { id } = await signed({ achievement: await another('Revoked') })
  await perform(world, district.admin, revokeAward, { id, reason: 'Issued to the wrong person by mistake.' })
  await world.jobs.settle()

  const text = await (await get(`/awards/${id}.json`)).text()
  const verification = await verifyCredential(text, { load, now: world.now() })
  expect(verification.outcome).toBe('fails')
  expect(verification.findings.filter(({ outcome }) => outcome === 'fails').map(({ check }) => check)).toEqual(['status'])
  const gone = await get(`/ob2/assertions/${id}`)
  expect(gone.status).toBe(410)
  expect(await gone.json()).toMatchObject({ revoked: true, revocationReason: 'Issued to the wrong person by mistake.' })
})

test('while an award is not signed yet, machines are asked to come again', async () => {
  const idle = await aWorld({ WORKERS: 'false' })
  const quiet = await aDistrict(idle)
  const { id } = await anAward(quiet)
  const waiting = createWeb({
    world: idle,
    recognize: async () => visitor,
    resources: [credentialApi],
    pages: async () => new Response(''),
    files: async () => null,
  })
  const response = await waiting.request(`/awards/${id}.json`)
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('3')
  expect(await response.json()).toMatchObject({ code: 'credential-not-signed-yet' })
})

test('only an admin of the issuer takes an award back, once, and says why', async () => {
  const { id } = await signed({ achievement: await another('Guarded') })
  const reason = 'Issued to the wrong person by mistake.'
  for (const actor of [district.earner, district.assessor, district.hr, district.neighborAdmin, district.stranger]) {
    await expect(perform(world, actor, revokeAward, { id, reason })).rejects.toMatchObject({ kind: 'forbidden' })
  }
  await expect(perform(world, visitor, revokeAward, { id, reason })).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(perform(world, district.admin, revokeAward, { id, reason: 'no' })).rejects.toMatchObject({ kind: 'invalid' })
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => perform(world, district.admin, revokeAward, { id, reason })))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('what is not an award is not found, in the words of RFC 9457', async () => {
  for (const path of ['/awards/nonsense', `/awards/${world.newId()}`]) {
    const response = await get(path, { accept: 'application/json' })
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  }
})

test('the wanted form follows quality, then order', () => {
  expect(wantedForm(undefined)).toEqual({ form: 'page' })
  expect(wantedForm('*/*')).toEqual({ form: 'page' })
  expect(wantedForm('text/html;q=0.5, application/json')).toEqual({ form: 'credential', type: 'application/json' })
  expect(wantedForm('application/json;q=0, text/html')).toEqual({ form: 'page' })
  expect(wantedForm('image/png')).toEqual({ form: 'page' })
})
