import { refuseAmbiguousText } from '../jsonld/ambiguous-text.ts'
import type { AllowedContexts } from '../jsonld/canonize.ts'
import type { SigningKey } from '../keys/ed25519.ts'
import { encodeMultibase } from '../keys/multibase.ts'
import type { DataIntegrityProof, Secured } from '../vc/credential.ts'
import { asList, asObjects, type JsonObject, type JsonValue, type OneOrMany } from '../vc/json.ts'
import { compact, dateTimeStamp, invalid, uri } from '../vc/values.ts'
import { type EddsaCryptosuite, hashDataNow, hashSteps } from './eddsa.ts'
import { withEarlierProofs } from './proof-chain.ts'

/**
 * How to sign.
 *
 * @property key see `keys/ed25519`
 * @property verificationMethod full URL of the key as verifiers resolve it: `did:web:host#key-1`, `did:key:zX#zX`; never a bare DID
 * @property created when; written in whole seconds of UTC. Always given, as older verifiers want it
 * @property cryptosuite `eddsa-rdfc-2022` unless said otherwise
 * @property proofPurpose `assertionMethod` unless said otherwise; `authentication` for presentations
 * @property id names the proof, so that a later one can build on it
 * @property previousProof ids of proofs already on the document that this one covers as well (a proof chain)
 * @property challenge, domain for presentations: what the verifier asked for
 * @property allowedContexts contexts beyond the bundled ones, by URL
 */
export type SignOptions = {
  readonly key: SigningKey
  readonly verificationMethod: string
  readonly created: Date | string
  readonly cryptosuite?: EddsaCryptosuite
  readonly proofPurpose?: 'assertionMethod' | 'authentication'
  readonly id?: string
  readonly previousProof?: OneOrMany<string>
  readonly expires?: Date | string
  readonly challenge?: string
  readonly domain?: OneOrMany<string>
  readonly allowedContexts?: AllowedContexts
}

/**
 * Signs a document with an embedded Data Integrity proof. A document that has proofs already keeps them: the new one joins the set.
 *
 * @param document any JSON-LD credential or presentation; it is not changed
 * @returns the document with `proof` (an array, which Open Badges 3.0 prefers)
 * @throws OpenBadgesError `invalid-input` (verification method, dates), `json-ld-unsafe`, `unknown-context`, `ambiguous-text`, `invalid-proof`
 *   (a `previousProof` that is not there)
 * @see Verifiable Credential Data Integrity 1.0, §4.2 Add Proof and §4.3 Add Proof Set/Chain
 */
export async function signDocument<Document extends JsonObject>(document: Document, options: SignOptions): Promise<Secured<Document>> {
  const unsigned = proofWithoutValue(options, document['@context'])
  const unsecured = withEarlierProofs(document, asList(options.previousProof).map(String))
  const hashData = hashDataNow(unsecured, unsigned) ?? (await slowHashData(unsecured, unsigned, options.allowedContexts))

  const proof: DataIntegrityProof = { ...unsigned, proofValue: encodeMultibase('z', await options.key.sign(hashData)) }
  const earlier = asObjects(document.proof) as readonly JsonObject[] as readonly DataIntegrityProof[]
  return { ...document, proof: [...earlier, proof] }
}

/**
 * A proof as it is before it is signed.
 *
 * @param contexts of the document, which `eddsa-jcs-2022` repeats in the proof
 * @throws OpenBadgesError `invalid-input`
 * @internal
 */
export function proofWithoutValue(
  options: Omit<SignOptions, 'key'>,
  contexts: JsonValue | undefined,
): Omit<DataIntegrityProof, 'proofValue'> {
  const { verificationMethod, created, cryptosuite = 'eddsa-rdfc-2022', proofPurpose = 'assertionMethod' } = options
  if (verificationMethod.startsWith('did:') && !verificationMethod.includes('#'))
    throw invalid('verificationMethod', 'names a key, not only a DID')
  return compact({
    ...(cryptosuite === 'eddsa-jcs-2022' && { '@context': contexts }),
    id: options.id,
    type: 'DataIntegrityProof' as const,
    created: dateTimeStamp('created', created),
    expires: options.expires === undefined ? undefined : dateTimeStamp('expires', options.expires),
    verificationMethod: uri('verificationMethod', verificationMethod),
    cryptosuite,
    proofPurpose,
    challenge: options.challenge,
    domain: options.domain,
    previousProof: options.previousProof,
  }) as Omit<DataIntegrityProof, 'proofValue'>
}

/** By way of the canonical texts, which are looked at for what verifiers would not agree on. */
async function slowHashData(unsecured: JsonObject, proof: JsonObject, allowed: AllowedContexts | undefined): Promise<Uint8Array> {
  const { canonicalDocument, canonicalProofConfig, mayBeAmbiguous, hashData } = await hashSteps(unsecured, proof, allowed)
  if (mayBeAmbiguous) for (const text of [canonicalDocument, canonicalProofConfig]) refuseAmbiguousText(text)
  return hashData
}
