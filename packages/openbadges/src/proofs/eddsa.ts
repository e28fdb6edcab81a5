import { OpenBadgesError } from '../errors.ts'
import { type AllowedContexts, canonicalForm } from '../jsonld/canonize.ts'
import { fastDigestNow } from '../jsonld/fast-canonize.ts'
import { concatBytes, sha256 } from '../keys/crypto.ts'
import { asList, type JsonObject, type JsonValue } from '../vc/json.ts'
import { canonicalizeJson } from './jcs.ts'

/** The EdDSA cryptosuites of Data Integrity that this library signs with. */
export type EddsaCryptosuite = 'eddsa-rdfc-2022' | 'eddsa-jcs-2022'

/** Everything that is hashed on the way to a signature, for tests against published vectors. */
export type HashSteps = {
  readonly canonicalDocument: string
  readonly canonicalProofConfig: string
  /** Whether verifiers might disagree on the order of lines; see `jsonld/ambiguous-text`. */
  readonly mayBeAmbiguous: boolean
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
 * @returns both canonical texts and the 64 bytes that are signed
 * @throws OpenBadgesError `unsupported-cryptosuite`, `unknown-context`, `json-ld-unsafe`, `canonicalization-too-costly`, `invalid-proof`
 * @see Data Integrity EdDSA Cryptosuites v1.0, §3.2 (eddsa-rdfc-2022) and §3.3 (eddsa-jcs-2022)
 */
export async function hashSteps(unsecured: JsonObject, proof: JsonObject, allowed?: AllowedContexts, known?: string): Promise<HashSteps> {
  const { proofValue: _omitted, ...options } = proof
  const isJcs = options.cryptosuite === 'eddsa-jcs-2022'
  const [document, config] = isJcs ? jcs(unsecured, options) : await rdfc(unsecured, options, allowed, known)
  return {
    canonicalDocument: document.text,
    canonicalProofConfig: config.text,
    mayBeAmbiguous: !isJcs && (document.astral || config.astral),
    hashData: concatBytes(await sha256(config.text), await sha256(document.text)),
  }
}

/**
 * The same `hashData`, at once and without the canonical texts, where the fast path takes both: what signing needs.
 *
 * @returns `undefined` when {@link hashSteps} must be asked
 */
export function hashDataNow(unsecured: JsonObject, options: JsonObject): Uint8Array | undefined {
  if (options.cryptosuite !== 'eddsa-rdfc-2022') return undefined
  const contexts = unsecured['@context']
  const document = fastDigestNow(unsecured, contexts)
  const config = document && fastDigestNow(options, contexts)
  return config && concatBytes(config, document)
}

type Canonical = { readonly text: string; readonly astral: boolean }

async function rdfc(
  unsecured: JsonObject,
  options: JsonObject,
  allowed?: AllowedContexts,
  known?: string,
): Promise<[Canonical, Canonical]> {
  // The older Ed25519Signature2020 signs the very same bytes (vc-di-eddsa §3.1 differs only in where the type's terms come from).
  if (options.cryptosuite !== 'eddsa-rdfc-2022' && options.type !== 'Ed25519Signature2020') {
    throw new OpenBadgesError(
      'unsupported-cryptosuite',
      `This library does not know the cryptosuite ${String(options.cryptosuite ?? options.type)}.`,
    )
  }
  const contexts = unsecured['@context']
  const document = known === undefined ? await canonicalForm(unsecured, contexts, allowed) : { text: known, astral: true }
  // §3.2.5 step 4: the proof's terms are read by the contexts of the document.
  return [document, await canonicalForm(options, contexts, allowed)]
}

function jcs(unsecured: JsonObject, options: JsonObject): [Canonical, Canonical] {
  const plain = (value: JsonObject): Canonical => ({ text: canonicalizeJson(value), astral: false })
  // §3.3.2 step 4: a proof's own contexts must begin the document's, and then stand in for them.
  const own = options['@context']
  if (own === undefined) return [plain(unsecured), plain(options)]
  if (!beginsWith(asList(unsecured['@context']), asList(own))) {
    throw new OpenBadgesError('invalid-proof', 'The proof’s contexts are not the ones the document begins with.')
  }
  return [plain({ ...unsecured, '@context': own }), plain(options)]
}

const beginsWith = (whole: readonly JsonValue[], start: readonly JsonValue[]): boolean =>
  start.length <= whole.length && start.every((item, index) => canonicalizeJson(item) === canonicalizeJson(whole[index] ?? null))
