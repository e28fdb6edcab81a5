import { sql } from 'kysely'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/** So many are shown; where there are more, some are talked with first. */
const most = 100

/** With whom a talk is due where the actor coaches or is an admin, by name. Only what is in its earner's hands is looked at. */
export async function listTalksDue(db: Queryable, actor: Actor) {
  const organizations = organizationsWhere(actor, 'coach', 'admin')
  if (organizations.length === 0) return []
  const { rows } = await sql<{ attemptId: string; title: string; earnerName: string; times: number; holds: boolean; since: Date }>`
    select attempts.id as attempt_id, version.title, people.name as earner_name, kept.times, kept.since,
      coalesce((version.definition #>> '{assessment,talk,holds}')::boolean, false) as holds
    from achievements
      join achievement_versions version on version.achievement_id = achievements.id and jsonb_typeof(version.definition #> '{assessment,talk}') = 'object'
      join attempts on attempts.version_id = version.id and attempts.achievement_id = achievements.id and attempts.state = 'returned'
      join people on people.id = attempts.earner_id
      cross join lateral (
        select count(*)::integer as times, max(decisions.decided_at) as since from decisions join submissions on submissions.id = submission_id
        where submissions.attempt_id = attempts.id and outcome = 'keep-working' and decisions.appeal_id is null
          and decisions.decided_at > coalesce((select max(said_at) from coach_talks where coach_talks.attempt_id = attempts.id), '-infinity')
      ) kept
    where achievements.organization_id = any(${organizations}::uuid[]) and attempts.earner_id <> ${personIdOf(actor)}
      and kept.times >= (version.definition #>> '{assessment,talk,after}')::integer
    order by people.name, attempts.id limit ${most}`.execute(db)
  return rows
}
