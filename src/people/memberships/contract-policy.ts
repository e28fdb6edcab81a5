import { type Actor, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins and HR of an organization say which contracts there are, and who works by which. */
export function mayKeepContracts(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'system') return yes
  if (actor.kind === 'visitor') return signInFirst
  return holdsAny(actor, ['admin', 'hr'], organizationId)
    ? yes
    : no('not-for-contracts', 'Only admins and HR of this organization say who works by which contract.')
}
