import { sql } from 'kysely'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { type Actor, organizationsWhere } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { AnchorState } from './anchors.ts'
import { keepsAnchorsWhere } from './calibration-policy.ts'

const emptyId = '00000000-0000-0000-0000-000000000000'

/** A micro-credential as who keeps its anchors sees it, and whether they write it too. @throws Refusal `missing` */
export async function findForAnchors(db: Queryable, actor: Actor, achievementId: string) {
  const { currentVersionId, ...found } = await db
    .selectFrom('achievements')
    .where('id', '=', isId(achievementId) ? achievementId : emptyId)
    .where('organizationId', 'in', [...keepsAnchorsWhere(actor), emptyId])
    .where((is) => is.or([is('draft', 'is not', null), is('currentVersionId', 'is not', null)]))
    .select(['id', 'organizationId', 'currentVersionId'])
    .executeTakeFirstOrThrow(() => missing('micro-credential'))
  return {
    ...found,
    published: currentVersionId ? await findVersionText(db, currentVersionId) : null,
    writes: organizationsWhere(actor, 'author', 'admin').includes(found.organizationId),
  }
}

/** An anchor in the list of who keeps them. */
export type AnchorInList = {
  id: string
  /** Null of what an earner offered and nobody has named yet. */
  name: string
  source: 'written' | 'offered'
  state: AnchorState
  version: number
  changedAt: Date
  /** Who wrote it; of offered work it is not told. */
  by: string | null
  /** How many criteria have a level, and how many assessors have finished it. */
  agreed: number
  finished: number
}

/** The anchors of a micro-credential, those out of use last; a hundred at most. */
export async function findAnchors(db: Queryable, achievementId: string): Promise<AnchorInList[]> {
  const { rows } = await sql<AnchorInList>`
    select anchors.id, anchors.name, anchors.source, anchors.state, version.number as version, anchors.changed_at,
      case when anchors.source = 'written' then people.name end as by,
      (select count(*)::integer from anchor_levels where anchor_id = anchors.id) as agreed,
      anchors_finished(anchors.submission_id) as finished
    from anchors join achievement_versions version on version.id = anchors.version_id join people on people.id = anchors.made_by
    where anchors.achievement_id = ${achievementId}::uuid
    order by anchors.state = 'retired', anchors.state = 'in-use', anchors.id desc limit 100`.execute(db)
  return rows
}

/** An assessor and how they stand, for who talks with them: in the order of names, never of figures. */
export type CalibratedAssessor = { personId: string; name: string; state: 'qualified' | 'lapsed' | 'not-yet' | 'none'; at: Date | null }

const pageSize = 50

/** The assessors of an organization with where they stand at one micro-credential, a page at a time by name. */
export async function findCalibrated(
  db: Queryable,
  { achievementId, organizationId, from }: { achievementId: string; organizationId: string; from: number },
) {
  const { rows } = await sql<CalibratedAssessor>`
    select people.id as person_id, people.name,
      case when own.lapsed_at is not null then 'lapsed' when own.since is not null then 'qualified' when last.ended_at is not null then 'not-yet' else 'none' end as state,
      coalesce(own.lapsed_at, own.since, last.ended_at) as at
    from memberships join people on people.id = memberships.person_id
      left join qualifications own on own.person_id = people.id and own.achievement_id = ${achievementId}::uuid
      left join lateral (
        select ended_at from calibrations where calibrations.person_id = people.id and achievement_id = ${achievementId}::uuid and ended_at is not null
        order by id desc limit 1) last on true
    where memberships.organization_id = ${organizationId}::uuid and memberships.ended_at is null and memberships.roles @> array['assessor']
    order by memberships.name_order, memberships.id limit ${pageSize + 1} offset ${from}`.execute(db)
  return {
    rows: rows.slice(0, pageSize),
    previous: from > 0 ? Math.max(0, from - pageSize) : null,
    next: rows.length > pageSize ? from + pageSize : null,
  }
}
