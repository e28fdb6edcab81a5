import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { invalid } from './refusal.ts'

export type StoredFile = { digest: string; sizeBytes: number /** the first bytes, enough to tell what it is */; head: Uint8Array }

/** Where evidence lives: bytes under their SHA-256, written once, never changed. A local folder now; the seam for S3. */
export type FileStore = {
  /**
   * Streams bytes in, hashing on the way, holding none of it in memory. Nothing stays of what ends early or grows too large.
   * @throws Refusal `file-empty`, `file-too-large`
   */
  put(bytes: AsyncIterable<Uint8Array>, options: { maxBytes: number }): Promise<StoredFile>
  /** A stream of the bytes, from `start` to `end` inclusive when given. */
  read(digest: string, range?: { start: number; end: number }): Readable
  has(digest: string): Promise<boolean>
  remove(digest: string): Promise<void>
  /** Every digest in the store, for the sweep of what nothing points at. */
  list(): AsyncIterable<string>
}

const headBytes = 8192

/** A store in a local folder: `files/ab/abcdef…`. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await rm(incoming, { recursive: true, force: true })
  await mkdir(incoming, { recursive: true })
  const pathOf = (digest: string) => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('Not a digest.')
    return join(folder, digest.slice(0, 2), digest)
  }
  return {
    async put(bytes, { maxBytes }) {
      const temporary = join(incoming, randomUUID())
      const file = await open(temporary, 'wx')
      try {
        const hash = createHash('sha256')
        let head = new Uint8Array(0)
        let sizeBytes = 0
        for await (const chunk of bytes) {
          sizeBytes += chunk.length
          if (sizeBytes > maxBytes)
            throw invalid('file-too-large', `This file is larger than ${Math.floor(maxBytes / 1_000_000)} MB. Nothing was kept of it.`)
          if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)])
          hash.update(chunk)
          await file.writeFile(chunk)
        }
        if (sizeBytes === 0) throw invalid('file-empty', 'This file is empty. Please choose another.')
        await file.sync()
        await file.close()
        const digest = hash.digest('hex')
        await mkdir(dirname(pathOf(digest)), { recursive: true })
        await rename(temporary, pathOf(digest))
        return { digest, sizeBytes, head }
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
