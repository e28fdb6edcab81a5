import { beforeAll, describe, expect, test } from 'vitest'
import { digitalBazaar, digitalBazaarJcs } from '../bench/digital-bazaar.ts'
import { didKey } from '../dids/did-key.ts'
import { bundledContext } from '../jsonld/contexts.ts'
import { generateKeyPair, importSigningKey, type SigningKey } from '../keys/ed25519.ts'
import { achievement } from '../ob3/achievement.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { profile } from '../ob3/profile.ts'
import { realisticBadge } from '../testing/badge-input.ts'
import { noNetwork } from '../testing/fixtures.ts'
import type { JsonObject } from '../vc/json.ts'
import { sealed } from '../vc/sealed.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import { signDocument } from './sign.ts'

const created = '2026-11-22T18:00:00Z'
let pair: { publicKeyMultibase: string; secretKeyMultibase: string }
let key: SigningKey
let input: ReturnType<typeof realisticBadge>
let verificationMethod: string
beforeAll(async () => {
  pair = await generateKeyPair()
  key = await importSigningKey(pair)
  const own = didKey(pair.publicKeyMultibase)
  verificationMethod = own.verificationMethod
  input = { ...realisticBadge(own.did), status: undefined, recipient: { ...realisticBadge().recipient, id: 'did:example:ada' } }
})

describe('@digitalbazaar/vc, an independent implementation', () => {
  test('verifies what we sign, spliced or not', async () => {
    const other = await digitalBazaar(pair, bundledContext)
    const parts = { achievement: sealed(achievement(input.achievement)), issuer: sealed(profile(input.issuer)) }
    for (const one of [input, { ...input, ...parts }, { ...input, ...parts, narrative: 'Zoë “wrote” 😀\n\ttwice\\' }]) {
      const signed = await signDocument(achievementCredential(one), { key, verificationMethod, created })
      expect(await other.verify(JSON.parse(JSON.stringify(signed)) as JsonObject)).toBe(true)
    }
  })
  test('does not verify what was changed', async () => {
    const other = await digitalBazaar(pair, bundledContext)
    const signed = await signDocument(achievementCredential(input), { key, verificationMethod, created })
    await expect(other.verify({ ...JSON.parse(JSON.stringify(signed)), name: 'Other' } as JsonObject)).rejects.toThrow()
  })
  test('signs what we verify', async () => {
    const other = await digitalBazaar(pair, bundledContext)
    const verification = await verifyCredential(await other.issue(achievementCredential(input)), {
      load: noNetwork,
      now: new Date('2026-11-23T00:00:00Z'),
    })
    expect(verification.findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown')).toEqual([])
  })
})

describe('@digitalbazaar’s eddsa-jcs-2022, an independent implementation', () => {
  test('verifies what we sign, and we what it signs; neither takes what was changed', async () => {
    const other = await digitalBazaarJcs(pair, bundledContext)
    const ours = await signDocument(achievementCredential(input), { key, verificationMethod, created, cryptosuite: 'eddsa-jcs-2022' })
    expect(await other.verify(structuredClone(ours))).toBe(true)
    await expect(other.verify({ ...structuredClone(ours), name: 'Other' })).rejects.toThrow()

    const theirs = await other.issue(achievementCredential(input))
    expect(await proofFound(theirs)).toBe('holds')
    expect(await proofFound({ ...theirs, name: 'Other' })).toBe('fails')
  })
})

describe('a set of proofs', () => {
  test('of ours is verified whole by @digitalbazaar/vc', async () => {
    const other = await digitalBazaar(pair, bundledContext)
    const options = { key, verificationMethod }
    const first = await signDocument(achievementCredential(input), { ...options, created })
    const both = structuredClone(await signDocument(first, { ...options, created: '2026-11-22T19:00:00Z' }))
    expect(both.proof).toHaveLength(2)
    expect(await other.verify(structuredClone(both))).toBe(true)
    expect(await proofFound(both)).toBe('holds')
  })
})

/** What we find of the proof of a document. */
const proofFound = async (document: JsonObject) =>
  (await verifyCredential(document, { load: noNetwork, now: new Date('2026-11-23T00:00:00Z') })).findings.find(
    ({ check }) => check === 'proof',
  )?.outcome
