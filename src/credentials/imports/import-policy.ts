import { type Actor, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { notAFact } from '../../foundation/platform/fact.ts'

/** A wallet is its person's alone: nobody puts anything into it or takes it out for them. */
export function mayKeepWallet(actor: Actor, { personId }: { personId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === personId ? yes : no('not-your-wallet', 'This wallet is someone else’s, and only they change what is in it.')
}

/** Where someone earned what else is nobody's business: no organization hears of it. */
export const theirWallet = notAFact('What someone brings into their wallet is theirs alone.')
