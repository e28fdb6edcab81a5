import { didWebUrl } from '@laurel/openbadges/dids/did-web'
import { asObject, asObjects, asText, hasType, type JsonObject } from '@laurel/openbadges/vc/json'

/**
 * A document of an issuer’s that is at hand. `issuer`: whoever checks fetched it from there themselves. `archive`: it came with what is checked, so it
 * says of itself whose it is.
 */
export type KnownDocument = { bytes: Uint8Array<ArrayBuffer>; from: 'issuer' | 'archive'; day: string | null }

/** Documents by their address; without what it begins with, since the same site is meant. */
export type KnownDocuments = Map<string, KnownDocument>

const placeOf = (address: string): string => address.replace(/^https?:\/\//i, '').replace(/#.*$/, '')

export const findKnown = (documents: KnownDocuments, address: string): KnownDocument | undefined => documents.get(placeOf(address))

/** What was fetched by who checks goes before what an archive brought. */
export function addKnown(documents: KnownDocuments, address: string, document: KnownDocument): void {
  const place = placeOf(address)
  if (documents.get(place)?.from !== 'issuer' || document.from === 'issuer') documents.set(place, document)
}

/** What a file that was fetched from an issuer is: its keys, or its list of what was taken back. Null for anything else. */
export function readIssuerFile(bytes: Uint8Array<ArrayBuffer>): { address: string; day: string | null } | null {
  const document = objectIn(bytes)
  if (!document) return null
  const id = asText(document.id) ?? ''
  if (id.startsWith('did:web:') && asObjects(document.verificationMethod).length > 0) {
    try {
      return { address: didWebUrl(id), day: null }
    } catch {
      return null
    }
  }
  return hasType(document, 'BitstringStatusListCredential') && /^https?:\/\//.test(id) ? { address: id, day: dayOf(document) } : null
}

/** The day from which a list of what was taken back is, by its own word; null where it says none. */
export function dayOf(list: JsonObject | undefined): string | null {
  const moment = asText(list?.validFrom) ?? asText(list?.issuanceDate)
  return moment && !Number.isNaN(Date.parse(moment)) ? new Date(moment).toISOString() : null
}

export function objectIn(bytes: Uint8Array): JsonObject | undefined {
  try {
    return asObject(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return undefined
  }
}
