import { OpenBadgesError } from '../errors.ts'
import { type AllowedContexts, canonize } from '../jsonld/canonize.ts'
import { concatBytes, sha256 } from '../keys/crypto.ts'
import { asList, type JsonObject, type JsonValue } from '../vc/json.ts'
import { canonicalizeJson } from './jcs.ts'

/** The EdDSA cryptosuites of Data Integrity that this library signs with. */
export type EddsaCryptosuite = 'eddsa-rdfc-2022' | 'eddsa-jcs-2022'

/** Everything that is hashed on the way to a signature, for tests against published vectors. */
export type HashSteps = {
  readonly canonicalDocument: string
  readonly canonicalProofConfig: string
  /** SHA-256 of the proof configuration, then SHA-256 of the document: 64 bytes. */
  readonly hashData: Uint8Array
}

/**
 * Computes what an EdDSA Data Integrity proof signs.
 *
 * @param unsecured the document without proofs (for a chain: with the earlier proofs it builds on)
 * @param proof the proof, with or without `proofValue`
 * @param allowed further contexts, by URL
 * @param known the canonical form of `unsecured`, if the caller has it already; used for `eddsa-rdfc-2022` only
 * @throws OpenBadgesError `unsupported-cryptosuite`, `unknown-context`, `json-ld-unsafe`, `canonicalization-too-costly`, `invalid-proof`
 * @see Data Integrity EdDSA Cryptosuites v1.0, §3.2 (eddsa-rdfc-2022) and §3.3 (eddsa-jcs-2022)
 */
export async function hashSteps(unsecured: JsonObject, proof: JsonObject, allowed?: AllowedContexts, known?: string): Promise<HashSteps> {
  const { proofValue: _omitted, ...options } = proof
  const [canonicalDocument, canonicalProofConfig] =
    options.cryptosuite === 'eddsa-jcs-2022' ? jcs(unsecured, options) : await rdfc(unsecured, options, allowed, known)
  return {
    canonicalDocument,
    canonicalProofConfig,
    hashData: concatBytes(await sha256(canonicalProofConfig), await sha256(canonicalDocument)),
  }
}

async function rdfc(unsecured: JsonObject, options: JsonObject, allowed?: AllowedContexts, known?: string): Promise<[string, string]> {
  // The older Ed25519Signature2020 signs the very same bytes (vc-di-eddsa §3.1 differs only in where the type's terms come from).
  if (options.cryptosuite !== 'eddsa-rdfc-2022' && options.type !== 'Ed25519Signature2020') {
    throw new OpenBadgesError(
      'unsupported-cryptosuite',
      `This library does not know the cryptosuite ${String(options.cryptosuite ?? options.type)}.`,
    )
  }
  // §3.2.5 step 4: the proof's terms are read by the contexts of the document.
  const config = { ...options, '@context': unsecured['@context'] }
  return [known ?? (await canonize(unsecured, allowed)), await canonize(config, allowed)]
}

function jcs(unsecured: JsonObject, options: JsonObject): [string, string] {
  // §3.3.2 step 4: a proof's own contexts must begin the document's, and then stand in for them.
  const own = options['@context']
  if (own === undefined) return [canonicalizeJson(unsecured), canonicalizeJson(options)]
  if (!beginsWith(asList(unsecured['@context']), asList(own))) {
    throw new OpenBadgesError('invalid-proof', 'The proof’s contexts are not the ones the document begins with.')
  }
  return [canonicalizeJson({ ...unsecured, '@context': own }), canonicalizeJson(options)]
}

const beginsWith = (whole: readonly JsonValue[], start: readonly JsonValue[]): boolean =>
  start.length <= whole.length && start.every((item, index) => canonicalizeJson(item) === canonicalizeJson(whole[index] ?? null))
