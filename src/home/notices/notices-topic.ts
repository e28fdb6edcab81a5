import type { TopicKind } from '../../foundation/live/topic.ts'

/** Someone's notices: for that person alone. */
export const noticesTopic: TopicKind = { name: 'notices', mayHear: (_db, actor, id) => actor.kind === 'person' && actor.id === id }
