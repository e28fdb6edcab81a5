import { decodeBase64Url, encodeBase64Url } from '../keys/base64url.ts'
import { nodeZlib, webBytes } from '../keys/crypto.ts'
import { gather, inflate } from './inflate.ts'

/** With what a fragment begins that carries a credential. */
const BEGINS = '#vc1.'

/** Longest credential in an address, unpacked, in bytes: a code on paper holds three thousand packed ones. */
const MAXIMUM_BYTES = 100_000

/**
 * An address that carries a credential in its fragment, packed (zlib, base64url): short enough for a QR code, and what stands there is sent to
 * no server by whoever opens it.
 *
 * @param page where a person is led who opens the address, as the page of a verifier
 * @param text a credential, as JSON or compact token
 * @returns the address
 */
export async function addressCarrying(page: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const packed = nodeZlib
    ? new Uint8Array(nodeZlib.deflateSync(bytes, { level: 9 }))
    : await gather(new Blob([webBytes(bytes)]).stream().pipeThrough(new CompressionStream('deflate')), MAXIMUM_BYTES)
  return `${page}${BEGINS}${encodeBase64Url(packed)}`
}

/** Whether a text is such an address, without unpacking it. */
export const carriesCredential = (text: string): boolean => /^https?:\/\/[^\s#]+#vc1\.[\w-]+$/i.test(text.trim())

/**
 * The credential that an address carries. Nothing is fetched, and nothing of it is checked.
 *
 * @returns the credential, as JSON or compact token
 * @throws OpenBadgesError `png-text` for what cannot be unpacked, `too-large`
 */
export async function carriedCredential(address: string): Promise<string> {
  const packed = address.trim().slice(address.trim().indexOf(BEGINS) + BEGINS.length)
  return new TextDecoder().decode(await inflate(decodeBase64Url(packed), MAXIMUM_BYTES))
}
