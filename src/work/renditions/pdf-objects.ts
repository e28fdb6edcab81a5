import { inflateSync } from 'node:zlib'
import { CannotMake } from './found.ts'
import { nameOf, type PdfDict, type PdfValue, pdfCursor, pdfNumber } from './pdf-values.ts'

/** An object of a PDF: its value, and where the bytes of its stream are. */
export type PdfObject = { value: PdfValue; stream: { from: number; to: number } | null }
type Place = { at: number } | { inside: number; index: number }

const damaged = (what: string) => new CannotMake('damaged', what)
const mostObjects = 2_000_000
const mostUnpacked = 64_000_000
const mostUnpackedInAll = 384_000_000

export type Pdf = {
  trailer: PdfDict
  /** The object of that number as it was last written, `null` where there is none. */
  object: (number: number) => PdfObject | null
  /** A value, followed to the object it points at. */
  follow: (value: PdfValue | undefined) => PdfValue | undefined
}

/** Finds the objects of a PDF by its own index, or, where that is broken, by looking through the whole. */
export function openPdf(bytes: Buffer): Pdf {
  let places = new Map<number, Place>()
  const packed = new Map<number, { data: Buffer; places: Map<number, number> }>()
  let unpacked = 0
  let scanned: Map<number, Place> | null = null

  function object(number: number): PdfObject | null {
    const place = places.get(number)
    if (!place) return null
    try {
      return objectIn(place, number)
    } catch (error) {
      if (!isDamaged(error)) throw error
      // Here the index is wrong. Where the whole was not looked through yet, that says where the object is.
      scanned ??= lookThrough().places
      const other = scanned.get(number)
      return other ? objectIn(other, number) : null
    }
  }

  function objectIn(place: Place, number: number): PdfObject | null {
    if ('at' in place) return objectAt(place.at, number)
    const inside = unpack(place.inside)
    const at = inside.places.get(number)
    return at === undefined ? null : { value: pdfCursor(inside.data, at).value(), stream: null }
  }

  function follow(value: PdfValue | undefined): PdfValue | undefined {
    let seen = value
    for (let step = 0; seen && 'ref' in seen && step < 20; step++) seen = object(seen.ref)?.value
    return seen
  }

  function rootIn(trailer: PdfDict, places: Map<number, Place>): boolean {
    const root = trailer.dict.get('Root')
    if (!root || !('ref' in root)) return false
    const place = places.get(root.ref)
    if (!place) return false
    try {
      return 'inside' in place || objectAt(place.at, root.ref) !== null
    } catch {
      // An index that leads nowhere: the whole is looked through instead.
      return false
    }
  }

  function objectAt(at: number, number: number | null): PdfObject {
    const reader = pdfCursor(bytes, at)
    const said = reader.word()
    if (!/^\d+$/.test(reader.word()) || reader.word() !== 'obj' || (number !== null && Number(said) !== number))
      throw damaged('An object is not where the index says.')
    const value = reader.value()
    if (!('dict' in value)) return { value, stream: null }
    const after = reader.at()
    if (reader.word() !== 'stream') return { value, stream: null }
    let from = reader.at()
    if (bytes[from] === 13) from++
    if (bytes[from] === 10) from++
    return { value, stream: { from, to: endOfStream(value, from, after) } }
  }

  function endOfStream({ dict }: PdfDict, from: number, after: number): number {
    const said = dict.get('Length')
    const length = pdfNumber(said && 'ref' in said ? lengthAt(said.ref, after) : said)
    if (length !== null && length >= 0 && from + length <= bytes.length) {
      const rest = pdfCursor(bytes, from + length)
      if (rest.word().startsWith('endstream')) return from + length
    }
    const end = bytes.indexOf('endstream', from, 'latin1')
    if (end === -1) throw damaged('A stream has no end.')
    return end
  }

  // A length is a number by itself: anything else would lead on to further streams, and those in a circle.
  function lengthAt(number: number, from: number): PdfValue | undefined {
    const place = places.get(number)
    if (!place || 'inside' in place || place.at === from) return undefined
    const reader = pdfCursor(bytes, place.at)
    reader.word()
    reader.word()
    return reader.word() === 'obj' ? reader.value() : undefined
  }

  function readIndex(): { trailer: PdfDict; places: Map<number, Place> } | null {
    try {
      const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048))
      const start = /startxref\s+(\d+)\s+%%EOF(?![\s\S]*startxref)/.exec(tail)
      const places = new Map<number, Place | null>()
      const waiting = [Number(start?.[1] ?? Number.NaN)]
      const seen = new Set<number>()
      let trailer: PdfDict | null = null
      for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        if (!(at >= 0 && at < bytes.length) || seen.has(at)) return null
        seen.add(at)
        const dict = /^\s*xref/.test(bytes.toString('latin1', at, at + 12)) ? readTable(at, places) : readIndexStream(at, places)
        trailer ??= dict
        for (const key of ['XRefStm', 'Prev']) {
          const next = pdfNumber(dict.dict.get(key))
          if (next !== null) waiting.push(next)
        }
      }
      const used = new Map([...places].flatMap(([number, place]) => (place ? [[number, place] as const] : [])))
      return trailer && { trailer, places: used }
    } catch {
      // Broken indexes are common, and viewers look through the whole too.
      return null
    }
  }

  function readTable(at: number, places: Map<number, Place | null>): PdfDict {
    const reader = pdfCursor(bytes, at)
    reader.word()
    for (let word = reader.word(); word !== 'trailer'; word = reader.word()) {
      const [first, count] = [Number(word), Number(reader.word())]
      if (!(first >= 0 && count >= 0 && count < mostObjects)) throw damaged('The index is not a list of places.')
      for (let index = 0; index < count; index++) {
        const offset = Number(reader.word())
        reader.word()
        const kind = reader.word()
        if (kind !== 'n' && kind !== 'f') throw damaged('The index is not a list of places.')
        if (!places.has(first + index)) places.set(first + index, kind === 'n' ? { at: offset } : null)
      }
    }
    const trailer = reader.value()
    if (!('dict' in trailer)) throw damaged('There is no trailer.')
    return trailer
  }

  function readIndexStream(at: number, places: Map<number, Place | null>): PdfDict {
    const object = objectAt(at, null)
    if (!('dict' in object.value) || nameOf(object.value.dict.get('Type')) !== 'XRef') throw damaged('There is no index.')
    const { dict } = object.value
    const data = unpackStream(object)
    const numbers = (key: string) => {
      const list = dict.get(key)
      return list && 'list' in list ? list.list.map((each) => pdfNumber(each) ?? 0) : []
    }
    const [kindBytes = 0, oneBytes = 0, twoBytes = 0] = numbers('W')
    const width = kindBytes + oneBytes + twoBytes
    if (!(width > 0 && width <= 24)) throw damaged('The index is not a list of places.')
    const sections = dict.has('Index') ? numbers('Index') : [0, pdfNumber(dict.get('Size')) ?? 0]
    const field = (from: number, size: number) => {
      let number = 0
      for (let index = 0; index < size; index++) number = number * 256 + (data[from + index] ?? 0)
      return number
    }
    let row = 0
    for (let section = 0; section + 1 < sections.length; section += 2) {
      for (let index = 0; index < (sections[section + 1] ?? 0) && row + width <= data.length; index++, row += width) {
        const number = (sections[section] ?? 0) + index
        const kind = kindBytes === 0 ? 1 : field(row, kindBytes)
        const [one, two] = [field(row + kindBytes, oneBytes), field(row + kindBytes + oneBytes, twoBytes)]
        if (!places.has(number)) places.set(number, kind === 1 ? { at: one } : kind === 2 ? { inside: one, index: two } : null)
      }
    }
    return object.value
  }

  function lookThrough(): { trailer: PdfDict; places: Map<number, Place> } {
    const text = bytes.toString('latin1')
    const places = new Map<number, Place>()
    for (const match of text.matchAll(/(?<![0-9])(\d{1,8})[ \t\r\n]{1,4}\d{1,5}[ \t\r\n]{1,4}obj(?![a-z])/g)) {
      places.set(Number(match[1]), { at: match.index })
      if (places.size > mostObjects) throw damaged('There are too many objects.')
    }
    const trailers: PdfDict[] = []
    for (const match of text.matchAll(/trailer\s{0,8}(?=<<)/g)) {
      const value = attempt(() => pdfCursor(bytes, match.index + match[0].length).value())
      if (value && 'dict' in value) trailers.push(value)
    }
    for (const [number, place] of [...places]) {
      const object = 'at' in place ? attempt(() => objectAt(place.at, number)) : null
      if (!object || !('dict' in object.value)) continue
      const type = nameOf(object.value.dict.get('Type'))
      if (type === 'XRef') trailers.push(object.value)
      if (type === 'ObjStm')
        for (const [inner, index] of unpackObjects(object).places) if (!places.has(inner)) places.set(inner, { inside: number, index })
      if (type === 'Catalog' && trailers.every(({ dict }) => !dict.has('Root')))
        trailers.unshift({ dict: new Map([['Root', { ref: number }]]) })
    }
    const trailer = trailers.findLast(({ dict }) => dict.has('Root'))
    if (!trailer) throw damaged('There is no catalog of its pages.')
    return { trailer, places }
  }

  function unpack(number: number) {
    const known = packed.get(number)
    if (known) return known
    const place = places.get(number)
    if (!place || !('at' in place)) throw damaged('Packed objects are not where the index says.')
    const made = unpackObjects(objectAt(place.at, number))
    packed.set(number, made)
    return made
  }

  function unpackObjects(object: PdfObject): { data: Buffer; places: Map<number, number> } {
    if (!('dict' in object.value)) throw damaged('Packed objects are no stream.')
    const { dict } = object.value
    const [count, first] = [pdfNumber(dict.get('N')) ?? 0, pdfNumber(dict.get('First')) ?? 0]
    const data = unpackStream(object)
    const reader = pdfCursor(data)
    const places = new Map<number, number>()
    for (let index = 0; index < Math.min(count, mostObjects) && reader.at() < first; index++)
      places.set(Number(reader.word()), first + Number(reader.word()))
    return { data, places }
  }

  /** The bytes of a stream of the file's own making, unpacked within bounds. */
  function unpackStream({ value, stream }: PdfObject): Buffer {
    if (!stream || !('dict' in value)) throw damaged('A stream is missing.')
    const data = bytes.subarray(stream.from, stream.to)
    const given = value.dict.get('Filter')
    const filters = given && 'list' in given ? given.list.map(nameOf) : given ? [nameOf(given)] : []
    if (filters.length === 0) return data
    if (filters.length > 1 || !['FlateDecode', 'Fl'].includes(filters[0] ?? '')) throw damaged('A stream is packed in an unusual way.')
    const plain = attempt(() => inflateSync(data, { maxOutputLength: mostUnpacked, finishFlush: 2 }))
    if (!plain) throw new CannotMake('too-large', 'A stream can’t be unpacked within bounds.')
    unpacked += plain.length
    if (unpacked > mostUnpackedInAll) throw new CannotMake('too-large', 'The PDF unpacks to more than is taken in.')
    const parms = value.dict.get('DecodeParms')
    const how = parms && 'list' in parms ? parms.list[0] : parms
    return how && 'dict' in how && (pdfNumber(how.dict.get('Predictor')) ?? 1) >= 10
      ? unpredicted(plain, pdfNumber(how.dict.get('Columns')) ?? 1)
      : plain
  }

  const indexed = readIndex()
  const found = indexed && rootIn(indexed.trailer, indexed.places) ? indexed : lookThrough()
  places = found.places
  return { trailer: found.trailer, object, follow }
}

/** Undoes the prediction that PNG uses (7.4.4.4), for indexes of one byte a column. */
function unpredicted(data: Buffer, columns: number): Buffer {
  if (!(columns > 0 && columns < 100_000)) throw damaged('The index is not a list of places.')
  const rows = Math.floor(data.length / (columns + 1))
  const plain = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (columns + 1)] ?? 0
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0
      const up = row > 0 ? (plain[at - columns] ?? 0) : 0
      const corner = row > 0 && column > 0 ? (plain[at - columns - 1] ?? 0) : 0
      const guess = kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : kind === 4 ? paeth(left, up, corner) : 0
      plain[at] = ((data[row * (columns + 1) + 1 + column] ?? 0) + guess) & 255
    }
  }
  return plain
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

const isDamaged = (error: unknown) => error instanceof CannotMake && error.because === 'damaged'

function attempt<Value>(read: () => Value): Value | null {
  try {
    return read()
  } catch {
    // What can't be read is passed over; the code that needs it says that it is missing.
    return null
  }
}
