import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { LeakKind } from '../../work/leaks/leak-kinds.ts'
import { submissionCode } from '../assessment/submission-code.ts'

const onPage = 25

export type OpenLeak = {
  leakId: string
  submissionId: string
  code: string
  title: string
  kind: LeakKind
  artifactId: string | null
  place: { seconds?: number; page?: number; quote?: string }
  markedAt: Date
}

const openOf = (db: Queryable, organizationId: string, personId: string | null) =>
  db
    .selectFrom('leaks')
    .innerJoin('attempts', 'attempts.id', 'leaks.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('leaks.organizationId', '=', organizationId)
    .where('leaks.answeredAt', 'is', null)
    .where('attempts.state', 'in', ['submitted', 'in_assessment'])
    .where('attempts.earnerId', '!=', personId ?? '00000000-0000-0000-0000-000000000000')

/** What was marked and waits to be masked, at an organization, the oldest first; without whose it is, and without who marked it. */
export async function findOpenLeaks(
  db: Queryable,
  {
    organizationId,
    personId,
    after = null,
    size = onPage,
  }: { organizationId: string; personId: string | null; after?: string | null; size?: number },
): Promise<{ rows: OpenLeak[]; next: string | null }> {
  const found = await openOf(db, organizationId, personId)
    .$if(after !== null, (query) => query.where('leaks.id', '>', after ?? ''))
    .orderBy('leaks.id')
    .limit(size + 1)
    .select(['leaks.id as leakId', 'leaks.submissionId', 'leaks.artifactId', 'leaks.markedAt', 'achievementVersions.title'])
    .select([sql<LeakKind>`leaks.kind`.as('kind'), sql<OpenLeak['place']>`leaks.place`.as('place')])
    .execute()
  const rows = found.slice(0, size).map((row) => ({ ...row, code: submissionCode(row.submissionId) }))
  return { rows, next: found.length > size ? (rows.at(-1)?.leakId ?? null) : null }
}

/** How many there are of it. */
export async function countOpenLeaks(db: Queryable, organizationId: string, personId: string | null): Promise<number> {
  const counted = await openOf(db, organizationId, personId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(counted.count)
}
