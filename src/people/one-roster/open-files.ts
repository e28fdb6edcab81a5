import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { listZip, type ReadableAt, readEntry } from '../../foundation/zips/read-zip.ts'
import { ZipFault, type ZipTrouble } from '../../foundation/zips/zip-fault.ts'
import type { Bytes } from './read-rows.ts'

/** A file as it was brought. */
export type BroughtFile = { name: string; file: ReadableAt }
/** The tables of a roster by their name in small letters, `users.csv`, whether they came in a zip or each by itself. */
export type RosterFiles = { tables: ReadonlyMap<string, { name: string; bytes: Bytes }>; faults: { file: string; says: Sentence }[] }

/** Unpacked, a roster of a million rows has about 200 MB. */
export const mostUnpackedBytes = 800_000_000
const mostEntries = 500
const pieceBytes = 262_144

const troubles: Record<ZipTrouble, Sentence> = {
  'not-a-zip': sentence('This is not a zip that can be read.'),
  'cut-off': sentence('This zip is cut off: a part of it is missing.'),
  'too-many-entries': sentence('This zip has too many files in it to be a roster.'),
  'unsafe-name': sentence('A file in this zip has a name that leads out of its folder. It was not opened.'),
  'doubled-name': sentence('Two files in this zip have the same name.'),
  overlapping: sentence('Files in this zip lie in each other. It was not opened.'),
  'not-readable': sentence('This zip is locked by a password, or packed in a way that is not read here.'),
  'larger-than-said': sentence('A file in this zip is larger than it says. It was not read on.'),
  altered: sentence('A file in this zip is damaged.'),
}

/** What is wrong with a zip, in words; null for any other fault. */
export const zipTrouble = (error: unknown): Sentence | null => (error instanceof ZipFault ? troubles[error.trouble] : null)

const isZip = async ({ size, read }: ReadableAt): Promise<boolean> => {
  if (size < 4) return false
  const [one, two, three] = await read(0, 4)
  return one === 0x50 && two === 0x4b && (three === 3 || three === 5)
}

async function* inPieces({ size, read }: ReadableAt): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += pieceBytes) yield await read(at, Math.min(pieceBytes, size - at))
}

const baseName = (name: string) => name.split('/').at(-1) ?? name

/** Opens what was brought: a zip, also one with a folder in it, or tables by themselves. Nothing is unpacked before it is read. */
export async function openRosterFiles(brought: readonly BroughtFile[]): Promise<RosterFiles> {
  const tables = new Map<string, { name: string; bytes: Bytes }>()
  const faults: RosterFiles['faults'] = []
  const put = (name: string, bytes: Bytes) => {
    const known = baseName(name).toLowerCase()
    if (!known.endsWith('.csv') || known.startsWith('.') || name.includes('__MACOSX')) return
    if (tables.has(known)) faults.push({ file: name, says: sentence('This file is there twice.') })
    else tables.set(known, { name: baseName(name), bytes })
  }
  for (const { name, file } of brought) {
    if (!(await isZip(file))) {
      put(name, () => inPieces(file))
      continue
    }
    try {
      const entries = await listZip(file, { entries: mostEntries })
      const unpacked = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
      if (unpacked > mostUnpackedBytes)
        faults.push({
          file: name,
          says: sentence('Unpacked, this zip has more than {most} MB. It was not opened.', { most: mostUnpackedBytes / 1_000_000 }),
        })
      else for (const entry of entries) put(entry.name, () => readEntry(file, entry))
    } catch (error) {
      const says = zipTrouble(error)
      if (!says) throw error
      faults.push({ file: name, says })
    }
  }
  return { tables, faults }
}
