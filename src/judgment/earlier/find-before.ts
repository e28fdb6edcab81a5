import type { Queryable } from '../../foundation/platform/database.ts'
import { type HandedIn, handedInSchema } from '../shown-evidence/handed-in.ts'

/** What was handed in before this submission of the same attempt, which somebody decided on; null for the first. */
export async function findBefore(
  db: Queryable,
  { attemptId, submissionId }: { attemptId: string; submissionId: string },
): Promise<{ number: number; handedIn: HandedIn } | null> {
  const row = await db
    .selectFrom('submissions')
    .innerJoin('decisions', 'decisions.submissionId', 'submissions.id')
    .where('attemptId', '=', attemptId)
    .where('submissions.id', '<', submissionId)
    .orderBy('number', 'desc')
    .limit(1)
    .select(['number', 'evidence'])
    .executeTakeFirst()
  return row ? { number: row.number, handedIn: handedInSchema.parse(row.evidence) } : null
}
