import { perform } from '../foundation/platform/command.ts'
import { decideSubmission } from '../judgment/assessment/decide-submission.ts'
import { saveScores } from '../judgment/assessment/save-scores.ts'
import { aSeat, fullScores } from './scores.ts'
import { aSubmission, type District } from './submission.ts'

/** An award the way every award comes about: handed in, read, decided. Its credential is signed once the jobs have settled. */
export async function anAward(district: District, wishes: Parameters<typeof aSubmission>[1] = {}) {
  const { world, assessor } = district
  const submission = await aSubmission(district, wishes)
  const assessmentId = await aSeat(world, assessor, submission.submissionId)
  await perform(world, assessor, saveScores, { assessmentId, scores: fullScores(submission, () => 'demonstrated') })
  const decision = await perform(world, assessor, decideSubmission, { assessmentId, outcome: 'earned' })
  const { id } = await world.db.selectFrom('awards').where('decisionId', '=', decision.decisionId).select('id').executeTakeFirstOrThrow()
  return { id, submission, decision }
}
