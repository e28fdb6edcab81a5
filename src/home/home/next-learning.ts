import { definitionSchema } from '../../definitions/achievements/definition.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { findNextMeetings } from '../../learning/cohorts/find-cohorts.ts'
import { findPlanRows, planOf } from '../../work/plans/plan.ts'

const mostMeetings = 2
const mostUnits = 2

/** What comes next for who learns: the dates of their cohorts, and the next session of what they have in work. */
export async function findNextLearning(db: Queryable, personId: string, now: Date) {
  const [meetings, attempts] = await Promise.all([
    findNextMeetings(db, personId, now, mostMeetings),
    db
      .selectFrom('attempts')
      .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
      .where('earnerId', '=', personId)
      .where('state', 'in', ['in_progress', 'returned'])
      .where('purpose', '=', 'award')
      .orderBy('attempts.id', 'desc')
      .limit(4)
      .select(['attempts.id', 'achievementVersions.title', 'achievementVersions.definition'])
      .execute(),
  ])
  const rows = await findPlanRows(
    db,
    attempts.map(({ id }) => id),
  )
  const units = attempts.flatMap(({ id, title: work, definition }) => {
    const { next } = planOf(definitionSchema.parse(definition), rows.get(id) ?? [])
    return next ? [{ attemptId: id, work, id: next.id, title: next.title, minutes: next.minutes }] : []
  })
  return { meetings, units: units.slice(0, mostUnits) }
}
export type NextLearning = Awaited<ReturnType<typeof findNextLearning>>
