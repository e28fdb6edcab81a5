import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Whose a key is: a person's, or else an organization's. */
export type KeyOwner = { personId: string | null; organizationId: string | null }

/** People make and revoke their own keys, admins those of their organization; nobody does it with a key, or one that leaks would make more. */
export function mayManageKey(actor: Actor, { personId, organizationId }: KeyOwner): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (actor.key) return no('keys-by-hand', 'A key can’t make or revoke keys. Sign in for that.')
  if (organizationId !== null)
    return holds(actor, 'admin', organizationId) ? yes : no('not-an-admin', 'Only admins of an organization look after its keys.')
  return personId === actor.id ? yes : no('not-yours', 'This belongs to someone else.')
}
