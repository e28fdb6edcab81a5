import { type Actor, holdsAny, no, type Permission, personIdOf, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins and HR of an organization see what it gave month by month, and close its months. */
export function mayKeepBooks(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'system') return yes
  if (actor.kind === 'visitor') return signInFirst
  if (holdsAny(actor, ['admin', 'hr'], organizationId)) return yes
  return no('not-a-bookkeeper', 'Only admins and HR of an organization see what it gave month by month.')
}

/** The same, but never for what they themselves are paid. */
export function mayAdjust(actor: Actor, line: { organizationId: string; personId: string }): Permission {
  const may = mayKeepBooks(actor, line)
  if (!may.allowed) return may
  if (personIdOf(actor) === line.personId)
    return no('own-adjustment', 'Nobody adjusts what they are given themselves. Ask another admin, or somebody else in HR.')
  return yes
}
