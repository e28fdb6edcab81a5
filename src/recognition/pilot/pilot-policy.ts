import { type Actor, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins and HR of an organization bring the spreadsheets of its old pilots. */
export function mayBringPilots(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (holdsAny(actor, ['admin', 'hr'], organizationId)) return yes
  return no('not-an-importer', 'Only admins and HR of an organization can bring in what was decided elsewhere.')
}
