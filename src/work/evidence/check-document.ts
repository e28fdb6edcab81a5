import { promisify } from 'node:util'
import { inflateRaw, type ZlibOptions } from 'node:zlib'
import { giveWay } from '../../foundation/platform/give-way.ts'
import { endingOf } from './clean-name.ts'
import { cutShort, holdsMacros, isArchive, isTwoKinds, locked, unknownFormat, unreadable } from './file-faults.ts'
import type { ContentType } from './file-formats.ts'
import { endOf, type FilePeek, findLastByte } from './file-peek.ts'
import { needsPassword } from './pdf-password.ts'

/** A PDF begins with its header and ends with the place of its index; without its end no viewer finds a page. */
export async function checkPdf(file: FilePeek): Promise<void> {
  const tail = await endOf(file, 2048)
  const end = /startxref\s+(\d+)\s+%%EOF/.exec(tail)
  if (!end) throw cutShort('PDF')
  // A few bytes after the end are the habit of some mail programs; another file is not.
  if (/<script|<html/i.test(tail.slice(end.index))) throw isTwoKinds()
  if (await needsPassword(file, Number(end[1]))) throw locked('PDF')
}

type ZipEntry = { name: string; isEncrypted: boolean; isPacked: boolean; headerAt: number; packedBytes: number }

/** Whether a zip archive ends exactly where the file does: then the file is one, whatever it began as. */
export async function findZipEnd(file: FilePeek): Promise<{ at: number; record: Buffer } | null> {
  // Its last bytes may be zeros of its own, so the end is looked for with and without what a file was filled up with.
  const filled = await findLastByte(file)
  const start = Math.max(0, filled - 65_557)
  const tail = await file.read(start, Math.min(file.size - start, filled - start + 22))
  for (let at = tail.length - 22; at >= 0; at--) {
    const end = at + 22 + tail.readUInt16LE(at + 20)
    if (tail.readUInt32LE(at) === 0x06054b50 && end >= filled - start && end <= file.size - start)
      return { at: start + at, record: tail.subarray(at) }
  }
  return null
}

/** The list of what is in a zip archive. Nothing is unpacked, so a bomb stays folded. */
async function readZip(file: FilePeek): Promise<ZipEntry[]> {
  const end = await findZipEnd(file)
  if (!end) throw cutShort('document')
  const [count, length, offset] = [end.record.readUInt16LE(10), end.record.readUInt32LE(12), end.record.readUInt32LE(16)]
  if (count === 0 && end.at === 0) throw isArchive()
  if (offset + length !== end.at) throw offset + length < end.at ? isTwoKinds() : cutShort('document')
  if (length > 16_000_000) throw unreadable('document')
  const list = await file.read(offset, length)
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= list.length; ) {
    if (list.readUInt32LE(at) !== 0x02014b50) throw unreadable('document')
    const nameLength = list.readUInt16LE(at + 28)
    entries.push({
      name: list.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (list.readUInt16LE(at + 8) & 1) === 1,
      isPacked: list.readUInt16LE(at + 10) !== 0,
      headerAt: list.readUInt32LE(at + 42),
      packedBytes: list.readUInt32LE(at + 20),
    })
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
    // A list may name hundreds of thousands.
    if (entries.length % 2000 === 0) await giveWay()
  }
  if (entries.length !== count || count === 0) throw unreadable('document')
  if (entries.some(({ headerAt, packedBytes }) => headerAt + 30 + packedBytes > offset)) throw unreadable('document')
  return entries
}

const officeParts: Record<string, ContentType> = {
  'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'ppt/presentation.xml': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}
const openDocuments: readonly string[] = [
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
] satisfies ContentType[]

/** Which office document a zip archive is, whole and without macros. */
export async function identifyZip(file: FilePeek, name: string): Promise<ContentType> {
  const entries = await readZip(file)
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw locked('document')
  const names = new Set(entries.map(({ name }) => name))
  if (entries.some(({ name }) => /(^|\/)vbaProject\.bin$|^Basic\/|\.(exe|dll|scr|js|vbs|bat|cmd|ps1)$/i.test(name))) throw holdsMacros()
  if (names.has('[Content_Types].xml')) {
    const part = Object.keys(officeParts).find((name) => names.has(name))
    const contentType = part && officeParts[part]
    if (contentType) return contentType
  }
  if (names.has('content.xml') && entries.some(({ name, headerAt }) => name === 'mimetype' && headerAt === 0)) {
    const header = await file.read(0, 160)
    const dataAt = 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
    const said = header.toString('latin1', dataAt, dataAt + header.readUInt32LE(22))
    const manifest = entries.find((entry) => entry.name === 'META-INF/manifest.xml')
    if (manifest && (await unpackSmall(file, manifest)).includes('encryption-data')) throw locked('document')
    if (openDocuments.includes(said)) return said as ContentType
  }
  if (
    [...names].some((name) => /^Index\/|^Index\.zip$|(^|\/)index\.(apxl|xml)(\.gz)?$|buildVersionHistory\.plist$/.test(name)) ||
    iwork.has(endingOf(name))
  )
    throw unknownFormat('From Pages, Numbers or Keynote, choose Export, then PDF, and add that.')
  if (ownDocuments.has(endingOf(name))) throw unknownFormat('In the program it comes from, choose Export or Print, then PDF, and add that.')
  throw isArchive()
}

const iwork = new Set(['key', 'pages', 'numbers'])
// Programs that keep their documents as zip archives, which nobody should unpack.
const ownDocuments = new Set(
  'epub sb2 sb3 ggb ggs notebook gallery flipchart vsdx pub h5p idml sketch xd mscz kra ora odg odf kmz 3mf aia inspirationdata xmind mindnode mmap pez'.split(
    ' ',
  ),
)

const unpack = promisify<Buffer, ZlibOptions, Buffer>(inflateRaw)

/** The text of a small entry; of a large one nothing, for only a bomb would make a list of files so long. */
async function unpackSmall(file: FilePeek, { headerAt, packedBytes, isPacked }: ZipEntry): Promise<string> {
  if (packedBytes > 1_000_000) return ''
  const header = await file.read(headerAt, 30)
  const data = await file.read(headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packedBytes)
  try {
    return (isPacked ? await unpack(data, { maxOutputLength: 8_000_000 }) : data).toString('utf8')
  } catch {
    // A list that can't be unpacked says nothing of a lock; the person who opens the document will see.
    return ''
  }
}

const streams: { name: string; contentType: ContentType }[] = [
  { name: 'WordDocument', contentType: 'application/msword' },
  { name: 'Workbook', contentType: 'application/vnd.ms-excel' },
  { name: 'Book', contentType: 'application/vnd.ms-excel' },
  { name: 'PowerPoint Document', contentType: 'application/vnd.ms-powerpoint' },
]

/** Old Word says in its first words whether it is encrypted ([MS-DOC] 2.5.2), old Excel in its second record ([MS-XLS] 2.4.117). */
async function isLockedInside(file: FilePeek, beginnings: ReadonlyMap<string, number>): Promise<boolean> {
  const startOf = async (name: string) => {
    const at = beginnings.get(name)
    const bytes = at === undefined ? null : await file.read(at, 24)
    return bytes && bytes.length === 24 ? bytes : null
  }
  const word = await startOf('WordDocument')
  if (word && word.readUInt16LE(0) === 0xa5ec && (word.readUInt16LE(10) & 0x0100) !== 0) return true
  const book = (await startOf('Workbook')) ?? (await startOf('Book'))
  return (
    book !== null &&
    book.readUInt16LE(0) === 0x0809 &&
    4 + book.readUInt16LE(2) <= 20 &&
    book.readUInt16LE(4 + book.readUInt16LE(2)) === 0x002f
  )
}

/** Which document of the years before 2007 a compound file is. */
export async function identifyCompound(file: FilePeek): Promise<ContentType> {
  const header = await file.read(0, 512)
  if (header.length < 512) throw cutShort('document')
  const sectorBytes = 2 ** header.readUInt16LE(30)
  if (sectorBytes !== 512 && sectorBytes !== 4096) throw unreadable('document')
  const names = new Set<string>()
  const beginnings = new Map<string, number>()
  let lastUsed = -1
  for (let index = 0; index < 109; index++) {
    const sector = header.readUInt32LE(76 + index * 4)
    if (sector >= 0xfffffffa) break
    const table = await file.read((sector + 1) * sectorBytes, sectorBytes)
    if (table.length < sectorBytes) throw cutShort('document')
    for (let at = 0; at < sectorBytes; at += 4)
      if (table.readUInt32LE(at) !== 0xffffffff) lastUsed = Math.max(lastUsed, index * (sectorBytes / 4) + at / 4)
  }
  if ((lastUsed + 1) * sectorBytes >= file.size) throw cutShort('document')
  // The directory's entries are 128 bytes long and lie at multiples of that: names are found without following chains.
  for (let start = sectorBytes; start < file.size; start += 1_048_576) {
    const part = await file.read(start, 1_048_576)
    for (let at = 0; at + 128 <= part.length; at += 128) {
      const length = part.readUInt16LE(at + 64)
      if (length >= 4 && length <= 64 && length % 2 === 0 && part.readUInt16LE(at + length - 2) === 0 && (part[at + 66] ?? 9) <= 5) {
        const name = part.toString('utf16le', at, at + length - 2)
        names.add(name)
        beginnings.set(name, (part.readUInt32LE(at + 116) + 1) * sectorBytes)
      }
    }
  }
  if (names.has('EncryptedPackage') || names.has('EncryptedSummary') || (await isLockedInside(file, beginnings))) throw locked('document')
  if (names.has('_VBA_PROJECT') || names.has('VBA') || names.has('_VBA_PROJECT_CUR')) throw holdsMacros()
  const found = streams.find(({ name }) => names.has(name))
  if (!found) throw unknownFormat('Save it as a PDF and add that.')
  return found.contentType
}
