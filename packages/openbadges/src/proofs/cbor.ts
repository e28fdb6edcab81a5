import { OpenBadgesError } from '../errors.ts'
import { concatBytes } from '../keys/crypto.ts'

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

/**
 * Writes {@link CborValue} in the shortest form, without tags: maps in the order of their entries, which for the numbers of proof values is
 * theirs too.
 *
 * @throws OpenBadgesError `invalid-proof` for a number that is negative, broken or beyond 32 bits
 * @see RFC 8949, §4.1 Preferred Serialization
 */
export function encodeCbor(value: CborValue): Uint8Array {
  const parts: Uint8Array[] = []
  const head = (major: number, count: number): void => {
    if (!Number.isInteger(count) || count < 0 || count > 0xffff_ffff) throw broken()
    const first = major << 5
    if (count < 24) parts.push(Uint8Array.of(first | count))
    else if (count < 0x100) parts.push(Uint8Array.of(first | 24, count))
    else if (count < 0x1_0000) parts.push(Uint8Array.of(first | 25, count >> 8, count))
    else parts.push(Uint8Array.of(first | 26, count >>> 24, count >>> 16, count >>> 8, count))
  }
  const write = (item: CborValue): void => {
    if (typeof item === 'number') head(0, item)
    else if (item instanceof Uint8Array) {
      head(2, item.length)
      parts.push(item)
    } else if (typeof item === 'string') {
      const text = new TextEncoder().encode(item)
      head(3, text.length)
      parts.push(text)
    } else if (item instanceof Map) {
      head(5, item.size)
      for (const [key, member] of item as ReadonlyMap<CborValue, CborValue>) {
        write(key)
        write(member)
      }
    } else {
      const items = item as readonly CborValue[]
      head(4, items.length)
      for (const one of items) write(one)
    }
  }
  write(value)
  return concatBytes(...parts)
}
