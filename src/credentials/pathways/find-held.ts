import { sql } from 'kysely'
import type { Pathway } from '../../definitions/pathways/pathway.ts'
import type { Held, HeldAward } from '../../definitions/pathways/progress.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

const grouped = <Row extends { personId: string }>(rows: readonly Row[]) => Map.groupBy(rows, ({ personId }) => personId)

/** The awards of these people that stand and of which pathways can ask, the newest first. */
async function findStandingAwards(
  db: Queryable,
  personIds: readonly string[],
  suspendedToo: boolean,
): Promise<(HeldAward & { personId: string })[]> {
  return db
    .selectFrom('awards')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('awards.earnerId', 'in', personIds)
    .where('awards.ground', '<>', 'pathway')
    .where('revocations.awardId', 'is', null)
    .$if(!suspendedToo, (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('suspensions').whereRef('suspensions.awardId', '=', 'awards.id').select('awardId'))),
      ),
    )
    .orderBy('awards.id', 'desc')
    .select([
      'awards.earnerId as personId',
      'awards.id as awardId',
      'awards.achievementId',
      'awards.organizationId',
      'awards.awardedAt',
      'awards.expiresAt',
      'version.level',
      'version.category',
    ])
    .execute()
}

/** The pathways whose milestone they hold, each with that award. */
const findMilestones = (db: Queryable, personIds: readonly string[]) =>
  db
    .selectFrom('awards')
    .innerJoin('pathways', 'pathways.achievementId', 'awards.achievementId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('awards.earnerId', 'in', personIds)
    .where('awards.ground', '=', 'pathway')
    .where('revocations.awardId', 'is', null)
    .select(['awards.earnerId as personId', 'pathways.id as pathwayId', 'awards.id as awardId'])
    .execute()

/** A pathway as it is asked about: what its steps want of whom it belongs to. */
export type Asked = { organizationId: string; text: Pick<Pathway, 'steps'> }

/** How many assessments the pathways of each organization ask for at most; of those that ask for none nothing is counted. */
function mostAssessments(asked: readonly Asked[]): Map<string, number> {
  const most = new Map<string, number>()
  for (const { organizationId, text } of asked)
    for (const piece of text.steps.flatMap(({ pieces }) => pieces))
      if (piece.kind === 'assessments') most.set(organizationId, Math.max(piece.count, most.get(organizationId) ?? 0))
  return most
}

/** How many assessments they made for each organization that count, as far as is asked: finished, none for practice, none voided. */
async function countAssessments(db: Queryable, personIds: readonly string[], most: ReadonlyMap<string, number>) {
  if (most.size === 0) return []
  const { rows } = await sql<{ personId: string; organizationId: string; count: number }>`
    select person.id as "personId", place.id as "organizationId", (select count(*)::int from (
      select from assessments
        join submissions on submissions.id = assessments.submission_id
        join attempts on attempts.id = submissions.attempt_id and attempts.purpose = 'award'
        join achievements on achievements.id = attempts.achievement_id and achievements.organization_id = place.id
      where assessments.assessor_id = person.id and assessments.finished_at is not null and assessments.released_at is null
        and assessments.seat <> 'calibration' and not exists (select from assessment_voids where assessment_id = assessments.id)
      limit place.most) as counted) as count
    from unnest(${[...personIds]}::uuid[]) as person(id), unnest(${[...most.keys()]}::uuid[], ${[...most.values()]}::int[]) as place(id, most)`.execute(
    db,
  )
  return rows
}

/**
 * All that people have that these pathways can count, read once for however many: what it is for the pathways of an organization. What is suspended
 * completes nothing; `suspendedToo` is for what stands already, which nobody loses for that.
 */
export async function findHeldByEach(
  db: Queryable,
  personIds: readonly string[],
  asked: readonly Asked[],
  suspendedToo = false,
): Promise<(personId: string, organizationId: string) => Held> {
  if (personIds.length === 0 || asked.length === 0) return () => ({ awards: [], milestones: new Map(), assessments: 0 })
  const [awards, milestones, assessments] = await Promise.all([
    findStandingAwards(db, personIds, suspendedToo),
    findMilestones(db, personIds),
    countAssessments(db, personIds, mostAssessments(asked)),
  ])
  const [awardsOf, milestonesOf, assessmentsOf] = [grouped(awards), grouped(milestones), grouped(assessments)]
  return (personId, organizationId) => ({
    awards: awardsOf.get(personId) ?? [],
    milestones: new Map((milestonesOf.get(personId) ?? []).map(({ pathwayId, awardId }) => [pathwayId, awardId])),
    assessments: assessmentsOf.get(personId)?.find((each) => each.organizationId === organizationId)?.count ?? 0,
  })
}

/** The same of one person. */
export async function findHeld(
  db: Queryable,
  personId: string,
  asked: readonly Asked[],
  suspendedToo = false,
): Promise<(organizationId: string) => Held> {
  const held = await findHeldByEach(db, [personId], asked, suspendedToo)
  return (organizationId) => held(personId, organizationId)
}
