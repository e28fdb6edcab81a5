import { sql } from 'kysely'
import type { RoleName } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'

const mostFound = 50

type Wish = {
  /** Part of a name; empty for the first of them. */
  q: string
  /** Who is asked already. */
  except: readonly string[]
  /** Whoever holds one of these; null for everyone who belongs there. */
  roles: readonly RoleName[] | null
}

/** People of an organization who may be asked something, by name. Of very many only some, who are found by searching. */
export async function findColleagues(
  db: Queryable,
  organizationId: string,
  { q, except, roles }: Wish,
): Promise<{ id: string; name: string }[]> {
  const members = sql`memberships.organization_id = ${organizationId} and memberships.ended_at is null
    and not memberships.person_id = any(${[...except]}::uuid[]) ${roles ? sql`and roles && ${[...roles]}::text[]` : sql``}`
  const { rows } = await (q === ''
    ? sql<{ id: string; name: string }>`
        select distinct people.id, people.name
        from (select person_id from memberships where ${members} order by memberships.id limit ${mostFound}) first
          join people on people.id = first.person_id
        order by people.name, people.id`
    : sql<{ id: string; name: string }>`
        select distinct people.id, people.name from people join memberships on memberships.person_id = people.id
        where people.name ilike ${likeText(q)} and ${members}
        order by people.name, people.id limit ${mostFound}`
  ).execute(db)
  return rows
}
