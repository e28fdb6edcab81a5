import { sql } from 'kysely'
import type { TopicKind } from '../../foundation/live/topic.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'

/** What is said of an artifact: for its earner and the coaches it is shared with. Nobody hears of what is still private. The rule is that of `mayTakePart`, in one light statement: it is asked for every open page each time. */
export const clipTopic: TopicKind = {
  name: 'clip',
  async mayHear(db, actor, id) {
    if (actor.kind !== 'person') return false
    const { rows } = await sql<{ may: boolean }>`
      select attempts.earner_id = ${actor.id} or exists (
        select from coach_shares where artifact_id = artifacts.id and coach_id = ${actor.id} and stopped_at is null
          and organization_id = any(${organizationsWhere(actor, 'coach')}::uuid[])) as may
      from artifacts join attempts on attempts.id = artifacts.attempt_id where artifacts.id = ${id}`.execute(db)
    return rows[0]?.may ?? false
  },
}
