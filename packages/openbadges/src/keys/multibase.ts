import { OpenBadgesError } from '../errors.ts'
import { decodeBase58, encodeBase58 } from './base58.ts'
import { decodeBase64Url, encodeBase64Url } from './base64url.ts'

/**
 * Writes bytes in multibase.
 *
 * @param base `z` for base58btc (keys and proof values must use it), `u` for base64url without padding
 * @returns the prefix letter and the text
 * @see Controlled Identifiers v1.0, §2.4 Multibase
 */
export function encodeMultibase(base: 'z' | 'u', bytes: Uint8Array): string {
  return base === 'z' ? `z${encodeBase58(bytes)}` : `u${encodeBase64Url(bytes)}`
}

/**
 * Reads multibase text of the two bases that credentials use.
 *
 * @param text `z` and base58btc, or `u` and base64url without padding
 * @returns the bytes
 * @throws OpenBadgesError `invalid-multibase` for another prefix or a letter outside its alphabet
 */
export function decodeMultibase(text: string): Uint8Array {
  if (text.startsWith('z')) return decodeBase58(text.slice(1))
  if (text.startsWith('u')) return decodeBase64Url(text.slice(1))
  throw new OpenBadgesError('invalid-multibase', 'Multibase text begins with z (base58btc) or u (base64url).')
}
