import { OpenBadgesError } from '../errors.ts'
import { concatBytes, nodeZlib } from '../keys/crypto.ts'
import { told } from '../words.ts'
import { inflate } from './inflate.ts'
import { type Baked, type BakedStandard, bakedStandards, bakingPlaces, MAXIMUM_BAKED_BYTES, MAXIMUM_BAKED_TEXTS } from './standards.ts'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** One chunk, with where it stands in the file: from its length field to behind its CRC. */
type Chunk = { readonly type: string; readonly data: Uint8Array; readonly start: number; readonly end: number; readonly isDamaged: boolean }

/** Whether bytes begin as a PNG does. */
export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte)

/**
 * A PNG that has been checked once and can be baked into many times: what stands before the place of the badge and what behind it.
 *
 * @property standard of what is baked into it
 * @property head signature and IHDR
 * @property tail every other chunk but those of the standard it was made ready for
 */
export type ReadyPng = { readonly standard: BakedStandard; readonly head: Uint8Array; readonly tail: Uint8Array }

/**
 * Checks a PNG and makes it ready to bake into. No chunk but old bakings of the same standard is touched, so no pixel changes.
 *
 * @param bytes the file
 * @param standard of the credentials that will be baked into it
 * @returns a plain object to hold on to: each baking then costs one copy
 * @throws OpenBadgesError by the fault's name: `png-signature`, `png-truncated`, `png-length`, `png-crc`, `png-structure`
 * @see PNG (Third Edition), §5
 */
export function readyPng(bytes: Uint8Array, standard: BakedStandard = 'open-badges-3'): ReadyPng {
  const chunks = readChunks(bytes)
  const kept = chunks.filter((chunk) => keywordOf(chunk) !== bakingPlaces[standard].keyword)
  const parts = kept.slice(1).map(({ start, end }) => bytes.subarray(start, end))
  const behind = bytes.subarray(chunks.at(-1)?.end)
  return { standard, head: bytes.slice(0, chunks[0]?.end), tail: concatBytes(...parts, behind) }
}

/**
 * Bakes a text into a PNG made ready: one uncompressed `iTXt` chunk behind IHDR.
 *
 * @param text JSON or compact JWS
 * @returns the whole file
 * @throws OpenBadgesError `too-large` for a text beyond {@link MAXIMUM_BAKED_BYTES}, which no reader of ours would read again
 * @see Open Badges 3.0, §5.3.1 PNG; PNG (Third Edition), §11.3.3.4 iTXt
 */
export function bakeReadyPng({ standard, head, tail }: ReadyPng, text: string): Uint8Array {
  // Keyword, its end, compression flag 0 and method 0, then the empty language tag and translated keyword, each with its end.
  const lead = new TextEncoder().encode(`iTXt${bakingPlaces[standard].keyword}\0\0\0\0\0`)
  const content = bytesForNow(text)
  if (content.length > MAXIMUM_BAKED_BYTES) throw tooLong()
  const length = lead.length - 4 + content.length

  const file = unwritten(head.length + length + 12 + tail.length)
  const view = new DataView(file.buffer)
  file.set(head)
  view.setUint32(head.length, length)
  file.set(lead, head.length + 4)
  file.set(content, head.length + 4 + lead.length)
  const end = head.length + 8 + length
  view.setUint32(end, crc32(file.subarray(head.length + 4, end)))
  file.set(tail, end + 4)
  return file
}

// Where texts become bytes on their way into a file, over and over: a new place for each would cost more than the writing.
let scratch: Buffer | undefined

/** A text in UTF-8, good until the next one is asked for. */
function bytesForNow(text: string): Uint8Array {
  if (typeof Buffer === 'undefined' || text.length > 65_536) return new TextEncoder().encode(text)
  scratch ??= Buffer.allocUnsafeSlow(3 * 65_536)
  return scratch.subarray(0, scratch.write(text, 0, 'utf8'))
}

/** Bytes that are all about to be written, which Node need not clear before. */
const unwritten = (length: number): Uint8Array<ArrayBuffer> =>
  typeof Buffer === 'undefined' ? new Uint8Array(length) : new Uint8Array(Buffer.allocUnsafeSlow(length).buffer)

/**
 * Reads the baked credentials out of a PNG: `iTXt`, and the `tEXt` of old Open Badges.
 *
 * @returns all that are in it, the newest standard's first; none when nothing is baked into it
 * @throws OpenBadgesError by the fault's name: as {@link readyPng}; `png-text` for a malformed text chunk, `too-large` for one that
 *   unpacks beyond bounds
 */
export async function unbakePng(bytes: Uint8Array): Promise<readonly Baked[]> {
  const chunks = readChunks(bytes)
  const baked: Baked[] = []
  for (const standard of bakedStandards) {
    const { keyword } = bakingPlaces[standard]
    for (const chunk of chunks.filter((one) => keywordOf(one) === keyword).slice(0, MAXIMUM_BAKED_TEXTS)) {
      const text = await textOf(chunk, keyword.length)
      baked.push({ standard, text, ...(chunk.isDamaged && { remark: damaged }) })
    }
  }
  return baked
}

const damaged = 'The part of the picture that it stood in has a wrong check sum, as the first programs for badges wrote it.'

function readChunks(bytes: Uint8Array): Chunk[] {
  if (!isPng(bytes)) throw new OpenBadgesError('png-signature', 'This file does not begin as a PNG does.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let start = 8; ; ) {
    if (start === bytes.length) throw new OpenBadgesError('png-truncated', 'This PNG ends before its end chunk.')
    if (start + 12 > bytes.length) throw new OpenBadgesError('png-truncated', 'This PNG ends inside a chunk.')
    const length = view.getUint32(start)
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8))
    if (!/^[A-Za-z]{4}$/.test(type)) throw new OpenBadgesError('png-structure', 'This PNG has a chunk without a name.')
    const end = start + 12 + length
    if (length > 0x7fff_ffff || end > bytes.length) {
      throw new OpenBadgesError(
        'png-length',
        told('The {type} chunk says it is {length} bytes long, and the file is not.', { type, length }),
      )
    }
    const isDamaged = crc32(bytes.subarray(start + 4, end - 4)) !== view.getUint32(end - 4)
    // PNG §13.1: a picture does not need its ancillary chunks, whose names begin with a small letter. What is baked proves itself.
    if (isDamaged && /^[A-Z]/.test(type))
      throw new OpenBadgesError('png-crc', told('The {type} chunk is damaged: its check sum does not match.', { type }))
    chunks.push({ type, data: bytes.subarray(start + 8, end - 4), start, end, isDamaged })
    if (type === 'IEND') break
    start = end
  }
  if (chunks[0]?.type !== 'IHDR' || chunks[0].data.length !== 13)
    throw new OpenBadgesError('png-structure', 'This PNG does not begin with its header.')
  if (!chunks.some(({ type }) => type === 'IDAT')) throw new OpenBadgesError('png-structure', 'This PNG has no picture in it.')
  return chunks
}

function keywordOf({ type, data }: Chunk): string | undefined {
  if (type !== 'iTXt' && type !== 'tEXt' && type !== 'zTXt') return undefined
  const end = data.indexOf(0)
  return end > 0 && end < 80 ? String.fromCharCode(...data.subarray(0, end)) : undefined
}

async function textOf({ type, data }: Chunk, keywordLength: number): Promise<string> {
  const rest = data.subarray(keywordLength + 1)
  if (type === 'tEXt') return decode(rest)
  if (type === 'zTXt') return decode(await inflate(rest.subarray(1), MAXIMUM_BAKED_BYTES))
  const languageEnd = rest.indexOf(0, 2)
  const translatedEnd = languageEnd < 0 ? -1 : rest.indexOf(0, languageEnd + 1)
  if (translatedEnd < 0) throw new OpenBadgesError('png-text', 'The baked text is not laid out as an iTXt chunk is.')
  const content = rest.subarray(translatedEnd + 1)
  return decode(rest[0] === 1 ? await inflate(content, MAXIMUM_BAKED_BYTES) : content)
}

const tooLong = (): OpenBadgesError =>
  new OpenBadgesError('too-large', told('The baked text is longer than {most} bytes.', { most: MAXIMUM_BAKED_BYTES }))

function decode(bytes: Uint8Array): string {
  if (bytes.length > MAXIMUM_BAKED_BYTES) throw tooLong()
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch (error) {
    throw new OpenBadgesError('png-text', 'The baked text is not UTF-8.', { cause: error })
  }
}

// CRC-32 of ISO 3309, as PNG §5.5 wants it; the table only where the machine has none of its own.
const table = Uint32Array.from({ length: nodeZlib?.crc32 ? 0 : 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  if (nodeZlib?.crc32) return nodeZlib.crc32(bytes)
  let crc = 0xffffffff
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
