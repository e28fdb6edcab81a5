import { nodeCrypto } from '../keys/crypto.ts'
import { sha256Hex } from '../keys/sha256.ts'

/**
 * A text whose every unit stands for one byte of UTF-8. Two things make it the form to write canonical lines in: comparing such texts by
 * `<` is comparing code points, as RDFC-1.0 wants, where JavaScript's own texts would compare UTF-16 units; and the machine keeps them one
 * byte to the letter, so that a single quotation mark does not double the work on everything around it. ASCII is the same in both.
 */
export type ByteText = string

// biome-ignore lint/suspicious/noControlCharactersInRegex: the end of ASCII is what this looks for.
const beyondAscii = /[^\u0000-\u007f]/

/** Writes well-formed text as bytes. */
export function toByteText(text: string): ByteText {
  if (!beyondAscii.test(text)) return text
  if (typeof Buffer !== 'undefined') return Buffer.from(text, 'utf8').toString('latin1')
  return fromBytes(new TextEncoder().encode(text))
}

/** Reads a text in pieces back. */
export function fromByteText(pieces: readonly ByteText[]): string {
  const length = gather(pieces)
  if (length !== undefined) return scratch?.toString('utf8', 0, length) ?? ''
  const text = pieces.join('')
  return beyondAscii.test(text) ? new TextDecoder().decode(toBytes(text)) : text
}

/** The bytes themselves, in an array of their own. */
export function toBytes(text: ByteText): Uint8Array {
  if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'latin1'))
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}

function fromBytes(bytes: Uint8Array): ByteText {
  let text = ''
  for (let index = 0; index < bytes.length; index += 8192) text += String.fromCharCode(...bytes.subarray(index, index + 8192))
  return text
}

// Kept from one document to the next: asking for 30 kB each time costs as much as filling them.
const SCRATCH_BYTES = 262_144
let scratch: Buffer | undefined

/** Puts the bytes of all pieces into the scratch and answers how many; `undefined` where there is none, or too little of it. */
function gather(pieces: readonly ByteText[]): number | undefined {
  if (typeof Buffer === 'undefined') return undefined
  scratch ??= Buffer.allocUnsafeSlow(SCRATCH_BYTES)
  let length = 0
  // Some kilobytes at a time: each call costs, and so does putting all of it together.
  let pending = ''
  for (let index = 0; index < pieces.length; index++) {
    pending += pieces[index]
    if (pending.length < 4096 && index < pieces.length - 1) continue
    if (length + pending.length > SCRATCH_BYTES) return undefined
    length += scratch.write(pending, length, 'latin1')
    pending = ''
  }
  return length
}

/** SHA-256 at once, in Node, of a text in pieces: 32 bytes; `undefined` in browsers, whose own is asynchronous. */
export function digestNow(pieces: readonly ByteText[]): Uint8Array | undefined {
  if (!nodeCrypto) return undefined
  const length = gather(pieces)
  const bytes = length === undefined || !scratch ? toBytes(pieces.join('')) : scratch.subarray(0, length)
  return nodeCrypto.hash('sha256', bytes, 'buffer')
}

/**
 * SHA-256 of a short text at once, wherever this runs.
 *
 * @param ascii whether it is known to be in ASCII: handing over a text is quickest, but any other would be written in UTF-8 a second time
 * @returns 64 lower-case hexadecimal letters
 */
export function digestHexNow(text: ByteText, ascii: boolean): string {
  if (!nodeCrypto) return sha256Hex(toBytes(text))
  return nodeCrypto.hash('sha256', ascii ? text : toBytes(text), 'hex')
}
