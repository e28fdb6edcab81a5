import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { monthsAfter } from '../periods/closed-months.ts'

/** Who is or was in an organization, by a part of their name or address, twenty at most; or one of them. Nobody where nothing is asked. */
export async function findPaid(
  db: Queryable,
  { organizationId, q, personId }: { organizationId: string; q: string; personId: string | null },
): Promise<{ id: string; name: string; email: string; school: string }[]> {
  if (q === '' && personId === null) return []
  const like = likeText(q)
  const { rows } = await sql<{ id: string; name: string; email: string; school: string }>`
    select people.id, people.name, people.email, coalesce(school.name, '') as school
    from people
      join lateral (select school_id from memberships where memberships.person_id = people.id
        and memberships.organization_id = ${organizationId}::uuid order by ended_at desc nulls first, id desc limit 1) as who on true
      left join organizations school on school.id = who.school_id
    where people.erased_at is null and ${personId === null ? sql`(people.name ilike ${like} or people.email ilike ${like})` : sql`people.id = ${personId}::uuid`}
    order by lower(people.name), people.id limit 20`.execute(db)
  return rows
}

/** The months in which something can still be entered, this one first: a year back, without those that are closed. */
export async function openMonths(
  db: Queryable,
  { organizationId, thisMonth }: { organizationId: string; thisMonth: string },
): Promise<string[]> {
  const closed = await db
    .selectFrom('periodClosings')
    .where('organizationId', '=', organizationId)
    .where('reopenedAt', 'is', null)
    .where('month', '>=', monthsAfter(thisMonth, -12))
    .select('month')
    .execute()
  const shut = new Set(closed.map(({ month }) => month))
  return Array.from({ length: 13 }, (_, back) => monthsAfter(thisMonth, -back)).filter((month) => !shut.has(month))
}
