import type { Scene } from '../platform/command.ts'
import { conflict, missing } from '../platform/refusal.ts'

/** An assessment with what every command on it needs: locked together with its attempt, so that one act at a time is done to either. */
export const lockAssessment = ({ db }: Scene, assessmentId: string) =>
  db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .where('assessments.id', '=', assessmentId)
    .select([
      'assessments.id as assessmentId',
      'assessments.assessorId',
      'assessments.handedBackAt',
      'assessments.revision',
      'submissions.id as submissionId',
      'submissions.evidence',
      'attempts.id as attemptId',
      'attempts.state',
      'attempts.earnerId',
      'attempts.achievementId',
      'attempts.versionId',
      'achievements.organizationId',
    ])
    .forUpdate(['attempts', 'assessments'])
    .executeTakeFirstOrThrow(() => missing('assessment'))
export type LockedAssessment = Awaited<ReturnType<typeof lockAssessment>>

/**
 * Refuses what comes too late: after the decision, after handing back, after the earner withdrew.
 * Asked once the rows are locked, so that of two at once the second sees what the first did.
 */
export async function refuseUnlessOpen({ db }: Scene, { submissionId, handedBackAt, state }: LockedAssessment): Promise<void> {
  const decision = await db.selectFrom('decisions').where('submissionId', '=', submissionId).select('id').executeTakeFirst()
  if (decision) throw conflict('already-decided', 'This submission is already decided. Nothing was changed.')
  if (handedBackAt) throw conflict('handed-back', 'You handed this submission back. Nothing was changed.')
  if (state === 'withdrawn') throw conflict('withdrawn', 'The earner has taken this work back. There is nothing more to do here.')
}
