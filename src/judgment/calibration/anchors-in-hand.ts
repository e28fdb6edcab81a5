import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'

/** What an assessor met in the queue that is an anchor, and has not finished: on their table it is like all the rest. */
export async function findAnchorsInHand(db: Queryable, personId: string) {
  const rows = await db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('assessments.assessorId', '=', personId)
    .where('assessments.seat', '=', 'calibration')
    .where('assessments.calibrationId', 'is', null)
    .where('assessments.releasedAt', 'is', null)
    .where('assessments.finishedAt', 'is', null)
    .limit(10)
    .select([
      'assessments.submissionId',
      'assessments.id as assessmentId',
      'assessments.claimedAt',
      'assessments.dueOn',
      'attempts.achievementId',
      'achievementVersions.title',
      'organizations.timeZone',
      sql<number>`cardinality(submissions.open_criteria)`.as('open'),
    ])
    .select(({ selectFrom }) =>
      selectFrom('scores')
        .whereRef('scores.assessmentId', '=', 'assessments.id')
        .where('scores.level', 'is not', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('scored'),
    )
    .execute()
  return rows.map(({ claimedAt, timeZone, dueOn, scored, ...row }) => ({
    ...row,
    number: 1,
    submittedAt: claimedAt,
    dueOn: dueOn ?? dayIn(timeZone, claimedAt),
    earnerName: null,
    seat: 'first' as const,
    scored: scored ?? 0,
  }))
}
