import { type Actor, holds, holdsAny, no, organizationsWhere, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { forbidden, missing, unauthenticated } from '../../foundation/platform/refusal.ts'

/** Admins of an organization bring lists of what was decided elsewhere. */
export function mayIssueByList(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (holds(actor, 'admin', organizationId)) return yes
  return no('not-a-list-keeper', 'Only admins of an organization issue by list what was decided elsewhere.')
}

/** A second person agrees, who names the decision and who made it: an admin or HR, never who brought the list or asked for agreement to it as it stands. */
export function mayApproveList(
  actor: Actor,
  { organizationId, broughtBy, proposedBy }: { organizationId: string; broughtBy: string | null; proposedBy: string | null },
): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (!holdsAny(actor, ['admin', 'hr'], organizationId))
    return no('not-an-approver', 'Only admins and HR of an organization agree to a list of what was decided elsewhere.')
  if (actor.kind !== 'person') return no('not-a-person', 'A person agrees, never a program of the organization.')
  return actor.id === broughtBy || actor.id === proposedBy
    ? no(
        'own-list',
        'You brought this list yourself, or asked for agreement to it. Somebody else of your admins or HR names the decision and who made it.',
      )
    : yes
}

/** Admins and HR of an organization see its lists. */
export function maySeeLists(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (holdsAny(actor, ['admin', 'hr'], organizationId)) return yes
  return no('not-a-list-keeper', 'Only admins and HR of an organization see what it issues by list.')
}

/** Keeps a page for those who see lists somewhere. @throws Refusal `sign-in-needed`, `not-a-list-keeper` */
export function listKeepersOnly(actor: Actor): void {
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'hr').length === 0)
    throw forbidden('not-a-list-keeper', 'Only admins and HR of an organization see what it issues by list.')
}

/** The same, of one organization: for the others a list is not there. @throws Refusal `issue-list-missing` */
export function listKeepersOf(actor: Actor, organizationId: string): void {
  if (!maySeeLists(actor, { organizationId }).allowed) throw missing('issue list')
}
