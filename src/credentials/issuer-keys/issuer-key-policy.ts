import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins look after the signing keys of their organization. */
export function mayManageIssuerKeys(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return holds(actor, 'admin', organizationId) ? yes : no('not-an-admin', 'Only admins of an organization look after its signing keys.')
}

/** What can sign in the organization's name is taken along, and given up, by people alone: never by an API key, which may have leaked. */
export function mayHandleIssuerKeys(actor: Actor, organization: { organizationId: string }): Permission {
  if (actor.kind === 'key' || (actor.kind === 'person' && actor.key))
    return no('by-hand-only', 'An admin does this with signing keys in person, not a program.')
  return mayManageIssuerKeys(actor, organization)
}
