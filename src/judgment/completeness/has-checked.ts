import type { Queryable } from '../../foundation/platform/database.ts'

/** Whether somebody looked if everything is there in a submission that is blind: then they weigh nothing of it. */
export async function hasChecked(db: Queryable, submissionId: string, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom('completenessChecks')
    .innerJoin('submissions', 'submissions.id', 'completenessChecks.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('completenessChecks.submissionId', '=', submissionId)
    .where('checkedBy', '=', personId)
    .where('achievementVersions.blind', '=', true)
    .select('completenessChecks.submissionId')
    .executeTakeFirst()
  return found !== undefined
}
