import { sql } from 'kysely'
import type { Scene } from '../../foundation/platform/command.ts'
import { takeArchive } from './arriving-jobs.ts'

/** When somebody brought their keys, the credentials that name these come in too from archives that were taken in before. */
export async function takeSecondsOf({ db, later }: Scene, { personId, keys }: { personId: string; keys: number }): Promise<null> {
  if (keys === 0) return null
  const kept = await db
    .updateTable('arrivedArchives')
    .set({ state: 'taking', takenAt: null, goal: 0, done: sql`(holds->>'awards')::int + (holds->>'badges')::int` })
    .where('personId', '=', personId)
    .where('state', '=', 'kept')
    .where('replacedBy', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('broughtFiles')
          .whereRef('broughtFiles.archiveId', '=', 'arrivedArchives.id')
          .where('name', 'like', 'awards/%-held-%')
          .select('place'),
      ),
    )
    .returning('id')
    .execute()
  for (const { id } of kept) await later(takeArchive, { archiveId: id })
  return null
}
