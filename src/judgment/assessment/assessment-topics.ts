import type { TopicKind } from '../../foundation/live/topic.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

const isTheirs = async (db: Queryable, personId: string, column: 'id' | 'submissionId', id: string) => {
  const seat = await db
    .selectFrom('assessments')
    .where(column, '=', id)
    .where('assessorId', '=', personId)
    .where('releasedAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  return seat !== undefined
}

/** What one assessor notes, for that assessor in their other windows. No other seat hears when it is worked on. */
export const assessmentTopic: TopicKind = {
  name: 'assessment',
  mayHear: (db, actor, id) => actor.kind === 'person' && isTheirs(db, actor.id, 'id', id),
}

/** Where a submission stands, and the copies of its files: for who has taken it. */
export const submissionTopic: TopicKind = {
  name: 'submission',
  mayHear: (db, actor, id) => actor.kind === 'person' && isTheirs(db, actor.id, 'submissionId', id),
}
