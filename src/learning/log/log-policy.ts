import { type Actor, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** A log is its person's alone, whatever others are in the district. */
export function mayKeepLog(actor: Actor, { personId }: { personId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === personId ? yes : no('not-your-log', 'This log is someone else’s, and only they see it.')
}
