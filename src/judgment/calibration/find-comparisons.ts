import { sql } from 'kysely'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import type { Level } from '../../definitions/achievements/definition.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { type Comparison, compareLevels } from './compare-levels.ts'

type Which =
  /** The anchors of one try. */
  | { calibrationId: string }
  /** The anchors met in the queue, since a day. */
  | { metSince: Date; personId: string; achievementId: string }
  /** All of one assessor at one micro-credential. */
  | { personId: string; achievementId: string }
  | { assessmentId: string }

/** One finished anchor of an assessor, beside what was agreed of it. */
export type Compared = Comparison & {
  assessmentId: string
  anchorId: string
  versionId: string
  finishedAt: Date
  /** The try it belongs to; null of one met in the queue. */
  calibrationId: string | null
  /** Why each level was agreed, by criterion. */
  reasons: Readonly<Record<string, string>>
}

/** Finished anchors compared with what was agreed, the newest first, as far as who asks may read both. */
export async function findComparisons(db: Queryable, which: Which, limit = 100): Promise<Compared[]> {
  const rows = await db
    .selectFrom('assessments')
    .innerJoin('anchors', 'anchors.submissionId', 'assessments.submissionId')
    .where('assessments.seat', '=', 'calibration')
    .where('assessments.finishedAt', 'is not', null)
    .$if('calibrationId' in which, (query) => query.where('calibrationId', '=', 'calibrationId' in which ? which.calibrationId : ''))
    .$if('assessmentId' in which, (query) => query.where('assessments.id', '=', 'assessmentId' in which ? which.assessmentId : ''))
    .$if('personId' in which, (query) =>
      'personId' in which ? query.where('assessorId', '=', which.personId).where('anchors.achievementId', '=', which.achievementId) : query,
    )
    .$if('metSince' in which, (query) =>
      'metSince' in which ? query.where('calibrationId', 'is', null).where('finishedAt', '>=', which.metSince) : query,
    )
    .orderBy('assessments.finishedAt', 'desc')
    .orderBy('assessments.id', 'desc')
    .limit(limit)
    .select(['assessments.id as assessmentId', 'anchors.id as anchorId', 'anchors.versionId', 'assessments.calibrationId'])
    .select(sql<Date>`assessments.finished_at`.as('finishedAt'))
    .select(
      sql<Record<string, { level: Level; reason: string }>>`(
        select coalesce(json_object_agg(criterion_id, json_build_object('level', level, 'reason', reason)), '{}')
        from anchor_levels where anchor_id = anchors.id)`.as('agreed'),
    )
    .select(
      sql<Record<string, Level>>`(
        select coalesce(json_object_agg(criterion_id, level), '{}') from scores where assessment_id = assessments.id and level is not null)`.as(
        'given',
      ),
    )
    .execute()
  const definitions = new Map(
    await Promise.all([...new Set(rows.map(({ versionId }) => versionId))].map(async (id) => [id, await findVersionText(db, id)] as const)),
  )
  return rows.flatMap(({ agreed, given, ...row }) => {
    const definition = definitions.get(row.versionId)
    if (!definition) return []
    return [
      {
        ...row,
        ...compareLevels(
          { passRule: definition.passRule, criteria: criteriaOf(definition) },
          new Map(Object.entries(agreed).map(([id, { level }]) => [id, level])),
          new Map(Object.entries(given)),
        ),
        reasons: Object.fromEntries(Object.entries(agreed).map(([id, { reason }]) => [id, reason])),
      },
    ]
  })
}
