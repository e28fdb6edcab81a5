import { type FileHandle, open } from 'node:fs/promises'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { findZipEnd } from '../evidence/check-document.ts'
import { type FilePeek, peeking } from '../evidence/file-peek.ts'
import { CannotMake } from './found.ts'

/** One file in a zip archive, still packed. */
export type Entry = { name: string; method: number; checksum: number; packedBytes: number; plainBytes: number; headerAt: number }

/** The most that one part of a document may unpack to before we look into it. */
const mostPlainBytes = 64_000_000
const mostEntries = 20_000
const damaged = (what: string) => new CannotMake('damaged', what)

/** The files in an archive by its list, in the order of the list. */
export async function readEntries(file: FilePeek): Promise<Entry[]> {
  const end = await findZipEnd(file)
  if (!end) throw damaged('The archive has no list.')
  const [count, length, offset] = [end.record.readUInt16LE(10), end.record.readUInt32LE(12), end.record.readUInt32LE(16)]
  if (count > mostEntries || length > 16_000_000) throw new CannotMake('too-large', 'The archive has too many files.')
  const list = await file.read(offset, length)
  const entries: Entry[] = []
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === 0x02014b50; ) {
    const nameBytes = list.readUInt16LE(at + 28)
    entries.push({
      name: list.toString('utf8', at + 46, at + 46 + nameBytes),
      method: list.readUInt16LE(at + 10),
      checksum: list.readUInt32LE(at + 16),
      packedBytes: list.readUInt32LE(at + 20),
      plainBytes: list.readUInt32LE(at + 24),
      headerAt: list.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
  if (entries.length !== count) throw damaged('The list of the archive ends too early.')
  return entries
}

async function dataAt(file: FilePeek, { headerAt }: Entry): Promise<number> {
  const header = await file.read(headerAt, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw damaged('A file of the archive is not where its list says.')
  return headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
}

/** What is in one file of an archive, unpacked within bounds. */
export async function unpack(file: FilePeek, entry: Entry, most = mostPlainBytes): Promise<Buffer> {
  if (Math.max(entry.packedBytes, entry.plainBytes) > most) throw new CannotMake('too-large', `${entry.name} is too large.`)
  const packed = await file.read(await dataAt(file, entry), entry.packedBytes)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw damaged('A file of the archive is packed in an unusual way.')
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch {
    throw new CannotMake('damaged', `${entry.name} can’t be unpacked within bounds.`)
  }
}

/** What is in one file of an archive that lies there as it is, a little at a time. */
export async function* readStored(file: FilePeek, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.method !== 0) throw damaged('A file of the archive is packed.')
  const from = await dataAt(file, entry)
  for (let at = 0; at < entry.packedBytes; ) {
    const part = await file.read(from + at, Math.min(1_000_000, entry.packedBytes - at))
    if (part.length === 0) throw damaged('The archive ends too early.')
    at += part.length
    yield part
  }
}

/** Writes an archive again: each file as it is, changed, or left out. It bears no times, and nothing between or beside its files. */
export async function rewriteZip(
  from: string,
  to: string,
  change: (entry: Entry, read: () => Promise<Buffer>) => Promise<Buffer | 'as-it-is' | 'leave-out'>,
): Promise<void> {
  await peeking(from, async (file) => {
    const out = await open(to, 'w', 0o600)
    try {
      const list: Buffer[] = []
      let at = 0
      for (const entry of await readEntries(file)) {
        const changed = await change(entry, () => unpack(file, entry))
        if (changed === 'leave-out') continue
        const headerAt = at
        if (changed === 'as-it-is') {
          at += await writeHead(out, entry)
          at += await copy(file, out, await dataAt(file, entry), entry.packedBytes)
          list.push(listed(entry, headerAt))
          continue
        }
        const packed = entry.method === 0 ? changed : deflateRawSync(changed)
        const made = { ...entry, checksum: crc32(changed), packedBytes: packed.length, plainBytes: changed.length }
        at += await writeHead(out, made)
        await out.appendFile(packed)
        at += packed.length
        list.push(listed(made, headerAt))
      }
      const directory = Buffer.concat(list)
      const end = Buffer.alloc(22)
      end.writeUInt32LE(0x06054b50, 0)
      end.writeUInt16LE(list.length, 8)
      end.writeUInt16LE(list.length, 10)
      end.writeUInt32LE(directory.length, 12)
      end.writeUInt32LE(at, 16)
      await out.appendFile(Buffer.concat([directory, end]))
    } finally {
      await out.close()
    }
  })
}

// 1 January 1980, the first day that an archive can tell.
const noDay = 0x0021

async function writeHead(out: FileHandle, entry: Entry): Promise<number> {
  const name = Buffer.from(entry.name)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  facts(entry, name.length).copy(head, 4)
  await out.appendFile(Buffer.concat([head, name]))
  return head.length + name.length
}

function listed(entry: Entry, headerAt: number): Buffer {
  const name = Buffer.from(entry.name)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 4)
  facts(entry, name.length).copy(head, 6)
  head.writeUInt32LE(headerAt, 42)
  return Buffer.concat([head, name])
}

function facts({ method, checksum, packedBytes, plainBytes }: Entry, nameBytes: number): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(0x0800, 2)
  bytes.writeUInt16LE(method, 4)
  bytes.writeUInt16LE(noDay, 8)
  bytes.writeUInt32LE(checksum, 10)
  bytes.writeUInt32LE(packedBytes, 14)
  bytes.writeUInt32LE(plainBytes, 18)
  bytes.writeUInt16LE(nameBytes, 22)
  return bytes
}

async function copy(file: FilePeek, out: FileHandle, from: number, length: number): Promise<number> {
  for (let at = 0; at < length; at += 1_000_000) {
    const part = await file.read(from + at, Math.min(1_000_000, length - at))
    if (part.length === 0) throw damaged('The archive ends too early.')
    await out.appendFile(part)
  }
  return length
}
