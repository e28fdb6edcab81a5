import type { TopicKind } from '../../foundation/live/topic.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { lookingRoles } from '../achievements/draft-approvals.ts'

/** A draft with what is said of it: for its authors, and for those who are asked to review it. */
export const draftTopic: TopicKind = {
  name: 'draft',
  async mayHear(db, actor, id) {
    if (actor.kind !== 'person') return false
    const draft = await db.selectFrom('achievements').where('id', '=', id).select('organizationId').executeTakeFirst()
    if (!draft) return false
    if (organizationsWhere(actor, 'author', 'admin').includes(draft.organizationId)) return true
    if (!organizationsWhere(actor, ...lookingRoles).includes(draft.organizationId)) return false
    const asked = await db
      .selectFrom('draftReviewers')
      .innerJoin('draftReviews', 'draftReviews.id', 'draftReviewers.reviewId')
      .where('draftReviews.achievementId', '=', id)
      .where('draftReviews.endedAt', 'is', null)
      .where('draftReviewers.personId', '=', actor.id)
      .where('draftReviewers.endedAt', 'is', null)
      .select('draftReviews.id')
      .executeTakeFirst()
    return asked !== undefined
  },
}
