import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isHandedIn } from '../attempts/attempt-states.ts'
import type { LeakAnswer, LeakKind } from './leak-kinds.ts'

/** What was seen in an earner’s own evidence, as they are told: never who saw it. */
export type LeakSeen = {
  leakId: string
  requirementId: string
  artifactId: string | null
  name: string | null
  contentType: string | null
  kind: LeakKind
  place: { seconds?: number; page?: number; quote?: string }
  answer: LeakAnswer | null
  /** That it waits for the earner. */
  isOpen: boolean
  markedAt: Date
}

/** Each once, whoever marked it, the oldest first. Bounded by what is marked of a submission. */
export async function findLeaksSeen(db: Queryable, attempt: { id: string; state: string }): Promise<LeakSeen[]> {
  const rows = await db
    .selectFrom('leaks')
    // Of what was masked once already, the copy that stands for it.
    .leftJoin('artifacts', (join) =>
      join.on(
        sql<boolean>`artifacts.id = coalesce((select copies.id from artifacts copies where copies.masked_from = leaks.artifact_id
          and copies.removed_at is null order by copies.id desc limit 1), leaks.artifact_id)`,
      ),
    )
    .leftJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('leaks.attemptId', '=', attempt.id)
    .orderBy('leaks.id')
    .limit(100)
    .select(['leaks.id as leakId', 'leaks.requirementId', 'artifacts.id as artifactId', 'artifacts.name', 'files.contentType', 'markedAt'])
    .select([sql<LeakKind>`leaks.kind`.as('kind'), sql<LeakSeen['place']>`leaks.place`.as('place')])
    .select(sql<LeakAnswer | null>`leaks.answer`.as('answer'))
    .execute()
  const seen = new Set<string>()
  return rows.flatMap((row): LeakSeen[] => {
    const of = JSON.stringify([row.artifactId ?? row.requirementId, row.kind, row.place, row.answer])
    if (seen.has(of)) return []
    seen.add(of)
    return [{ ...row, isOpen: row.answer === null && isHandedIn(attempt.state) }]
  })
}
