import { crcOf } from './crc.ts'
import { ZipFault } from './zip-fault.ts'

/** Bytes that can be read at any place: a file of a visitor’s in their browser, or one in staging on the server. */
export type ReadableAt = { readonly size: number; readonly read: (from: number, length: number) => Promise<Uint8Array<ArrayBuffer>> }

/** One file of a zip, as its directory tells it. */
export type ZipEntry = {
  readonly name: string
  readonly sizeBytes: number
  readonly packedBytes: number
  readonly isDeflated: boolean
  readonly crc: number
  /** Where its own header begins. */
  readonly at: number
}

/** No archive has more; what has is not read. */
const mostEntries = 200_000
const mostDirectoryBytes = 64_000_000
const endBytes = 22
const longestComment = 65_535

/**
 * The files of a zip, from its directory alone: the headers beside the files, which a hostile one writes otherwise, are only looked at to see that
 * they agree. Names that lead out of a folder, two files of one name, and files that lie in each other are refused. Also in a browser.
 * @throws ZipFault
 */
export async function listZip(file: ReadableAt, bounds: { entries?: number } = {}): Promise<ZipEntry[]> {
  const most = bounds.entries ?? mostEntries
  const { count, from, length } = await findDirectory(file)
  if (count > most) throw new ZipFault('too-many-entries', String(count))
  if (length > mostDirectoryBytes) throw new ZipFault('too-many-entries')
  const bytes = await exactly(file, from, length)
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = 0
  for (let read = 0; read < count; read++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new ZipFault('cut-off')
    const [nameLength, extraLength, commentLength] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ]
    const next = at + 46 + nameLength + extraLength + commentLength
    if (next > bytes.length) throw new ZipFault('cut-off')
    const name = readName(bytes.subarray(at + 46, at + 46 + nameLength))
    if (!name.endsWith('/')) {
      const entry = readRow(view, at, name, bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength))
      if (names.has(name)) throw new ZipFault('doubled-name', name)
      names.add(name)
      entries.push(entry)
    }
    at = next
  }
  // A writer that knows no large zips counts from zero again.
  if (at !== bytes.length) throw new ZipFault('cut-off')
  refuseOverlaps(entries, from)
  return entries
}

/** A file of a zip, in pieces. It never gives more than the directory says, and ends with a fault where what it gave is not what was packed. */
export async function* readEntry(file: ReadableAt, entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const header = viewOf(await exactly(file, entry.at, 30))
  if (header.getUint32(0, true) !== 0x04034b50) throw new ZipFault('cut-off')
  const begins = entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  const packed = inPieces(file, begins, entry.packedBytes)
  const plain = entry.isDeflated ? inflated(packed) : packed
  let given = 0
  let crc = 0
  for await (const piece of plain) {
    given += piece.length
    if (given > entry.sizeBytes) throw new ZipFault('larger-than-said', entry.name)
    crc = crcOf(piece, crc)
    yield piece
  }
  if (given !== entry.sizeBytes || crc !== entry.crc) throw new ZipFault('altered', entry.name)
}

/** A small file of a zip as a whole. @throws ZipFault also where it is larger than `mostBytes` */
export async function readWhole(file: ReadableAt, entry: ZipEntry, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.sizeBytes > mostBytes) throw new ZipFault('larger-than-said', entry.name)
  const whole = new Uint8Array(entry.sizeBytes)
  let at = 0
  for await (const piece of readEntry(file, entry)) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

async function findDirectory(file: ReadableAt): Promise<{ count: number; from: number; length: number }> {
  if (file.size < endBytes) throw new ZipFault('not-a-zip')
  const tailFrom = Math.max(0, file.size - endBytes - longestComment)
  const tail = await exactly(file, tailFrom, file.size - tailFrom)
  const view = viewOf(tail)
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const [count, length, from] = [view.getUint16(at + 10, true), view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
    const isLarge = count === 0xffff || length === 0xffffffff || from === 0xffffffff
    const found = isLarge ? await findLargeDirectory(file, tailFrom + at) : { count, from, length }
    if (found.from + found.length > file.size) throw new ZipFault('cut-off')
    return found
  }
  const isZip = viewOf(await exactly(file, 0, 4)).getUint32(0, true) === 0x04034b50
  throw new ZipFault(isZip ? 'cut-off' : 'not-a-zip')
}

/** Of zips with more than 65,534 files or 4 GB, the end says where a longer end is. */
async function findLargeDirectory(file: ReadableAt, endAt: number): Promise<{ count: number; from: number; length: number }> {
  if (endAt < 20) throw new ZipFault('cut-off')
  const locator = viewOf(await exactly(file, endAt - 20, 20))
  if (locator.getUint32(0, true) !== 0x07064b50) throw new ZipFault('cut-off')
  const end = viewOf(await exactly(file, long(locator, 8), 56))
  if (end.getUint32(0, true) !== 0x06064b50) throw new ZipFault('cut-off')
  return { count: long(end, 32), length: long(end, 40), from: long(end, 48) }
}

function readRow(view: DataView, at: number, name: string, extra: Uint8Array): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  if (flags & 1 || (method !== 0 && method !== 8)) throw new ZipFault('not-readable', name)
  let [packedBytes, sizeBytes, begins] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)]
  const large = largeFields(extra)
  const take = (value: number): number => (value === 0xffffffff ? (large.shift() ?? value) : value)
  sizeBytes = take(sizeBytes)
  packedBytes = take(packedBytes)
  begins = take(begins)
  if (method === 0 && packedBytes !== sizeBytes) throw new ZipFault('larger-than-said', name)
  return { name, sizeBytes, packedBytes, isDeflated: method === 8, crc: view.getUint32(at + 16, true), at: begins }
}

/** The numbers that have no room in the row itself. */
function largeFields(extra: Uint8Array): number[] {
  const view = viewOf(extra)
  for (let at = 0; at + 4 <= extra.length; ) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    const ends = Math.min(at + 4 + length, extra.length)
    if (id === 1) {
      const numbers: number[] = []
      for (let field = at + 4; field + 8 <= ends; field += 8) numbers.push(long(view, field))
      return numbers
    }
    at += 4 + length
  }
  return []
}

function readName(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes)
  const isSafe = name !== '' && name.length <= 500 && !/[\p{Cc}\\]/u.test(name) && !name.startsWith('/') && !/^[a-z]:/i.test(name)
  if (!isSafe || name.split('/').some((part) => part === '..' || part === '.')) throw new ZipFault('unsafe-name')
  return name
}

/** Files that lie in each other are how a small zip is made to hold more than there is. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryAt: number): void {
  const inOrder = entries.toSorted((a, b) => a.at - b.at)
  for (const [index, { at, name, packedBytes }] of inOrder.entries())
    if (at + 30 + packedBytes > (inOrder[index + 1]?.at ?? directoryAt)) throw new ZipFault('overlapping', name)
}

const pieceBytes = 256 * 1024

async function* inPieces(file: ReadableAt, from: number, length: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < length; at += pieceBytes) yield await exactly(file, from + at, Math.min(pieceBytes, length - at))
}

async function* inflated(packed: AsyncGenerator<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await packed.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      yield value
    }
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault('altered')
  } finally {
    // Whoever stops early leaves nothing behind that goes on unpacking.
    await reader.cancel().catch(() => undefined)
  }
}

async function exactly(file: ReadableAt, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  if (!Number.isSafeInteger(from) || from < 0 || from + length > file.size) throw new ZipFault('cut-off')
  const bytes = await file.read(from, length)
  if (bytes.length !== length) throw new ZipFault('cut-off')
  return bytes
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function long(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipFault('cut-off')
  return Number(value)
}
