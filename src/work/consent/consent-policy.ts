import { type Actor, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Anyone with an account may keep the register of a class. */
export const mayStartClass = (actor: Actor): Permission => (actor.kind === 'person' ? yes : signInFirst)

/** A register is its teacher's: what a family said of a child is between the two, so no admin opens it. */
export function mayKeepClass(actor: Actor, { teacherId }: { teacherId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === teacherId ? yes : no('not-your-class', 'This is the class of someone else, and only they can see or change it.')
}

/** Whoever holds the code of a student answers for them: it was given to the family alone. */
export const mayAnswer = (): Permission => yes
