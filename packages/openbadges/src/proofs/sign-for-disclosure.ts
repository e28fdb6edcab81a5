import type { AllowedContexts } from '../jsonld/canonize.ts'
import { canonicalForm } from '../jsonld/canonize.ts'
import { concatBytes, sha256 } from '../keys/crypto.ts'
import { decodeMultibase } from '../keys/multibase.ts'
import { oneTimeP256Key, type P256SigningKey } from '../keys/p256.ts'
import type { DataIntegrityProof, Secured } from '../vc/credential.ts'
import { asObjects, type JsonObject } from '../vc/json.ts'
import { compact, dateTimeStamp, invalid, uri } from '../vc/values.ts'
import { statementsOf } from './disclosure-statements.ts'
import { writeBaseValue } from './disclosure-values.ts'

/**
 * How to sign what its holder may show in parts.
 *
 * @property key P-256, see `keys/p256`
 * @property verificationMethod full URL of the key as verifiers resolve it: `did:web:host#key-2`, `did:key:zX#zX`; never a bare DID
 * @property created when; written in whole seconds of UTC
 * @property mandatoryPointers JSON Pointers to what every showing must contain; for badges see `ob3/mandatory-pointers`. Every `id` and
 *   `type` on the way is shown with them
 * @property id names the proof, for a document with several
 * @property allowedContexts contexts beyond the bundled ones, by URL
 */
export type SignForDisclosureOptions = {
  readonly key: P256SigningKey
  readonly verificationMethod: string
  readonly created: Date | string
  readonly mandatoryPointers: readonly string[]
  readonly id?: string
  readonly expires?: Date | string
  readonly allowedContexts?: AllowedContexts
}

/**
 * Signs a document statement by statement (`ecdsa-sd-2023`), so that its holder can show it in parts. The outcome is the holder’s own copy:
 * it holds the secret for choosing and is not meant to be shown, and verifiers refuse it. See `proofs/disclose`.
 *
 * @param document a credential with one `@context`; it is not changed, and proofs it has already stay beside the new one
 * @returns the document with its base proof
 * @throws OpenBadgesError `invalid-input` (verification method, dates, parts without names that cannot be told apart), `invalid-pointer`,
 *   `too-large`, `json-ld-unsafe`, `unknown-context`, `ambiguous-text`
 * @see Data Integrity ECDSA Cryptosuites v1.0, §3.6.1 Create Base Proof
 */
export async function signForDisclosure<Document extends JsonObject>(
  document: Document,
  options: SignForDisclosureOptions,
): Promise<Secured<Document>> {
  const { key, verificationMethod, mandatoryPointers, allowedContexts } = options
  if (verificationMethod.startsWith('did:') && !verificationMethod.includes('#'))
    throw invalid('verificationMethod', 'names a key, not only a DID')
  const unsigned = compact({
    id: options.id,
    type: 'DataIntegrityProof' as const,
    created: dateTimeStamp('created', options.created),
    expires: options.expires === undefined ? undefined : dateTimeStamp('expires', options.expires),
    verificationMethod: uri('verificationMethod', verificationMethod),
    cryptosuite: 'ecdsa-sd-2023',
    proofPurpose: 'assertionMethod',
  })

  const hmacKey = crypto.getRandomValues(new Uint8Array(32))
  const { proofHash, mandatoryHash, optional } = await baseHashSteps(document, unsigned, hmacKey, mandatoryPointers, allowedContexts)

  // The secret half of this key is forgotten when this function returns.
  const once = await oneTimeP256Key()
  const encoder = new TextEncoder()
  const signatures: Uint8Array[] = []
  for (const line of optional) signatures.push(await once.sign(encoder.encode(line)))
  const publicKey = decodeMultibase(once.publicKeyMultibase)
  const baseSignature = await key.sign(concatBytes(proofHash, publicKey, mandatoryHash))

  const proof: DataIntegrityProof = {
    ...unsigned,
    proofValue: writeBaseValue({ baseSignature, publicKey, hmacKey, signatures, mandatoryPointers }),
  }
  const earlier = asObjects(document.proof) as readonly JsonObject[] as readonly DataIntegrityProof[]
  return { ...document, proof: [...earlier, proof] }
}

/**
 * What a base proof signs.
 *
 * @property mandatory the statements that every showing contains, with the labels of the HMAC key, in order
 * @property optional the others, each of which gets a signature of its own
 */
export type BaseHashSteps = {
  readonly mandatory: readonly string[]
  readonly optional: readonly string[]
  readonly proofHash: Uint8Array
  readonly mandatoryHash: Uint8Array
}

/**
 * Computes everything that is signed, for signing, for checking a base proof, and for tests against published vectors.
 *
 * @param secured with or without proofs
 * @param proof with or without `proofValue`
 * @param hmacKey 32 bytes
 * @returns the statements in both groups
 * @throws OpenBadgesError as {@link signForDisclosure}
 * @see Data Integrity ECDSA Cryptosuites v1.0, §3.6.2 and §3.6.3
 */
export async function baseHashSteps(
  secured: JsonObject,
  proof: JsonObject,
  hmacKey: Uint8Array,
  mandatoryPointers: readonly string[],
  allowed?: AllowedContexts,
): Promise<BaseHashSteps> {
  const { proof: _proofs, ...unsecured } = secured
  const { proofValue: _omitted, ...config } = proof
  const statements = await statementsOf(unsecured, hmacKey, allowed)
  const chosen = await statements.select(mandatoryPointers)
  const mandatory = statements.lines.filter((line) => chosen.has(line))
  return {
    mandatory,
    optional: statements.lines.filter((line) => !chosen.has(line)),
    proofHash: await sha256((await canonicalForm(config, unsecured['@context'], allowed)).text),
    mandatoryHash: await sha256(mandatory.join('')),
  }
}
