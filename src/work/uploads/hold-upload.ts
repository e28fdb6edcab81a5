import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../../foundation/platform/database.ts'
import { conflict, type Refusal } from '../../foundation/platform/refusal.ts'

/** An upload in the hands of one request, of whichever process: until it is let go, or was not renewed for a while. */
export type Hold = {
  /** Says that the work goes on. @throws Refusal `upload-under-way` where another has taken over, since this one stood still too long */
  renew(received?: number): Promise<void>
  release(received?: number): Promise<void>
}

/** So long a hold stands without a sign of life. A killed process or a line that fell silent keeps nobody out longer. */
const standsSeconds = 15
/** So often a sign is given. Well below the time that it stands, so that who still writes is never who was given up. */
export const signEveryMs = 4000

export const underWay = (): Refusal => conflict('upload-under-way', 'A part of this file is arriving just now. Please wait until it has.')

/** Takes an upload in hand. Times are the database's, since machines differ. @throws Refusal `upload-under-way` */
export async function holdUpload(db: Database, uploadId: string): Promise<Hold> {
  const held = randomUUID()
  const until = sql<Date>`clock_timestamp() + ${`${standsSeconds} seconds`}::interval`
  const taken = await db
    .updateTable('uploads')
    .set({ heldBy: held, heldUntil: until })
    .where('id', '=', uploadId)
    .where(({ eb, or }) => or([eb('heldUntil', 'is', null), eb('heldUntil', '<', sql<Date>`clock_timestamp()`)]))
    .returning('id')
    .executeTakeFirst()
  if (!taken) throw underWay()
  const own = () => db.updateTable('uploads').where('id', '=', uploadId).where('heldBy', '=', held)
  return {
    async renew(received) {
      const still = await own()
        .set({ heldUntil: until, ...(received !== undefined && { receivedBytes: received }) })
        .where('heldUntil', '>', sql<Date>`clock_timestamp()`)
        .returning('id')
        .executeTakeFirst()
      if (!still) throw underWay()
    },
    async release(received) {
      await own()
        .set({ heldBy: null, heldUntil: null, ...(received !== undefined && { receivedBytes: received }) })
        .execute()
    },
  }
}

/** Does something with an upload in hand, and gives signs of life meanwhile. @throws Refusal `upload-under-way` */
export async function holding<Value>(db: Database, uploadId: string, work: () => Promise<Value>): Promise<Value> {
  const hold = await holdUpload(db, uploadId)
  // A sign that fails ends nothing: who takes over finds what is done, and what isn't is done once more.
  const signs = setInterval(() => void hold.renew().catch(() => undefined), signEveryMs)
  try {
    return await work()
  } finally {
    clearInterval(signs)
    await hold.release()
  }
}
