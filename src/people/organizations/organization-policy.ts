import { type Actor, holds, no, type Permission, yes } from '../../foundation/platform/actor.ts'

/** An organization's admins say what it is called, how it looks and which schools it has. */
export function mayEditOrganization(actor: Actor, organization: { id: string }): Permission {
  if (!holds(actor, 'admin', organization.id)) return no('not-an-admin', 'Only admins of this organization change its settings.')
  return yes
}
