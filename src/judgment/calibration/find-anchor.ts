import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findEvidence } from '../../work/attempts/collected-evidence.ts'
import { frozenEvidence } from '../../work/attempts/frozen-evidence.ts'
import { findShownEvidence } from '../shown-evidence/find-shown-evidence.ts'
import { handedInSchema } from '../shown-evidence/handed-in.ts'
import { type AnchorState, agreedOf, criteriaOfAnchor } from './anchors.ts'
import { keepsAnchorsWhere } from './calibration-policy.ts'

const emptyId = '00000000-0000-0000-0000-000000000000'

/**
 * An anchor as who keeps it sees it: what there is to weigh, the rubric, and what was agreed. Whose work was offered is not in it.
 * @throws Refusal `missing`
 */
export async function findAnchor(db: Queryable, actor: Actor, anchorId: string) {
  const row = await db
    .selectFrom('anchors')
    .innerJoin('achievements', 'achievements.id', 'anchors.achievementId')
    .innerJoin('attempts', 'attempts.id', 'anchors.attemptId')
    .where('anchors.id', '=', isId(anchorId) ? anchorId : emptyId)
    .where('anchors.organizationId', 'in', [...keepsAnchorsWhere(actor), emptyId])
    .select([
      'anchors.id',
      'anchors.name',
      'anchors.source',
      'anchors.agreedWith',
      'anchors.attemptId',
      'anchors.submissionId',
      'anchors.versionId',
      'anchors.achievementId',
      'attempts.earnerId',
      'achievements.slug',
    ])
    .select((is) => is.ref('anchors.state').$castTo<AnchorState>().as('state'))
    .executeTakeFirstOrThrow(() => missing('anchor'))
  const { earnerId, ...anchor } = row
  const definition = await findVersionText(db, row.versionId)
  const isMine = earnerId === personIdOf(actor)
  const source = row.source === 'offered' ? ('offered' as const) : ('written' as const)
  const submission = row.submissionId
    ? await db.selectFrom('submissions').where('id', '=', row.submissionId).select('evidence').executeTakeFirstOrThrow()
    : null
  const handedIn = handedInSchema.parse(submission ? submission.evidence : frozenEvidence(await findEvidence(db, [row.attemptId]), []))
  const [items, agreed, criteria] = await Promise.all([
    findShownEvidence(db, { definition, knows: { whose: isMine }, handedIn, attemptId: row.attemptId, submissionId: row.submissionId }),
    agreedOf(db, row.id),
    criteriaOfAnchor(db, { definition, submissionId: row.submissionId, source }),
  ])
  return {
    ...anchor,
    source,
    /** Its work is the actor’s own, and can be changed until it is in use. */
    isMine,
    title: definition.title,
    language: definition.language,
    requirements: definition.requirements.map(({ id, title }) => ({ id, title })),
    items,
    criteria: criteria.map(({ id, name, levels, essential }) => ({ id, name, levels, essential })),
    agreed,
  }
}
export type AnchorToKeep = Awaited<ReturnType<typeof findAnchor>>
