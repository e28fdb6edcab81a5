import {
  type Actor,
  holds,
  holdsAny,
  leadsWhere,
  no,
  organizationsWhere,
  type Permission,
  signInFirst,
  yes,
} from '../../foundation/platform/actor.ts'

/** Where somebody keeps anchors: as an author, an admin or a lead assessor. */
export const keepsAnchorsWhere = (actor: Actor): string[] => [
  ...new Set([...organizationsWhere(actor, 'author', 'admin'), ...leadsWhere(actor)]),
]

/** Anchors, what was agreed of them and the rule are kept by who may write the micro-credential, its authors and admins, and by lead assessors. */
export function mayKeepAnchors(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return holdsAny(actor, ['author', 'admin'], organizationId) || leadsWhere(actor).includes(organizationId)
    ? yes
    : no('not-for-anchors', 'Authors, admins and lead assessors of the organization that offers this micro-credential keep its anchors.')
}

/** An anchor is written by a person, who answers for it. */
export function mayWriteAnchor(actor: Actor, at: { organizationId: string }): Permission {
  return actor.kind === 'person' || actor.kind === 'visitor' ? mayKeepAnchors(actor, at) : no('person-needed', 'Only people write anchors.')
}

/** Who weighs for an organization calibrates there. */
export function mayCalibrate(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return holds(actor, 'assessor', organizationId)
    ? yes
    : no('not-an-assessor', 'Calibration is for assessors. An admin of your organization can make you one.')
}

/** Work is offered, and taken back, by the one whose it is. */
export function mayOfferWork(actor: Actor, { earnerId }: { earnerId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === earnerId ? yes : no('not-your-work', 'This is someone else’s work, and only they can offer it.')
}
