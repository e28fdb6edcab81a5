import { OpenBadgesError } from '../errors.ts'

/**
 * Writes bytes in base64url without padding (RFC 4648 §5), as JWS and Bitstring Status List want it.
 *
 * @param bytes any length
 * @returns letters of `A-Z a-z 0-9 - _`
 */
export function encodeBase64Url(bytes: Uint8Array): string {
  if ('toBase64' in bytes) return (bytes as WithBase64).toBase64({ alphabet: 'base64url', omitPadding: true })
  if (typeof Buffer !== 'undefined') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
  let binary = ''
  for (let index = 0; index < bytes.length; index += 8192) binary += String.fromCharCode(...bytes.subarray(index, index + 8192))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Writes text, in UTF-8, in base64url without padding. */
export const encodeTextBase64Url = (text: string): string =>
  typeof Buffer === 'undefined' ? encodeBase64Url(new TextEncoder().encode(text)) : Buffer.from(text).toString('base64url')

/**
 * Reads base64url without padding, strictly: standard base64 letters, padding and white space are refused, for RFC 7515 §2 and
 * Bitstring Status List §3.2 want exactly this alphabet.
 *
 * @returns the bytes
 * @throws OpenBadgesError `invalid-multibase`
 */
export function decodeBase64Url(text: string): Uint8Array {
  if (typeof Buffer !== 'undefined') {
    const bytes = Buffer.from(text, 'base64url')
    // What Node reads leniently is not what it writes; asking it costs less than looking at every letter.
    if (bytes.toString('base64url') !== text) refuseOtherLetters(text)
    return new Uint8Array(bytes)
  }
  refuseOtherLetters(text)
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

function refuseOtherLetters(text: string): void {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1)
    throw new OpenBadgesError('invalid-multibase', 'This text is not base64url without padding.')
}

// In the standard since ES2026 (Uint8Array to base64); not yet in the type library we build with.
type WithBase64 = Uint8Array & { toBase64(options: { alphabet: 'base64url'; omitPadding: boolean }): string }
