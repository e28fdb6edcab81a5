import { gather, gunzip } from '../baking/inflate.ts'
import { OpenBadgesError } from '../errors.ts'
import { decodeBase64Url, encodeBase64Url } from '../keys/base64url.ts'
import { nodeZlib, webBytes } from '../keys/crypto.ts'
import { told } from '../words.ts'

/** The shortest list the specification allows, in bits: 16 KiB, so that one credential hides among many. */
export const MINIMUM_BITS = 131_072

/** The longest list this library unpacks, in bytes: 16 MiB, 134 million credentials. A bomb stops here. */
export const MAXIMUM_LIST_BYTES: number = 16 * 1024 * 1024

/**
 * An empty list: nothing is set.
 *
 * @param bits length, a multiple of 8, at least {@link MINIMUM_BITS}; for statuses of several bits, that many times as long
 * @returns bytes, all zero
 * @throws OpenBadgesError `status-list-too-short`, `invalid-input`
 */
export function newBitstring(bits: number = MINIMUM_BITS): Uint8Array {
  if (bits < MINIMUM_BITS)
    throw new OpenBadgesError('status-list-too-short', told('A status list has at least {least} bits.', { least: MINIMUM_BITS }))
  if (bits % 8 !== 0 || bits / 8 > MAXIMUM_LIST_BYTES)
    throw new OpenBadgesError('invalid-input', 'A status list is whole bytes, within bounds.')
  return new Uint8Array(bits / 8)
}

/**
 * Sets or clears one place, in the list itself.
 *
 * @param index 0 ≤ index < 8 × length; index 0 is the highest bit of byte 0
 * @throws OpenBadgesError `status-index-out-of-range`
 */
export function setBit(bitstring: Uint8Array, index: number, set: boolean): void {
  const [byte, mask] = locate(bitstring, index)
  bitstring[byte] = set ? (bitstring[byte] ?? 0) | mask : (bitstring[byte] ?? 0) & ~mask
}

/**
 * Whether a place is set.
 *
 * @param index 0 ≤ index < 8 × length
 * @returns `true` for revoked, suspended or whatever the list's purpose is
 * @throws OpenBadgesError `status-index-out-of-range`
 */
export function readBit(bitstring: Uint8Array, index: number): boolean {
  const [byte, mask] = locate(bitstring, index)
  return ((bitstring[byte] ?? 0) & mask) !== 0
}

/** The widest status this library reads and writes, in bits: 65,536 values, each of which an entry must name. */
export const MAXIMUM_STATUS_SIZE = 16

/**
 * The status at one place of a list whose statuses take several bits each.
 *
 * @param index place of the status, 0 ≤ index < bits ÷ `statusSize`; its first bit is at `index × statusSize`, the most significant first
 * @param statusSize bits of each status, 1 to {@link MAXIMUM_STATUS_SIZE}
 * @returns 0 ≤ value < 2^`statusSize`; 0 is where every status begins
 * @throws OpenBadgesError `status-index-out-of-range`; `status-list-too-short` when the list has fewer than {@link MINIMUM_BITS} places, so
 *   that one credential would not hide among enough; `invalid-input` for another size
 * @see Bitstring Status List v1.0, §3.2 Validate Algorithm, steps 9 and 10
 */
export function readStatus(bitstring: Uint8Array, index: number, statusSize: number = 1): number {
  const first = locateStatus(bitstring, index, statusSize)
  let value = 0
  for (let bit = first; bit < first + statusSize; bit++) value = value * 2 + (readBit(bitstring, bit) ? 1 : 0)
  return value
}

/**
 * Writes the status at one place, in the list itself.
 *
 * @param index as in {@link readStatus}
 * @param value 0 ≤ value < 2^`statusSize`
 * @throws OpenBadgesError as {@link readStatus}, and `invalid-input` for a value that does not fit
 */
export function writeStatus(bitstring: Uint8Array, index: number, value: number, statusSize: number = 1): void {
  const first = locateStatus(bitstring, index, statusSize)
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** statusSize)
    throw new OpenBadgesError(
      'invalid-input',
      told('A status of {statusSize} bits is a whole number from 0 to {most}.', { statusSize, most: 2 ** statusSize - 1 }),
    )
  for (let bit = 0; bit < statusSize; bit++) setBit(bitstring, first + bit, ((value >> (statusSize - 1 - bit)) & 1) === 1)
}

function locateStatus(bitstring: Uint8Array, index: number, statusSize: number): number {
  if (!Number.isInteger(statusSize) || statusSize < 1 || statusSize > MAXIMUM_STATUS_SIZE)
    throw new OpenBadgesError('invalid-input', told('A status has 1 to {most} bits.', { most: MAXIMUM_STATUS_SIZE }))
  const places = Math.floor((bitstring.length * 8) / statusSize)
  if (places < MINIMUM_BITS)
    throw new OpenBadgesError(
      'status-list-too-short',
      told('A status list has at least {least} places, not {places}.', { least: MINIMUM_BITS, places }),
    )
  if (!Number.isSafeInteger(index) || index < 0 || index >= places)
    throw new OpenBadgesError('status-index-out-of-range', told('Place {index} is not in a list of {places}.', { index, places }))
  return index * statusSize
}

function locate(bitstring: Uint8Array, index: number): [byte: number, mask: number] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= bitstring.length * 8) {
    throw new OpenBadgesError(
      'status-index-out-of-range',
      told('Place {index} is not in a list of {places}.', { index, places: bitstring.length * 8 }),
    )
  }
  return [Math.floor(index / 8), 0x80 >> (index % 8)]
}

/**
 * Encodes which credentials of a status list are set (revoked, or suspended).
 *
 * @param indexes positions to set, each a whole number of bits from the start, 0 ≤ index < `bits`; order and repeats do not matter
 * @param bits length of the list in bits, a multiple of 8, at least {@link MINIMUM_BITS}
 * @returns `encodedList`: `u`, then unpadded base64url of the gzipped bytes; index 0 is the highest bit of byte 0
 * @throws OpenBadgesError `status-index-out-of-range`, `status-list-too-short`
 * @see Bitstring Status List v1.0, §3.3 Bitstring Generation: https://www.w3.org/TR/vc-bitstring-status-list/
 */
export async function encodeBitstring(indexes: Iterable<number>, bits: number = MINIMUM_BITS): Promise<string> {
  const bitstring = newBitstring(bits)
  for (const index of indexes) setBit(bitstring, index, true)
  return packBitstring(bitstring)
}

// Lists are sparse: the default of 6 takes two to three times as long to make a kilobyte a few hundred bytes shorter.
const quickly = { level: 3 }

/** Encodes a list held as bytes: `u` and base64url of its gzip. Bitstring Status List v1.0, §3.3. */
export async function packBitstring(bitstring: Uint8Array): Promise<string> {
  return `u${encodeBase64Url(nodeZlib ? nodeZlib.gzipSync(bitstring, quickly) : await gzip(bitstring))}`
}

const gzip = (bytes: Uint8Array) =>
  gather(new Blob([webBytes(bytes)]).stream().pipeThrough(new CompressionStream('gzip')), Number.POSITIVE_INFINITY)

/**
 * Decodes a list.
 *
 * @param encodedList as {@link encodeBitstring} answers; a list without its `u`, or padded, or in standard base64 is refused
 * @param maximumBytes longest list that is unpacked
 * @returns the bytes; ask {@link readBit}
 * @throws OpenBadgesError `status-list-malformed`, `status-list-too-large`, `status-list-too-short` (below {@link MINIMUM_BITS})
 * @see Bitstring Status List v1.0, §3.4 Bitstring Expansion
 */
export async function decodeBitstring(encodedList: string, maximumBytes: number = MAXIMUM_LIST_BYTES): Promise<Uint8Array> {
  refuseLong(encodedList, maximumBytes)
  if (!encodedList.startsWith('u')) throw new OpenBadgesError('status-list-malformed', 'A status list begins with u, for base64url.')
  const bytes = await unpack(encodedList.slice(1), maximumBytes)
  if (bytes.length * 8 < MINIMUM_BITS) {
    throw new OpenBadgesError(
      'status-list-too-short',
      told('A status list has at least {least} bits, not {bits}.', { least: MINIMUM_BITS, bits: bytes.length * 8 }),
    )
  }
  return bytes
}

/**
 * What an issuer meant by a list and the place in it, where the specification has one of its errors for how they are written: without `u` in
 * front, as lists were before there was one, in base64 of either alphabet, padded or not, and of fewer than {@link MINIMUM_BITS} places.
 *
 * @param index as in {@link readStatus}
 * @param maximumBytes longest list that is unpacked
 * @returns the value at that place; `undefined` where none can be read
 */
export async function readStatusLeniently(
  encodedList: string,
  index: number,
  statusSize: number = 1,
  maximumBytes: number = MAXIMUM_LIST_BYTES,
): Promise<number | undefined> {
  try {
    refuseLong(encodedList, maximumBytes)
    const base64 = encodedList
      .trim()
      .replace(/^[uUmM](?=H4sI)/, '')
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '')
    const bitstring = await unpack(base64, maximumBytes)
    const first = index * statusSize
    if (!Number.isSafeInteger(first) || first < 0 || first + statusSize > bitstring.length * 8) return undefined
    let value = 0
    for (let bit = first; bit < first + statusSize; bit++) value = value * 2 + (readBit(bitstring, bit) ? 1 : 0)
    return value
  } catch (error) {
    if (error instanceof OpenBadgesError) return undefined
    throw error
  }
}

function refuseLong(encodedList: string, maximumBytes: number): void {
  // gzip makes at best 1032 bytes of one; a text beyond the list's own length in base64 cannot be honest either.
  if (encodedList.length > maximumBytes * 1.4 + 100) throw new OpenBadgesError('status-list-too-large', 'This status list is too long.')
}

async function unpack(text: string, maximumBytes: number): Promise<Uint8Array> {
  try {
    return await gunzip(decodeBase64Url(text), maximumBytes)
  } catch (error) {
    if (error instanceof RangeError)
      throw new OpenBadgesError(
        'status-list-too-large',
        told('This status list unpacks to more than {maximumBytes} bytes.', { maximumBytes }),
      )
    throw new OpenBadgesError('status-list-malformed', 'This status list is not gzip in base64url.', { cause: error })
  }
}
