import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** An appeal is its earner's: nobody else makes it, or takes it back. */
export function mayAppeal(actor: Actor, { earnerId }: { earnerId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === earnerId ? yes : no('not-your-work', 'This is someone else’s work, and only they can appeal.')
}

/** Assessors of the organization hear its appeals, never one of their own. That they saw none of the work is asked of the records. */
export function mayHearAppeal(actor: Actor, { organizationId, earnerId }: { organizationId: string; earnerId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (!holds(actor, 'assessor', organizationId))
    return no('not-an-assessor', 'Only assessors of the organization that offers this micro-credential hear its appeals.')
  if (earnerId === actor.id) return no('own-work', 'This is your own appeal. Another assessor hears it.')
  return yes
}

/** Admins give appeals to who hears them, never one of their own. */
export function mayAssignAppeal(actor: Actor, { organizationId, earnerId }: { organizationId: string; earnerId: string }): Permission {
  if (!holds(actor, 'admin', organizationId)) return no('not-an-admin', 'Only admins of this organization give out its appeals.')
  if (actor.kind === 'person' && actor.id === earnerId) return no('own-work', 'This is your own appeal. Another admin gives it out.')
  return yes
}
