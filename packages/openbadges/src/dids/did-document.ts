import { OpenBadgesError } from '../errors.ts'
import { multikeyOfJwk } from '../keys/jwk.ts'
import { asList, asObject, asObjects, asText, type JsonObject } from '../vc/json.ts'

/** A DID document as this library writes it. Controlled Identifiers v1.0, §2; DID Core 1.0, §5. */
export type DidDocument = {
  readonly '@context': readonly string[]
  readonly id: string
  readonly alsoKnownAs?: readonly string[]
  readonly verificationMethod: readonly {
    readonly id: string
    readonly type: 'Multikey'
    readonly controller: string
    readonly publicKeyMultibase: string
  }[]
  readonly authentication: readonly string[]
  readonly assertionMethod: readonly string[]
}

/** A key found in a document: as Multikey where it is Ed25519, as JWK where the document has one. */
export type FoundKey = {
  readonly id: string
  readonly controller: string | undefined
  readonly publicKeyMultibase: string | undefined
  readonly publicKeyJwk: JsonObject | undefined
}

/**
 * Finds the key that a proof names in a DID or controller document, if the document lets it serve the purpose. Reads what the field
 * produces: relative ids, keys embedded in the purpose's list, `Multikey`, `Ed25519VerificationKey2020` and `JsonWebKey`.
 *
 * @param document unchecked JSON
 * @param url full URL of the key; a DID without fragment finds the document's only key for the purpose
 * @param purpose as the proof names it
 * @returns the key; nothing but its place and purpose is checked
 * @throws OpenBadgesError `invalid-did-document` when the key is not there, not for this purpose, or unreadable
 * @see Controlled Identifiers v1.0, §3.3 Retrieve Verification Method
 */
export function findKey(document: JsonObject, url: string, purpose: 'assertionMethod' | 'authentication'): FoundKey {
  const id = asText(document.id) ?? ''
  const absolute = (reference: string | undefined): string => (reference?.startsWith('#') ? `${id}${reference}` : (reference ?? ''))

  const listed = asObjects(document.verificationMethod)
  const purposed = asList(document[purpose])
  const embedded = asObjects(document[purpose])
  const allowed = new Set(purposed.map((item) => absolute(asText(item) ?? asText(asObject(item)?.id))))

  const wanted = url.includes('#') ? url : [...allowed].length === 1 ? [...allowed][0] : url
  const method = [...listed, ...embedded].find((candidate) => absolute(asText(candidate.id)) === wanted)
  if (!method || wanted === undefined) throw new OpenBadgesError('invalid-did-document', `The document of ${id} has no key ${url}.`)
  if (!allowed.has(wanted)) throw new OpenBadgesError('invalid-did-document', `The key ${wanted} is not for ${purpose}.`)

  const publicKeyJwk = asObject(method.publicKeyJwk)
  const publicKeyMultibase = asText(method.publicKeyMultibase) ?? (publicKeyJwk && multikeyOfJwk(publicKeyJwk))
  if (!publicKeyMultibase && !publicKeyJwk)
    throw new OpenBadgesError('invalid-did-document', `The key ${wanted} is of a kind this library cannot read.`)
  return { id: wanted, controller: asText(method.controller), publicKeyMultibase, publicKeyJwk }
}
