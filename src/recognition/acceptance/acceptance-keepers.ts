import { type Actor, organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { mayKeepAcceptances } from './acceptance-policy.ts'

/** Keeps a page for those who say what some organization accepts. @throws Refusal `sign-in-needed`, `not-an-acceptance-keeper` */
export function acceptanceKeepersOnly(actor: Actor): void {
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'hr').length === 0)
    throw forbidden('not-an-acceptance-keeper', 'Only admins and HR of an organization can see and say what it accepts of others.')
}

/** The same, of one organization: for the others it is not there. @throws Refusal `acceptance-missing` */
export function acceptanceKeepersOf(actor: Actor, organizationId: string): void {
  if (!mayKeepAcceptances(actor, { organizationId }).allowed) throw missing('acceptance')
}
