import type { Queryable } from '../../foundation/platform/database.ts'
import type { CollectedEvidence } from './find-incomplete.ts'

/**
 * What was handed in of an attempt so far: the number of the last submission, 0 where there is none; how many were decided; and what the last of
 * those was. What came back because something was missing was seen by no assessor, so nothing in it is compared with.
 */
export async function findHandedInSoFar(
  db: Queryable,
  attemptId: string,
): Promise<{ number: number; decided: number; judged: CollectedEvidence | null }> {
  const rows = await db
    .selectFrom('submissions')
    .leftJoin('decisions', (join) => join.onRef('decisions.submissionId', '=', 'submissions.id').on('decisions.appealId', 'is', null))
    .where('attemptId', '=', attemptId)
    .orderBy('number', 'desc')
    .select(['number', 'decisions.id as decisionId', 'submissions.id'])
    .execute()
  const last = rows.find(({ decisionId }) => decisionId !== null)
  const judged = last && (await db.selectFrom('submissions').where('id', '=', last.id).select('evidence').executeTakeFirstOrThrow())
  return {
    number: rows[0]?.number ?? 0,
    decided: rows.filter(({ decisionId }) => decisionId !== null).length,
    // submitAttempt froze it in this shape.
    judged: (judged?.evidence as CollectedEvidence | undefined) ?? null,
  }
}
