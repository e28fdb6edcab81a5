import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { invalid } from './refusal.ts'

export type StoredFile = { digest: string; sizeBytes: number }
/** A file that has arrived whole and is not in the store yet, open for looking at. */
export type IncomingFile = StoredFile & { path: string }

/** Where evidence lives: bytes under their SHA-256, written once, never changed. A local folder now; the seam for S3. */
export type FileStore = {
  /**
   * Streams bytes in, hashing on the way, holding none of it in memory. Nothing stays of what ends early, grows too large, or what `admit` throws at.
   * `admit` looks at the whole file before it is stored, and is where its row is written: a sweep never takes bytes whose row is fresh.
   * @throws Refusal `file-empty`, `file-too-large`
   */
  put(bytes: AsyncIterable<Uint8Array>, options: { maxBytes: number; admit?: (file: IncomingFile) => Promise<void> }): Promise<StoredFile>
  /** A stream of the bytes, from `start` to `end` inclusive when given. */
  read(digest: string, range?: { start: number; end: number }): Readable
  has(digest: string): Promise<boolean>
  remove(digest: string): Promise<void>
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

/** A store in a local folder: `files/ab/abcdef…`. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true })
  await clearAbandoned(incoming)
  const pathOf = (digest: string) => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('Not a digest.')
    return join(folder, digest.slice(0, 2), digest)
  }
  return {
    async put(bytes, { maxBytes, admit }) {
      const temporary = join(incoming, randomUUID())
      const file = await open(temporary, 'wx')
      try {
        const hash = createHash('sha256')
        let sizeBytes = 0
        for await (const chunk of bytes) {
          sizeBytes += chunk.length
          if (sizeBytes > maxBytes)
            throw invalid('file-too-large', `This file is larger than ${Math.floor(maxBytes / 1_000_000)} MB. Nothing was kept of it.`)
          hash.update(chunk)
          await file.writeFile(chunk)
        }
        if (sizeBytes === 0) throw invalid('file-empty', 'This file is empty. Please choose another.')
        await file.sync()
        await file.close()
        const digest = hash.digest('hex')
        await admit?.({ path: temporary, digest, sizeBytes })
        await mkdir(dirname(pathOf(digest)), { recursive: true })
        await rename(temporary, pathOf(digest))
        return { digest, sizeBytes }
      } catch (error) {
        await file.close().catch(() => undefined)
        await rm(temporary, { force: true })
        throw error
      }
    },
    read: (digest, range) => createReadStream(pathOf(digest), range),
    has: (digest) =>
      stat(pathOf(digest)).then(
        () => true,
        () => false,
      ),
    remove: (digest) => rm(pathOf(digest), { force: true }),
    async *list() {
      for (const prefix of await readdir(folder)) if (prefix.length === 2) yield* await readdir(join(folder, prefix))
    },
  }
}
