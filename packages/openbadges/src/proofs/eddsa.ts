import { OpenBadgesError } from '../errors.ts'
import { type AllowedContexts, canonicalDigest, canonicalForm } from '../jsonld/canonize.ts'
import { fastDigestNow } from '../jsonld/fast-canonize.ts'
import { concatBytes, sha256 } from '../keys/crypto.ts'
import { asList, type JsonObject, type JsonValue } from '../vc/json.ts'
import { told } from '../words.ts'
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
 * @returns both canonical texts and the 64 bytes that are signed
 * @throws OpenBadgesError `unsupported-cryptosuite`, `unknown-context`, `json-ld-unsafe`, `canonicalization-too-costly`, `invalid-proof`
 * @see Data Integrity EdDSA Cryptosuites v1.0, §3.2 (eddsa-rdfc-2022) and §3.3 (eddsa-jcs-2022)
 */
export async function hashSteps(unsecured: JsonObject, proof: JsonObject, allowed?: AllowedContexts): Promise<HashSteps> {
  const { proofValue: _omitted, ...options } = proof
  const isJcs = options.cryptosuite === 'eddsa-jcs-2022'
  const [document, config] = isJcs ? jcs(unsecured, options) : await rdfc(unsecured, options, allowed)
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
  const document = fastDigestNow(unsecured, contexts, false)
  const config = document && fastDigestNow(options, contexts, false)
  return config && concatBytes(config, document)
}

/**
 * The same `hashData` without the canonical texts: what verifying needs.
 *
 * @param known SHA-256 of the canonical form of `unsecured`, if the caller has it already
 * @returns 64 bytes: SHA-256 of the proof configuration, then SHA-256 of the document
 * @throws OpenBadgesError as {@link hashSteps}
 */
export async function hashDataOf(
  unsecured: JsonObject,
  proof: JsonObject,
  allowed?: AllowedContexts,
  known?: Uint8Array,
): Promise<Uint8Array> {
  const { proofValue: _omitted, ...options } = proof
  if (options.cryptosuite === 'eddsa-jcs-2022') return (await hashSteps(unsecured, proof)).hashData
  refuseUnknownSuite(options)
  const contexts = unsecured['@context']
  const document = known ?? fastDigestNow(unsecured, contexts, true) ?? (await canonicalDigest(unsecured, contexts, allowed))
  const config = fastDigestNow(options, contexts, true) ?? (await canonicalDigest(options, contexts, allowed))
  return concatBytes(config, document)
}

type Canonical = { readonly text: string; readonly astral: boolean }

async function rdfc(unsecured: JsonObject, options: JsonObject, allowed?: AllowedContexts): Promise<[Canonical, Canonical]> {
  refuseUnknownSuite(options)
  const contexts = unsecured['@context']
  // §3.2.5 step 4: the proof's terms are read by the contexts of the document.
  return [await canonicalForm(unsecured, contexts, allowed), await canonicalForm(options, contexts, allowed)]
}

function refuseUnknownSuite({ cryptosuite, type }: JsonObject): void {
  // The older Ed25519Signature2020 signs the very same bytes (vc-di-eddsa §3.1 differs only in where the type's terms come from).
  if (cryptosuite === 'eddsa-rdfc-2022' || type === 'Ed25519Signature2020') return
  throw new OpenBadgesError(
    'unsupported-cryptosuite',
    told('This library does not know the cryptosuite {cryptosuite}.', { cryptosuite: String(cryptosuite ?? type) }),
  )
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
