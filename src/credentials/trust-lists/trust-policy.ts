import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins say whom their organization recognizes, and by which lists of others it goes. */
export function mayKeepTrustLists(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'system') return yes
  if (actor.kind === 'visitor') return signInFirst
  return holds(actor, 'admin', organizationId)
    ? yes
    : no('not-an-admin', 'Only admins of an organization say which issuers it recognizes, and by which lists it goes.')
}
