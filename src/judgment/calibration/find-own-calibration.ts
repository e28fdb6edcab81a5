import { sql } from 'kysely'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findComparisons } from './find-comparisons.ts'
import { closedTo } from './qualified.ts'

/** Where an assessor stands with the calibration of one micro-credential. */
export type CalibrationStanding = {
  achievementId: string
  organizationId: string
  slug: string
  title: string
  isRequired: boolean
  /** How many anchors a try has, and how many are in use. */
  needed: number
  inUse: number
  /** Anchors finished of the try that is open; null where none is. */
  done: number | null
  /** The day of the last qualification, and since when it has to be renewed. */
  since: Date | null
  lapsedAt: Date | null
  /** What came of the last try. */
  last: { isQualified: boolean; criteria: number; exact: number; crossed: number; endedAt: Date } | null
  /** Whether the queue waits for it. */
  isClosed: boolean
}

const pageSize = 25
const emptyId = '00000000-0000-0000-0000-000000000000'

/**
 * The micro-credentials that an assessor can calibrate for, a page at a time: those whose queue waits for it first, then by title.
 * @param from how many to pass over
 */
export async function findOwnCalibrations(db: Queryable, actor: Actor, from: number) {
  const personId = sql`${personIdOf(actor) ?? emptyId}::uuid`
  const organizationIds = organizationsWhere(actor, 'assessor')
  const { rows } = await sql<CalibrationStanding>`
    select achievements.id as achievement_id, achievements.organization_id, achievements.slug, version.title, coalesce(rules.is_required, false) as is_required,
      coalesce(rules.anchors, 3) as needed, coalesce(used.anchors, 0) as in_use,
      own.since, own.lapsed_at,
      (select count(*) filter (where assessments.finished_at is not null)::integer from calibrations open
        left join assessments on assessments.calibration_id = open.id
        where open.person_id = ${personId} and open.achievement_id = achievements.id and open.ended_at is null group by open.id) as done,
      (select json_build_object('isQualified', is_qualified, 'criteria', criteria, 'exact', exact, 'crossed', crossed, 'endedAt', ended_at)
        from calibrations where person_id = ${personId} and achievement_id = achievements.id and ended_at is not null order by id desc limit 1) as last,
      achievements.id in ${closedTo(personId)} as is_closed
    from (
        select achievement_id from anchors_in_use(${organizationIds}::uuid[])
        union select rules_of_calibration.achievement_id from rules_of_calibration join achievements on achievements.id = achievement_id
          where is_required and achievements.organization_id = any(${organizationIds}::uuid[])
      ) as asked (id)
      join achievements on achievements.id = asked.id
      join achievement_versions version on version.id = achievements.current_version_id
      left join rules_of_calibration rules on rules.achievement_id = achievements.id
      left join anchors_in_use(${organizationIds}::uuid[]) used on used.achievement_id = achievements.id
      left join qualifications own on own.achievement_id = achievements.id and own.person_id = ${personId}
    order by is_closed desc, lower(version.title), achievements.id
    limit ${pageSize + 1} offset ${from}`.execute(db)
  return {
    rows: rows.slice(0, pageSize).map((row) => ({ ...row, last: row.last && { ...row.last, endedAt: new Date(row.last.endedAt) } })),
    previous: from > 0 ? Math.max(0, from - pageSize) : null,
    next: rows.length > pageSize ? from + pageSize : null,
  }
}

/** How many micro-credentials wait for an assessor to calibrate, for the page of the queue. */
export async function countClosed(db: Queryable, actor: Actor): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${closedTo(sql`${personIdOf(actor) ?? emptyId}::uuid`)} closed
      join achievements on achievements.id = closed.achievement_id
    where achievements.organization_id = any(${organizationsWhere(actor, 'assessor')}::uuid[])
      and (achievements.id in (select achievement_id from rules_of_calibration where is_required)
        or achievements.id in (select achievement_id from anchors_in_use(${organizationsWhere(actor, 'assessor')}::uuid[])))`.execute(db)
  return rows[0]?.count ?? 0
}

/**
 * How an assessor's own levels lie to what was agreed, at one micro-credential: each anchor they finished, and by criterion where they were
 * stricter or kinder. Nobody else's are in it. @throws Refusal `missing`
 */
export async function findOwnComparisons(db: Queryable, actor: Actor, slug: string) {
  const personId = personIdOf(actor)
  const found = await db
    .selectFrom('achievements')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .where('achievements.slug', '=', slug)
    .where('achievements.organizationId', 'in', [...organizationsWhere(actor, 'assessor'), emptyId])
    .select(['achievements.id', 'version.id as versionId', 'version.title'])
    .executeTakeFirstOrThrow(() => missing('micro-credential'))
  const [definition, comparisons, tries] = await Promise.all([
    findVersionText(db, found.versionId),
    findComparisons(db, { personId: personId ?? emptyId, achievementId: found.id }),
    db
      .selectFrom('calibrations')
      .where('personId', '=', personId ?? emptyId)
      .where('achievementId', '=', found.id)
      .where('endedAt', 'is not', null)
      .orderBy('id', 'desc')
      .limit(20)
      .select(['id', 'endedAt', 'isQualified', 'criteria', 'exact', 'crossed'])
      .execute(),
  ])
  const byCriterion = criteriaOf(definition).flatMap(({ id, name }) => {
    const apart = comparisons.flatMap(({ of }) =>
      of.flatMap((each) => (each.criterionId === id && each.apart !== null ? [each.apart] : [])),
    )
    if (apart.length === 0) return []
    return [
      {
        id,
        name,
        weighed: apart.length,
        exact: apart.filter((by) => by === 0).length,
        kinder: apart.filter((by) => by > 0).length,
        stricter: apart.filter((by) => by < 0).length,
      },
    ]
  })
  return { ...found, comparisons, byCriterion, tries }
}
