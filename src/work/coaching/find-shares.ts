import { sql } from 'kysely'
import { type Actor, organizationsWhere, type Person } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Signal } from '../comments/comment-kinds.ts'

/** Since when someone has gone on with nothing after "one more try". */
export const stalledDays = 14
/** How many rows a page of what is shared shows. */
export const sharesOnPage = 25

export const shareShelves = ['waiting', 'answered', 'stopped'] as const
export type ShareShelf = (typeof shareShelves)[number]

type Row = {
  id: string
  artifactId: string | null
  artifact: string | null
  kind: string | null
  title: string
  earner: string
  coach: string
  question: string
  wantedOn: string | null
  againOf: string | null
  sharedAt: Date
  stoppedAt: Date | null
  signal: Signal | null
  because: string | null
  givenAt: Date | null
  state: string
  changedAt: Date
  comments: number
}

/** What is shared, with its last signal: as a table to select from. */
const shares = (of: 'coach' | 'earner', personId: string) => sql`
  coach_shares share
    join attempts on attempts.id = share.attempt_id
    join achievement_versions version on version.id = attempts.version_id
    join people earner on earner.id = share.earner_id
    join people coach on coach.id = share.coach_id
    left join artifacts on artifacts.id = share.artifact_id and artifacts.removed_at is null
    left join lateral (
      select signal, because, given_at from coach_signals where share_id = share.id order by id desc limit 1
    ) last on true
  where ${of === 'coach' ? sql`share.coach_id` : sql`share.earner_id`} = ${personId}`

const columns = sql`share.id, artifacts.id as artifact_id, artifacts.name as artifact, artifacts.kind, version.title, earner.name as earner,
  coach.name as coach, share.question, share.wanted_on, share.again_of, share.shared_at, share.stopped_at, last.signal, last.because, last.given_at,
  attempts.state, attempts.changed_at,
  (select count(*)::integer from comments where comments.artifact_id = artifacts.id and comments.posted_at is not null and comments.removed_at is null) as comments`

/** What stands on a shelf: what waits for a word of the coach, what has one, what is shared no more. */
const onShelf = (shelf: ShareShelf) => {
  const standing = sql`share.stopped_at is null and artifacts.id is not null and attempts.state <> 'withdrawn'`
  if (shelf === 'stopped') return sql`not (${standing})`
  return shelf === 'waiting'
    ? sql`${standing} and last.signal is null and attempts.state in ('in_progress', 'returned')`
    : sql`${standing} and (last.signal is not null or attempts.state not in ('in_progress', 'returned'))`
}

type Asked = { of: 'coach' | 'earner'; personId: string; shelf: ShareShelf; before?: string | null; size?: number }

/** What is shared with a coach, or by an earner, the latest first, a page at a time by key. */
export async function findShares(db: Queryable, { of, personId, shelf, before = null, size = sharesOnPage }: Asked) {
  const { rows } = await sql<Row>`
    select ${columns} from ${shares(of, personId)} and ${onShelf(shelf)} ${before ? sql`and share.id < ${before}::uuid` : sql``}
    order by share.id desc limit ${size + 1}`.execute(db)
  const page = rows.slice(0, size)
  return { shares: page, next: rows.length > size ? (page.at(-1)?.id ?? null) : null }
}
export type SharedClip = Awaited<ReturnType<typeof findShares>>['shares'][number]

/** The same of a coach’s home: who waits, the longest first, who came back, whose work rests, and what days are near. */
export async function findCoachHome(db: Queryable, actor: Person, now: Date) {
  if (organizationsWhere(actor, 'coach').length === 0) return null
  const rested = new Date(now.getTime() - stalledDays * 86_400_000)
  const [waiting, stalled, dates] = await Promise.all([
    sql<Row>`select ${columns} from ${shares('coach', actor.id)} and ${onShelf('waiting')}
      order by share.wanted_on nulls last, share.id limit ${mostOnHome + 1}`.execute(db),
    // Of each earner and part what was said last counts: who shared again has gone on.
    sql<Row>`select ${columns} from ${shares('coach', actor.id)} and ${onShelf('answered')}
        and last.signal = 'one-more-try' and last.given_at < ${rested} and attempts.state in ('in_progress', 'returned') and attempts.changed_at < ${rested}
        and not exists (select from coach_shares later where later.again_of = share.id)
      order by attempts.changed_at limit ${mostOnHome}`.execute(db),
    sql<{ dueOn: string; title: string; earner: string }>`
      select distinct submissions.due_on as "dueOn", version.title, earner.name as earner
      from coach_shares share
        join attempts on attempts.id = share.attempt_id
        join achievement_versions version on version.id = attempts.version_id
        join people earner on earner.id = share.earner_id
        join submissions on submissions.attempt_id = attempts.id
      where share.coach_id = ${actor.id} and attempts.state in ('submitted', 'in_assessment') and share.stopped_at is null
        and not exists (select from decisions where decisions.submission_id = submissions.id)
      order by submissions.due_on, version.title limit ${mostOnHome}`.execute(db),
  ])
  return {
    waiting: waiting.rows.slice(0, mostOnHome),
    more: waiting.rows.length > mostOnHome,
    stalled: stalled.rows,
    dates: dates.rows,
  }
}
const mostOnHome = 6

/** With whom an artifact is shared now, and what each coach said of it, the first first. */
export async function findSharesOf(db: Queryable, artifactId: string) {
  const rows = await db
    .selectFrom('coachShares')
    .innerJoin('people', 'people.id', 'coachShares.coachId')
    .where('artifactId', '=', artifactId)
    .where('stoppedAt', 'is', null)
    .orderBy('coachShares.id')
    .select(['coachShares.id', 'coachId', 'people.name as coach', 'question', 'wantedOn', 'sharedAt', 'againOf'])
    .execute()
  const given = await signalsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, signals: given.filter(({ shareId }) => shareId === row.id) }))
}
export type ShareOfClip = Awaited<ReturnType<typeof findSharesOf>>[number]

async function signalsOf(db: Queryable, shareIds: readonly string[]) {
  if (shareIds.length === 0) return []
  const rows = await db
    .selectFrom('coachSignals')
    .where('shareId', 'in', [...shareIds])
    .orderBy('id')
    .select(['id', 'shareId', 'signal', 'because', 'givenAt'])
    .execute()
  // The table takes no other.
  return rows.map((row) => ({ ...row, signal: row.signal as Signal }))
}

/** What the artifacts of an attempt are about with its coaches, by artifact: for its earner. */
export async function findCoachingOf(db: Queryable, artifactIds: readonly string[]) {
  if (artifactIds.length === 0) return {}
  const { rows } = await sql<{ artifactId: string; coaches: string[]; signal: Signal | null; comments: number }>`
    select artifacts.id as "artifactId",
      coalesce((select json_agg(people.name order by share.id) from coach_shares share join people on people.id = share.coach_id
        where share.artifact_id = artifacts.id and share.stopped_at is null), '[]') as coaches,
      (select signal from coach_signals join coach_shares share on share.id = share_id
        where share.artifact_id = artifacts.id order by coach_signals.id desc limit 1) as signal,
      (select count(*)::integer from comments where comments.artifact_id = artifacts.id and comments.removed_at is null) as comments
    from artifacts where artifacts.id = any(${[...artifactIds]}::uuid[])`.execute(db)
  return Object.fromEntries(rows.map(({ artifactId, ...of }) => [artifactId, of]))
}
export type CoachingOf = Awaited<ReturnType<typeof findCoachingOf>>[string]

/** Whether someone coaches anywhere. */
export const coaches = (actor: Actor): boolean => organizationsWhere(actor, 'coach').length > 0
