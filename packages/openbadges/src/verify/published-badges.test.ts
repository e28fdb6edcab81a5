import { describe, expect, test } from 'vitest'
import { fixtureBytes, fixtureJson, fixturePaths, fixtureText, haveFixtures, loaderOf } from '../testing/fixtures.ts'
import type { JsonObject } from '../vc/json.ts'
import type { CheckName } from './finding.ts'
import { type Verification, verifyCredential } from './verify-credential.ts'

const now = new Date('2026-11-22T00:00:00Z')
const list =
  'https://raw.githubusercontent.com/1EdTech/digital-credentials-public-validator/refs/heads/main/inspector-vc/src/test/resources/ob30/bit-string-list/testlist'
const failing = ({ findings }: Verification): CheckName[] => findings.filter(({ outcome }) => outcome === 'fails').map(({ check }) => check)

const valid = [
  'openbadges-3/simple.json',
  'openbadges-3/simple-multiple-proofs.json',
  'openbadges-3/simple-did-key-method.json',
  'openbadges-3/simple-json.png',
  'openbadges-3/simple-json.svg',
  'openbadges-3/simple-jwt.png',
  'openbadges-3/endorsement-valid.json',
  'clr-2/simple.json',
]
const revoked = ['credential-status-revoked', 'credential-status-revoked-blank-nodes']
// Whatever JSON-LD would drop breaks safe mode and with it the proof, so a wrong context or type is found in several places.
const refused: ReadonlyArray<readonly [name: string, checks: readonly CheckName[]]> = [
  ['simple-err-context', ['json-ld', 'contexts', 'structure', 'proof']],
  ['simple-err-proof-value', ['proof']],
  ['simple-err-expired', ['valid-until']],
  ['simple-err-type', ['json-ld', 'type', 'proof']],
  ['simple-err-credential-subject-type', ['json-ld', 'structure', 'proof']],
]

// None of the samples' issuers exist, so nothing can confirm whose key it is: `issuer-key` is unknown for all, which is the honest answer.
describe.skipIf(!haveFixtures)('1EdTech’s samples', () => {
  const verify = (path: string, pages: Record<string, JsonObject | Uint8Array> = {}): Promise<Verification> =>
    verifyCredential(fixtureBytes(path), { load: loaderOf(pages), now })

  test('each has its outcome below', () => {
    const told = [
      ...valid,
      ...refused.map(([name]) => `openbadges-3/${name}.json`),
      ...['complete.json', 'simple.jwt', 'credential-status-revoked.json'].map((name) => `openbadges-3/${name}`),
      ...[...revoked.map((name) => `${name}.json`), 'testlist'].map((name) => `openbadges-3/bit-string-list/${name}`),
      ...['basic-assertion.json', 'basic-assertion-expired.json', 'simple-badge.png'].map((name) => `openbadges-2/${name}`),
    ]
    expect(fixturePaths('{openbadges-2,openbadges-3,clr-2}/**/{*.*,testlist}')).toEqual(told.sort())
  })

  test.each(valid)('%s verifies', async (path) => {
    const verification = await verify(path)
    expect(failing(verification)).toEqual([])
    expect(verification.outcome).toBe('unknown')
    expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'proof', outcome: 'holds' }))
    expect(verification.badge?.name).toBeTruthy()
  })

  test('complete.json verifies, but for the endorsements in it, whose proofs are not real', async () => {
    const verification = await verify('openbadges-3/complete.json')
    expect(failing(verification)).toEqual(['endorsements'])
    expect(verification.outcome).toBe('unknown')
  })

  test('simple.jwt names no key to check it with, and lacks its achievement', async () => {
    const verification = await verify('openbadges-3/simple.jwt')
    expect(verification.container).toBe('jwt')
    expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'proof', outcome: 'unknown' }))
    expect(failing(verification)).toContain('structure')
  })

  test('bit-string-list/testlist is a status list that verifies', async () => {
    const verification = await verify('openbadges-3/bit-string-list/testlist')
    expect(failing(verification)).toEqual([])
    expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'proof', outcome: 'holds' }))
    expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'type', sentence: 'It is a status list.' }))
  })

  test.each(revoked)('bit-string-list/%s verifies and is revoked', async (name) => {
    const verification = await verify(`openbadges-3/bit-string-list/${name}.json`, {
      [list]: fixtureBytes('openbadges-3/bit-string-list/testlist'),
    })
    expect(failing(verification)).toEqual(['status'])
    expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'proof', outcome: 'holds' }))
  })

  test('credential-status-revoked.json, of VC 1.1 with Ed25519Signature2020, verifies and is on its 1EdTechRevocationList', async () => {
    const badge = fixtureJson('openbadges-3/credential-status-revoked.json') as {
      id: string
      issuer: { id: string }
      credentialStatus: { id: string }
      proof: { verificationMethod: string }
    }
    const did = badge.issuer.id
    const method = badge.proof.verificationMethod
    const pages = {
      [`https://${did.slice('did:web:'.length).replaceAll(':', '/')}/did.json`]: {
        id: did,
        verificationMethod: [{ id: method, type: 'Ed25519VerificationKey2020', controller: did, publicKeyMultibase: method.split('#')[1] }],
        assertionMethod: [method],
      },
      [badge.credentialStatus.id]: {
        id: badge.credentialStatus.id,
        issuer: did,
        revokedCredential: [{ id: badge.id, revoked: true, revocationReason: 'Test' }],
      },
    } as Record<string, JsonObject>
    const verification = await verify('openbadges-3/credential-status-revoked.json', pages)
    expect(failing(verification)).toEqual(['status'])
    for (const check of ['proof', 'issuer-key'])
      expect(verification.findings).toContainEqual(expect.objectContaining({ check, outcome: 'holds' }))
  })

  test.each(refused)('%s is refused, at %j', async (name, checks) => {
    const verification = await verify(`openbadges-3/${name}.json`)
    expect(verification.outcome).toBe('fails')
    expect(failing(verification)).toEqual(checks)
  })

  describe('of Open Badges 2.0', () => {
    const site = (assertion: string): Record<string, JsonObject> => ({
      'https://example.org/beths-robotics-badge.json': fixtureJson(`openbadges-2/${assertion}`),
      'https://example.org/robotics-badge.json': {
        '@context': 'https://w3id.org/openbadges/v2',
        type: 'BadgeClass',
        id: 'https://example.org/robotics-badge.json',
        name: 'Awesome Robotics Badge',
        description: 'For doing awesome things with robots.',
        image: 'https://example.org/robotics-badge.png',
        criteria: 'https://example.org/robotics-badge.html',
        issuer: 'https://example.org/organization.json',
      },
      'https://example.org/organization.json': {
        '@context': 'https://w3id.org/openbadges/v2',
        type: 'Issuer',
        id: 'https://example.org/organization.json',
        name: 'An Example Badge Issuer',
        url: 'https://example.org',
        email: 'contact@example.org',
      },
    })

    test('basic-assertion.json and simple-badge.png hold by what the issuer’s site shows', async () => {
      for (const path of ['openbadges-2/basic-assertion.json', 'openbadges-2/simple-badge.png']) {
        const verification = await verify(path, site('basic-assertion.json'))
        expect(verification.outcome).toBe('holds')
        expect(verification.badge).toMatchObject({
          kind: 'open-badge-2',
          name: 'Awesome Robotics Badge',
          issuer: { name: 'An Example Badge Issuer' },
        })
      }
    })
    test('basic-assertion-expired.json has expired', async () => {
      expect(failing(await verify('openbadges-2/basic-assertion-expired.json', site('basic-assertion-expired.json')))).toEqual([
        'valid-until',
      ])
    })
    test('a copy that says other than the site is not believed', async () => {
      const copy = { ...fixtureJson('openbadges-2/basic-assertion.json'), issuedOn: '2020-01-01T00:00:00Z' }
      expect(failing(await verifyCredential(copy, { load: loaderOf(site('basic-assertion.json')), now }))).toContain('proof')
    })
  })

  test('fixtures are read as text too', async () => {
    expect((await verifyCredential(fixtureText('openbadges-3/simple.json'), { load: loaderOf({}), now })).badge?.name).toBe(
      'Teamwork Badge',
    )
  })
})
