import { type Actor, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Who holds the step of a line, or stands in for them, approves it: in person, and never what pays themselves. */
export function mayApproveLine(actor: Actor, { personId, isAble }: { personId: string; isAble: boolean }): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (actor.id === personId) return no('pays-yourself', 'This line pays you. Somebody else approves it.')
  return isAble ? yes : no('not-an-approver', 'This line is for somebody else to approve, or you don’t hold the role any more.')
}

/** Admins and HR see what waits, what was refused and why, and who stands in for whom. */
export function mayOverseeApprovals(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return holdsAny(actor, ['admin', 'hr'], organizationId)
    ? yes
    : no('not-for-approvals', 'Only admins and HR of this organization see all that waits for approval.')
}

/** The same, but never of what pays themselves. */
export function mayLiftRefusal(actor: Actor, given: { organizationId: string; personId: string }): Permission {
  const may = mayOverseeApprovals(actor, given)
  if (!may.allowed) return may
  return actor.kind === 'person' && actor.id === given.personId
    ? no('pays-yourself', 'This line pays you. Somebody else decides about it.')
    : yes
}

/** Everybody names who stands in for themselves; admins and HR also for others. */
export function mayNameSubstitute(actor: Actor, { organizationId, personId }: { organizationId: string; personId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (actor.kind === 'person' && actor.id === personId && actor.memberships.some((each) => each.organizationId === organizationId))
    return yes
  return mayOverseeApprovals(actor, { organizationId }).allowed
    ? yes
    : no('not-your-substitute', 'You can say who stands in for you. For others, admins and HR do.')
}
