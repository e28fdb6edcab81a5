import { expect, test } from 'vitest'
import { bundledContext, CLR_V2, STATUS_V1 } from '../jsonld/contexts.ts'
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../vc/credential.ts'
import type { JsonObject } from '../vc/json.ts'
import { verifyCredential } from './verify-credential.ts'
import { verifyPlainCredential } from './verify-plain-credential.ts'

const now = new Date('2026-11-29T00:00:00Z')
const find = ({ findings }: { findings: readonly { check: string }[] }, check: string) => findings.find((one) => one.check === check)

test('an issuer of a badge may be an address alone', async () => {
  // Of the 1EdTech public validator's own tests (Apache-2.0).
  const badge: JsonObject = {
    '@context': [
      CREDENTIALS_V2,
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'https://w3id.org/security/suites/ed25519-2020/v1',
    ],
    id: 'http://example.com/credentials/3527',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: 'did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q',
    validFrom: '2010-01-01T00:00:00Z',
    name: 'Teamwork Badge',
    credentialSubject: {
      id: 'did:example:ebfeb1f712ebc6f1c276e12ec21',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://example.com/achievements/21st-century-skills/teamwork',
        type: ['Achievement'],
        criteria: {
          narrative: 'Team members are nominated for this badge by their peers and recognized upon review by Example Corp management.',
        },
        description: 'This badge recognizes the development of the capacity to collaborate within a group environment.',
        name: 'Teamwork',
      },
    },
    proof: {
      type: 'Ed25519Signature2020',
      created: '2025-01-29T16:29:21Z',
      verificationMethod: 'did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q#z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q',
      proofPurpose: 'assertionMethod',
      proofValue: 'z2QqZBSqcJjydA9qaMrc9ddk5Tb65wmN1qZCXgmXrsghfzcXRgsVZ9ZyLQZLbgpox65GBRxh78J7nDznVksbU5EH1',
    },
  }
  const verification = await verifyCredential(badge, { now })
  expect(verification.findings.filter(({ outcome }) => outcome === 'fails')).toEqual([])
  expect(find(verification, 'structure')).toMatchObject({ outcome: 'holds' })
})

test('the contexts of status lists by themselves, and of records by their older address, are carried', async () => {
  expect(bundledContext('https://purl.imsglobal.org/spec/clr/v2p0/context.json')).toEqual(bundledContext(CLR_V2))
  const credential: JsonObject = {
    '@context': [CREDENTIALS_V1, STATUS_V1],
    type: ['VerifiableCredential'],
    issuer: 'did:example:a',
    issuanceDate: '2025-01-09T15:06:31Z',
    credentialSubject: { id: 'did:example:b' },
    credentialStatus: {
      id: 'https://maple.example/list#7',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://maple.example/list',
    },
  }
  const verification = await verifyPlainCredential(credential, { now, checks: ['validity'] })
  for (const check of ['json-ld', 'structure', 'valid-from']) expect(find(verification, check)).toMatchObject({ outcome: 'holds' })
  const late = { ...credential, expirationDate: '2026-01-01T00:00:00Z' }
  expect(find(await verifyPlainCredential(late, { now }), 'valid-until')).toMatchObject({ outcome: 'fails', weight: 'against' })
})

test('a type of proof that nothing defines is said to be that, beside one that is known', async () => {
  const credential = (type: string): JsonObject => ({
    '@context': [CREDENTIALS_V2],
    type: ['VerifiableCredential'],
    issuer: 'did:example:a',
    credentialSubject: { id: 'did:example:b' },
    proof: [{ type, proofPurpose: 'assertionMethod' }, { type: 'DataIntegrityProof' }],
  })
  expect(find(await verifyPlainCredential(credential('SomeProofType'), { now }), 'json-ld')).toMatchObject({
    outcome: 'holds',
    sentence: expect.stringContaining('One proof is of the type “SomeProofType”, which nothing that it names defines.'),
  })
  expect(find(await verifyPlainCredential(credential('https://maple.example/#Proof'), { now }), 'json-ld')).toMatchObject({
    outcome: 'holds',
  })
})

test('a key that is named without a scheme is no URL', async () => {
  const credential: JsonObject = {
    '@context': [CREDENTIALS_V2],
    type: ['VerifiableCredential'],
    issuer: 'did:example:a',
    credentialSubject: { id: 'did:example:b' },
    proof: {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'assertionMethod',
      verificationMethod: 'maple.example/keys#1',
    },
  }
  expect(find(await verifyPlainCredential(credential, { now }), 'proof')).toMatchObject({ outcome: 'fails', weight: 'unknown' })
})
