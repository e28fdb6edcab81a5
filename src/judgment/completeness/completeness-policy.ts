import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Assessors and admins of the organization whose micro-credential it is look whether everything is there, and never at their own work. */
export function mayCheckSubmission(actor: Actor, submission: { organizationId: string; earnerId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (!holds(actor, 'assessor', submission.organizationId) && !holds(actor, 'admin', submission.organizationId))
    return no(
      'not-a-checker',
      'Only assessors and admins of the organization that offers this micro-credential look whether everything is there.',
    )
  if (submission.earnerId === actor.id) return no('own-work', 'This is your own work. Somebody else will look through it.')
  return yes
}
