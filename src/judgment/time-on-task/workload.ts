import { sql } from 'kysely'
import { type Actor, holds } from '../../foundation/platform/actor.ts'
import { type Database, readsOfAll } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'

/** Of fewer assessments, or of fewer people who made them, the middle would tell of somebody. */
const fewestAssessments = 5
const fewestPeople = 3
/** So many of the latest are looked at. */
const latest = 200
const onPage = 25

type Workload = { achievementId: string; slug: string; title: string; minutes: number }
type Asking = { world: { db: Database }; actor: Actor; organizationId: string }

/**
 * How long one assessment takes, by micro-credential: the middle of the latest, for planning. It says nothing of any one person, and leaves out
 * what rests on a few. A page, the newest first; `after` is the last one of the page before. @throws Refusal `not-an-admin`
 */
export async function readWorkload(
  { world, actor, organizationId }: Asking,
  { after = null, size = onPage }: { after?: string | null; size?: number } = {},
): Promise<{ rows: Workload[]; next: string | null }> {
  if (!holds(actor, 'admin', organizationId))
    throw forbidden('not-an-admin', 'Only admins of this organization give out what it has to assess.')
  const from = isId(after ?? undefined) ? sql`achievements.id < ${after}::uuid` : sql`true`
  const { rows } = await sql<Workload>`
    select achievements.id as "achievementId", achievements.slug, versions.title,
      greatest(1, round(times.minutes)::int) as minutes
    from achievements
      join achievement_versions versions on versions.id = achievements.current_version_id
      cross join lateral (
        select count(*) as assessments, count(distinct assessor_id) as people, percentile_cont(0.5) within group (order by seconds / 60.0) as minutes
        from (
          select seconds, assessor_id from time_on_task
            join assessments on assessments.id = assessment_id and assessments.finished_at is not null and assessments.seat <> 'calibration'
          where time_on_task.achievement_id = achievements.id and seconds > 0
          order by counted_until desc limit ${latest}
        ) as latest
      ) as times
    where achievements.organization_id = ${organizationId} and ${from}
      and times.assessments >= ${fewestAssessments} and times.people >= ${fewestPeople}
    order by achievements.id desc
    limit ${size + 1}`.execute(readsOfAll(world.db))
  const page = rows.slice(0, size)
  return { rows: page, next: rows.length > size ? (page.at(-1)?.achievementId ?? null) : null }
}
