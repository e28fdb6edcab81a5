import { type Actor, organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { mayBringPilots } from './pilot-policy.ts'

/** Keeps a page for those who may bring old pilots somewhere. @throws Refusal `sign-in-needed`, `not-an-importer` */
export function importersOnly(actor: Actor): void {
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'hr').length === 0)
    throw forbidden('not-an-importer', 'Only admins and HR of an organization can bring in what was decided elsewhere.')
}

/** The same, of one organization: for the others an import is not there. @throws Refusal `pilot-missing` */
export function importersOf(actor: Actor, organizationId: string): void {
  if (!mayBringPilots(actor, { organizationId }).allowed) throw missing('pilot')
}
