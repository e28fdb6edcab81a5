import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins bring rosters, look at what they change, and say that it is so. */
export function mayKeepRoster(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (!holds(actor, 'admin', organizationId)) return no('not-an-admin', 'Only admins of this organization see its roster and take it in.')
  return yes
}

/** What was agreed to, Laurel carries out. */
export const rosterItself = (actor: Actor): Permission =>
  actor.kind === 'system' ? yes : no('system-only', 'Only Laurel itself carries out what was agreed to.')
