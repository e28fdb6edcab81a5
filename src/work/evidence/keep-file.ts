import type { Stage } from '../../foundation/platform/command.ts'
import { full, Refusal } from '../../foundation/platform/refusal.ts'
import { cleanName, shownName } from './clean-name.ts'
import type { EvidenceRoom } from './evidence-room.ts'
import { peeking } from './file-peek.ts'
import { type FoundFile, identifyFile } from './identify-file.ts'

/** A file on its way in, through whichever door: a form, a resumed upload, the seed. Only its name is the sender's word. */
export type Arrival = { name: string; bytes: AsyncIterable<Uint8Array> }
type Keeping = Pick<Stage, 'files' | 'config' | 'db' | 'now'>
export type KeptFile = FoundFile & { digest: string; sizeBytes: number; name: string }

/**
 * Takes a file in: streams it aside, finds what it is, writes its row, then stores it. Bytes that are there already are stored once.
 * @param roomLeft asked before the first byte, and again when the file is whole, since others may have come in between
 * @param suits refuses a format that was not asked for; then, as after any refusal or a connection that ends, nothing is kept
 */
export async function keepFile(
  { files, config, db, now }: Keeping,
  { name, bytes }: Arrival,
  suits: (found: FoundFile) => void = () => undefined,
  roomLeft: () => Promise<EvidenceRoom> = noLimit,
): Promise<KeptFile> {
  let found: FoundFile | undefined
  try {
    const room = await roomLeft()
    if (room.bytes <= 0) throw room.refusal()
    const { digest, sizeBytes } = await files.put(bytes, {
      maxBytes: config.MAX_UPLOAD_BYTES,
      ...(room.bytes < config.MAX_UPLOAD_BYTES && { maxBytes: room.bytes, tooLarge: room.refusal }),
      async admit(file) {
        found = await peeking(file.path, (peek) => identifyFile(peek, name))
        suits(found)
        const still = await roomLeft()
        if (file.sizeBytes > still.bytes) throw still.refusal()
        await db
          .insertInto('files')
          .values({
            digest: file.digest,
            sizeBytes: file.sizeBytes,
            contentType: found.contentType,
            seconds: found.seconds,
            storedAt: now(),
          })
          // Fresh again, so that the sweep leaves it until an artifact points at it.
          .onConflict((clash) => clash.column('digest').doUpdateSet({ storedAt: now() }))
          .execute()
      },
    })
    if (!found) throw new Error('The store did not look at the file.')
    return { ...found, digest, sizeBytes, name: cleanName(name, found.format.endings) }
  } catch (error) {
    throw error instanceof Error && error.name === 'Refusal' ? named(error as Refusal, name) : error
  }
}

const noLimit = async (): Promise<EvidenceRoom> => ({ bytes: Number.POSITIVE_INFINITY, refusal: () => full('no-room', '') })

// One of several files is refused, so the sentence says which.
function named({ kind, code, message, fields }: Refusal, name: string): Refusal {
  return new Refusal(kind, code, `“${shownName(name)}” was not added. ${message}`, fields)
}
