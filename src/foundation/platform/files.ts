import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Log } from './log.ts'
import { full, invalid, type Refusal } from './refusal.ts'

export type StoredFile = { digest: string; sizeBytes: number }
/** A file that has arrived whole and is not in the store yet, open for looking at. */
export type IncomingFile = StoredFile & { path: string }

/** Where evidence lives: bytes under their SHA-256, written once, never changed. A local folder now; the seam for S3. */
export type FileStore = {
  /**
   * Streams bytes in, hashing on the way, holding none of it in memory. Nothing stays of what ends early, grows too large, or what `admit` throws at.
   * `admit` looks at the whole file before it is stored, and is where its row is written: a sweep never takes bytes whose row is fresh.
   * @throws Refusal `file-empty`, `file-too-large`, `no-room` while the disk is full or nearly so
   */
  put(
    bytes: AsyncIterable<Uint8Array>,
    options: { maxBytes: number; tooLarge?: () => Refusal; admit?: (file: IncomingFile) => Promise<void> },
  ): Promise<StoredFile>
  /** A stream of the bytes, from `start` to `end` inclusive when given. */
  read(digest: string, range?: { start: number; end: number }): Readable
  has(digest: string): Promise<boolean>
  remove(digest: string): Promise<void>
  /** How much is free on its disk, and whether that is too little to take files. */
  room(): Promise<{ freeBytes: number; isTight: boolean }>
  /** Every digest in the store, for the sweep of what nothing points at. */
  list(): AsyncIterable<string>
}

/** What a killed process left behind goes after a day; what is younger may be arriving through another process just now. */
async function clearAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (mtimeMs < Date.now() - 86_400_000) await rm(path, { recursive: true, force: true })
  }
}

/** How much of a file may come in before the disk is asked again. */
const askAgainBytes = 64_000_000

/** Evidence is the server's alone to read. What an earlier version left open to every account of the machine is closed once. */
async function closeToOthers(folder: string): Promise<void> {
  const { mode } = await stat(folder)
  if ((mode & 0o077) === 0) return
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600)
  // Last, so that a start cut off before it begins again.
  await chmod(folder, 0o700)
}

const isFull = (error: unknown) => error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

type Bounds = {
  /** Files are refused while less than this is free. */
  keepFreeBytes: number
  log: Log
}

/** A store in a local folder: `files/ab/abcdef…`. */
export async function openFileStore(folder: string, { keepFreeBytes, log }: Bounds): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await closeToOthers(folder)
  await clearAbandoned(incoming)
  const room = async () => {
    const { bavail, bsize } = await statfs(folder)
    const freeBytes = bavail * bsize
    return { freeBytes, isTight: freeBytes < keepFreeBytes }
  }
  const requireRoom = async () => {
    const { freeBytes, isTight } = await room()
    if (isTight) throw noRoom(`Less than ${keepFreeBytes} bytes are free.`, freeBytes)
  }
  const noRoom = (because: string, freeBytes?: number) => {
    log.error('A file was refused, since the disk is full or nearly so', { because, freeBytes })
    return full(
      'no-room',
      'There is no room for files on this server just now. What was added before is safe. Please tell the people who run it.',
    )
  }
  const pathOf = (digest: string) => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('Not a digest.')
    return join(folder, digest.slice(0, 2), digest)
  }
  return {
    async put(bytes, { maxBytes, tooLarge, admit }) {
      const temporary = join(incoming, randomUUID())
      await requireRoom()
      const file = await open(temporary, 'wx', 0o600).catch((error: unknown) => {
        throw isFull(error) ? noRoom(String(error)) : error
      })
      try {
        const hash = createHash('sha256')
        let sizeBytes = 0
        let asked = 0
        for await (const chunk of bytes) {
          sizeBytes += chunk.length
          if (sizeBytes > maxBytes)
            throw (
              tooLarge?.() ??
              invalid('file-too-large', `This file is larger than ${Math.floor(maxBytes / 1_000_000)} MB. Nothing was kept of it.`)
            )
          if (sizeBytes - asked > askAgainBytes) {
            asked = sizeBytes
            await requireRoom()
          }
          hash.update(chunk)
          await file.writeFile(chunk)
        }
        if (sizeBytes === 0) throw invalid('file-empty', 'This file is empty. Please choose another.')
        await file.sync()
        await file.close()
        const digest = hash.digest('hex')
        await admit?.({ path: temporary, digest, sizeBytes })
        await mkdir(dirname(pathOf(digest)), { recursive: true, mode: 0o700 })
        await rename(temporary, pathOf(digest))
        return { digest, sizeBytes }
      } catch (error) {
        await file.close().catch(() => undefined)
        await rm(temporary, { force: true })
        throw isFull(error) ? noRoom(String(error)) : error
      }
    },
    read: (digest, range) => createReadStream(pathOf(digest), range),
    has: (digest) =>
      stat(pathOf(digest)).then(
        () => true,
        () => false,
      ),
    room,
    remove: (digest) => rm(pathOf(digest), { force: true }),
    async *list() {
      for (const prefix of await readdir(folder)) if (prefix.length === 2) yield* await readdir(join(folder, prefix))
    },
  }
}
