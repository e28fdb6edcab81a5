import type { TopicKind } from '../../foundation/live/topic.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'

/** What is shared with a coach, and what they said of it: for themselves. */
export const coachingTopic: TopicKind = { name: 'coaching', mayHear: (_db, actor, id) => personIdOf(actor) === id }
