import { claimSubmission } from '../assessment/claim-submission.ts'
import { decideSubmission } from '../assessment/decide-submission.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { perform } from '../platform/command.ts'
import { fullScores } from './scores.ts'
import { aSubmission, type District } from './submission.ts'

/** An award the way every award comes about: handed in, read, decided. Its credential is signed once the jobs have settled. */
export async function anAward(district: District, wishes: Parameters<typeof aSubmission>[1] = {}) {
  const { world, assessor } = district
  const submission = await aSubmission(district, wishes)
  const { assessmentId } = await perform(world, assessor, claimSubmission, { submissionId: submission.submissionId })
  await perform(world, assessor, saveScores, { assessmentId, scores: fullScores(submission, () => 'demonstrated') })
  const decision = await perform(world, assessor, decideSubmission, { assessmentId, outcome: 'earned' })
  const { id } = await world.db.selectFrom('awards').where('decisionId', '=', decision.decisionId).select('id').executeTakeFirstOrThrow()
  return { id, submission, decision }
}
