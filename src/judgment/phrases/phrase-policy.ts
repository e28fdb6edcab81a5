import { type Actor, no, organizationsWhere, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Who weighs work keeps phrases, and each person their own. */
export function mayKeepPhrases(actor: Actor, { personId }: { personId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (organizationsWhere(actor, 'assessor', 'coach').length === 0)
    return no('not-an-assessor', 'Phrases are for who weighs work. An admin of your organization can make you an assessor.')
  return actor.id === personId ? yes : no('not-your-phrase', 'This phrase is someone else’s, and only they see it.')
}
