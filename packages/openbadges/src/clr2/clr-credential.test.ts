import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { bake } from '../baking/bake.ts'
import { canonize } from '../jsonld/canonize.ts'
import { endorsementCredential } from '../ob3/endorsement-credential.ts'
import { bitstringStatusListEntry } from '../status/status-entry.ts'
import { withAnyMember } from '../testing/any-member.ts'
import { haveFixtures, loaderOf } from '../testing/fixtures.ts'
import { tinyPng } from '../testing/images.ts'
import { anIssuer, type TestIssuer } from '../testing/issuer.ts'
import { schemaFaults, strictSchemaFaults } from '../testing/schemas.ts'
import type { JsonObject } from '../vc/json.ts'
import { structureFaults } from '../verify/structure.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import { clrCredential } from './clr-credential.ts'

const now = new Date('2026-11-23T12:00:00Z')
let issuer: TestIssuer
beforeAll(async () => {
  issuer = await anIssuer()
})

const record = async () => ({
  id: 'https://badges.example/records/1',
  name: 'Record of Ada',
  issuer: { id: issuer.did, name: 'Maple District' },
  validFrom: '2026-11-22T18:00:00Z',
  partial: true,
  recipient: { id: 'did:example:ada' },
  credentials: [await issuer.issue(), await issuer.issue({ id: 'https://badges.example/awards/2' })],
  associations: [
    {
      associationType: 'isPartOf' as const,
      sourceId: 'https://badges.example/awards/2',
      targetId: 'https://badges.example/awards/41f9c2d0',
    },
  ],
})

test('a record passes the schema, signs, bakes and holds', async () => {
  const clr = clrCredential(await record())
  if (haveFixtures) {
    expect(schemaFaults('clr_v2p0_clrcredential_schema.json', clr)).toEqual([])
    expect(strictSchemaFaults('clr_v2p0_clrcredential_schema.json', clr)).toEqual([])
  }
  const signed = await issuer.sign(clr)
  for (const input of [signed, bake(tinyPng(), { standard: 'clr-2', text: JSON.stringify(signed) })]) {
    const verification = await verifyCredential(input, { load: loaderOf(issuer.pages), now })
    expect(verification.findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown')).toEqual([])
    expect(verification.badge?.kind).toBe('clr-2')
  }
})

test('a record whose badge was tampered with does not hold', async () => {
  const signed = await issuer.sign(clrCredential(await record()))
  const text = JSON.stringify(signed).replace('Feedback that moves learning', 'Everything')
  expect((await verifyCredential(text, { load: loaderOf(issuer.pages), now })).outcome).toBe('fails')
})

test('a record holds no better than what is in it', async () => {
  const one = await anIssuer()
  const badge = await one.issue()
  const forged = { ...badge, name: 'Forged' }
  const signed = await one.sign(clrCredential({ ...(await record()), issuer: { id: one.did }, credentials: [forged], associations: [] }))
  const verification = await verifyCredential(signed, { load: loaderOf(one.pages), now })
  expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'contained', outcome: 'fails' }))
})

test('a record of nothing, of unsigned badges, about nobody, or joining strangers is not built', async () => {
  const input = await record()
  const refuse = (change: object): void =>
    expect(() => clrCredential({ ...input, ...change })).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  refuse({ credentials: [] })
  refuse({ credentials: [{ type: ['VerifiableCredential'] }] })
  refuse({ recipient: {} })
  refuse({ associations: [{ associationType: 'isPartOf', sourceId: 'urn:a', targetId: 'urn:b' }] })
})

test('an endorsement passes the schema, and an endorsed badge holds with it', async () => {
  const endorser = await anIssuer('did:web:state.example')
  const pages = {
    ...issuer.pages,
    ...endorser.pages,
    ...{ 'https://badges.example/status/1': issuer.pages['https://badges.example/status/1'] ?? {} },
  }
  const endorsement = endorsementCredential({
    id: 'https://state.example/e/1',
    name: 'In good standing',
    issuer: { id: endorser.did, name: 'State' },
    validFrom: '2026-11-01T00:00:00Z',
    endorses: issuer.did,
    comment: 'Good.',
  })
  if (haveFixtures) expect(strictSchemaFaults('ob_v3p0_endorsementcredential_schema.json', endorsement)).toEqual([])
  expect(await canonize(endorsement)).toContain('"Good."')
  const signed = await endorser.sign(endorsement)
  const verified = async (one: typeof signed) =>
    (await verifyCredential(await issuer.issue({ endorsements: [one] }), { load: loaderOf(pages), now })).findings.find(
      ({ check }) => check === 'endorsements',
    )?.outcome
  expect(await verified(signed)).toBe('holds')
  expect(await verified({ ...signed, validFrom: '2026-11-02T00:00:00Z' })).toBe('fails')
})

test('whatever JSON is put in the place of any member, records and endorsements are laid out as the standard asks, or it is refused by name', async () => {
  const endorsed = {
    id: 'https://state.example/e/1',
    name: 'In good standing',
    issuer: { id: 'did:web:state.example', name: 'State' },
    validFrom: '2026-11-22T18:00:00Z',
    validUntil: '2027-11-22T18:00:00Z',
    endorses: 'https://badges.example/1',
    comment: 'Good.',
    status: bitstringStatusListEntry('https://state.example/status/1', 7),
  }
  const recorded = JSON.parse(JSON.stringify(await record())) as JsonObject
  const check = (build: (given: never) => object) => (given: unknown) => {
    try {
      expect(structureFaults(JSON.parse(JSON.stringify(build(given as never))) as JsonObject)).toEqual([])
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-input', message: expect.stringMatching(/^A valid \S+ /) })
    }
  }
  fc.assert(fc.property(withAnyMember(recorded), check(clrCredential)), { numRuns: 500 })
  fc.assert(fc.property(withAnyMember(endorsed), check(endorsementCredential)), { numRuns: 500 })
})
