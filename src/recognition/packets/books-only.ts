import { type Actor, organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { mayKeepBooks } from '../periods/books-policy.ts'

/** Keeps a page for those who keep the books of some organization. @throws Refusal `sign-in-needed`, `not-a-bookkeeper` */
export function booksOnly(actor: Actor): void {
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'hr').length === 0)
    throw forbidden('not-a-bookkeeper', 'Only admins and HR of an organization see what it gave month by month.')
}

/** The same, of one organization: for others a packet is not there. @throws Refusal `packet-missing` */
export function booksOf(actor: Actor, organizationId: string): void {
  if (!mayKeepBooks(actor, { organizationId }).allowed) throw missing('packet')
}
