import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins of an organization see its people, invite, and hand out roles. */
export function mayManagePeople(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (!holds(actor, 'admin', organizationId)) return no('not-an-admin', 'Only admins of this organization manage its people.')
  return yes
}

/** An admin ends a membership; everyone may end their own. */
export function mayEndMembership(actor: Actor, membership: { organizationId: string; personId: string }): Permission {
  if (actor.kind === 'person' && actor.id === membership.personId) return yes
  return mayManagePeople(actor, membership)
}

/** A person who has the link of an invitation and is signed in may accept it. */
export const mayAcceptInvitation = (actor: Actor): Permission => (actor.kind === 'person' ? yes : signInFirst)

/** People who have the link of an invitation may make an account with it; those who have one already sign in instead. */
export const mayJoin = (actor: Actor): Permission =>
  actor.kind === 'visitor' ? yes : no('signed-in', 'You have an account already: accept the invitation with it.')
