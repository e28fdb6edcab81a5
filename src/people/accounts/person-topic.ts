import type { TopicKind } from '../../foundation/live/topic.ts'

/** What concerns one person, for that person alone. */
export const personTopic: TopicKind = { name: 'person', mayHear: (_db, actor, id) => actor.kind === 'person' && actor.id === id }
