import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** A signed document may be this large at most; reading stops there, whatever the stored bytes say. */
const maximumBytes = 4 * 1024 * 1024

/**
 * Deflates the signed bytes with a dictionary: another credential of the same version, which shares nearly all of its text.
 * The bytes come back exactly.
 */
export function packCredential(text: string, dictionary: Uint8Array): { document: Buffer; digest: string } {
  const bytes = Buffer.from(text)
  return { document: deflateRawSync(bytes, { dictionary, level: 9 }), digest: createHash('sha256').update(bytes).digest('hex') }
}

/** The signed bytes of a stored credential. @throws Error when they are damaged */
export function unpackCredential(document: Uint8Array, dictionary: Uint8Array, digest: string): Buffer<ArrayBuffer> {
  const bytes = inflateRawSync(document, { dictionary, maxOutputLength: maximumBytes })
  if (createHash('sha256').update(bytes).digest('hex') !== digest) throw new Error('A stored credential does not match its digest.')
  return bytes
}

/** The dictionary for a version: the first credential, at most the 32 KiB that deflate looks back. */
export const dictionaryFrom = (text: string): Buffer => Buffer.from(text).subarray(-32_768)
