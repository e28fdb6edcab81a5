import { sql } from 'kysely'
import type { Seat } from '../../definitions/achievements/seats.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'

const lockRow = preparedRead((db, given: { assessmentId: string }) =>
  db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .where('assessments.id', '=', given.assessmentId)
    .select([
      'assessments.id as assessmentId',
      'assessments.assessorId',
      'assessments.releasedAt',
      'assessments.finishedAt',
      sql<Seat>`assessments.seat`.as('seat'),
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
    .forUpdate(['attempts', 'assessments']),
)

/** An assessment with what every command on it needs: locked together with its attempt, so that one act at a time is done to either. */
export async function lockAssessment({ db }: Scene, assessmentId: string) {
  const [assessment] = await lockRow(db, { assessmentId })
  if (!assessment) throw missing('assessment')
  return assessment
}
export type LockedAssessment = Awaited<ReturnType<typeof lockAssessment>>

/**
 * Refuses what comes too late: after it was finished, after releasing it, after the earner withdrew.
 * Asked once the rows are locked, so that of two at once the second sees what the first did.
 */
export function refuseUnlessOpen({ finishedAt, releasedAt, state }: LockedAssessment): void {
  if (finishedAt) throw conflict('already-decided', 'This submission is already decided. Nothing was changed.')
  if (releasedAt) throw conflict('released', 'You released this submission. Nothing was changed.')
  if (state === 'withdrawn') throw conflict('withdrawn', 'The earner has taken this work back. There is nothing more to do here.')
}
