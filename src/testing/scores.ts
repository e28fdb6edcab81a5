import type { Level } from '../definitions/achievements/definition.ts'
import type { Person } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { decideSubmission } from '../judgment/assessment/decide-submission.ts'
import { saveScores } from '../judgment/assessment/save-scores.ts'
import { sayAcquaintance } from '../judgment/assessment/say-acquaintance.ts'
import { claimSubmission } from '../judgment/queue/claim-submission.ts'

type Submission = { submissionId: string; open: readonly string[]; answers: readonly { requirementId: string }[] }

/** The scores of an assessor who did the work: each with a reason, a place in the evidence, and a next step where one is due. */
export const fullScores = ({ open, answers }: Submission, levelOf: (criterionId: string) => Level) =>
  open.map((criterionId) => ({
    criterionId,
    level: levelOf(criterionId),
    reason: 'As the answer says.',
    citation: { requirementId: answers[0]?.requirementId ?? 'context', quote: 'twenty-four students' },
    nextStep: ['not-yet', 'approaching'].includes(levelOf(criterionId)) ? `One more clip for ${criterionId}.` : '',
  }))

/** An assessor takes a seat at a blind submission, and does not know whose it is. */
export async function aSeat(world: World, assessor: Person, submissionId: string): Promise<string> {
  const { assessmentId } = await perform(world, assessor, claimSubmission, { submissionId })
  await perform(world, assessor, sayAcquaintance, { assessmentId, knows: false })
  return assessmentId
}

/** An assessor takes a seat at a submission, scores every open criterion and finishes; what comes of it depends on who else weighs it. */
export async function aReading(world: World, assessor: Person, submission: Submission, levelOf: (criterionId: string) => Level) {
  const assessmentId = await aSeat(world, assessor, submission.submissionId)
  await perform(world, assessor, saveScores, { assessmentId, scores: fullScores(submission, levelOf) })
  return { assessmentId, ...(await perform(world, assessor, decideSubmission, { assessmentId })) }
}

/** The only assessor of a submission finishes, and so decides. */
export async function aDecision(world: World, assessor: Person, submission: Submission, levelOf: (criterionId: string) => Level) {
  const came = await aReading(world, assessor, submission, levelOf)
  if (came.settled !== 'decided') throw new Error('Another assessor is awaited.')
  return came
}
