import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { digitalBazaar } from '../bench/digital-bazaar.ts'
import { didKey } from '../dids/did-key.ts'
import { bundledContext } from '../jsonld/contexts.ts'
import { generateKeyPair, importSigningKey, importVerifyingKey, type SigningKey, type VerifyingKey } from '../keys/ed25519.ts'
import { achievement } from '../ob3/achievement.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { profile } from '../ob3/profile.ts'
import { realisticBadge } from '../testing/badge-input.ts'
import { noNetwork } from '../testing/fixtures.ts'
import { asObjects, isObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { sealed } from '../vc/sealed.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import type { EddsaCryptosuite } from './eddsa.ts'
import { signDocument } from './sign.ts'
import { verifyProof } from './verify-proof.ts'

const created = '2026-11-22T18:00:00Z'
let pair: { publicKeyMultibase: string; secretKeyMultibase: string }
let key: SigningKey
let verifying: VerifyingKey
let input: ReturnType<typeof realisticBadge>
let verificationMethod: string
beforeAll(async () => {
  pair = await generateKeyPair()
  key = await importSigningKey(pair)
  verifying = await importVerifyingKey(pair.publicKeyMultibase)
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

/** Every place in a document where a value that is no object stands, as a path. */
function leaves(value: JsonValue | undefined, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, member]) => leaves(member as JsonValue, [...path, name]))
}

function changed(
  document: JsonObject,
  path: readonly string[],
  change: (holder: Record<string, unknown>, name: string) => void,
): JsonObject {
  const copy = structuredClone(document) as Record<string, unknown>
  let holder = copy
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>
  change(holder, path.at(-1) ?? '')
  return copy as JsonObject
}

describe.each<EddsaCryptosuite>(['eddsa-rdfc-2022', 'eddsa-jcs-2022'])('with %s', (cryptosuite) => {
  const holds = async (document: JsonObject): Promise<boolean> => {
    try {
      return await verifyProof(document, asObjects(document.proof)[0] ?? {}, verifying)
    } catch {
      return false // refused by name is as good as a signature that does not match
    }
  }

  test('any leaf of a signed badge that is changed, dropped or joined by another breaks it', async () => {
    const signed = JSON.parse(
      JSON.stringify(await signDocument(achievementCredential(input), { key, verificationMethod, created, cryptosuite })),
    ) as JsonObject
    expect(await holds(signed)).toBe(true)
    const all = leaves(signed)
    expect(all.length).toBeGreaterThan(100)
    for (const path of all) {
      const before = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], signed)
      const flip = (value: unknown): unknown => (typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : !value)
      expect([path.join('.'), await holds(changed(signed, path, (holder, name) => (holder[name] = flip(before))))]).toEqual([
        path.join('.'),
        false,
      ])
      const dropped = changed(signed, path, (holder, name) =>
        Array.isArray(holder) ? holder.splice(Number(name), 1) : delete holder[name],
      )
      // A list of one context may stand for a text: dropping contexts changes nothing only where they defined nothing.
      expect([path.join('.'), await holds(dropped)]).toEqual([path.join('.'), false])
    }
  })

  test('a member added anywhere breaks it', async () => {
    const signed = JSON.parse(
      JSON.stringify(await signDocument(achievementCredential(input), { key, verificationMethod, created, cryptosuite })),
    ) as JsonObject
    const holders = leaves(signed)
      .map((path) => path.slice(0, -1))
      .filter((path) => isObject(path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], signed)))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...holders),
        fc.constantFrom('name', 'description', 'narrative', 'url', 'unknown'),
        fc.string({ minLength: 1 }),
        async (path, name, value) => {
          fc.pre(path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], signed) !== undefined)
          const added = changed(signed, [...path, name], (holder, last) => (holder[last] = [holder[last] ?? value, `${value}+`].flat()))
          expect(await holds(added)).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })
})
