import { type Actor, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** What one earns oneself one asks for oneself. */
export const mayAsk = (actor: Actor): Permission => (actor.kind === 'person' ? yes : signInFirst)

/** What one earned oneself one asks for oneself, and takes back. */
export function mayAskFor(actor: Actor, { personId }: { personId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === personId ? yes : no('not-your-request', 'Only who earned this asks for it, or takes that back.')
}

/** Admins and HR of who gives see what was asked, and decide. */
export function maySeeRequests(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return holdsAny(actor, ['admin', 'hr'], organizationId)
    ? yes
    : no('not-for-requests', 'Only admins and HR of this organization see and decide what people ask for.')
}

/** The same, but never what pays themselves. */
export function mayDecideRequest(actor: Actor, given: { organizationId: string; personId: string }): Permission {
  const may = maySeeRequests(actor, given)
  if (!may.allowed) return may
  return actor.kind === 'person' && actor.id === given.personId
    ? no('own-request', 'You asked for this yourself. Somebody else of your organization decides.')
    : yes
}
