import { type Actor, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins and HR of an organization say what it accepts of others. */
export function mayKeepAcceptances(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'system') return yes
  if (actor.kind === 'visitor') return signInFirst
  if (holdsAny(actor, ['admin', 'hr'], organizationId)) return yes
  return no('not-an-acceptance-keeper', 'Only admins and HR of an organization can see and say what it accepts of others.')
}

/** A second person agrees: an admin or HR, never who proposed it. */
export function mayAgree(actor: Actor, loaded: { organizationId: string; proposedBy: string | null }): Permission {
  const may = mayKeepAcceptances(actor, loaded)
  if (!may.allowed || actor.kind === 'system') return may
  if (actor.kind !== 'person') return no('not-a-person', 'A person agrees, never a program of the organization.')
  return actor.id === loaded.proposedBy
    ? no('own-proposal', 'You proposed this yourself. Somebody else of your admins or HR has to agree.')
    : yes
}
