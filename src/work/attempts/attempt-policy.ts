import { type Actor, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Anyone with an account may begin: the bar is the evidence, not who asks. */
export const mayStartAttempt = (actor: Actor): Permission => (actor.kind === 'person' ? yes : signInFirst)

/** Work belongs to its earner: nobody else changes it, whatever they are in the district. */
export function mayWorkOn(actor: Actor, { earnerId }: { earnerId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === earnerId ? yes : no('not-your-work', 'This is someone else’s work, and only they can change it.')
}
