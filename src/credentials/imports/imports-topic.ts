import type { TopicKind } from '../../foundation/live/topic.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'

/** What someone brings in while it is being checked: for that person alone. */
export const importsTopic: TopicKind = { name: 'imports', mayHear: (_db, actor, id) => personIdOf(actor) === id }
