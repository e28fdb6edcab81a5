import { type RawBuilder, sql } from 'kysely'
import { type Actor, organizationsWhere, personIdOf } from '../platform/actor.ts'
import type { Queryable } from '../platform/database.ts'
import { submissionCode } from './submission-code.ts'

/** The earner's name where the definition lets her assessor know it, else null. */
export const nameUnlessBlind = sql<
  string | null
>`case when (achievement_versions.definition #>> '{assessment,blind}')::boolean then null else people.name end`

// An id no row has: lists must not be empty in SQL.
const nobody = '00000000-0000-0000-0000-000000000000'

/** A place in the queue, as an address carries it. */
export type QueuePlace = { dueOn: string; submissionId: string }
export const writePlace = ({ dueOn, submissionId }: QueuePlace) => `${dueOn}_${submissionId}`
export function readPlace(text: string | null): QueuePlace | null {
  const [, dueOn, submissionId] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return dueOn && submissionId ? { dueOn, submissionId } : null
}

type Slice = { achievementId?: string | null; from?: QueuePlace | null; backwards?: boolean; limit: number }

/**
 * The first of what waits where the actor assesses, never her own work: as a table to select from, with submission_id, attempt_id and due_on.
 * Each of her organizations is asked for its first few by the index of what is due, however much else waits.
 */
export function firstWaiting(actor: Actor, { achievementId, from, backwards = false, limit }: Slice): RawBuilder<unknown> {
  const order = backwards ? sql`due_on desc, submission_id desc` : sql`due_on, submission_id`
  const beyond = from
    ? sql`and (due_on, submission_id) ${backwards ? sql`<` : sql`>`} (${from.dueOn}::date, ${from.submissionId}::uuid)`
    : sql``
  return sql`(
    select waiting.* from unnest(${organizationsWhere(actor, 'assessor')}::uuid[]) as mine (id) cross join lateral (
      select submission_id, attempt_id, due_on from open_submissions
      where organization_id = mine.id and assessor_id is null and earner_id <> ${personIdOf(actor) ?? nobody}
        ${achievementId ? sql`and achievement_id = ${achievementId}::uuid` : sql``} ${beyond}
      order by ${order} limit ${limit}
    ) waiting order by ${order} limit ${limit})`
}

type Row = { submissionId: string; number: number; submittedAt: Date; dueOn: string; achievementId: string; title: string }

type Page = { achievementId?: string | null; after?: QueuePlace | null; before?: QueuePlace | null; limit?: number }

/** One page of what waits for an assessor, by due date. */
export async function findWaiting(db: Queryable, actor: Actor, { achievementId, after, before, limit = 25 }: Page) {
  const backwards = !after && Boolean(before)
  const from = after ?? before ?? null
  const { rows } = await sql<Row & { earnerName: string | null }>`
    select open.submission_id, open.number, open.submitted_at, open.due_on, open.achievement_id, achievement_versions.title,
      ${nameUnlessBlind} as earner_name
    from ${firstWaiting(actor, { achievementId: achievementId ?? null, from, backwards, limit: limit + 1 })} first
      join open_submissions open on open.submission_id = first.submission_id
      join attempts on attempts.id = open.attempt_id
      join achievement_versions on achievement_versions.id = attempts.version_id
      join people on people.id = open.earner_id
    order by first.due_on ${backwards ? sql`desc` : sql`asc`}, first.submission_id ${backwards ? sql`desc` : sql`asc`}`.execute(db)
  const more = rows.length > limit
  const page = rows.slice(0, limit)
  if (backwards) page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  return {
    rows: page.map((row) => ({ ...row, code: submissionCode(row.submissionId) })),
    previous: first && (backwards ? more : Boolean(after)) ? writePlace(first) : null,
    next: last && (backwards || more) ? writePlace(last) : null,
  }
}

/** What the actor has taken and not yet decided, the first due first: a hundred at most. */
export async function findTaken(db: Queryable, actor: Actor) {
  const rows = await db
    .selectFrom('openSubmissions as open')
    .innerJoin('attempts', 'attempts.id', 'open.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .innerJoin('people', 'people.id', 'open.earnerId')
    .innerJoin('submissions', 'submissions.id', 'open.submissionId')
    .where('open.assessorId', '=', personIdOf(actor) ?? nobody)
    .where('open.organizationId', 'in', [...organizationsWhere(actor, 'assessor'), nobody])
    .orderBy('open.dueOn')
    .orderBy('open.submissionId')
    .limit(100)
    .select(({ selectFrom }) => [
      'open.submissionId',
      'open.number',
      'open.submittedAt',
      'open.dueOn',
      'open.achievementId',
      'achievementVersions.title',
      nameUnlessBlind.as('earnerName'),
      sql<string>`open.assessment_id`.as('assessmentId'),
      sql<number>`cardinality(submissions.open_criteria)`.as('open'),
      selectFrom('scores')
        .whereRef('scores.assessmentId', '=', 'open.assessmentId')
        .where('scores.level', 'is not', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('scored'),
    ])
    .execute()
  return rows.map((row) => ({ ...row, scored: row.scored ?? 0, code: submissionCode(row.submissionId) }))
}
