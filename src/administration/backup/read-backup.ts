import { createHash, timingSafeEqual } from 'node:crypto'
import type { z } from 'zod'
import { ageMarkBytes, decryptBy, isAge } from './age.ts'
import { BackupFault, cutOff, damaged } from './backup-fault.ts'
import {
  type BackupHead,
  type BackupManifest,
  backupHead,
  backupManifest,
  fileNameOf,
  format,
  headName,
  manifestName,
  sealName,
} from './backup-format.ts'
import { readTar, type TarEntry } from './tar.ts'
import { sealOf, sha256Of, type Tell } from './write-backup.ts'

/** What is done with a backup while it is read. What is given here has not been checked to its end yet, so it is kept for good only afterwards. */
export type Reader = {
  /** The seal's key, from the master key that opens this mark. @throws BackupFault where it does not */
  begin(head: BackupHead): Promise<{ sealKey: string }>
  /** The compressed rows of a table, which come once for each. */
  table(name: string, bytes: AsyncIterable<Buffer>): Promise<{ rows: number }>
  file(digest: string, sizeBytes: number, bytes: AsyncIterable<Buffer>): Promise<void>
}

const mostOfHead = 4 * 1024 ** 2
const mostOfManifest = 512 * 1024 ** 2

/** Reads a backup once, from its beginning, and checks everything that it says of itself. @throws BackupFault with what is wrong */
export async function readBackup(
  source: AsyncIterable<Uint8Array>,
  identities: readonly string[],
  reader: Reader,
  tell: Tell = () => undefined,
): Promise<{ head: BackupHead; manifest: BackupManifest }> {
  const entries = readTar(await opened(source, identities))
  const first = await nextOf(entries)
  if (first?.name !== headName) throw new BackupFault('This is no backup of Laurel.')
  const headBytes = await wholeOf(first, mostOfHead)
  const head = readHead(headBytes)
  const { sealKey } = await reader.begin(head)

  const tables: BackupManifest['tables'] = []
  const seen = createHash('sha256')
  const files = { count: 0, bytes: 0, last: '' }
  let bytes = 0
  let entry = await nextOf(entries)
  while (entry?.name.startsWith('tables/')) {
    const table = tableOf(entry)
    const kept: BackupManifest['tables'][number] = { name: table, rows: 0, pieces: [] }
    tables.push(kept)
    async function* rowsOf(): AsyncGenerator<Buffer> {
      for (; entry && tableOf(entry) === table; entry = await nextOf(entries)) {
        const hash = createHash('sha256')
        const piece = entry
        for await (const part of piece.body) {
          hash.update(part)
          yield part
        }
        bytes += piece.sizeBytes
        kept.pieces.push({ name: piece.name, bytes: piece.sizeBytes, sha256: hash.digest('hex') })
      }
    }
    const { rows } = await reader.table(table, rowsOf())
    kept.rows = rows
    tell({ doing: 'database', done: tables.length, of: head.tables.length + 1, bytes })
  }
  for (; entry?.name.startsWith('files/'); entry = await nextOf(entries)) {
    const digest = entry.name.slice(-64)
    if (entry.name !== fileNameOf(digest) || digest <= files.last) throw damaged('its files are not in their order.')
    await reader.file(digest, entry.sizeBytes, checked(entry, digest))
    files.last = digest
    files.count++
    files.bytes += entry.sizeBytes
    seen.update(digest)
    tell({ doing: 'files', done: files.count, of: 0, bytes: files.bytes })
  }

  if (entry?.name !== manifestName) throw damaged('its list of what was written is missing.')
  const end = await wholeOf(entry, mostOfManifest)
  const seal = await nextOf(entries)
  if (seal?.name !== sealName) throw damaged('its seal is missing.')
  if (!isSame((await wholeOf(seal, 1024)).toString(), sealOf(sealKey, end))) throw damaged('its seal is broken.')
  if (await nextOf(entries)) throw damaged('something stands behind its seal.')
  const manifest = parsed(backupManifest, end)
  compare(manifest, { head: sha256Of(headBytes), tables, files: { ...files, sha256: seen.digest('hex') } })
  return { head, manifest }
}

function compare(
  manifest: BackupManifest,
  found: Pick<BackupManifest, 'head' | 'tables'> & { files: Omit<BackupManifest['files'], 'missing'> },
): void {
  if (manifest.head !== found.head) throw damaged('its beginning was changed.')
  if (manifest.tables.length !== found.tables.length) throw damaged('a table is missing.')
  for (const [at, table] of manifest.tables.entries())
    if (JSON.stringify(found.tables[at]) !== JSON.stringify(table)) throw damaged(`the table ${table.name} is not what it was.`)
  const { count, bytes, sha256 } = manifest.files
  if (found.files.count !== count || found.files.bytes !== bytes || found.files.sha256 !== sha256)
    throw damaged(`it should hold ${count} files and holds ${found.files.count}.`)
}

/** The tar itself, decrypted where it is encrypted. */
async function opened(source: AsyncIterable<Uint8Array>, identities: readonly string[]): Promise<AsyncIterable<Uint8Array>> {
  const chunks = source[Symbol.asyncIterator]()
  let beginning: Buffer = Buffer.alloc(0)
  for (let done = false; !done && beginning.length < ageMarkBytes; ) {
    const next = await chunks.next()
    done = next.done ?? false
    if (!next.done) beginning = Buffer.concat([beginning, next.value])
  }
  if (beginning.length === 0) throw new BackupFault('This backup is empty.')
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield beginning
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  if (!isAge(beginning)) {
    if (beginning.toString('latin1', 0, headName.length) !== headName) throw new BackupFault('This is no backup of Laurel.')
    return whole()
  }
  if (identities.length === 0)
    throw new BackupFault('This backup is encrypted. Give the file with the identity that opens it: --identity backup.key')
  return decrypted(await decryptBy(identities, whole()))
}

/** What goes wrong in the middle of decrypting is bytes that were changed or are missing. */
async function* decrypted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    if (error instanceof BackupFault) throw error
    throw damaged('it can’t be decrypted to its end, so it was changed or is cut off.')
  }
}

const nextOf = async (entries: AsyncGenerator<TarEntry>): Promise<TarEntry | null> => {
  const { value, done } = await entries.next()
  return done ? null : value
}

async function wholeOf({ name, sizeBytes, body }: TarEntry, most: number): Promise<Buffer> {
  if (sizeBytes > most) throw damaged(`${name} is larger than it can be.`)
  const parts: Buffer[] = []
  for await (const part of body) parts.push(part)
  const whole = Buffer.concat(parts)
  if (whole.length !== sizeBytes) throw cutOff()
  return whole
}

/** A newer form may say other things than this program can read, so its number is looked at first. */
function readHead(bytes: Buffer): BackupHead {
  const { format: found, laurel } = parsed(backupHead.pick({ format: true, laurel: true }), bytes)
  if (found > format) throw new BackupFault(`This backup was made by a newer Laurel (${laurel}). Restore it with that one.`)
  return parsed(backupHead, bytes)
}

function parsed<Schema extends z.ZodType>(schema: Schema, bytes: Buffer): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(bytes.toString()))
  } catch {
    throw damaged('what it says of itself can’t be read.')
  }
}

const tableOf = ({ name }: TarEntry): string => /^tables\/([a-z0-9_]+)\/\d+\.zst$/.exec(name)?.[1] ?? ''

async function* checked({ sizeBytes, body }: TarEntry, digest: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let length = 0
  for await (const part of body) {
    hash.update(part)
    length += part.length
    // The last part waits until the whole is known to be right.
    if (length < sizeBytes) yield part
    else {
      if (hash.digest('hex') !== digest) throw damaged(`the file ${digest} has other bytes than its digest says.`)
      yield part
    }
  }
}

const isSame = (one: string, other: string) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
