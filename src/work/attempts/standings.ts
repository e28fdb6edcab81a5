import type { Queryable } from '../../foundation/platform/database.ts'
import { isShown, type ShownSoFar } from './open-parts.ts'

/** By attempt, how it stands after its decisions; an attempt without a decision is not in the map. */
export async function findStandings(db: Queryable, attemptIds: readonly string[]): Promise<Map<string, ShownSoFar>> {
  if (attemptIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
    .leftJoin('decisionLevels', 'decisionLevels.decisionId', 'decisions.id')
    .where('submissions.attemptId', 'in', attemptIds)
    .orderBy('submissions.number')
    // What was decided on an appeal comes after what it was against.
    .orderBy('decisions.id')
    .select(['submissions.attemptId', 'decisionLevels.criterionId', 'decisionLevels.level', 'decisionLevels.reopens'])
    .execute()
  const standings = new Map<string, { shown: Set<string>; reopens: Map<string, readonly string[]> }>()
  for (const { attemptId, criterionId, level, reopens } of rows) {
    const standing = standings.get(attemptId) ?? { shown: new Set(), reopens: new Map() }
    standings.set(attemptId, standing)
    if (criterionId === null || level === null) continue
    if (isShown(level)) standing.shown.add(criterionId)
    // The last decision's word counts.
    else standing.reopens.set(criterionId, reopens ?? [])
  }
  return standings
}
