import { sql } from 'kysely'
import { pathwayCompleted } from '../../definitions/pathways/pathway-facts.ts'
import { pathwayText } from '../../definitions/pathways/pathway-text.ts'
import { hasSome, progressOf } from '../../definitions/pathways/progress.ts'
import type { Made, Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { type Issued, issueAward } from '../awards/issue-award.ts'
import { waitForTurn } from '../awards/one-at-a-time.ts'
import { findHeld } from './find-held.ts'
import { isKnown } from './who-begins.ts'

type Candidate = { pathwayId: string; versionId: string }

/** Pathways inside each other end by themselves; a text from before that was checked would not. */
const mostRounds = 20

/** The pathways for which an award counts, by the version of who earned it, that they have not completed. */
const findCandidates = ({ db }: Scene, personId: string, award: { achievementId: string; organizationId: string; isMilestone: boolean }) =>
  sql<Candidate>`
    select distinct pathways.id as "pathwayId", piece.version_id as "versionId"
    from (
      select version_id from pathway_pieces where achievement_id = ${award.achievementId}
      union all
      select version_id from pathway_pieces where achievement_id is null and kind = 'level' and organization_id = ${award.organizationId}
        and not ${award.isMilestone}
    ) piece
      join pathway_versions version on version.id = piece.version_id
      join pathways on pathways.id = version.pathway_id
      left join pathway_starts start on start.pathway_id = pathways.id and start.person_id = ${personId}
    where piece.version_id = coalesce(start.version_id, pathways.current_version_id)
      and (pathways.retired_at is null or start.version_id is not null)
      and not exists (select from pathway_completions where pathway_id = pathways.id and person_id = ${personId} and taken_back_at is null)
    order by 1`.execute(db)

/**
 * What an award completes: each pathway of which it was the last piece gives its milestone in the same transaction, and that milestone may complete
 * another. Who began nowhere begins with it, by the version that counts today.
 */
export async function completePathways(scene: Scene, { awardId }: { awardId: string }): Promise<Made<Issued[]>> {
  const award = await scene.db
    .selectFrom('awards')
    .innerJoin('achievements', 'achievements.id', 'awards.achievementId')
    .where('awards.id', '=', awardId)
    .select(['awards.achievementId', 'awards.organizationId', 'awards.earnerId', 'achievements.isMilestone'])
    .executeTakeFirstOrThrow()
  const made: Issued[] = []
  const facts: Fact[] = []
  let waiting = [award]
  for (let round = 0; round < mostRounds && waiting.length > 0; round++) {
    const next: typeof waiting = []
    for (const each of waiting) {
      const { rows } = await findCandidates(scene, award.earnerId, each)
      if (rows.length === 0) continue
      const completed = await completeThese(scene, award.earnerId, rows)
      made.push(...completed.made)
      facts.push(...completed.facts)
      for (const { achievementId, organizationId } of completed.made)
        next.push({ achievementId, organizationId, earnerId: award.earnerId, isMilestone: true })
    }
    waiting = next
  }
  return { made, facts }
}

type Milestone = Issued & { achievementId: string }

/**
 * Gives somebody the milestone of each of these pathways that is complete, and begins those of which they have something: by themselves only those of
 * an organization that knows them.
 */
export async function completeThese(
  scene: Scene,
  personId: string,
  candidates: readonly Candidate[],
): Promise<{ made: Milestone[]; facts: Fact[] }> {
  const { db, now } = scene
  // Two awards at once that each lack the other: the second waits here, and then sees the first.
  await waitForTurn(db, personId)
  const { rows } = await sql<{
    pathwayId: string
    organizationId: string
    achievementId: string
    milestoneId: string
    versionId: string
    number: number
    begunAt: Date | null
    text: unknown
  }>`
    select pathways.id as "pathwayId", pathways.organization_id as "organizationId", pathways.achievement_id as "achievementId",
      version.achievement_version_id as "milestoneId", version.id as "versionId", version.number, start.begun_at as "begunAt", version.text
    from unnest(${candidates.map(({ pathwayId }) => pathwayId)}::uuid[], ${candidates.map(({ versionId }) => versionId)}::uuid[]) as candidate(id, version_id)
      join pathways on pathways.id = candidate.id
      left join pathway_starts start on start.pathway_id = pathways.id and start.person_id = ${personId}
      join pathway_versions version on version.id = coalesce(start.version_id, candidate.version_id)
    where (start.person_id is not null or ${isKnown(sql`${personId}::uuid`, sql.ref('pathways.organization_id'))})
      and not exists (select from pathway_completions where pathway_id = pathways.id and person_id = ${personId} and taken_back_at is null)
    order by pathways.id`.execute(db)
  if (rows.length === 0) return { made: [], facts: [] }
  const texts = rows.map(({ versionId, organizationId, text }) => ({ organizationId, text: pathwayText(versionId, text) }))
  const held = await findHeld(db, personId, texts)
  const far = rows.map((row) => {
    const { versionId, organizationId, text } = row
    return { ...row, progress: progressOf(pathwayText(versionId, text), held(organizationId), { organizationId, now }) }
  })
  const begins = far.filter(({ begunAt, progress }) => begunAt === null && hasSome(progress))
  if (begins.length > 0)
    await db
      .insertInto('pathwayStarts')
      .values(begins.map(({ pathwayId, versionId }) => ({ pathwayId, versionId, personId, begunAt: now })))
      .execute()
  const made: Milestone[] = []
  const facts: Fact[] = []
  for (const { pathwayId, organizationId, achievementId, milestoneId, versionId, number, begunAt, progress } of far) {
    if (!progress.isComplete) continue
    const completionId = scene.newId()
    await db
      .insertInto('pathwayCompletions')
      .values({ id: completionId, pathwayId, versionId, personId, begunAt: begunAt ?? now, completedAt: now })
      .execute()
    if (progress.awardIds.length > 0)
      await db
        .insertInto('pathwayCompletionAwards')
        .values(progress.awardIds.map((awardId) => ({ completionId, awardId })))
        .execute()
    const due = { achievementId, versionId: milestoneId, organizationId, earnerId: personId }
    const issued = await issueAward(scene, { ...due, ground: { kind: 'pathway', completionId } })
    made.push({ ...issued.made, achievementId })
    facts.push(
      ...[issued.facts].flat().filter((each) => each !== null),
      fact(pathwayCompleted, { organizationId, subjectId: pathwayId }, { versionId, number, awardId: issued.made.awardId, personId }),
    )
  }
  return { made, facts }
}
