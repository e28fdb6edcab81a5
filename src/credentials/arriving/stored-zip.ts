import { buffer } from 'node:stream/consumers'
import { type Store, type StoredFile, storeAway } from '../../foundation/platform/store.ts'
import { listZip, type ReadableAt } from '../../foundation/zips/read-zip.ts'
import type { FilePeek } from '../../work/evidence/file-peek.ts'
import { type OpenedArchive, openArchive } from '../archives/read-archive.ts'

/** So much is fetched at once: a store elsewhere is asked a thousand times for a gigabyte, and little is ever in memory. */
const blockBytes = 1_048_576

/** A file of the store to be read at any place. What is asked for next is mostly there already. */
export function readableInStore(store: Pick<Store, 'read'>, { digest, sizeBytes }: StoredFile): ReadableAt {
  let held = { from: 0, bytes: new Uint8Array(0) }
  return {
    size: sizeBytes,
    async read(from, length) {
      if (from < held.from || from + length > held.from + held.bytes.length) {
        const end = Math.min(sizeBytes, from + Math.max(length, blockBytes))
        const stream = end > from ? await store.read({ digest, sizeBytes }, { start: from, end: end - 1 }) : null
        if (!stream) throw storeAway('The bytes of an archive are not in the store.')
        held = { from, bytes: new Uint8Array(await buffer(stream)) }
      }
      return held.bytes.subarray(from - held.from, from - held.from + length)
    },
  }
}

/** A file that is being looked at, to be read as a zip. */
export const readableOf = ({ size, read }: FilePeek): ReadableAt => ({
  size,
  read: async (from, length) => new Uint8Array(await read(from, length)),
})

/** Nobody took so many files along; what has more is not opened. */
const mostFiles = 50_000

/** Opens an archive within the bounds of what is taken in. @throws ArchiveFault, ZipFault */
export const openBrought = async (file: ReadableAt): Promise<OpenedArchive> =>
  openArchive(file, await listZip(file, { entries: mostFiles }))
