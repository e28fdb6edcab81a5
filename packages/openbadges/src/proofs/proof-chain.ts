import { OpenBadgesError } from '../errors.ts'
import { asObjects, type JsonObject } from '../vc/json.ts'

/**
 * The document that a proof of a chain signs: without proofs, but for the earlier ones it names.
 *
 * @param secured the document with all its proofs
 * @param previous ids of the proofs that the new one builds on; none for a proof of a set
 * @throws OpenBadgesError `invalid-proof` when a named proof is not there
 * @see Verifiable Credential Data Integrity 1.0, §4.3 step 3 and §4.5 step 4
 */
export function withEarlierProofs(secured: JsonObject, previous: readonly string[]): JsonObject {
  if (previous.length === 0 && !('proof' in secured)) return secured
  const { proof, ...unsecured } = secured
  if (previous.length === 0) return unsecured
  const proofs = asObjects(proof)
  const matching = proofs.filter(({ id }) => typeof id === 'string' && previous.includes(id))
  if (new Set(matching.map(({ id }) => id)).size !== new Set(previous).size) {
    throw new OpenBadgesError('invalid-proof', 'This proof builds on an earlier one that the document does not have.')
  }
  return { ...unsecured, proof: matching }
}
