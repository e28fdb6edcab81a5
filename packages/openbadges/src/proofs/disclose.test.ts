import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { didKey } from '../dids/did-key.ts'
import { OpenBadgesError } from '../errors.ts'
import { generateP256KeyPair, importP256SigningKey, type P256SigningKey } from '../keys/p256.ts'
import { nested, plain, samples, wild } from '../testing/documents.ts'
import { pointersIn } from '../testing/leaves.ts'
import { asObjects, type JsonObject } from '../vc/json.ts'
import { disclose, verifyBaseProof } from './disclose.ts'
import { p256JwkOf, verifyEcdsaSd } from './ecdsa-sd.ts'
import { selectByPointers } from './json-pointer.ts'
import { signForDisclosure } from './sign-for-disclosure.ts'

const thorough = process.env.OPENBADGES_THOROUGH === '1'
const runs = (all: number): { numRuns: number } => ({ numRuns: thorough ? all : all / 20 })
let key: P256SigningKey
let verificationMethod: string
beforeAll(async () => {
  const pair = await generateP256KeyPair()
  key = await importP256SigningKey(pair)
  ;({ verificationMethod } = didKey(pair.publicKeyMultibase))
})

/** A document and two choices from it, each by its share of all pointers. */
const chosenFrom = (documents: fc.Arbitrary<JsonObject>) =>
  documents.chain((document) => {
    const all = pointersIn(document)
    const pointers = fc.subarray(all, { maxLength: Math.min(6, all.length) })
    return fc.tuple(fc.constant(document), pointers, pointers)
  })

type Outcome = 'shown' | 'not signed' | 'not shown'

/** Signs a document and shows a part of it. Whatever is not refused by name holds, with what was chosen and nothing but that. */
async function show(document: JsonObject, mandatoryPointers: readonly string[], selectivePointers: readonly string[]): Promise<Outcome> {
  let base: JsonObject
  try {
    base = await signForDisclosure(document, { key, verificationMethod, created: '2026-11-22T18:00:00Z', mandatoryPointers })
  } catch (error) {
    if (error instanceof OpenBadgesError) return 'not signed'
    throw error
  }
  expect(await verifyBaseProof(base, key.publicKeyMultibase)).toBe(true)
  let shown: JsonObject
  try {
    shown = JSON.parse(JSON.stringify(await disclose(base, { selectivePointers }))) as JsonObject
  } catch (error) {
    if (error instanceof OpenBadgesError) return 'not shown'
    throw error
  }
  const { proof, ...rest } = shown
  const { proof: _proofs, ...unsecured } = document
  expect(rest).toEqual(JSON.parse(JSON.stringify(selectByPointers(unsecured, [...mandatoryPointers, ...selectivePointers]))))
  expect(await verifyEcdsaSd(shown, asObjects(proof)[0] ?? {}, p256JwkOf(key.publicKeyMultibase))).toBe(true)
  return 'shown'
}

describe('what can be shown in parts holds in every part:', () => {
  test.each([
    ['documents of every shape that badges have', plain, 2000, 0.5],
    ['documents with signed credentials in them', nested, 600, 0.05],
    ['documents of any shape at all', wild, 1000, 0],
    ['badges, lists and endorsements', fc.constantFrom(...samples), 400, 0.15],
  ] as const)('%s', { timeout: 900_000 }, async (_what, documents, all, atLeast) => {
    const counts = { shown: 0, 'not signed': 0, 'not shown': 0 }
    await fc.assert(
      fc.asyncProperty(chosenFrom(documents), async ([document, mandatory, selective]) => {
        counts[await show(document, mandatory, selective)]++
      }),
      runs(all),
    )
    if (thorough) console.info(_what, counts)
    // A test that only ever refuses would prove nothing.
    expect(counts.shown / (counts.shown + counts['not signed'] + counts['not shown'])).toBeGreaterThanOrEqual(atLeast)
  })
})
