import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { mayChangeOwn } from '../../people/accounts/account-policy.ts'

/** A person asks for a copy of what is theirs; the operator for whoever can't sign in. Nobody else ever gets it. */
export const mayAskForCopy = (actor: Actor, of: { personId: string }): Permission =>
  actor.kind === 'operator' ? yes : mayChangeOwn(actor, of)

/** Who is to be forgotten, and where they belong. */
type Whose = { personId: string; organizationIds: readonly string[] }

/**
 * Admins record that someone asked to be forgotten, where the person belongs to nobody else's organization: what is kept elsewhere is not theirs
 * to take away. The operator does it for anyone.
 */
export function mayRecordErasure(actor: Actor, { organizationIds }: Whose, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (actor.kind === 'operator') return yes
  if (!holds(actor, 'admin', organizationId)) return notAnAdmin
  if (organizationIds.every((id) => holds(actor, 'admin', id))) return yes
  return no(
    'belongs-elsewhere',
    'This person belongs to another organization too. They can ask in their own settings, or who runs this Laurel can record it.',
  )
}

/** Admins of an organization that the person belonged to carry a request out before it is due, or refuse it. */
export function mayDecideErasure(actor: Actor, { organizationIds }: Whose): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (actor.kind === 'operator' || organizationIds.some((id) => holds(actor, 'admin', id))) return yes
  return notAnAdmin
}

const notAnAdmin = no(
  'not-an-admin',
  'Only admins of an organization this person belongs to, or who runs this Laurel, look after such requests.',
)
