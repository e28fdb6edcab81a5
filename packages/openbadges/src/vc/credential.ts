import { asObjects, type JsonObject, type JsonValue, type OneOrMany } from './json.ts'

/** The VC 2.0 base context: the first of every credential's contexts. */
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2'

/** The VC 1.1 base context, which older Open Badges 3.0 begin with. */
export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1'

/**
 * A Data Integrity proof as it stands in a document.
 *
 * @see Verifiable Credential Data Integrity 1.0, §2.1 Proofs
 */
export type DataIntegrityProof = {
  readonly id?: string
  readonly type: 'DataIntegrityProof'
  readonly cryptosuite: string
  /** XML Schema dateTimeStamp, in whole seconds: `2026-11-22T18:00:00Z`. */
  readonly created?: string
  readonly expires?: string
  /** The full URL of the key, never a bare DID. */
  readonly verificationMethod: string
  readonly proofPurpose: string
  readonly challenge?: string
  readonly domain?: OneOrMany<string>
  readonly nonce?: string
  readonly previousProof?: OneOrMany<string>
  /** Multibase `z` (EdDSA) or `u` (ecdsa-sd). */
  readonly proofValue: string
  /** Present in `eddsa-jcs-2022` proofs only. */
  readonly '@context'?: JsonValue
}

/** A document with its proof attached. */
export type Secured<Document extends JsonObject> = Document & { readonly proof: DataIntegrityProof | readonly DataIntegrityProof[] }

/** A member of `relatedResource`: what a resource named elsewhere in the credential must hash to. VC Data Model 2.0, §5.3. */
export type RelatedResource = {
  readonly id: string
  readonly mediaType?: string
  /** Multibase `u` of the multihash: 0x12 0x20 and the 32 bytes of SHA-256. */
  readonly digestMultibase: string
}

/** The id of an issuer written as a text or as an object. */
export const issuerIdOf = (credential: JsonObject): string | undefined => {
  const { issuer } = credential
  if (typeof issuer === 'string') return issuer
  const id = issuer && typeof issuer === 'object' && !Array.isArray(issuer) ? (issuer as JsonObject).id : undefined
  return typeof id === 'string' ? id : undefined
}

/** What a credential is about, written as an object or as an array of one: the first, where there are several. */
export const subjectOf = (credential: JsonObject): JsonObject | undefined => asObjects(credential.credentialSubject)[0]
