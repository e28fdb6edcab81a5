import { sql } from 'kysely'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { readTotals } from '../../foundation/platform/totals.ts'

/** Of `open_submissions`: what waits for others alone, since the actor must not weigh it or holds another seat of it. Few rows, each found by an index; as
 * arrays, or the planner takes them for many and reads all that waits. */
const isNotForThem = (personId: string, organizationIds: readonly string[]) => sql`is_waiting and submission_id = any(array(
  select submission_id from unnest(${organizationIds}::uuid[]) as mine (id)
    cross join lateral barred_earners(${personId}::uuid, mine.id) as barred (earners)
    join open_submissions on earner_id = any(barred.earners) and organization_id = mine.id
  union all select unnest(barred_submissions(${personId}::uuid) || handed_back_leaked(${personId}::uuid))))`

/** How much waits where the actor assesses, and how much of it is late, without what they handed in or weigh already. Of totals that are kept. */
export async function countWaiting(db: Queryable, actor: Actor, today: string): Promise<{ waiting: number; late: number }> {
  const organizationIds = organizationsWhere(actor, 'assessor')
  const personId = personIdOf(actor)
  if (organizationIds.length === 0 || !personId) return { waiting: 0, late: 0 }
  const [due, own] = await Promise.all([
    readTotals(db, 'due', organizationIds),
    db
      .selectFrom(
        sql<{ dueOn: string }>`(
          select due_on from open_submissions where ${isNotForThem(personId, organizationIds)} and organization_id = any(${organizationIds}::uuid[]))`.as(
          'own',
        ),
      )
      .select('dueOn')
      .execute(),
  ])
  const sum = (isCounted: (dueOn: string) => boolean) =>
    [...due].reduce((total, [dueOn, count]) => (isCounted(dueOn) ? total + count : total), 0) -
    own.filter(({ dueOn }) => isCounted(dueOn)).length
  return { waiting: sum(() => true), late: sum((dueOn) => dueOn < today) }
}

export type WaitingFor = { achievementId: string; title: string; waiting: number }
type Wish = {
  /** Part of a title; without it, those of which most waits. */
  text?: string
  /** One that is wanted beside them, however little of it waits. */
  chosen?: string | null
  limit?: number
}

/** The micro-credentials of which most waits, by title: a few, however many there are. `more` says that others wait too. */
export async function fullestWaiting(
  db: Queryable,
  actor: Actor,
  { text = '', chosen = null, limit = 20 }: Wish = {},
): Promise<{ shown: WaitingFor[]; more: boolean }> {
  const organizationIds = organizationsWhere(actor, 'assessor')
  if (organizationIds.length === 0) return { shown: [], more: false }
  const ofThese = sql`name = 'waiting' and subject_id = any(${organizationIds}::uuid[])`
  // By the words where there are some; else the fullest, and what has changed since the totals were folded. Of some only the actor’s own work may wait, or what they weigh in another seat.
  const candidates = text
    ? sql`select achievements.id::text as part from achievement_versions version join achievements on achievements.current_version_id = version.id
        where version.title ilike ${likeText(text)} and achievements.organization_id = any(${organizationIds}::uuid[])`
    : sql`select part from (
        select fullest.part from unnest(${organizationIds}::uuid[]) as mine (id) cross join lateral (
          select part, amount from totals where subject_id = mine.id and name = 'waiting' order by amount desc limit ${2 * limit}
        ) fullest order by fullest.amount desc limit ${2 * limit}) fullest
        union select part from (select part from total_changes where ${ofThese} order by subject_id limit 1000) changed`
  const { rows } = await sql<WaitingFor>`
    with candidates as (${candidates} ${chosen && isId(chosen) ? sql`union select ${chosen}` : sql``}),
    counted as (
      select part::uuid as achievement_id, sum(amount)::bigint as waiting from (
        select part, amount from totals where ${ofThese} and part in (select part from candidates)
        union all select part, change from total_changes where ${ofThese} and part in (select part from candidates)
        union all select achievement_id::text, -1 from open_submissions
          where ${isNotForThem(personIdOf(actor) ?? '', organizationIds)} and organization_id = any(${organizationIds}::uuid[])
            and achievement_id::text in (select part from candidates)
      ) parts group by part having sum(amount) > 0
    )
    select counted.achievement_id, version.title, counted.waiting
    from counted join achievements on achievements.id = counted.achievement_id
      join achievement_versions version on version.id = achievements.current_version_id
    order by counted.achievement_id::text = ${chosen} desc nulls last, counted.waiting desc, version.title, counted.achievement_id
    limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  return { shown: shown.toSorted((a, b) => a.title.localeCompare(b.title, 'en')), more: rows.length > limit }
}
