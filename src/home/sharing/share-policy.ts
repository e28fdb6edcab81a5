import { type Actor, no, type Permission, personIdOf, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** What a person shows of themselves they decide alone, or a program in their name. */
export function mayShare(actor: Actor, { personId }: { personId: string | null }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return personId !== null && personIdOf(actor) === personId
    ? yes
    : no('not-yours-to-share', 'Only the person who earned something decides whom it is shown to.')
}

/** The secret of the link says who may: somebody with or without an account. */
export const mayOpen = (): Permission => yes
