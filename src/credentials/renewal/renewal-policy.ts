import { type Actor, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** An award is renewed by who earned it, with their own evidence. */
export function mayRenewAward(actor: Actor, award: { earnerId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return actor.kind === 'person' && actor.id === award.earnerId
    ? yes
    : no('not-the-earner', 'Only the person who earned an award renews it.')
}
