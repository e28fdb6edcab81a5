import { type Actor, organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'

/** Keeps a page for the admins of some organization. @throws Refusal `sign-in-needed`, `not-an-admin` */
export function adminsOnly(actor: Actor): void {
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin').length === 0) throw forbidden('not-an-admin', 'Only admins of an organization see this page.')
}
