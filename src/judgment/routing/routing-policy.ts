import { type Actor, holds, no, type Permission, yes } from '../../foundation/platform/actor.ts'

/** Admins give out and take back what their organization has to assess, and say how. They see no score by it. */
export function mayRouteWork(actor: Actor, _loaded: unknown, { organizationId }: { organizationId: string }): Permission {
  if (!holds(actor, 'admin', organizationId)) return no('not-an-admin', 'Only admins of this organization give out what it has to assess.')
  return yes
}
