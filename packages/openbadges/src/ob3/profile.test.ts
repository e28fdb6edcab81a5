import { expect, test } from 'vitest'
import { signVcJwt } from '../proofs/vc-jwt.ts'
import { realisticBadge } from '../testing/badge-input.ts'
import { haveFixtures } from '../testing/fixtures.ts'
import { anIssuer } from '../testing/issuer.ts'
import { schemaFaults, strictSchemaFaults } from '../testing/schemas.ts'
import { achievementCredential } from './achievement-credential.ts'
import { type ProfileInput, profile } from './profile.ts'

const everything: ProfileInput = {
  id: 'did:web:badges.example:orgs:maple',
  name: 'Maple District',
  url: 'https://maple.example',
  phone: '+1 555 0100',
  description: 'A school district.',
  image: { id: 'https://maple.example/logo.png', caption: 'A maple leaf' },
  email: 'badges@maple.example',
  address: { addressCountry: 'United States', addressCountryCode: 'US', addressLocality: 'Maple', postalCode: '00501' },
  otherIdentifiers: [{ identifier: '12345', identifierType: 'ext:LinkedIn:organizationId' }],
  official: 'Ada Lovelace',
  parentOrganization: { id: 'https://state.example', name: 'State' },
}

test.skipIf(!haveFixtures)('a profile with all it may say passes 1EdTech’s JSON Schema of Profile', () => {
  expect(schemaFaults('ob_v3p0_profile_schema.json', profile(everything))).toEqual([])
  expect(strictSchemaFaults('ob_v3p0_profile_schema.json', profile(everything))).toEqual([])
})

test.skipIf(!haveFixtures)('signed badges and tokens are what the Open Badges API answers with', async () => {
  const issuer = await anIssuer()
  const credential = [await issuer.issue()]
  const known = achievementCredential({ ...realisticBadge(issuer.did), recipient: { id: 'did:example:ada' } })
  const compactJwsString = [await signVcJwt(known, { key: issuer.key, keyId: issuer.verificationMethod })]
  expect(schemaFaults('ob_v3p0_getopenbadgecredentialsresponse_schema.json', { credential, compactJwsString })).toEqual([])
})

test.each<[what: string, change: object]>([
  ['a relative id', { id: '/orgs/1' }],
  ['an e-mail address that is none', { email: 'nobody' }],
  ['a country code in full', { address: { addressCountryCode: 'USA' } }],
  ['an identifier of no kind', { otherIdentifiers: [{ identifier: '1', identifierType: 'madeUp' }] }],
  ['a parent without id', { parentOrganization: { name: 'State' } }],
  ['a parent that is a name', { parentOrganization: 'State' }],
])('a profile with %s cannot be built', (_what, change) => {
  expect(() => profile({ ...everything, ...change })).toThrow(expect.objectContaining({ code: 'invalid-input' }))
})
