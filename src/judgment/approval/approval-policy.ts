import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins of the organization whose micro-credential it is sign decisions off: never on their own work, nor on what they weighed themselves. */
export function maySignOff(
  actor: Actor,
  { organizationId, earnerId, assessorIds }: { organizationId: string; earnerId: string; assessorIds: readonly string[] },
): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (!holds(actor, 'admin', organizationId))
    return no('not-an-approver', 'Only admins of the organization that offers this micro-credential sign its decisions off.')
  if (earnerId === actor.id) return no('own-work', 'This is your own work. Another admin signs it off.')
  if (assessorIds.includes(actor.id)) return no('weighed-it', 'You weighed this work yourself. Another admin signs it off.')
  return yes
}
