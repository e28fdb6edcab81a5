import { OpenBadgesError } from '../errors.ts'

/** What the proof values of ecdsa-sd-2023 are made of. */
export type CborValue = number | string | Uint8Array | readonly CborValue[] | ReadonlyMap<CborValue, CborValue>

const broken = (): OpenBadgesError => new OpenBadgesError('invalid-proof', 'The proof value is not laid out as its cryptosuite asks.')

/**
 * Reads the small part of CBOR that proof values use: whole numbers, byte strings (also behind tag 64, as some write them), texts, arrays
 * and maps of definite length. Everything else is refused, as are bytes left over.
 *
 * @throws OpenBadgesError `invalid-proof`
 * @see RFC 8949, §3
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const take = (length: number): number => {
    if (length > bytes.length - at) throw broken()
    at += length
    return at - length
  }
  const argument = (information: number): number => {
    if (information < 24) return information
    if (information === 24) return view.getUint8(take(1))
    if (information === 25) return view.getUint16(take(2))
    if (information === 26) return view.getUint32(take(4))
    throw broken()
  }
  const read = (depth: number): CborValue => {
    const first = view.getUint8(take(1))
    const major = first >> 5
    const count = argument(first & 0x1f)
    if (depth > 4) throw broken()
    if (major === 0) return count
    if (major === 2 || major === 3) {
      const start = take(count)
      const content = bytes.slice(start, start + count)
      return major === 2 ? content : new TextDecoder().decode(content)
    }
    // Every item takes a byte or more, so a count beyond what is left is a lie.
    if (count > bytes.length - at) throw broken()
    if (major === 4) return Array.from({ length: count }, () => read(depth + 1))
    if (major === 5) return new Map(Array.from({ length: count }, () => [read(depth + 1), read(depth + 1)] as const))
    if (major === 6 && count === 64) {
      const content = read(depth + 1)
      if (content instanceof Uint8Array) return content
    }
    throw broken()
  }
  const value = read(0)
  if (at !== bytes.length) throw broken()
  return value
}
