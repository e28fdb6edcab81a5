import { type Actor, holds, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins and HR say what their organization gives; authors may for what their own organization offers. */
export function maySetValue(actor: Actor, { organizationId, ownerId }: { organizationId: string; ownerId: string }): Permission {
  if (actor.kind === 'system') return yes
  if (actor.kind === 'visitor') return signInFirst
  if (holdsAny(actor, ['admin', 'hr'], organizationId)) return yes
  if (organizationId === ownerId && holds(actor, 'author', organizationId)) return yes
  return no('not-a-value-setter', 'Only admins and HR of an organization can say what it gives for a micro-credential.')
}
