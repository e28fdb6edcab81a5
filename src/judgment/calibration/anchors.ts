import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { definitionSchema, type Level } from '../../definitions/achievements/definition.ts'
import type { OpenTransaction, Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'

export type AnchorState = 'offered' | 'draft' | 'in-use' | 'retired'

/** An anchor that a command is about to change, locked with its attempt. @throws Refusal `missing` */
export async function lockAnchor(db: OpenTransaction, anchorId: string) {
  const { definition, ...anchor } = await db
    .selectFrom('anchors')
    .innerJoin('attempts', 'attempts.id', 'anchors.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'anchors.versionId')
    .where('anchors.id', '=', anchorId)
    .select([
      'anchors.id',
      'anchors.organizationId',
      'anchors.achievementId',
      'anchors.attemptId',
      'anchors.submissionId',
      'anchors.source',
      'anchors.name',
      'anchors.agreedWith',
      'anchors.madeBy',
      'attempts.earnerId',
      'achievementVersions.definition',
    ])
    .select((row) => row.ref('anchors.state').$castTo<AnchorState>().as('state'))
    .forUpdate(['anchors', 'attempts'])
    .executeTakeFirstOrThrow(() => missing('anchor'))
  return { ...anchor, definition: definitionSchema.parse(definition) }
}
export type LockedAnchor = Awaited<ReturnType<typeof lockAnchor>>

/** What was agreed of an anchor: each criterion that has a level, with its reason. */
export async function agreedOf(db: Queryable, anchorId: string): Promise<{ criterionId: string; level: Level; reason: string }[]> {
  const rows = await db.selectFrom('anchorLevels').where('anchorId', '=', anchorId).select(['criterionId', 'level', 'reason']).execute()
  return rows.map((row) => ({ ...row, level: row.level as Level }))
}

/**
 * The criteria of which a level is agreed: all of the version, or those that were judged in the submission that was offered. What an earlier
 * submission had shown, its evidence is not asked to show again.
 */
export async function criteriaOfAnchor(
  db: Queryable,
  { definition, submissionId, source }: Pick<LockedAnchor, 'definition' | 'submissionId' | 'source'>,
) {
  const criteria = criteriaOf(definition)
  if (source !== 'offered' || !submissionId) return criteria
  const { openCriteria } = await db
    .selectFrom('submissions')
    .where('id', '=', submissionId)
    .select('openCriteria')
    .executeTakeFirstOrThrow()
  return criteria.filter(({ id }) => openCriteria.includes(id))
}
