import type { TopicKind } from '../../foundation/live/topic.ts'

/** A cohort and all that is in it: for its members. */
export const cohortTopic: TopicKind = {
  name: 'cohort',
  async mayHear(db, actor, id) {
    if (actor.kind !== 'person') return false
    const mine = await db
      .selectFrom('cohortMembers')
      .where('cohortId', '=', id)
      .where('personId', '=', actor.id)
      .where('joinedAt', 'is not', null)
      .where('leftAt', 'is', null)
      .select('cohortId')
      .executeTakeFirst()
    return mine !== undefined
  },
}
