import { type Actor, holds, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins of the issuer take an award back, and no one else. */
export function mayRevokeAward(actor: Actor, award: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (!holds(actor, 'admin', award.organizationId))
    return no('not-an-admin', 'Only an admin of the organization that issued an award can take it back.')
  return yes
}

/** Admins of the issuer suspend an award and reinstate it, and no one else. */
export function maySuspendAward(actor: Actor, award: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (!holds(actor, 'admin', award.organizationId))
    return no('not-an-admin', 'Only an admin of the organization that issued an award can suspend or reinstate it.')
  return yes
}

/** The earner alone decides whether search engines may list an award. */
export function mayListAward(actor: Actor, award: { earnerId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return actor.kind === 'person' && actor.id === award.earnerId
    ? yes
    : no('not-the-earner', 'Only the person who earned an award decides this.')
}

/** The earner alone has their key named, or takes an award to a wallet elsewhere. */
export function mayHoldAward(actor: Actor, award: { earnerId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return actor.kind === 'person' && actor.id === award.earnerId
    ? yes
    : no('not-the-earner', 'Only the person who earned an award has another credential made of it.')
}

/** What its earner does not show publicly is theirs, and of those who answer for it: admins and HR of who issued it. */
export function maySeeHidden(actor: Actor, award: { earnerId: string; organizationId: string }): Permission {
  if (actor.kind === 'person' && actor.id === award.earnerId) return yes
  return holdsAny(actor, ['admin', 'hr'], award.organizationId)
    ? yes
    : no('award-hidden', 'The person who earned this does not show it publicly. It stands, and anyone who has its file can check it.')
}

/** The earner alone has met an award or not. */
export function maySeeOwnAwards(actor: Actor, { earnerIds }: { earnerIds: readonly string[] }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return actor.kind === 'person' && earnerIds.every((id) => id === actor.id)
    ? yes
    : no('not-the-earner', 'Only the person who earned an award puts it away.')
}

/** Who answers for an organization, and who keeps its records, see what it issued. */
export function maySeeAwardsOf(actor: Actor, organizationId: string): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return holdsAny(actor, ['admin', 'hr'], organizationId)
    ? yes
    : no('not-an-admin', 'Only admins and HR of an organization see all the awards it issued.')
}
