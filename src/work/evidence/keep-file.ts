import type { Stage } from '../../foundation/platform/command.ts'
import { busyAnswer } from '../../foundation/platform/connections.ts'
import { isRefusal, Refusal } from '../../foundation/platform/refusal.ts'
import type { StagedFile } from '../../foundation/platform/store.ts'
import { cleanName, shownName } from './clean-name.ts'
import type { EvidenceRoom } from './evidence-room.ts'
import { peeking } from './file-peek.ts'
import { type FoundFile, identifyFile } from './identify-file.ts'
import { storeFile } from './store-file.ts'

/** A file on its way in, through whichever door: a form, a resumed upload, the seed. Only its name is the sender's word. */
export type Arrival = { name: string; bytes: AsyncIterable<Uint8Array> }
type Keeping = Pick<Stage, 'staging' | 'store' | 'config' | 'db' | 'now'>
export type KeptFile = FoundFile & { digest: string; sizeBytes: number; name: string }
/** What a file has to suit: a format that was asked for, and the room there is. Either refuses. */
export type Terms = {
  suits?: ((found: FoundFile) => void) | undefined
  /** How long a recording is by what is in it, where what it says of itself is not enough. */
  measure?: ((path: string, found: FoundFile) => Promise<number>) | undefined
  /** Asked before the first byte, and again when the file is whole, since others may have come in between. */
  roomLeft?: (() => Promise<EvidenceRoom>) | undefined
}

/**
 * Takes a file in: streams it aside, finds what it is, writes its row, then stores it. Bytes that are there already are stored once.
 * After a refusal, or a connection that ends, nothing is kept.
 */
export const keepFile = ({ staging, ...stage }: Keeping, { name, bytes }: Arrival, terms: Terms = {}): Promise<KeptFile> =>
  naming(name, async () => {
    const most = stage.config.MAX_UPLOAD_BYTES
    const room = await terms.roomLeft?.()
    if (room && room.bytes <= 0) throw room.refusal()
    const isLess = room && room.bytes < most
    const staged = await staging.take(bytes, isLess ? { maxBytes: room.bytes, tooLarge: room.refusal } : { maxBytes: most })
    return keepStaged(stage, staged, name, terms).finally(() => staging.drop(staged.id))
  })

/** The same for a file that came in pieces and is whole. It stays in staging for its owner to drop, unless the store took it away. */
export const keepArrived = (stage: Omit<Keeping, 'staging'>, staged: StagedFile, name: string, terms: Terms): Promise<KeptFile> =>
  naming(name, () => keepStaged(stage, staged, name, terms))

async function keepStaged(stage: Omit<Keeping, 'staging'>, staged: StagedFile, name: string, { suits, measure, roomLeft }: Terms) {
  const identified = await peeking(staged.path, (peek) => identifyFile(peek, name))
  suits?.(identified)
  const found = measure ? { ...identified, seconds: await measure(staged.path, identified) } : identified
  const room = await roomLeft?.()
  if (room && staged.sizeBytes > room.bytes) throw room.refusal()
  const stored = await storeFile(stage, staged, found)
  return { ...found, ...stored, name: cleanName(name, found.format.endings) }
}

/** One of several files is refused, so the sentence says which. */
async function naming<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (met) {
    const error = busyAnswer(met) ?? met
    if (!isRefusal(error)) throw error
    const values = { name: shownName(name), reason: error.sentence }
    throw new Refusal(error.kind, error.code, { text: '“{name}” was not added. {reason}', values }, error.fields)
  }
}
