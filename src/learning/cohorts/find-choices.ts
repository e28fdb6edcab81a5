import { sql } from 'kysely'
import type { Person } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

const mostChoices = 40

/** What a cohort of this person could work toward: what they have in work, then what is offered where they belong, by how often it is earned. */
export async function findStudyChoices(db: Queryable, actor: Person) {
  const organizationIds = actor.memberships.map(({ organizationId }) => organizationId)
  const { rows } = await sql<{ id: string; title: string }>`
    select achievements.id, version.title
    from achievements
      join achievement_versions version on version.id = achievements.current_version_id
      left join retirements on retirements.achievement_id = achievements.id
      left join offers on offers.achievement_id = achievements.id and offers.organization_id = achievements.organization_id
      left join attempts on attempts.achievement_id = achievements.id and attempts.earner_id = ${actor.id} and attempts.state not in ('earned', 'withdrawn')
        and attempts.purpose = 'award'
    where retirements.achievement_id is null and (attempts.id is not null or achievements.organization_id = any(${organizationIds}::uuid[]))
    order by attempts.id is null, offers.earned desc nulls last, achievements.id limit ${mostChoices}`.execute(db)
  return rows.map((row) => ({ ...row, isRetired: false }))
}
