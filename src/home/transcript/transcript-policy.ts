import { type Actor, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** A transcript is its person's alone: they choose what it shows, and to whom. */
export function mayKeepTranscript(actor: Actor, { personId }: { personId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === personId ? yes : no('not-your-transcript', 'This transcript is someone else’s, and only they decide about it.')
}
