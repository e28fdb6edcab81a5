import { type Actor, holds, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins of an organization say how people become assessors there, answer those who ask, and name leads. */
export function mayKeepLadder(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return holds(actor, 'admin', organizationId)
    ? yes
    : no('not-an-admin', 'Only admins of this organization say how people become assessors, and who does.')
}

/** What an assessment brings is a matter of admins and of HR, as everything that is given. */
export function maySetPay(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return holdsAny(actor, ['admin', 'hr'], organizationId)
    ? yes
    : no('not-for-pay', 'Only admins and HR of this organization say what an assessment brings.')
}

/** Who belongs to an organization may ask to assess there: for themselves, and by nobody else. */
export function mayAskForRole(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.memberships.some((each) => each.organizationId === organizationId)
    ? yes
    : no('not-a-member', 'Only people who belong to this organization can ask to assess for it.')
}

/** What one asked oneself one may take back. */
export function mayTakeRequestBack(actor: Actor, { personId }: { personId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === personId ? yes : no('not-your-request', 'Someone else asked this, and only they can take it back.')
}

/** An assessment is declared void by an admin or HR: never one's own. */
export function mayVoidAssessment(
  actor: Actor,
  { organizationId, assessorId }: { organizationId: string; assessorId: string },
): Permission {
  const may = maySetPay(actor, { organizationId })
  if (!may.allowed) return may
  return actor.kind === 'person' && actor.id === assessorId
    ? no('own-assessment', 'This is your own assessment. Another admin decides about it.')
    : yes
}
