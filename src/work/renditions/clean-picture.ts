import { crc32 } from 'node:zlib'
import { CannotMake, type Found, foundOf, together } from './found.ts'
import { exifOfTurn, readExif } from './tiff-fields.ts'
import { readXmp } from './xmp.ts'

export type CleanPicture = { clean: Buffer; found: Found }

const damaged = () => new CannotMake('damaged', 'The picture does not go on as its format says.')

/** A JPEG without what it says beside the picture. The picture itself stays to the dot, turned as it was; what follows its end goes too. */
export function cleanJpeg(bytes: Buffer): CleanPicture {
  if (bytes.readUInt16BE(0) !== 0xffd8) throw damaged()
  const parts: Buffer[] = [bytes.subarray(0, 2)]
  let found = foundOf([])
  let turned = 1
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw damaged()
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker === 0xd9) return { clean: Buffer.concat([...withTurn(parts, turned), bytes.subarray(at, at + 2)]), found }
    else if (marker === 1 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else {
      if (at + 4 > bytes.length) throw damaged()
      const end = at + 2 + bytes.readUInt16BE(at + 2)
      if (end > bytes.length || end < at + 4) throw damaged()
      const segment = bytes.subarray(at, end)
      const name = segment.toString('latin1', 4, 33)
      if (marker === 0xe1 && name.startsWith('Exif\0\0')) {
        const exif = readExif(segment.subarray(4))
        turned = exif.turned
        found = together(found, exif.found)
      } else if (marker === 0xe1) found = together(found, readXmp(segment))
      else if (marker === 0xed) found = together(found, readIptc(segment))
      if (isPicture(marker, name)) parts.push(marker === 0xe0 ? withoutThumbnail(segment) : segment)
      at = end
      if (marker === 0xda) {
        const data = at
        at = endOfScan(bytes, at)
        parts.push(bytes.subarray(data, at))
      }
    }
  }
  throw damaged()
}

// Tables, frames and scans; of the applications' own segments those that say how colors are meant.
const isPicture = (marker: number, name: string) =>
  marker < 0xe0 ||
  (marker === 0xe0 && name.startsWith('JFIF\0')) ||
  (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
  (marker === 0xee && name.startsWith('Adobe'))

function withoutThumbnail(segment: Buffer): Buffer {
  if (segment.length <= 18) return segment
  const bare = Buffer.from(segment.subarray(0, 18))
  bare.writeUInt16BE(16, 2)
  bare.writeUInt16BE(0, 16)
  return bare
}

function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw damaged()
}

function withTurn([start = Buffer.alloc(0), ...rest]: Buffer[], turned: number): Buffer[] {
  if (turned === 1) return [start, ...rest]
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOfTurn(turned)])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  const first = rest[0]?.[1] === 0xe0 ? 1 : 0
  return [start, ...rest.slice(0, first), head, exif, ...rest.slice(first)]
}

/** By-lines (2:80) and cities (2:90) of IPTC, which picture programs write. */
function readIptc(segment: Buffer): Found {
  const names: string[] = []
  let place = false
  for (let at = segment.indexOf(0x1c); at !== -1 && at + 5 <= segment.length; at = segment.indexOf(0x1c, at + 1)) {
    if (segment[at + 1] !== 2) continue
    if (segment[at + 2] === 80) names.push(segment.toString('utf8', at + 5, at + 5 + segment.readUInt16BE(at + 3)))
    if (segment[at + 2] === 90 || segment[at + 2] === 92) place = true
  }
  return foundOf(names, place)
}

const pngKept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT mDCV cLLI'.split(' '))

/** A PNG without its texts, times and EXIF, and without what follows its end. */
export function cleanPng(bytes: Buffer): CleanPicture {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw damaged()
  const parts: Buffer[] = [bytes.subarray(0, 8)]
  let found = foundOf([])
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) throw damaged()
    const data = bytes.subarray(at + 8, end - 4)
    if (pngKept.has(kind)) parts.push(bytes.subarray(at, end))
    else if (kind === 'eXIf') {
      const exif = readExif(data)
      found = together(found, exif.found)
      if (exif.turned !== 1) parts.push(pngChunk('eXIf', exifOfTurn(exif.turned)))
    } else if (kind === 'tEXt' || kind === 'iTXt') {
      const [word = '', ...rest] = data.toString(kind === 'tEXt' ? 'latin1' : 'utf8').split('\0')
      found = together(found, /^(author|artist|copyright|creator)$/i.test(word) ? foundOf([rest.at(-1)]) : readXmp(data))
    }
    at = end
    if (kind === 'IEND') return { clean: Buffer.concat(parts), found }
  }
  throw damaged()
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A GIF without its comments and the notes of programs; that it repeats stays. */
export function cleanGif(bytes: Buffer): CleanPicture {
  const tableBytes = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))
  const parts: Buffer[] = []
  const head = 13 + tableBytes(bytes[10] ?? 0)
  parts.push(bytes.subarray(0, head))
  for (let at = head; at < bytes.length; ) {
    const start = at
    if (bytes[at] === 0x3b) return { clean: Buffer.concat([...parts, bytes.subarray(at, at + 1)]), found: foundOf([]) }
    const label = bytes[at] === 0x21 ? bytes[at + 1] : undefined
    if (label !== undefined) at += 2
    else if (bytes[at] === 0x2c) at += 11 + tableBytes(bytes[at + 9] ?? 0)
    else throw damaged()
    const program = bytes.toString('latin1', at + 1, at + 12)
    while ((bytes[at] ?? 0) !== 0) at += 1 + (bytes[at] ?? 0)
    at += 1
    if (label === undefined || label === 0xf9 || (label === 0xff && /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(program)))
      parts.push(bytes.subarray(start, at))
  }
  throw damaged()
}

const webpKept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP'])

/** A WebP without EXIF and XMP. */
export function cleanWebp(bytes: Buffer): CleanPicture {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') throw damaged()
  const parts: Buffer[] = []
  let found = foundOf([])
  let turned = 1
  const last = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  for (let at = 12; at + 8 <= last; ) {
    const kind = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > bytes.length) throw damaged()
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (webpKept.has(kind)) parts.push(Buffer.from(bytes.subarray(at, end)))
    else if (kind === 'EXIF') {
      const exif = readExif(data)
      turned = exif.turned
      found = together(found, exif.found)
    } else if (kind === 'XMP ') found = together(found, readXmp(data))
    at = end
  }
  const [first] = parts
  if (first?.toString('latin1', 0, 4) === 'VP8X') {
    first[8] = ((first[8] ?? 0) & ~0x0c) | (turned === 1 ? 0 : 0x08)
    if (turned !== 1) {
      const exif = exifOfTurn(turned)
      const head = Buffer.from('EXIF\0\0\0\0', 'latin1')
      head.writeUInt32LE(exif.length, 4)
      parts.push(head, exif)
    }
  }
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + part.length, 0), 4)
  return { clean: Buffer.concat([head, ...parts]), found }
}
