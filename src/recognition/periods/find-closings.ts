import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Held } from './close-period.ts'

/** Each time that a month was closed, and opened again: the last first. */
export const findClosings = (db: Queryable, { organizationId, month }: { organizationId: string; month: string }) =>
  db
    .selectFrom('periodClosings')
    .leftJoin('people as closer', 'closer.id', 'periodClosings.closedBy')
    .leftJoin('people as opener', 'opener.id', 'periodClosings.reopenedBy')
    .where('periodClosings.organizationId', '=', organizationId)
    .where('periodClosings.month', '=', month)
    .orderBy('periodClosings.id', 'desc')
    .limit(50)
    .select(['periodClosings.id', 'closedAt', 'closer.name as closedBy', 'reopenedAt', 'opener.name as reopenedBy', 'reopenReason'])
    .select(sql<Held>`period_closings.held`.as('held'))
    .execute()

/** A closing as its list shows it. */
export type Closing = Awaited<ReturnType<typeof findClosings>>[number]

/** The months of an organization that were ever closed, the newest first. */
export async function findPeriods(
  db: Queryable,
  { organizationId, before, size }: { organizationId: string; before: string | null; size: number },
) {
  const rows = await db
    .selectFrom('periodClosings')
    .where('organizationId', '=', organizationId)
    .$if(before !== null, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select(['id', 'month', 'closedAt', 'reopenedAt', 'reopenReason'])
    .select(sql<Held>`held`.as('held'))
    .execute()
  const shown = rows.slice(0, size)
  return { closings: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}
