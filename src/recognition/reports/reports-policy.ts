import { type Actor, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins and HR of an organization see what it gave, and say what it means to give at most. */
export function maySetBudget(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'system') return yes
  if (actor.kind === 'visitor') return signInFirst
  if (holdsAny(actor, ['admin', 'hr'], organizationId)) return yes
  return no('not-for-reports', 'Only admins and HR of an organization, and principals for their school, see what was given.')
}
