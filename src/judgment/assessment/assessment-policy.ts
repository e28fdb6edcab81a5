import type { Seat } from '../../definitions/achievements/seats.ts'
import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** Assessors read for the organization whose micro-credential it is, and never their own work. */
export function mayReadSubmission(actor: Actor, submission: { organizationId: string; earnerId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (!holds(actor, 'assessor', submission.organizationId))
    return no('not-an-assessor', 'Only assessors of the organization that offers this micro-credential can read this work.')
  if (submission.earnerId === actor.id) return no('own-work', 'This is your own work. Another assessor will take it.')
  return yes
}

/** Where the coach decides, it is a coach of the organization whose micro-credential it is, and never of their own work. */
export function mayDecideAsCoach(actor: Actor, submission: { organizationId: string; earnerId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (!holds(actor, 'coach', submission.organizationId))
    return no('not-a-coach', 'Only coaches of the organization that offers this micro-credential can decide on this work.')
  if (submission.earnerId === actor.id) return no('own-work', 'This is your own work. Another coach decides on it.')
  return yes
}

/** Only the assessor who has taken a submission scores it, hands it back or decides on it; where the coach decides, that coach. An appeal is an assessor’s always. */
export function mayAssess(
  actor: Actor,
  assessment: { organizationId: string; earnerId: string; assessorId: string; decidedByCoach?: boolean | null; seat?: Seat },
): Permission {
  const mayRead =
    assessment.decidedByCoach && assessment.seat !== 'appeal' ? mayDecideAsCoach(actor, assessment) : mayReadSubmission(actor, assessment)
  if (!mayRead.allowed || actor.kind !== 'person') return mayRead
  if (assessment.assessorId !== actor.id) return no('not-the-assessor', 'Another assessor has taken this submission.')
  return yes
}
