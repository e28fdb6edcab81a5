import type { Database } from '../../foundation/platform/database.ts'
import type { BroughtFile } from '../one-roster/open-files.ts'

/** The bytes of a roster lie in pieces of this size. */
export const pieceBytes = 1_000_000

/** The files of a sync, read piece by piece out of the database: whatever process works on it. */
export async function filesOf(db: Database, syncId: string): Promise<BroughtFile[]> {
  const files = await db
    .selectFrom('rosterPieces')
    .where('syncId', '=', syncId)
    .where('place', '=', 0)
    .orderBy('file')
    .select(['file', 'name', 'sizeBytes'])
    .execute()
  return files.map(({ file, name, sizeBytes }) => {
    let held: { place: number; bytes: Uint8Array } | null = null
    const pieceAt = async (place: number) => {
      if (held?.place === place) return held.bytes
      const { bytes } = await db
        .selectFrom('rosterPieces')
        .where('syncId', '=', syncId)
        .where('file', '=', file)
        .where('place', '=', place)
        .select('bytes')
        .executeTakeFirstOrThrow()
      held = { place, bytes }
      return held.bytes
    }
    const read = async (from: number, length: number) => {
      const whole = new Uint8Array(length)
      for (let done = 0; done < length; ) {
        const at = from + done
        const piece = await pieceAt(Math.floor(at / pieceBytes))
        const part = piece.subarray(at % pieceBytes, (at % pieceBytes) + length - done)
        if (part.length === 0) return whole.subarray(0, done) as Uint8Array<ArrayBuffer>
        whole.set(part, done)
        done += part.length
      }
      return whole
    }
    return { name, file: { size: Number(sizeBytes), read } }
  })
}

/** The same bytes as they are kept: pieces of a file, by its number. */
export const piecesOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / pieceBytes)) }, (_, place) =>
    bytes.subarray(place * pieceBytes, (place + 1) * pieceBytes),
  )
