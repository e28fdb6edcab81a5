import { open } from 'node:fs/promises'
import { cleanJpeg } from './clean-picture.ts'
import { CannotMake, type Found, foundOf, together } from './found.ts'
import { openPdf, type Pdf, type PdfObject } from './pdf-objects.ts'
import { nameOf, type PdfValue, textOf, writeValue } from './pdf-values.ts'
import { readXmp } from './xmp.ts'

const mostObjects = 1_000_000
const mostDepth = 100

// What says where a document comes from, or lies beside its pages: notes of programs, attached files, signatures of persons.
const besides = new Set(
  'Metadata PieceInfo LastModified CreatorInfo Threads EmbeddedFiles AF Collection Perms DSS SpiderInfo Legal Thumb Requirements'.split(
    ' ',
  ),
)
const ofNotes = new Set(['T', 'M', 'CreationDate', 'NM', 'RC', 'FS', 'Sound', 'Movie'])

/**
 * Writes a PDF again from what its pages need: nothing that nobody refers to comes along, so neither its properties, nor what earlier saves left
 * behind, nor files attached to it. The pages stay to the byte, but for what pictures in them say of a camera and a place.
 * @throws CannotMake where it is locked, or can't be followed from its catalog
 */
export async function cleanPdf(bytes: Buffer, to: string): Promise<Found> {
  const pdf = openPdf(bytes)
  if (pdf.trailer.dict.has('Encrypt')) throw new CannotMake('kind', 'The PDF is protected against changes.')
  const root = pdf.trailer.dict.get('Root')
  if (!root || !('ref' in root)) throw new CannotMake('damaged', 'There is no catalog of its pages.')
  const catalog = readable(pdf, root.ref)?.value
  const pages = catalog && 'dict' in catalog ? pdf.follow(catalog.dict.get('Pages')) : undefined
  if (!pages || !('dict' in pages)) throw new CannotMake('damaged', 'There is no list of its pages.')
  let found = propertiesOf(pdf, bytes)

  const numbers = new Map<number, number>()
  const order: number[] = []
  const numberIn = (ref: number) => {
    const known = numbers.get(ref)
    if (known !== undefined) return known
    if (order.length >= mostObjects) throw new CannotMake('too-large', 'The PDF has too many objects.')
    order.push(ref)
    numbers.set(ref, order.length)
    return order.length
  }
  numberIn(root.ref)

  const file = await open(to, 'w', 0o600)
  try {
    let at = 0
    let waiting: Buffer[] = []
    let waitingBytes = 0
    const flush = async () => {
      if (waiting.length > 0) await file.appendFile(Buffer.concat(waiting))
      waiting = []
      waitingBytes = 0
    }
    const write = async (part: Buffer) => {
      at += part.length
      waiting.push(part)
      waitingBytes += part.length
      if (waiting.length > 500 || waitingBytes > 1_000_000) await flush()
    }
    await write(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'))
    const places: number[] = []
    // Writing an object names what it points at, which then has its turn.
    for (let index = 0; index < order.length; index++) {
      const object = readable(pdf, order[index] ?? 0)
      places.push(at)
      if (!object) {
        await write(Buffer.from(`${index + 1} 0 obj\nnull\nendobj\n`))
        continue
      }
      found = together(found, foundOf(peopleIn(object.value)))
      const value = cleanValue(object.value, pdf, 0)
      if (!object.stream || !('dict' in value)) {
        await write(Buffer.from(`${index + 1} 0 obj\n${writeValue(value, numberIn)}\nendobj\n`, 'latin1'))
        continue
      }
      const picture = cleanedPicture(value, bytes.subarray(object.stream.from, object.stream.to))
      found = together(found, picture.found)
      value.dict.set('Length', { raw: Buffer.from(String(picture.clean.length)) })
      await write(Buffer.from(`${index + 1} 0 obj\n${writeValue(value, numberIn)}\nstream\n`, 'latin1'))
      await write(picture.clean)
      await write(Buffer.from('\nendstream\nendobj\n'))
    }
    const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
    await write(
      Buffer.from(
        `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${places.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
      ),
    )
    await flush()
  } finally {
    await file.close()
  }
  return found
}

// A viewer takes what it can't read for nothing, and so do we.
function readable(pdf: Pdf, number: number): PdfObject | null {
  try {
    return pdf.object(number)
  } catch (error) {
    if (error instanceof CannotMake && error.because === 'damaged') return null
    throw error
  }
}

function propertiesOf(pdf: Pdf, bytes: Buffer): Found {
  try {
    const properties = pdf.follow(pdf.trailer.dict.get('Info'))
    const author = properties && 'dict' in properties ? textOf(pdf.follow(properties.dict.get('Author'))) : ''
    const catalog = pdf.follow(pdf.trailer.dict.get('Root'))
    const notes = catalog && 'dict' in catalog ? catalog.dict.get('Metadata') : undefined
    const stream = notes && 'ref' in notes ? pdf.object(notes.ref)?.stream : undefined
    return together(foundOf([author]), stream ? readXmp(bytes.subarray(stream.from, stream.to)) : foundOf([]))
  } catch {
    // They don't come along in any case; only what they say isn't told then.
    return foundOf([])
  }
}

/** Who wrote notes on the pages. */
function peopleIn(value: PdfValue): string[] {
  return 'dict' in value && isNote(value) ? [textOf(value.dict.get('T'))] : []
}

const isNote = (value: PdfValue) =>
  'dict' in value && value.dict.has('Rect') && value.dict.has('Subtype') && nameOf(value.dict.get('Subtype')) !== 'Widget'

function cleanValue(value: PdfValue, pdf: Pdf, depth: number): PdfValue {
  if (depth > mostDepth) throw new CannotMake('damaged', 'Something in the PDF is nested without end.')
  if ('list' in value) return { list: value.list.map((each) => cleanValue(each, pdf, depth + 1)) }
  if (!('dict' in value)) return value
  // A signature, which holds the name and the certificate of a person, and no longer fits a file that was written again.
  if (value.dict.has('ByteRange')) return { raw: Buffer.from('null') }
  const isOfNote = isNote(value)
  const kept = [...value.dict].filter(([key]) => !besides.has(key) && !(isOfNote && ofNotes.has(key)))
  return { dict: new Map(kept.map(([key, each]) => [key, cleanValue(each, pdf, depth + 1)])) }
}

/** A photo in a page, without what the camera wrote beside it; other streams as they are. */
function cleanedPicture(value: PdfValue, data: Buffer): { clean: Buffer; found: Found } {
  const asIs = { clean: data, found: foundOf([]) }
  const filter = 'dict' in value ? value.dict.get('Filter') : undefined
  const name = filter && 'list' in filter ? (filter.list.length === 1 ? nameOf(filter.list[0]) : null) : nameOf(filter)
  if (name !== 'DCTDecode' && name !== 'DCT') return asIs
  try {
    return cleanJpeg(data)
  } catch {
    // Scanners leave photos without an end, which viewers show all the same; such carry no EXIF that could be read.
    return data.subarray(0, 65_536).includes('Exif\0\0') ? { clean: blankedExif(data), found: foundOf([]) } : asIs
  }
}

function blankedExif(data: Buffer): Buffer {
  const at = data.indexOf('Exif\0\0', 0, 'latin1')
  const clean = Buffer.from(data)
  const length = at >= 2 ? clean.readUInt16BE(at - 2) : 0
  clean.fill(0, at + 6, Math.min(clean.length, at - 2 + length))
  return clean
}
