import { sql } from 'kysely'
import type { GroundKind } from '../../credentials/awards/award-ground.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { isShownTo } from './load-moment.ts'

/** In SQL: whether what was earned belongs to a pathway, as a piece of it or as its milestone. */
const isOnPathway = (pathway: ReturnType<typeof sql>) =>
  sql<boolean>`exists (select from pathways way left join pathway_pieces piece on piece.version_id = way.current_version_id
    where way.id = ${pathway} and (way.achievement_id = awards.achievement_id or piece.achievement_id = awards.achievement_id))`

/** The first award of this micro-credential at the school where its earner works. */
const isFirstAtSchool = sql<boolean>`(memberships.school_id is not null and not exists (
  select from awards earlier join memberships there on there.person_id = earlier.earner_id and there.organization_id = memberships.organization_id
    and there.school_id = memberships.school_id and there.ended_at is null
  where earlier.achievement_id = awards.achievement_id and earlier.id < awards.id
    and not exists (select from revocations where award_id = earlier.id)))`

/** Moments with what is said of each. Nobody but who is shown one gets it, and what they muted is left out. */
const selectMoments = (db: Queryable, viewerId: string) =>
  db
    .selectFrom('moments')
    .innerJoin('awards', 'awards.id', 'moments.awardId')
    .innerJoin('people', 'people.id', 'moments.earnerId')
    .innerJoin('organizations as home', 'home.id', 'moments.organizationId')
    .innerJoin('organizations as issuer', 'issuer.id', 'awards.organizationId')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.personId', '=', 'moments.earnerId')
        .onRef('memberships.organizationId', '=', 'moments.organizationId')
        .on('memberships.endedAt', 'is', null),
    )
    .leftJoin('organizations as school', 'school.id', 'memberships.schoolId')
    .leftJoin('pathways as milestone', (join) =>
      join.onRef('milestone.achievementId', '=', 'awards.achievementId').on('awards.completionId', 'is not', null),
    )
    .where(isShownTo(viewerId))
    .orderBy('moments.awardId', 'desc')
    .select([
      'moments.awardId',
      'moments.organizationId',
      'moments.earnerId',
      'people.name as earner',
      'awards.versionId',
      'awards.awardedAt',
    ])
    .select(['version.title', 'version.competency', 'school.id as schoolId', 'school.name as school', 'home.timeZone'])
    .select(['issuer.name as issuer', 'milestone.id as milestoneId', 'milestone.slug as milestoneSlug'])
    .select([sql<GroundKind>`awards.ground`.as('ground'), isFirstAtSchool.as('isFirstAtSchool')])
    .select((of) => of('moments.earnerId', '=', viewerId).as('isOwn'))

export type Moment = Awaited<ReturnType<ReturnType<typeof selectMoments>['executeTakeFirstOrThrow']>>

const isMuted = (viewerId: string) =>
  sql<boolean>`exists (select from feed_mutes where feed_mutes.person_id = ${viewerId}::uuid and moments.earner_id <> ${viewerId}::uuid and (
    muted_id = moments.earner_id or feed_mutes.school_id = memberships.school_id
    or (pathway_id is not null and ${isOnPathway(sql`feed_mutes.pathway_id`)})))`

type Where = { organizationId: string; schoolId?: string | null; pathwayId?: string | null }
type Slice = { before?: string | null | undefined; size: number }

/** What colleagues in an organization have earned and chosen to show, the newest first. */
export async function findFeed(db: Queryable, viewerId: string, { organizationId, schoolId, pathwayId }: Where, { before, size }: Slice) {
  const rows = await selectMoments(db, viewerId)
    .where('moments.organizationId', '=', organizationId)
    .where((of) => of.not(isMuted(viewerId)))
    .$if(Boolean(schoolId), (query) => query.where('memberships.schoolId', '=', schoolId ?? ''))
    .$if(Boolean(pathwayId), (query) => query.where(isOnPathway(sql`${pathwayId}::uuid`)))
    .$if(Boolean(before), (query) => query.where('moments.awardId', '<', before ?? ''))
    .limit(size + 1)
    .execute()
  const items = rows.slice(0, size)
  return { items, next: rows.length > size ? (items.at(-1)?.awardId ?? null) : null }
}

/** One moment, also of somebody who is muted. @throws Refusal `moment-missing`, also for what is not shown to who asks */
export const findMoment = (db: Queryable, viewerId: string, awardId: string, organizationId?: string | null): Promise<Moment> =>
  selectMoments(db, viewerId)
    .where('moments.awardId', '=', awardId)
    .$if(Boolean(organizationId), (query) => query.where('moments.organizationId', '=', organizationId ?? ''))
    .orderBy('moments.organizationId')
    .limit(1)
    .executeTakeFirstOrThrow(() => missing('moment'))
