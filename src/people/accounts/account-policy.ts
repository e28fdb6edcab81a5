import { type Actor, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Everyone may ask for an account or a link; anyone who has a link may use it. */
export const anyone = (): Permission => yes

/** A person changes what is their own: name, password, addresses. */
export function mayChangeOwn(actor: Actor, own: { personId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return own.personId === actor.id ? yes : no('not-yours', 'This belongs to someone else.')
}

/** The system writes letters with links that sign in. */
export const systemOnly = (actor: Actor): Permission => (actor.kind === 'system' ? yes : no('system-only', 'Only Laurel itself does this.'))
