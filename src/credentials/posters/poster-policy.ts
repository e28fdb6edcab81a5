import { type Actor, holds, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { maySeeLists } from '../issue-by-list/list-policy.ts'

/** Admins of an organization, who issue by list, make its posters. */
export function mayKeepPosters(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (holds(actor, 'admin', organizationId)) return yes
  return no('not-a-poster-keeper', 'Only admins of an organization make its posters and change them.')
}

/** A second person answers who asks: an admin or HR, never who made the poster. */
export function mayAnswerRequests(actor: Actor, { organizationId, madeBy }: { organizationId: string; madeBy: string | null }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (!holdsAny(actor, ['admin', 'hr'], organizationId))
    return no('not-an-approver', 'Only admins and HR of an organization answer who asks by its posters.')
  if (actor.kind !== 'person') return no('not-a-person', 'A person approves, never a program of the organization.')
  return actor.id === madeBy
    ? no(
        'own-poster',
        'You made this poster yourself. Somebody else of your admins or HR looks at the requests, and names the decision and who made it.',
      )
    : yes
}

/** An approval is undone by who gave it, or by an admin. */
export function mayUndoApproval(actor: Actor, { organizationId, saidBy }: { organizationId: string; saidBy: string | null }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (holds(actor, 'admin', organizationId)) return yes
  if (actor.kind === 'person' && actor.id === saidBy && holds(actor, 'hr', organizationId)) return yes
  return no('not-your-approval', 'Only who approved it, or an admin, undoes an approval.')
}

/** For those who see no lists of an organization its posters are not there. @throws Refusal `poster-missing` */
export function posterKeepersOf(actor: Actor, organizationId: string): void {
  if (!maySeeLists(actor, { organizationId }).allowed) throw missing('poster')
}
