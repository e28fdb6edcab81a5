import { sql } from 'kysely'
import type { Pathway } from '../../definitions/pathways/pathway.ts'
import { pathwayText } from '../../definitions/pathways/pathway-text.ts'
import { hasSome, type Progress, progressOf } from '../../definitions/pathways/progress.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { findHeldByEach } from './find-held.ts'
import { isKnown } from './who-begins.ts'

type Changing = { id: string; organizationId: string; text: Pathway }

/** So many are looked at one by one before publishing; of more it is said that there are more. */
const mostLookedAt = 2000

/** What publishing a text changes for people: who keeps an earlier version, who begins, who has all of it at once. Numbers, no names. */
export async function findImpact(db: Queryable, { id, organizationId, text }: Changing, now: Date) {
  const pieces = text.steps.flatMap(({ pieces: each }) => each)
  const achievementIds = pieces.flatMap((piece) => (piece.kind === 'achievement' ? piece.achievementId : []))
  const pathwayIds = pieces.flatMap((piece) => (piece.kind === 'pathway' ? piece.pathwayId : []))
  const level = Math.min(4, ...pieces.flatMap((piece) => (piece.kind === 'level' ? piece.level : [])))
  const [{ rows: counts }, { rows: people }] = await Promise.all([
    sql<{ underWay: number; completed: number }>`
      select
        (select count(*)::int from pathway_starts start where start.pathway_id = ${id} and not exists (
          select from pathway_completions done where done.pathway_id = ${id} and done.person_id = start.person_id and done.taken_back_at is null)) as "underWay",
        (select count(*)::int from pathway_completions where pathway_id = ${id} and taken_back_at is null) as completed`.execute(db),
    sql<{ personId: string }>`
      select distinct awards.earner_id as "personId"
      from awards join achievement_versions version on version.id = awards.version_id
      where awards.earner_name <> ''
        and (awards.achievement_id = any(${achievementIds}::uuid[])
          or awards.achievement_id in (select achievement_id from pathways where pathways.id = any(${pathwayIds}::uuid[]))
          or (awards.organization_id = ${organizationId} and version.level >= ${level} and awards.ground <> 'pathway'))
        and not exists (select from revocations where award_id = awards.id)
        and ${isKnown(sql.ref('awards.earner_id'), sql`${organizationId}::uuid`)}
        and not exists (select from pathway_starts where pathway_id = ${id} and person_id = awards.earner_id)
      limit ${mostLookedAt + 1}`.execute(db),
  ])
  const looked = people.slice(0, mostLookedAt).map(({ personId }) => personId)
  const held = await findHeldByEach(db, looked, [{ organizationId, text }])
  const far = looked.map((personId) => progressOf(text, held(personId, organizationId), { organizationId, now })).filter(hasSome)
  const complete = far.filter(({ isComplete }) => isComplete).length
  return {
    taking: await findTaking(db, { id, organizationId, text }, now),
    underWay: counts[0]?.underWay ?? 0,
    completed: counts[0]?.completed ?? 0,
    begins: far.length - complete,
    complete,
    isMore: people.length > mostLookedAt,
    countsWork: pieces.some(({ kind }) => kind === 'assessments'),
  }
}
export type Impact = Awaited<ReturnType<typeof findImpact>>

/** What taking the new text would mean for those who are under way: they keep theirs until they do. Numbers, no names. */
async function findTaking(db: Queryable, { id, organizationId, text }: Changing, now: Date) {
  const { rows } = await sql<{ personId: string; versionId: string; text: unknown }>`
    select start.person_id as "personId", version.id as "versionId", version.text
    from pathway_starts start join pathway_versions version on version.id = start.version_id
    where start.pathway_id = ${id} and not exists (
      select from pathway_completions done where done.pathway_id = ${id} and done.person_id = start.person_id and done.taken_back_at is null)
    order by start.person_id limit ${mostLookedAt}`.execute(db)
  const theirs = rows.map((row) => ({ ...row, text: pathwayText(row.versionId, row.text) }))
  const held = await findHeldByEach(
    db,
    rows.map(({ personId }) => personId),
    [{ organizationId, text }, ...theirs.map((row) => ({ organizationId, text: row.text }))],
  )
  const left = ({ needed, done }: Progress) => needed - done
  const taking = { complete: 0, less: 0, same: 0, more: 0 }
  for (const { personId, text: own } of theirs) {
    const has = held(personId, organizationId)
    const [before, after] = [own, text].map((each) => progressOf(each, has, { organizationId, now }))
    if (!before || !after) continue
    if (after.isComplete) taking.complete++
    else if (left(after) < left(before)) taking.less++
    else if (left(after) > left(before)) taking.more++
    else taking.same++
  }
  return taking
}
