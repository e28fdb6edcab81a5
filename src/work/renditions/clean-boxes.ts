import type { CleanPicture } from './clean-picture.ts'
import { CannotMake, foundOf, together } from './found.ts'
import { readExif } from './tiff-fields.ts'
import { readXmp } from './xmp.ts'

type Box = { kind: string; at: number; dataAt: number; end: number }

/** The boxes of ISO base media between two places. */
function* boxesIn(bytes: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    let [length, dataAt] = [bytes.readUInt32BE(at), at + 8]
    if (length === 1 && at + 16 <= to) [length, dataAt] = [Number(bytes.readBigUInt64BE(at + 8)), at + 16]
    else if (length === 0) length = to - at
    if (length < dataAt - at || at + length > to) throw new CannotMake('damaged', 'A box of the picture reaches past its end.')
    yield { kind: bytes.toString('latin1', at + 4, at + 8), at, dataAt, end: at + length }
    at += length
  }
}

/** A HEIC or AVIF picture without EXIF and XMP, each blanked where it stands, so that the picture itself stays to the byte. */
export function cleanHeif(bytes: Buffer): CleanPicture {
  const clean = Buffer.from(bytes)
  let found = foundOf([])
  for (const box of boxesIn(bytes, 0, bytes.length)) {
    const { kind, dataAt, end } = box
    if (kind === 'meta') {
      const parts = [...boxesIn(bytes, dataAt + 4, end)]
      const kinds = itemKinds(
        bytes,
        parts.find((part) => part.kind === 'iinf'),
      )
      const idatAt = parts.find((part) => part.kind === 'idat')?.dataAt ?? 0
      for (const { item, from, length } of extentsOf(
        bytes,
        parts.find((part) => part.kind === 'iloc'),
        idatAt,
      )) {
        const said = kinds.get(item)
        if (said !== 'Exif' && said !== 'mime') continue
        const data = bytes.subarray(from, from + length)
        if (said === 'Exif') {
          found = together(found, readExif(data.subarray(4 + (data.length >= 4 ? data.readUInt32BE(0) : 0))).found)
          clean.fill(0, from, from + length)
          // Nothing, in the form that EXIF asks for.
          Buffer.from('000000004d4d002a000000080000', 'hex').copy(clean, from, 0, length)
        } else {
          found = together(found, readXmp(data))
          clean.fill(0x20, from, from + length)
        }
      }
    } else if (kind === 'moov') {
      for (const part of boxesIn(bytes, dataAt, end)) if (part.kind === 'udta' || part.kind === 'meta') blank(clean, part)
    } else if (kind !== 'ftyp' && kind !== 'mdat') blank(clean, box)
  }
  return { clean, found }
}

function blank(clean: Buffer, { at, dataAt, end }: Box): void {
  clean.write('free', at + 4, 'latin1')
  clean.fill(0, dataAt, end)
}

function itemKinds(bytes: Buffer, list: Box | undefined): Map<number, string> {
  const kinds = new Map<number, string>()
  if (!list) return kinds
  const start = list.dataAt + (bytes[list.dataAt] === 0 ? 6 : 8)
  for (const { kind, dataAt } of boxesIn(bytes, start, list.end)) {
    const version = bytes[dataAt] ?? 0
    if (kind !== 'infe' || version < 2) continue
    const item = version === 2 ? bytes.readUInt16BE(dataAt + 4) : bytes.readUInt32BE(dataAt + 4)
    const kindAt = dataAt + (version === 2 ? 8 : 10)
    kinds.set(item, bytes.toString('latin1', kindAt, kindAt + 4))
  }
  return kinds
}

/** Where the bytes of each item are (ISO/IEC 14496-12, 8.11.3). */
function extentsOf(bytes: Buffer, box: Box | undefined, idatAt: number): { item: number; from: number; length: number }[] {
  if (!box) return []
  const extents: { item: number; from: number; length: number }[] = []
  let at = box.dataAt
  const take = (size: number): number => {
    const from = at
    at += size
    if (at > box.end || ![0, 1, 2, 4, 8].includes(size))
      throw new CannotMake('damaged', 'The list of what is in the picture ends too early.')
    return size === 0 ? 0 : size === 8 ? Number(bytes.readBigUInt64BE(from)) : bytes.readUIntBE(from, size)
  }
  const version = take(1)
  take(1)
  take(2)
  const [one, two] = [take(1), take(1)]
  const [offsetSize, lengthSize, baseSize, indexSize] = [one >> 4, one & 15, two >> 4, version === 0 ? 0 : two & 15]
  const count = take(version === 2 ? 4 : 2)
  for (let index = 0; index < count; index++) {
    const item = take(version === 2 ? 4 : 2)
    const way = version === 0 ? 0 : take(2) & 15
    take(2)
    const base = take(baseSize)
    const parts = take(2)
    for (let part = 0; part < parts; part++) {
      take(indexSize)
      const from = base + take(offsetSize) + (way === 1 ? idatAt : 0)
      const length = take(lengthSize)
      if (way > 1 || from + length > bytes.length) continue
      extents.push({ item, from, length })
    }
  }
  return extents
}
