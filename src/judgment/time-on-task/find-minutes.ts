import type { Queryable } from '../../foundation/platform/database.ts'

/**
 * The minutes of finished assessments, by assessment: for their assessor, and for what pays them. Whoever asks reads what their handle may; one
 * of which nothing was counted is not in it.
 */
export async function findMinutes(db: Queryable, assessmentIds: readonly string[]): Promise<Map<string, number>> {
  if (assessmentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('timeOnTask')
    .innerJoin('assessments', 'assessments.id', 'timeOnTask.assessmentId')
    .where('timeOnTask.assessmentId', 'in', assessmentIds)
    .where('assessments.finishedAt', 'is not', null)
    .where('seconds', '>', 0)
    .select(['timeOnTask.assessmentId', 'seconds'])
    .execute()
  return new Map(rows.map(({ assessmentId, seconds }) => [assessmentId, Math.max(1, Math.round(seconds / 60))]))
}
