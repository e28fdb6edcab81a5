import { sql } from 'kysely'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { lookingRoles } from '../achievements/draft-approvals.ts'

const onPage = 25

export type AskedReview = {
  achievementId: string
  reviewId: string
  title: string
  organizationName: string
  askedBy: string | null
  askedAt: Date
  note: string
  /** What who asks said last, and whether the text is still the same. */
  said: 'approved' | 'changes' | null
  isOfThisText: boolean
}

/** The drafts that a person is asked to review, where they still have a role for it: the newest request first. */
export async function listAskedReviews(
  db: Queryable,
  actor: Actor,
  { after = null, size = onPage }: { after?: string | null; size?: number } = {},
) {
  const personId = personIdOf(actor)
  const organizationIds = organizationsWhere(actor, ...lookingRoles)
  if (personId === null || organizationIds.length === 0) return { rows: [] as AskedReview[], next: null }
  const { rows } = await sql<AskedReview>`
    select review.achievement_id as "achievementId", review.id as "reviewId", coalesce(achievements.draft ->> 'title', '') as title,
      organizations.name as "organizationName", asker.name as "askedBy", reviewer.asked_at as "askedAt", reviewer.note, verdict.said,
      coalesce(verdict.text_mark = draft_mark(achievements.draft), false) as "isOfThisText"
    from draft_reviewers reviewer
      join draft_reviews review on review.id = reviewer.review_id and review.ended_at is null
      join achievements on achievements.id = review.achievement_id
      join organizations on organizations.id = achievements.organization_id
      left join people asker on asker.id = reviewer.asked_by
      left join lateral (select said, text_mark from draft_verdicts
        where draft_verdicts.review_id = reviewer.review_id and draft_verdicts.person_id = reviewer.person_id order by id desc limit 1) verdict on true
    where reviewer.person_id = ${personId} and reviewer.ended_at is null and review.organization_id = any(${organizationIds}::uuid[])
      ${after && isId(after) ? sql`and reviewer.review_id < ${after}::uuid` : sql``}
    order by reviewer.review_id desc limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.reviewId ?? null) : null }
}

/** How many drafts wait for what somebody says of them, up to a hundred. */
export async function countWaitingReviews(db: Queryable, actor: Actor): Promise<number> {
  const { rows } = await listAskedReviews(db, actor, { size: 100 })
  return rows.filter(({ said, isOfThisText }) => said === null || !isOfThisText).length
}
