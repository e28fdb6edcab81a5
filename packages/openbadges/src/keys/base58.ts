import { OpenBadgesError } from '../errors.ts'

// The Bitcoin alphabet: no 0, O, I or l. Base58 Encoding, draft-msporny-base58-03 §2.
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const digitOf = new Map([...alphabet].map((letter, value) => [letter.charCodeAt(0), value]))

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

  // Digits in base 58^5 (656,356,768 < 2^30), least significant first: fewer and wider steps than one digit at a time.
  const limbs: number[] = []
  for (let position = zeros; position < bytes.length; position++) {
    let carry = bytes[position] ?? 0
    for (let index = 0; index < limbs.length; index++) {
      const value = (limbs[index] ?? 0) * 256 + carry
      limbs[index] = value % 656_356_768
      carry = Math.floor(value / 656_356_768)
    }
    if (carry > 0) limbs.push(carry)
  }

  let text = ''
  for (let index = 0; index < limbs.length; index++) {
    let limb = limbs[index] ?? 0
    const last = index === limbs.length - 1
    for (let digit = 0; digit < 5 && !(last && limb === 0); digit++) {
      text = alphabet.charAt(limb % 58) + text
      limb = Math.floor(limb / 58)
    }
  }
  return '1'.repeat(zeros) + text
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

  const bytes: number[] = [] // least significant first
  for (let position = zeros; position < text.length; position++) {
    const value = digitOf.get(text.charCodeAt(position))
    if (value === undefined) throw new OpenBadgesError('invalid-multibase', `“${text[position]}” is not a base58 letter.`)
    let carry = value
    for (let index = 0; index < bytes.length; index++) {
      carry += (bytes[index] ?? 0) * 58
      bytes[index] = carry & 0xff
      carry >>= 8
    }
    while (carry > 0) {
      bytes.push(carry & 0xff)
      carry >>= 8
    }
  }

  const decoded = new Uint8Array(zeros + bytes.length)
  for (let index = 0; index < bytes.length; index++) decoded[decoded.length - 1 - index] = bytes[index] ?? 0
  return decoded
}
