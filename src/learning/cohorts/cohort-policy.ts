import { type Actor, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Who learns or coaches in an organization may gather others there. */
export function mayMakeCohort(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (holdsAny(actor, ['earner', 'coach', 'admin'], organizationId)) return yes
  return no('not-learning-there', 'Earners, coaches and admins of this organization can make a cohort there.')
}

/** Who a person is in a cohort. */
export type Myself = { personId: string; isOrganizer: boolean; hasJoined: boolean }

const isSelf = (actor: Actor, me: Myself | null): me is Myself => actor.kind === 'person' && me !== null && actor.id === me.personId
const notIn = no('not-in-cohort', 'Only members of this cohort can do that.')

/** Members do together what a cohort does. */
export function mayTakePart(actor: Actor, { me }: { me: Myself | null }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return isSelf(actor, me) && me.hasJoined ? yes : notIn
}

/** Organizers say who is in it, and what it is called. */
export function mayOrganize(actor: Actor, { me }: { me: Myself | null }): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (!isSelf(actor, me)) return notIn
  return me.isOrganizer ? yes : no('not-an-organizer', 'Only organizers of this cohort can do that.')
}

/** Who is invited answers for themselves. */
export function mayAnswer(actor: Actor, { me }: { me: Myself | null }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return isSelf(actor, me) ? yes : notIn
}

/** Whoever has the link and is signed in; the cohort says whether it takes them. */
export const mayFollowLink = (actor: Actor): Permission => (actor.kind === 'person' ? yes : signInFirst)

/** Words are changed by who wrote them. */
export function mayEditPost(actor: Actor, post: { authorId: string; me: Myself | null }): Permission {
  const verdict = mayTakePart(actor, post)
  if (!verdict.allowed) return verdict
  return actor.kind === 'person' && actor.id === post.authorId ? yes : no('not-your-words', 'Only who wrote this can change it.')
}

/** What is shown to a cohort is ended by who shows it, or by an organizer. */
export function mayEndShare(actor: Actor, share: { sharedBy: string; me: Myself | null }): Permission {
  const verdict = mayTakePart(actor, share)
  if (!verdict.allowed) return verdict
  if (actor.kind === 'person' && actor.id === share.sharedBy) return yes
  return mayOrganize(actor, share)
}
