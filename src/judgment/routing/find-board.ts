import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { type ReleaseReason, releaseReasons } from '../assessment/release-reasons.ts'
import { submissionCode } from '../assessment/submission-code.ts'
import { type QueuePlace, writeQueuePlace } from '../queue/queue.ts'

/** What a board shows of what is undecided. */
export const boardShelves = ['all', 'waiting', 'held', 'late'] as const
export type BoardShelf = (typeof boardShelves)[number]

type Seat = { assessmentId: string; name: string; since: string; isFinished: boolean }
export type BoardRow = {
  submissionId: string
  code: string
  title: string
  number: number
  submittedAt: Date
  dueOn: string
  free: number
  /** Who holds a seat; null where who asks must not know, since they weigh it themselves or it is theirs. */
  seats: Seat[] | null
}

type Wish = { organizationId: string; today: string; asksId: string; shelf: BoardShelf; after?: QueuePlace | null; limit?: number }

/**
 * What an organization has to decide, the first due first, with who holds it: never whose it is, nor a level or a word. Who holds a seat no other person
 * may read, so this needs a handle that sees everything: who asks must be an admin of it.
 */
export async function findBoard(
  all: Queryable,
  { organizationId, today, asksId, shelf, after = null, limit = 50 }: Wish,
): Promise<{ rows: BoardRow[]; next: string | null }> {
  const shelves = {
    all: sql`true`,
    waiting: sql`open.is_waiting`,
    held: sql`exists (select from open_seats where open_seats.submission_id = open.submission_id)`,
    late: sql`open.due_on < ${today}::date`,
  }
  const { rows } = await sql<Omit<BoardRow, 'code'>>`
    with shown as (
      select open.* from open_submissions open
      where open.organization_id = ${organizationId}::uuid and ${shelves[shelf]}
        ${after ? sql`and (open.due_on, open.submission_id) > (${after.dueOn}::date, ${after.submissionId}::uuid)` : sql``}
      order by open.due_on, open.submission_id limit ${limit + 1}
    )
    select shown.submission_id, version.title, shown.number, shown.submitted_at, shown.due_on, cardinality(shown.free_seats) as free,
      case when shown.earner_id = any (accounts_of(${asksId}::uuid))
        or exists (select from open_seats where open_seats.submission_id = shown.submission_id and assessor_id = any (accounts_of(${asksId}::uuid))) then null
      else coalesce((
        select json_agg(json_build_object('assessmentId', assessments.id, 'name', people.name, 'since', assessments.claimed_at,
            'isFinished', assessments.finished_at is not null) order by assessments.claimed_at)
        from assessments join people on people.id = assessments.assessor_id
        where assessments.submission_id = shown.submission_id and assessments.released_at is null and assessments.seat <> 'calibration'), '[]') end as seats
    from shown join attempts on attempts.id = shown.attempt_id
      join achievement_versions version on version.id = attempts.version_id
    order by shown.due_on, shown.submission_id`.execute(all)
  const page = rows.slice(0, limit).map((row) => ({ ...row, code: submissionCode(row.submissionId) }))
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? writeQueuePlace(last) : null }
}

export type LetGo = { code: string; title: string; reason: ReleaseReason; note: string; at: Date }

/** What an assessor handed back to an organization in the last ninety days, with the reason and the word to the district; not what they recognized. */
export async function findLetGo(all: Queryable, given: { organizationId: string; personId: string; today: string }): Promise<LetGo[]> {
  const { rows } = await sql<Omit<LetGo, 'code'> & { submissionId: string }>`
    select submissions.id as submission_id, version.title, release_reason as reason, release_note as note, released_at as at
    from assessments join submissions on submissions.id = assessments.submission_id
      join attempts on attempts.id = submissions.attempt_id
      join achievements on achievements.id = attempts.achievement_id
      join achievement_versions version on version.id = attempts.version_id
    where assessor_id = ${given.personId}::uuid and achievements.organization_id = ${given.organizationId}::uuid
      and release_reason = any (${[...releaseReasons]}::text[]) and released_at > ${given.today}::date - 90
    order by released_at desc limit 20`.execute(all)
  return rows.map(({ submissionId, ...row }) => ({ ...row, code: submissionCode(submissionId) }))
}

/** What becomes of the work of an organization when one of its assessors leaves: what goes back, and what would then have too few. */
export async function findWithout(
  all: Queryable,
  { organizationId, personId, today }: { organizationId: string; personId: string; today: string },
): Promise<{ held: number; late: number; tooFew: { title: string; needed: number; left: number; open: number }[] }> {
  const { rows } = await sql<{ title: string; needed: number; left: number; open: number }>`
    with others as materialized (
      select memberships.person_id, coalesce(settings.categories, '{}') as categories, coalesce(settings.languages, '{}') as languages
      from memberships left join assessor_settings settings on settings.person_id = memberships.person_id
      where organization_id = ${organizationId}::uuid and ended_at is null and roles @> array['assessor'] and memberships.person_id <> ${personId}::uuid
    ),
    asked as (
      select achievements.id, version.title, version.category, coalesce(version.definition ->> 'language', 'en') as language,
        -- One more settles where several differ.
        version.assessors + case when version.assessors > 1 then 1 else 0 end as needed
      from achievements join achievement_versions version on version.id = achievements.current_version_id
      where achievements.organization_id = ${organizationId}::uuid
    )
    select asked.title, asked.needed, fitting.count::integer as "left",
      (select count(*)::integer from open_submissions where achievement_id = asked.id and organization_id = ${organizationId}::uuid and is_waiting) as open
    from asked cross join lateral (
      select count(*) as count from others
      where (cardinality(categories) = 0 or asked.category = any (categories)) and (cardinality(languages) = 0 or asked.language = any (languages))
    ) fitting
    where fitting.count < asked.needed order by asked.title limit 50`.execute(all)
  const held = await all
    .selectFrom('assessments')
    .innerJoin('openSubmissions', 'openSubmissions.submissionId', 'assessments.submissionId')
    .where('assessorId', '=', personId)
    .where('openSubmissions.organizationId', '=', organizationId)
    .where('releasedAt', 'is', null)
    .where('finishedAt', 'is', null)
    .where('seat', '<>', 'calibration')
    .select(({ fn }) => [
      fn.countAll<number>().as('held'),
      sql<number>`(count(*) filter (where open_submissions.due_on < ${today}::date))::integer`.as('late'),
    ])
    .executeTakeFirstOrThrow()
  return { held: Number(held.held), late: held.late, tooFew: rows }
}
