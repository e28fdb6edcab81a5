import { type Actor, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'

/** As what somebody is in a trial. */
export type TrialPart = 'tries' | 'weighs'
/** Who asks in a trial, as far as they were invited and did not leave. */
export type InTrial = { organizationId: string; me: { personId: string; part: TrialPart } | null }

const notInvited = no('not-in-trial', 'Only people who are invited to this trial, and still belong to the organization, can do that.')

/** Who is invited takes part as long as they belong to the organization. */
export function mayTakePartInTrial(actor: Actor, { organizationId, me }: InTrial): Permission {
  if (actor.kind !== 'person') return signInFirst
  const belongs = actor.memberships.some((membership) => membership.organizationId === organizationId)
  return me?.personId === actor.id && belongs ? yes : notInvited
}

/** Who tries the draft says what they found. */
export function mayTry(actor: Actor, trial: InTrial): Permission {
  const verdict = mayTakePartInTrial(actor, trial)
  if (!verdict.allowed) return verdict
  return trial.me?.part === 'tries' ? yes : notInvited
}

/** Who weighs tries the rubric on what others wrote. */
export function mayWeighTrial(actor: Actor, trial: InTrial): Permission {
  const verdict = mayTakePartInTrial(actor, trial)
  if (!verdict.allowed) return verdict
  return trial.me?.part === 'weighs' ? yes : notInvited
}

/** One leaves when one likes, also after one no longer belongs there. */
export function mayLeaveTrial(actor: Actor, { me }: InTrial): Permission {
  if (actor.kind !== 'person') return signInFirst
  return me?.personId === actor.id ? yes : notInvited
}
