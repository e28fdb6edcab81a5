import { beforeAll, describe, expect, test } from 'vitest'
import { digitalBazaar } from '../bench/digital-bazaar.ts'
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
