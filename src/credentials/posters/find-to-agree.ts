import { sql } from 'kysely'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

export type ToAgree = { kind: 'list' | 'poster'; id: string; name: string; count: number }

/** So many are named at home; the pages of lists and posters have all of them. */
const mostNamed = 5

/** Lists and posters of which somebody may be the second person: what waits for them, the longest waiting first. */
export async function findToAgree(db: Queryable, actor: Actor): Promise<ToAgree[]> {
  const personId = personIdOf(actor)
  const places = organizationsWhere(actor, 'admin', 'hr')
  if (personId === null || places.length === 0) return []
  const { rows } = await sql<ToAgree>`
    select kind, id, name, count from (
      select 'list' as kind, id, name, proposed_at as since, (select count(*)::integer from issue_rows where list_id = issue_lists.id and fate = 'ready') as count
        from issue_lists where state = 'proposed' and organization_id = any (${places}::uuid[])
          and brought_by is distinct from ${personId} and proposed_by is distinct from ${personId}
      union all
      select 'poster', posters.id, posters.name, min(asked.asked_at), count(*)::integer
        from posters join poster_requests asked on asked.poster_id = posters.id and asked.state = 'waiting' and asked.person_id is distinct from ${personId}
        where organization_id = any (${places}::uuid[]) and made_by is distinct from ${personId}
        group by posters.id
    ) waiting order by since limit ${mostNamed}`.execute(db)
  return rows
}
