import { type Actor, holds, holdsAny, no, signInFirst, type Verdict, yes } from '../platform/actor.ts'

/** Authors and admins write the micro-credentials of their own organization; nobody else sees what is in work. */
export function mayAuthor(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  if (actor.kind === 'system') return yes
  if (actor.kind === 'visitor') return signInFirst
  if (!holdsAny(actor, ['author', 'admin'], organizationId)) {
    return no('not-an-author', 'Only authors and admins of the organization that offers a micro-credential can change it.')
  }
  return yes
}

/** Admins and HR say what their organization gives; authors may for what their own organization offers. */
export function maySetValue(actor: Actor, { organizationId, ownerId }: { organizationId: string; ownerId: string }): Verdict {
  if (actor.kind === 'system') return yes
  if (actor.kind === 'visitor') return signInFirst
  if (holdsAny(actor, ['admin', 'hr'], organizationId)) return yes
  if (organizationId === ownerId && holds(actor, 'author', organizationId)) return yes
  return no('not-a-value-setter', 'Only admins and HR of an organization can say what it gives for a micro-credential.')
}
