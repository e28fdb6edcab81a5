import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** What lies beside the rubric is its assessor's, as long as they assess there: nobody else keeps or reads it. */
export function mayKeepBeside(
  actor: Actor,
  { organizationId, assessorId, decidedByCoach }: { organizationId: string; assessorId: string; decidedByCoach?: boolean | null },
): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (assessorId !== actor.id) return no('not-the-assessor', 'Another assessor has taken this submission.')
  if (!holds(actor, decidedByCoach ? 'coach' : 'assessor', organizationId))
    return no('not-an-assessor', 'Only assessors of the organization that offers this micro-credential can read this work.')
  return yes
}
