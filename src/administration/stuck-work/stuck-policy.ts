import { type Actor, holds, no, organizationsWhere, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins deal with work of their own organization; the operator with all, also with what belongs to none. */
export function mayDealWithStuck(actor: Actor, { organizationId }: { organizationId: string | null }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (actor.kind === 'operator' || (organizationId !== null && holds(actor, 'admin', organizationId))) return yes
  return no('not-an-admin', 'Only admins of the organization, or who runs this Laurel, deal with work that got stuck.')
}

/** A subscriber reads for all organizations, so any admin may let it try again: that only does sooner what it does by itself. */
export function mayRetrySubscriber(actor: Actor): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (actor.kind === 'operator' || organizationsWhere(actor, 'admin').length > 0) return yes
  return no('not-an-admin', 'Only admins, or who runs this Laurel, let a subscriber try again.')
}
