import { OpenBadgesError } from '../errors.ts'
import { multikeyOfJwk } from '../keys/jwk.ts'
import { asList, asObject, asObjects, asText, type JsonObject, type JsonValue } from '../vc/json.ts'
import { told } from '../words.ts'

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
    readonly revoked?: string
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
  /** From when on it vouches for nothing, as its document says: revoked, or run out; as written there. */
  readonly until?: string
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
  const { names, methods } = keysListed(document, purpose)
  const [only] = names
  const wanted = url.includes('#') || names.size !== 1 || only === undefined ? url : only
  const method = methods.find((candidate) => candidate.id === wanted)
  if (!method) {
    const isShown = asObjects(document.verificationMethod).some((candidate) => absolute(id, candidate.id) === wanted)
    throw new OpenBadgesError(
      'invalid-did-document',
      isShown
        ? told('The key {wanted} is not for {purpose}.', { wanted, purpose })
        : told('The document of {id} has no key {url}.', { id, url }),
    )
  }

  const publicKeyJwk = asObject(method.publicKeyJwk)
  const publicKeyMultibase = asText(method.publicKeyMultibase) ?? (publicKeyJwk && multikeyOfJwk(publicKeyJwk))
  if (!publicKeyMultibase && !publicKeyJwk)
    throw new OpenBadgesError('invalid-did-document', told('The key {wanted} is of a kind this library cannot read.', { wanted }))
  const until = endOf(method)
  return { id: wanted, controller: asText(method.controller), publicKeyMultibase, publicKeyJwk, ...(until === undefined ? {} : { until }) }
}

/**
 * From when on a key of a document vouches for nothing: revoked, or run out, whichever is first. A moment that is none counts as always, since what
 * its writer meant to end can't be told.
 *
 * @internal
 */
export function endOf({ revoked, expires }: JsonObject): string | undefined {
  const at = (moment: string) => Date.parse(moment) || Number.NEGATIVE_INFINITY
  return [asText(revoked), asText(expires)].filter((moment) => moment !== undefined).toSorted((one, other) => at(one) - at(other))[0]
}

/** The keys that a document lists for a purpose: their names in full, and those that it shows itself. */
export type ListedKeys = { readonly names: ReadonlySet<string>; readonly methods: readonly JsonObject[] }

/**
 * Reads which keys a DID or controller document lists for a purpose, by name or embedded.
 *
 * @param document unchecked JSON
 * @returns ids made absolute; nothing else about the keys is checked. What stands under `verificationMethod` alone serves no purpose
 * @see Controlled Identifiers v1.0, §2.3 Verification Relationships
 */
export function keysListed(document: JsonObject, purpose: 'assertionMethod' | 'authentication'): ListedKeys {
  const id = asText(document.id) ?? ''
  const names = new Set(asList(document[purpose]).map((item) => absolute(id, asText(item) ?? asObject(item)?.id)))
  const shown = [...asObjects(document.verificationMethod), ...asObjects(document[purpose])]
  const methods = shown
    .map((method): JsonObject => ({ ...method, id: absolute(id, method.id) }))
    .filter((method) => names.has(method.id as string))
  return { names, methods }
}

const absolute = (documentId: string, reference: JsonValue | undefined): string => {
  const text = asText(reference) ?? ''
  return text.startsWith('#') ? documentId + text : text
}
