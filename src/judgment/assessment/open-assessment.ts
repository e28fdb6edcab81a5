import { sql } from 'kysely'
import { isBlind, type Seat } from '../../definitions/achievements/seats.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'

const lockRow = preparedRead((db, given: { assessmentId: string }) =>
  db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('assessments.id', '=', given.assessmentId)
    .select([
      'assessments.id as assessmentId',
      'assessments.assessorId',
      'assessments.releasedAt',
      'assessments.finishedAt',
      sql<Seat>`assessments.seat`.as('seat'),
      sql<boolean>`exists (select from decisions where decisions.submission_id = submissions.id)`.as('isDecided'),
      'assessments.revision',
      'assessments.knowsEarner',
      'assessments.appealId',
      isBlind.as('isBlind'),
      'submissions.id as submissionId',
      'submissions.evidence',
      'attempts.id as attemptId',
      'attempts.state',
      'attempts.earnerId',
      'attempts.achievementId',
      'attempts.versionId',
      'achievements.organizationId',
      'achievementVersions.decidedByCoach',
    ])
    .forUpdate(['attempts', 'assessments']),
)

/** An assessment with what every command on it needs: locked together with its attempt, so that one act at a time is done to either. */
export async function lockAssessment({ db }: Scene, assessmentId: string) {
  const [assessment] = await lockRow(db, { assessmentId })
  if (!assessment) throw missing('assessment')
  // What was decided while this waited for the lock the attempt says; of one that was handed in again since, the decision itself.
  return { ...assessment, isDecided: assessment.isDecided || ['earned', 'returned'].includes(assessment.state) }
}
export type LockedAssessment = Awaited<ReturnType<typeof lockAssessment>>

/**
 * Refuses what comes too late: after it was finished, after releasing it, after the earner withdrew.
 * Asked once the rows are locked, so that of two at once the second sees what the first did.
 */
export function refuseUnlessOpen({ finishedAt, releasedAt, isDecided, state }: LockedAssessment): void {
  if (finishedAt && isDecided) throw conflict('already-decided', 'This submission is already decided. Nothing was changed.')
  if (state === 'withdrawn') throw conflict('withdrawn', 'The earner has taken this work back. There is nothing more to do here.')
  if (finishedAt)
    throw conflict(
      'assessment-finished',
      'You have finished this assessment. Nothing was changed; you can open it again until the others finish.',
    )
  if (releasedAt) throw conflict('released', 'You released this submission. Nothing was changed.')
}

/** Refuses to score or finish blind work before its assessor has said whether they know whose it is: a recording shows a face and a voice. */
export function refuseUntilSaid({ isBlind, knowsEarner }: Pick<LockedAssessment, 'isBlind' | 'knowsEarner'>): void {
  if (isBlind && knowsEarner === null)
    throw conflict('acquaintance-unsaid', 'Before you score, please say whether you recognize who this is. Nothing was changed.')
}
