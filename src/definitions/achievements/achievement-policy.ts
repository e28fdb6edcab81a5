import { type Actor, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Authors and admins write the micro-credentials of their own organization; nobody else sees the drafts. */
export function mayAuthor(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'system') return yes
  if (actor.kind === 'visitor') return signInFirst
  if (!holdsAny(actor, ['author', 'admin'], organizationId)) {
    return no('not-an-author', 'Only authors and admins of the organization that offers a micro-credential can change it.')
  }
  return yes
}
