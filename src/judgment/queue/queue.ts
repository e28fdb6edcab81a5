import { type RawBuilder, sql } from 'kysely'
import { isBlind, type Seat } from '../../definitions/achievements/seats.ts'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { submissionCode } from '../assessment/submission-code.ts'
import { findAnchorsInHand } from '../calibration/anchors-in-hand.ts'
import { closedTo } from '../calibration/qualified.ts'
import { byDue, type QueueOrder } from './queue-orders.ts'

/** The earner's name where a seat may know it (`seatKnows`), else null. */
export const nameUnlessBlind = sql<string | null>`case when ${isBlind} then null else people.name end`

// An id no row has: lists must not be empty in SQL.
const nobody = '00000000-0000-0000-0000-000000000000'

/** A place in the queue, as an address carries it; `value` is that of the order, where it is not by due date. */
export type QueuePlace = { dueOn: string; submissionId: string; value?: string }
export const writeQueuePlace = ({ dueOn, submissionId, value }: QueuePlace) =>
  [dueOn, submissionId, ...(value === undefined ? [] : [value])].join('_')
export function readQueuePlace(text: string | null): QueuePlace | null {
  const [, dueOn, submissionId, value] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})(?:_([^\0]{0,200}))?$/s.exec(text ?? '') ?? []
  return dueOn && submissionId ? { dueOn, submissionId, ...(value !== undefined && { value }) } : null
}

type Slice = {
  achievementId?: string | null
  /** Only what is about one of these, and in one of these languages; each empty for any. */
  fitting?: { categories: readonly string[]; languages: readonly string[] } | null
  from?: QueuePlace | null
  backwards?: boolean
  order?: QueueOrder
  limit: number
}

/** The columns that an order goes by, and a place among them. Within one micro-credential there is one title. */
function keysOf({ by }: QueueOrder, achievementId: string | null | undefined, from: QueuePlace | null | undefined) {
  const place = from && sql`${from.dueOn}::date, ${from.submissionId}::uuid`
  if (by === 'number') {
    const value = /^\d{1,6}$/.exec(from?.value ?? '')?.[0] ?? '0'
    return { columns: sql`number`, ...(place && { place: sql`${value}::integer, ${place}` }) }
  }
  if (by === 'title' && !achievementId)
    return { columns: sql`title_order`, ...(place && { place: sql`${from?.value ?? ''}::text, ${place}` }) }
  return { columns: null, ...(place && { place }) }
}

function orderOf(columns: RawBuilder<unknown> | null, backwards: boolean, table: RawBuilder<unknown> = sql``) {
  const way = backwards ? sql`desc` : sql`asc`
  return sql`${columns ? sql`${table}${columns} ${way}, ` : sql``}${table}due_on ${way}, ${table}submission_id ${way}`
}

/**
 * The first of what has a free seat where the actor assesses, without what they must not weigh (`judgment/conflicts`) or weigh in another seat:
 * as a table to select from, with submission_id, attempt_id and what it is ordered by.
 * Each of their organizations is asked for its first few by the index of the order, however much else waits. What is barred comes as arrays, asked
 * for once: few rows, which the planner takes for many where they are a join, and then reads and sorts all that waits.
 */
export function firstWaiting(
  actor: Actor,
  { achievementId, fitting, from, backwards = false, order = byDue, limit }: Slice,
): RawBuilder<unknown> {
  const { columns, place } = keysOf(order, achievementId, from)
  const sorting = orderOf(columns, backwards)
  const personId = sql`${personIdOf(actor) ?? nobody}::uuid`
  const key = columns ? sql`(${columns}, due_on, submission_id)` : sql`(due_on, submission_id)`
  const ofOne = achievementId ? sql`${achievementId}::uuid` : fitting ? sql`fitting.id` : null
  // Of a few micro-credentials each is asked for its first by its own index: walking all that waits might pass by thousands.
  const among = fitting
    ? sql`cross join lateral (
        select achievements.id from achievements join achievement_versions version on version.id = achievements.current_version_id
        where achievements.organization_id = mine.id
          and (cardinality(${fitting.categories}::text[]) = 0 or version.category = any(${fitting.categories}::text[]))
          and (cardinality(${fitting.languages}::text[]) = 0 or coalesce(version.definition ->> 'language', 'en') = any(${fitting.languages}::text[]))
      ) fitting`
    : sql``
  return sql`(
    select waiting.* from unnest(${organizationsWhere(actor, 'assessor')}::uuid[]) as mine (id)
      cross join lateral barred_earners(${personId}, mine.id) as barred (earners) ${among}
      cross join lateral (
      select submission_id, attempt_id, due_on, title_order, number from open_submissions
      where organization_id = mine.id and is_waiting and earner_id <> ${personId} and earner_id <> all(barred.earners)
        and submission_id <> all((select barred_submissions(${personId}) || handed_back_leaked(${personId}))::uuid[])
        and achievement_id <> all(array(select closed.achievement_id from ${closedTo(personId)} closed))
        ${ofOne ? sql`and achievement_id = ${ofOne}` : sql``} ${place ? sql`and ${key} ${backwards ? sql`<` : sql`>`} (${place})` : sql``}
      order by ${sorting} limit ${limit}
    ) waiting order by ${sorting} limit ${limit})`
}

type Row = {
  submissionId: string
  number: number
  submittedAt: Date
  dueOn: string
  achievementId: string
  title: string
  /** Whether those who weighed it differ, so that whoever takes it settles that. */
  toSettle: boolean
}

/** How long the recordings of a submission are, all of them together; null where it has none. */
const secondsHandedIn = sql<
  number | null
>`(select sum(files.seconds)::float8 from jsonb_path_query(submissions.evidence, '$.artifacts[*].id') as handed_in (id)
  join artifacts on artifacts.id = (handed_in.id #>> '{}')::uuid join files on files.digest = artifacts.file_digest)`

type Page = { achievementId?: string | null; after?: QueuePlace | null; before?: QueuePlace | null; order?: QueueOrder; limit?: number }

/** One page of what waits for an assessor, by due date unless another order is asked for. */
export async function findWaiting(db: Queryable, actor: Actor, { achievementId = null, after, before, order = byDue, limit = 25 }: Page) {
  const toward = !after && Boolean(before)
  const backwards = toward !== (order.direction === 'descending')
  const from = after ?? before ?? null
  const { columns } = keysOf(order, achievementId, from)
  const { rows } = await sql<Row & { earnerName: string | null; seconds: number | null; titleOrder: string }>`
    select open.submission_id, open.number, open.submitted_at, open.due_on, open.achievement_id, open.title_order, achievement_versions.title,
      open.free_seats[1] = 'adjudicator' as to_settle,
      ${nameUnlessBlind} as earner_name, ${secondsHandedIn} as seconds
    from ${firstWaiting(actor, { achievementId, from, backwards, order, limit: limit + 1 })} first
      join open_submissions open on open.submission_id = first.submission_id
      join submissions on submissions.id = open.submission_id
      join attempts on attempts.id = open.attempt_id
      join achievement_versions on achievement_versions.id = attempts.version_id
      join people on people.id = open.earner_id
    order by ${orderOf(columns, backwards, sql`first.`)}`.execute(db)
  const more = rows.length > limit
  const page = rows.slice(0, limit)
  if (toward) page.reverse()
  const keyOf = ({ dueOn, submissionId, titleOrder, number }: (typeof rows)[number]) =>
    writeQueuePlace({ dueOn, submissionId, ...(order.by !== 'due' && { value: order.by === 'number' ? String(number) : titleOrder }) })
  const [first, last] = [page[0], page.at(-1)]
  return {
    rows: page.map(({ titleOrder: _, ...row }) => ({ ...row, code: submissionCode(row.submissionId) })),
    previous: first && (toward ? more : Boolean(after)) ? keyOf(first) : null,
    next: last && (toward || more) ? keyOf(last) : null,
  }
}

/** Of `assessments`: taken, and neither finished nor released. As the index of them says it. */
export const isInHand = sql<boolean>`(assessments.released_at is null and assessments.finished_at is null and assessments.seat <> 'calibration')`

/** What the actor has taken and not yet finished, the first due first: a hundred at most. */
export async function findTaken(db: Queryable, actor: Actor) {
  const rows = await db
    .selectFrom('assessments')
    .innerJoin('openSubmissions as open', 'open.submissionId', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'open.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .innerJoin('people', 'people.id', 'open.earnerId')
    .innerJoin('submissions', 'submissions.id', 'open.submissionId')
    .where('assessments.assessorId', '=', personIdOf(actor) ?? nobody)
    .where(isInHand)
    // As an array: few rows, which the planner takes for many, and then reads all that is open.
    .where(
      sql<boolean>`open.submission_id = any(array(select submission_id from assessments where assessor_id = ${personIdOf(actor) ?? nobody}::uuid and ${isInHand}))`,
    )
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
      'assessments.id as assessmentId',
      sql<Seat>`assessments.seat`.as('seat'),
      sql<number>`cardinality(submissions.open_criteria)`.as('open'),
      selectFrom('scores')
        .whereRef('scores.assessmentId', '=', 'assessments.id')
        .where('scores.level', 'is not', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('scored'),
    ])
    .execute()
  const anchors = await findAnchorsInHand(db, personIdOf(actor) ?? nobody)
  return [...rows.map((row) => ({ ...row, scored: row.scored ?? 0 })), ...anchors]
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.submissionId < b.submissionId ? -1 : 1))
    .map((row) => ({ ...row, code: submissionCode(row.submissionId) }))
}
