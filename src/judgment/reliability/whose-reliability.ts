import { type Actor, organizationsWhere } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { chooseOrganization } from '../../people/organizations/organizations.ts'

/**
 * The organization whose agreement is asked for, and those that can be chosen: for its admins and its authors, who can mend a criterion.
 * @throws Refusal `sign-in-needed`, `not-for-reliability`, and `not-found` for an organization in which one is neither
 */
export async function whoseReliability(db: Queryable, actor: Actor, request: Request) {
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'author').length === 0)
    throw forbidden('not-for-reliability', 'How far assessors agree, admins and authors of an organization see.')
  return chooseOrganization(db, actor, request, 'admin', 'author')
}
