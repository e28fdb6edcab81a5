import { createHash } from 'node:crypto'
import { readEntry } from '../../foundation/zips/read-zip.ts'
import { ZipFault } from '../../foundation/zips/zip-fault.ts'
import { places } from '../archives/archive-format.ts'
import { ArchiveFault, type OpenedArchive } from '../archives/read-archive.ts'

/** Unpacked it may be so many times as large, and something beside: lists of the same words are packed well, and nobody’s evidence is. */
const mostTimes = 20
const besideBytes = 200_000_000

/**
 * Reads every file of an archive once, a piece at a time, and compares it with the list that was signed. A file too many is as wrong as one too few.
 * @throws ArchiveFault `altered`, about the first file that is otherwise; ZipFault
 */
export async function checkFilesOf(archive: OpenedArchive, onBytes: (count: number) => void): Promise<void> {
  const entries = [...archive.entries.values()].filter(({ name }) => name !== places.statement && name !== places.files)
  const allBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (allBytes > archive.file.size * mostTimes + besideBytes) throw new ZipFault('not-readable')
  for (const { name } of entries) if (!archive.digests.has(name)) throw new ArchiveFault('altered', name)
  for (const name of archive.digests.keys()) if (!archive.entries.has(name)) throw new ArchiveFault('altered', name)
  // In the order in which they lie there, so that it is read from end to end.
  for (const entry of entries.sort((a, b) => a.at - b.at)) {
    const hash = createHash('sha256')
    let read = 0
    for await (const piece of readEntry(archive.file, entry)) {
      hash.update(piece)
      read += piece.length
      onBytes(piece.length)
    }
    if (read !== entry.sizeBytes || hash.digest('hex') !== archive.digests.get(entry.name)) throw new ArchiveFault('altered', entry.name)
  }
}
