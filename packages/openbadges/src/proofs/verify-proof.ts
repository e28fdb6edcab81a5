import { OpenBadgesError } from '../errors.ts'
import type { AllowedContexts } from '../jsonld/canonize.ts'
import type { VerifyingKey } from '../keys/ed25519.ts'
import { decodeMultibase } from '../keys/multibase.ts'
import { asList, asText, type JsonObject } from '../vc/json.ts'
import { isDateTimeStamp } from '../vc/values.ts'
import { told } from '../words.ts'
import { hashDataOf } from './eddsa.ts'
import { withEarlierProofs } from './proof-chain.ts'

/**
 * Checks one embedded proof with one key. Whether the key is the issuer's, and what its purpose may be, is for the caller to ask: see
 * `verify/verify-credential`.
 *
 * What holds is what the document states. JSON-LD has many ways to write one thing, and a reader of JSON would miss most of them, so before anything in it is
 * relied on, it must be said in plain words: `verify/*` see to that, this function does not.
 *
 * @param secured the document with all its proofs
 * @param proof one of them; an earlier proof it names by `previousProof` is covered but not checked
 * @param key of `keys/ed25519`
 * @param known SHA-256 of the canonical form of the document without proofs, if the caller has it already
 * @returns whether the signature is this key's over this document
 * @throws OpenBadgesError `invalid-proof` for a malformed proof (`created`, `proofValue`), `unsupported-cryptosuite`, `json-ld-unsafe`,
 *   `unknown-context`, `canonicalization-too-costly`
 * @see Verifiable Credential Data Integrity 1.0, §4.4 Verify Proof
 */
export async function verifyProof(
  secured: JsonObject,
  proof: JsonObject,
  key: VerifyingKey,
  allowed?: AllowedContexts,
  known?: Uint8Array,
): Promise<boolean> {
  for (const time of ['created', 'expires']) {
    const at = proof[time]
    if (at !== undefined && !(typeof at === 'string' && isDateTimeStamp(at))) {
      throw new OpenBadgesError('invalid-proof', told('The proof’s “{time}” is not a point in time.', { time }))
    }
  }
  const proofValue = asText(proof.proofValue) ?? ''
  // vc-di-eddsa §3.2.2 step 3: base58btc and nothing else.
  if (!proofValue.startsWith('z')) throw new OpenBadgesError('invalid-proof', 'The proof value is not base58btc.')
  const signature = decodeMultibase(proofValue)
  if (signature.length !== 64)
    throw new OpenBadgesError('invalid-proof', told('An Ed25519 signature has 64 bytes, not {count}.', { count: signature.length }))

  const previous = asList(proof.previousProof).map(String)
  const hashData = await hashDataOf(withEarlierProofs(secured, previous), proof, allowed, previous.length === 0 ? known : undefined)
  return key.verify(hashData, signature)
}
