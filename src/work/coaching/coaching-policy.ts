import { type Actor, holdsAny, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** The coach with whom something is shared now says whether it is ready, and nobody else. */
export function mayGiveSignal(
  actor: Actor,
  { coachId, organizationId, stoppedAt }: { coachId: string; organizationId: string; stoppedAt: Date | null },
): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (actor.id !== coachId || stoppedAt) return no('not-shared', 'This is not shared with you, or not any more.')
  const isCoach = actor.memberships.some((one) => one.organizationId === organizationId && one.roles.includes('coach'))
  return isCoach ? yes : no('not-a-coach', 'Only coaches see what is shared with them, as long as they coach.')
}

/** Those who coach or write for an organization, and its admins, keep its model clips. */
export function mayKeepModelClips(actor: Actor, { organizationId }: { organizationId: string }): Permission {
  if (holdsAny(actor, ['coach', 'author', 'admin'], organizationId)) return yes
  return no('not-a-coach-or-author', 'Only coaches, authors and admins of an organization keep its model clips.')
}
