import { sql } from 'kysely'
import type { RoleName } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/** Who of an organization may be asked to look at a draft. */
export const lookingRoles = ['author', 'admin', 'coach', 'assessor'] as const satisfies readonly RoleName[]

export type Approvals = { needed: number; given: number }

/**
 * How many colleagues have to approve the draft of a micro-credential, and how many did approve the very text that there is now: the last word of
 * each counts, as long as they are asked, still belong to the organization in such a role, and have not written in it themselves.
 */
export async function approvalsOf(db: Queryable, achievementId: string): Promise<Approvals> {
  const { rows } = await sql<Approvals>`
    select coalesce((select approvals from draft_rules where draft_rules.organization_id = achievements.organization_id), 0) as needed,
      (select count(*)::int
        from draft_reviews review
          join draft_reviewers reviewer on reviewer.review_id = review.id and reviewer.ended_at is null
          cross join lateral (select said, text_mark from draft_verdicts
            where review_id = review.id and person_id = reviewer.person_id order by id desc limit 1) verdict
        where review.achievement_id = achievements.id and review.ended_at is null
          and verdict.said = 'approved' and verdict.text_mark = draft_mark(achievements.draft)
          and exists (select from memberships where memberships.person_id = reviewer.person_id
            and memberships.organization_id = achievements.organization_id and ended_at is null and roles && ${[...lookingRoles]}::text[])
          and not exists (select from draft_writers where draft_writers.achievement_id = achievements.id
            and draft_writers.person_id = reviewer.person_id)) as given
    from achievements where achievements.id = ${achievementId}`.execute(db)
  return rows[0] ?? { needed: 0, given: 0 }
}
