import type { Actor } from '../platform/actor.ts'
import type { Queryable } from '../platform/database.ts'
import type { Topic } from '../platform/live.ts'

/** A kind of thing that pages look at while it changes. Listed in `src/topics.ts`; the triggers that tell of it are in migrations/0037 and after. */
export type TopicKind = {
  name: string
  /** Whether this actor may hear that it changed: asked when they begin to listen, and again each time they would be told. `db` reads for them. */
  mayHear: (db: Queryable, actor: Actor, id: string) => boolean | Promise<boolean>
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A topic as it was sent: its kind and id; null where there is no such kind, or the id is none. */
export function readTopic(kinds: readonly TopicKind[], text: string): { topic: Topic; kind: TopicKind; id: string } | null {
  const [name = '', id = '', ...rest] = text.split(':')
  const kind = kinds.find((one) => one.name === name)
  return kind && rest.length === 0 && idForm.test(id) ? { topic: `${name}:${id}`, kind, id } : null
}
