import { type Actor, holds, no, type Permission, personIdOf, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** An assessor says whose work they should not weigh, an earner who should not weigh theirs: each for themselves. */
export function mayDeclareConflict(
  actor: Actor,
  _other: unknown,
  { as, organizationId }: { as: 'assessor' | 'earner'; organizationId: string },
): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (as === 'assessor' && !holds(actor, 'assessor', organizationId))
    return no('not-an-assessor', 'Only assessors of this organization say whose work they should not weigh.')
  if (!actor.memberships.some((membership) => membership.organizationId === organizationId))
    return no('not-a-member', 'Only people of this organization say who of it should not weigh their work.')
  return yes
}

/** Only who declared it takes it back. */
export function mayEndConflict(actor: Actor, { declaredById }: { declaredById: string | null }): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (declaredById === null || declaredById !== personIdOf(actor))
    return no('not-your-conflict', 'Only the person who declared a conflict takes it back.')
  return yes
}
