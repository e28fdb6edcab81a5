import { type Actor, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'
import type { EndorsedKind } from './endorsement-fields.ts'

/** Whose something is: the earner of an award; else those who write for the organization. */
export type Whose = { kind: EndorsedKind; earnerId: string | null; organizationId: string }

/** Who asks for endorsements, and who decides which are shown: whose it is. */
export function mayKeepEndorsements(actor: Actor, { kind, earnerId, organizationId }: Whose): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (kind === 'award')
    return actor.kind === 'person' && actor.id === earnerId
      ? yes
      : no('not-the-earner', 'Only the person who earned an award asks for endorsements of it and chooses which are shown.')
  return holdsAny(actor, ['author', 'admin'], organizationId)
    ? yes
    : no('not-an-author', 'Only authors and admins of an organization ask for endorsements of what is its own, and choose which are shown.')
}

/** Who says something: of an award anybody else in person; of the rest those who write for another organization, in its name. */
export function mayEndorse(
  actor: Actor,
  { kind, earnerId, organizationId, byOrganizationId }: Whose & { byOrganizationId: string | null },
): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (kind === 'award') {
    if (actor.kind !== 'person') return no('not-a-person', 'Only a person endorses what a person has earned.')
    return actor.id === earnerId ? no('own-award', 'Nobody endorses an award of their own.') : yes
  }
  if (byOrganizationId === null || !holdsAny(actor, ['author', 'admin'], byOrganizationId))
    return no('not-an-author', 'Authors and admins endorse in the name of their organization.')
  return byOrganizationId === organizationId ? no('own-organization', 'An organization does not endorse what is its own.') : yes
}

/** Who gave it takes it back: the person, or those who write for the organization that said it. */
export function mayWithdrawEndorsement(
  actor: Actor,
  { personId, byOrganizationId }: { personId: string | null; byOrganizationId: string | null },
): Permission {
  if (actor.kind === 'visitor') return signInFirst
  const isTheirs =
    byOrganizationId === null ? actor.kind === 'person' && actor.id === personId : holdsAny(actor, ['author', 'admin'], byOrganizationId)
  return isTheirs ? yes : no('not-the-endorser', 'Only who gave an endorsement withdraws it.')
}

/** Who was asked at an address of theirs. */
export function mayRefuseRequest(actor: Actor, { askedIds }: { askedIds: readonly string[] }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return actor.kind === 'person' && askedIds.includes(actor.id) ? yes : no('not-asked', 'Only who was asked answers.')
}

/** The secret of the link says who may: somebody with or without an account. */
export const mayAnswerLink = (): Permission => yes
