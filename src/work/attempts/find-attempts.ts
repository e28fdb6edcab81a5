import { definitionSchema } from '../../definitions/achievements/definition.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { findStatuses } from './attempt-status.ts'
import type { AttemptShelf } from './shelves.ts'

const pageSize = 20

type Given = { personId: string; shelf: AttemptShelf; before: string | null; after: string | null; today: Date; size?: number }

/** A person's attempts, the latest first, a page at a time by key: nothing is skipped when one is added meanwhile. */
export async function findAttempts(db: Queryable, { personId, shelf, before, after, today, size = pageSize }: Given) {
  const own = db
    .selectFrom('attempts')
    .where('earnerId', '=', personId)
    .where('purpose', '=', 'award')
    .where('state', shelf === 'open' ? 'not in' : 'in', shelf === 'open' ? ['earned', 'withdrawn'] : [shelf])
  const rows = await own
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .$if(before !== null, (query) => query.where('attempts.id', '<', before ?? ''))
    .$if(after !== null, (query) => query.where('attempts.id', '>', after ?? ''))
    .orderBy('attempts.id', after === null ? 'desc' : 'asc')
    .limit(size + 1)
    .select([
      'attempts.id',
      'attempts.state',
      'attempts.startedAt',
      'attempts.changedAt',
      'attempts.versionId',
      'achievements.slug',
      'organizations.timeZone',
      'achievementVersions.definition',
    ])
    .execute()
  const more = rows.length > size
  const page = rows.slice(0, size).map(({ definition, ...attempt }) => ({ ...attempt, definition: definitionSchema.parse(definition) }))
  if (after !== null) page.reverse()
  const statuses = await findStatuses(db, page, today)
  return {
    attempts: page.flatMap(({ id, slug, versionId, definition }) => {
      const status = statuses.get(id)
      return status ? [{ id, slug, versionId, title: definition.title, status }] : []
    }),
    older: (after === null ? more : before === null && page.length > 0) ? (page.at(-1)?.id ?? null) : null,
    newer: (after === null ? before !== null : more) ? (page[0]?.id ?? null) : null,
  }
}

/** How many attempts stand on each shelf. */
export async function countAttempts(db: Queryable, personId: string): Promise<Record<AttemptShelf, number>> {
  const rows = await db
    .selectFrom('attempts')
    .where('earnerId', '=', personId)
    .where('purpose', '=', 'award')
    .groupBy('state')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .execute()
  const of = (isOn: (state: string) => boolean) =>
    rows.filter(({ state }) => isOn(state)).reduce((sum, { count }) => sum + Number(count), 0)
  return {
    open: of((state) => state !== 'earned' && state !== 'withdrawn'),
    earned: of((state) => state === 'earned'),
    withdrawn: of((state) => state === 'withdrawn'),
  }
}
