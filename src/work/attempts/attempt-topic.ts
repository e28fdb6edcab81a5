import type { TopicKind } from '../../foundation/live/topic.ts'

/** An attempt, where it stands and what is in it: for its earner. Who weighs it hears of the submission, and of nothing before it. */
export const attemptTopic: TopicKind = {
  name: 'attempt',
  async mayHear(db, actor, id) {
    if (actor.kind !== 'person') return false
    const own = await db.selectFrom('attempts').where('id', '=', id).where('earnerId', '=', actor.id).select('id').executeTakeFirst()
    return own !== undefined
  },
}
