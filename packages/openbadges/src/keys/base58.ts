import { OpenBadgesError } from '../errors.ts'
import { told } from '../words.ts'

// The Bitcoin alphabet: no 0, O, I or l. Base58 Encoding, draft-msporny-base58-03 §2.
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

// Limbs of five digits (58^5 < 2^30) against two bytes at a time: wide enough to take few steps, narrow enough that every product stays
// below 2^53, where numbers are exact.
const LIMB = 58 ** 5
const pairs: readonly string[] = Array.from({ length: 58 * 58 }, (_, value) => alphabet.charAt(value / 58) + alphabet.charAt(value % 58))
const digitOf = Uint8Array.from({ length: 128 }, (_, unit) => alphabet.indexOf(String.fromCharCode(unit)) & 0xff)
const NO_DIGIT = 0xff

/** Longest text {@link decodeBase58} takes: the work grows with the square of the length, and no key or signature here needs more. */
export const MAXIMUM_BASE58_LENGTH = 4096

/**
 * Writes bytes in base58btc.
 *
 * @param bytes any length; meant for keys and signatures, as the work grows with the square of the length
 * @returns the text without multibase prefix; each leading zero byte becomes a `1`; empty for no bytes
 * @see draft-msporny-base58-03, §3
 */
export function encodeBase58(bytes: Uint8Array): string {
  let zeros = 0
  while (zeros < bytes.length && bytes[zeros] === 0) zeros++

  const limbs: number[] = [] // least significant first
  for (let position = zeros; position < bytes.length; ) {
    // An odd one out comes first, so that all others are pairs.
    const single = (bytes.length - position) % 2 === 1
    const factor = single ? 256 : 65_536
    let carry = single ? (bytes[position] ?? 0) : (bytes[position] ?? 0) * 256 + (bytes[position + 1] ?? 0)
    position += single ? 1 : 2
    for (let index = 0; index < limbs.length; index++) {
      const value = (limbs[index] ?? 0) * factor + carry
      carry = Math.floor(value / LIMB)
      limbs[index] = value - carry * LIMB
    }
    if (carry > 0) limbs.push(carry)
  }

  let text = ''
  for (let index = limbs.length - 1; index >= 0; index--) {
    const limb = limbs[index] ?? 0
    const high = Math.floor(limb / 195_112) // 58^3
    text += `${pairs[high]}${pairs[Math.floor(limb / 58) % 3364]}${alphabet.charAt(limb % 58)}`
  }
  // The first limb is filled up with zeros, which are no digits of the number.
  let first = 0
  while (first < text.length && text.charCodeAt(first) === 0x31) first++
  return '1'.repeat(zeros) + text.slice(first)
}

/**
 * Reads base58btc.
 *
 * @param text without multibase prefix, at most {@link MAXIMUM_BASE58_LENGTH} characters
 * @returns the bytes; each leading `1` becomes a zero byte
 * @throws OpenBadgesError `invalid-multibase` at a letter outside the alphabet, or when the text is too long
 * @see draft-msporny-base58-03, §4
 */
export function decodeBase58(text: string): Uint8Array {
  if (text.length > MAXIMUM_BASE58_LENGTH)
    throw new OpenBadgesError('invalid-multibase', 'This base58 text is longer than any key or signature.')

  let zeros = 0
  while (zeros < text.length && text[zeros] === '1') zeros++

  const words: number[] = [] // of 16 bits, least significant first
  for (let position = zeros; position < text.length; ) {
    // What is left over from fives comes first.
    const count = (text.length - position) % 5 || 5
    let carry = 0
    for (let index = 0; index < count; index++) carry = carry * 58 + digitAt(text, position + index)
    position += count
    const factor = 58 ** count
    for (let index = 0; index < words.length; index++) {
      const value = (words[index] ?? 0) * factor + carry
      carry = Math.floor(value / 65_536)
      words[index] = value - carry * 65_536
    }
    for (; carry > 0; carry = Math.floor(carry / 65_536)) words.push(carry % 65_536)
  }

  const half = words.length > 0 && (words.at(-1) ?? 0) < 256 ? 1 : 0
  const decoded = new Uint8Array(zeros + words.length * 2 - half)
  let place = decoded.length
  for (const word of words) {
    decoded[--place] = word & 0xff
    if (place > zeros) decoded[--place] = word >> 8
  }
  return decoded
}

function digitAt(text: string, position: number): number {
  const digit = digitOf[text.charCodeAt(position)] ?? NO_DIGIT
  if (digit === NO_DIGIT)
    throw new OpenBadgesError('invalid-multibase', told('“{letter}” is not a base58 letter.', { letter: text[position] ?? '' }))
  return digit
}
