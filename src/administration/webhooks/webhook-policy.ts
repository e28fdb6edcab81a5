import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Admins look after the webhooks of their organization; so does a key of it that was made for that. */
export function mayManageWebhooks(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return holds(actor, 'admin', organizationId) ? yes : no('not-an-admin', 'Only admins of an organization look after its webhooks.')
}
