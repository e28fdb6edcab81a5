import type { Queryable } from '../platform/database.ts'

/** By attempt, the criteria that some decision on it found shown; an attempt without a decision is not in the map. */
export async function findShown(db: Queryable, attemptIds: readonly string[]): Promise<Map<string, Set<string>>> {
  if (attemptIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
    .leftJoin('decisionLevels', (join) =>
      join.onRef('decisionLevels.decisionId', '=', 'decisions.id').on('decisionLevels.level', 'in', ['demonstrated', 'extended']),
    )
    .where('submissions.attemptId', 'in', attemptIds)
    .select(['submissions.attemptId', 'decisionLevels.criterionId'])
    .execute()
  const shown = new Map<string, Set<string>>()
  for (const { attemptId, criterionId } of rows) {
    const set = shown.get(attemptId) ?? new Set<string>()
    if (criterionId !== null) set.add(criterionId)
    shown.set(attemptId, set)
  }
  return shown
}
