import type { TopicKind } from '../../foundation/live/topic.ts'

/** What families of a class answer: for its teacher. */
export const classTopic: TopicKind = {
  name: 'class',
  async mayHear(db, actor, id) {
    if (actor.kind !== 'person') return false
    const own = await db.selectFrom('classes').where('id', '=', id).where('teacherId', '=', actor.id).select('id').executeTakeFirst()
    return own !== undefined
  },
}
