import type { TopicKind } from '../../foundation/live/topic.ts'
import { holds } from '../../foundation/platform/actor.ts'

/** What waits for the assessors of an organization, for them. */
export const queueTopic: TopicKind = { name: 'queue', mayHear: (_db, actor, id) => holds(actor, 'assessor', id) }
