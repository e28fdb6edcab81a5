import { type Found, foundOf, together, wideText } from './found.ts'
import { readXmp } from './xmp.ts'

/** The fields of TIFF, which EXIF is made of too: where each stands and where its value is. */
export type TiffField = { list: 'picture' | 'exif' | 'place'; tag: number; at: number; valueAt: number; valueBytes: number }
export type TiffList = { at: number; count: number; fields: TiffField[]; list: TiffField['list'] }

const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]
const mostLists = 2000

/** Reads every list of fields, bounded, however they point at each other. `null` where this is no TIFF of the common kind. */
export function readTiffLists(bytes: Buffer): { lists: TiffList[]; isLittle: boolean } | null {
  const mark = bytes.toString('latin1', 0, 4)
  if (mark !== 'II*\0' && mark !== 'MM\0*') return null
  const isLittle = mark === 'II*\0'
  const short = (at: number) => (at + 2 > bytes.length ? 0 : isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number) => (at + 4 > bytes.length ? 0 : isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const lists: TiffList[] = []
  const waiting: { at: number; list: TiffField['list'] }[] = [{ at: long(4), list: 'picture' }]
  const seen = new Set<number>()
  for (let next = waiting.pop(); next && lists.length < mostLists; next = waiting.pop()) {
    const { at, list } = next
    if (at < 8 || at + 2 > bytes.length || seen.has(at)) continue
    seen.add(at)
    const count = short(at)
    if (at + 2 + count * 12 > bytes.length) continue
    const fields: TiffField[] = []
    for (let index = 0; index < count; index++) {
      const field = at + 2 + index * 12
      const [tag, size, number] = [short(field), sizes[short(field + 2)] ?? 1, long(field + 4)]
      const valueBytes = size * number
      const valueAt = valueBytes <= 4 ? field + 8 : long(field + 8)
      fields.push({ list, tag, at: field, valueAt, valueBytes: Math.max(0, Math.min(valueBytes, bytes.length - valueAt)) })
      if (tag === 0x8769 || tag === 0xa005) waiting.push({ at: long(valueAt), list: 'exif' })
      if (tag === 0x8825) waiting.push({ at: long(valueAt), list: 'place' })
      if (tag === 0x014a)
        for (let part = 0; part < Math.min(number, 64); part++) waiting.push({ at: long(valueAt + part * 4), list: 'picture' })
    }
    lists.push({ at, count, fields, list })
    waiting.push({ at: long(at + 2 + count * 12), list })
  }
  return { lists, isLittle }
}

/** What EXIF says of people and places, and how the picture is turned. */
export function readExif(exif: Buffer | undefined): { found: Found; turned: number } {
  const bytes = exif?.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
  const read = bytes && readTiffLists(bytes)
  if (!bytes || !read) return { found: foundOf([]), turned: 1 }
  const fields = read.lists.flatMap(({ fields }) => fields)
  const text = ({ tag, valueAt, valueBytes }: TiffField) => {
    const words = bytes.subarray(valueAt, valueAt + Math.min(valueBytes, 400))
    return (tag === 0x9c9d ? wideText(words) : words.toString('utf8')).replace(/\0[\s\S]*$/, '')
  }
  const names = fields.filter(({ list, tag }) => list !== 'place' && [0x013b, 0x8298, 0x9c9d, 0xa430].includes(tag)).map(text)
  const place = fields.some(({ list, tag }) => list === 'place' && tag >= 1 && tag <= 4)
  const way = fields.find(({ list, tag }) => list === 'picture' && tag === 0x0112)
  const turned = way ? (read.isLittle ? bytes[way.valueAt] : bytes[way.valueAt + 1]) : 1
  return { found: foundOf(names, place), turned: turned && turned <= 8 ? turned : 1 }
}

/** EXIF that says how a picture is turned, and nothing else. */
export function exifOfTurn(turned: number): Buffer {
  const bytes = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  bytes.writeUInt16BE(turned, 18)
  return bytes
}

// What says how the dots of a TIFF are laid out and colored; everything else says something of where it comes from.
const layout = new Set([
  254, 255, 256, 257, 258, 259, 262, 263, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291, 292, 293, 296, 297, 301, 317,
  318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 330, 332, 334, 336, 338, 339, 340, 341, 342, 347, 512, 513, 514, 515, 517, 518,
  519, 520, 521, 529, 530, 531, 532, 34675,
])

/** Takes every field but those of the layout out of a TIFF, in place: the dots stay where they are. `null` where it is of another kind. */
export function cleanTiff(bytes: Buffer): { clean: Buffer; found: Found } | null {
  const read = readTiffLists(bytes)
  if (!read) return null
  const notes = read.lists.flatMap(({ fields }) => fields.filter(({ tag }) => tag === 700))
  const found = notes.reduce(
    (sum, { valueAt, valueBytes }) => together(sum, readXmp(bytes.subarray(valueAt, valueAt + valueBytes))),
    readExif(bytes).found,
  )
  const clean = Buffer.from(bytes)
  for (const { at, count, fields, list } of read.lists) {
    const kept = fields.filter(({ tag }) => list === 'picture' && layout.has(tag))
    for (const field of fields)
      if (!kept.includes(field) && !pointers.has(field.tag)) clean.fill(0, field.valueAt, field.valueAt + field.valueBytes)
    const rows = Buffer.concat(kept.map((field) => bytes.subarray(field.at, field.at + 12)))
    const next = bytes.subarray(at + 2 + count * 12, at + 6 + count * 12)
    clean.fill(0, at, at + 6 + count * 12)
    if (read.isLittle) clean.writeUInt16LE(kept.length, at)
    else clean.writeUInt16BE(kept.length, at)
    rows.copy(clean, at + 2)
    if (list === 'picture') next.copy(clean, at + 2 + rows.length)
  }
  return { clean, found }
}

const pointers = new Set([0x8769, 0x8825, 0xa005])
