import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** So long nobody has touched work that counts as stopped before it was handed in. */
export const restingDays = 30

type Middle = { n: number; days: number | null }
/** What became of the work on one version: counts of attempts, and days in the middle. */
export type Results = {
  started: number
  handedIn: number
  /** Of which at least one submission came back with next steps. */
  cameBack: number
  earned: number
  /** Stopped before handing in: taken back, or at rest for a month. */
  stopped: number
  /** The last part with work of those that stopped; null where there was none yet. */
  stoppedAt: readonly { part: string | null; count: number }[]
  /** What a first submission showed: how often each criterion was weighed, and how often it was not shown yet. */
  criteria: readonly { id: string; weighed: number; notYet: number }[]
  toHandIn: Middle
  toDecision: Middle
  toNext: Middle
  toEarned: Middle
}

/** Counts what became of the work on a version. Practice and anchors are no attempts to earn it, and are left out. */
export async function countResults(
  db: Queryable,
  { versionId, achievementId, now }: { versionId: string; achievementId: string; now: Date },
) {
  const mine = sql`attempts.achievement_id = ${achievementId} and attempts.version_id = ${versionId} and attempts.purpose = 'award'`
  const resting = sql`${now}::timestamptz - make_interval(days => ${restingDays})`
  const [whole, stops, criteria] = await Promise.all([
    sql<
      Omit<Results, 'stoppedAt' | 'criteria' | 'toHandIn' | 'toDecision' | 'toNext' | 'toEarned' | 'stopped'> &
        Record<Times, number | null> &
        Record<Counts, number>
    >`
      with own as (select id, started_at, state from attempts where ${mine}),
      handed as (
        select own.id, own.started_at, submissions.number, submissions.submitted_at, decisions.outcome, decisions.decided_at,
          lag(decisions.decided_at) over (partition by own.id order by submissions.number) as before
        from own join submissions on submissions.attempt_id = own.id left join decisions on decisions.submission_id = submissions.id and decisions.appeal_id is null
      )
      select (select count(*)::int from own) as started,
        (select count(*)::int from own where state = 'earned') as earned,
        count(distinct id)::int as "handedIn",
        (count(distinct id) filter (where outcome = 'keep-working'))::int as "cameBack",
        (count(*) filter (where number = 1))::int as "handedInCount",
        ${days(sql`submitted_at - started_at`, sql`number = 1`)} as "handedInDays",
        (count(decided_at))::int as "decidedCount",
        ${days(sql`decided_at - submitted_at`, sql`decided_at is not null`)} as "decidedDays",
        (count(before) filter (where number > 1))::int as "nextCount",
        ${days(sql`submitted_at - before`, sql`number > 1 and before is not null`)} as "nextDays",
        (count(*) filter (where outcome = 'earned'))::int as "earnedCount",
        ${days(sql`decided_at - started_at`, sql`outcome = 'earned'`)} as "earnedDays"
      from handed`.execute(db),
    sql<{ part: string | null; count: number }>`
      select last.part, count(*)::int as count
      from attempts
        left join lateral (
          select part, at from (
            select requirement_id as part, saved_at as at from answers where answers.attempt_id = attempts.id and body <> ''
            union all
            select requirement_id, added_at from artifacts where artifacts.attempt_id = attempts.id and removed_at is null
          ) work order by at desc limit 1) last on true
      where ${mine} and state in ('in_progress', 'withdrawn')
        and not exists (select from submissions where submissions.attempt_id = attempts.id)
        and (state = 'withdrawn' or greatest(attempts.changed_at, last.at) < ${resting})
      group by last.part order by count(*) desc, last.part nulls first`.execute(db),
    sql<{ id: string; weighed: number; notYet: number }>`
      select decision_levels.criterion_id as id, count(*)::int as weighed,
        (count(*) filter (where level in ('not-yet', 'approaching')))::int as "notYet"
      from attempts join submissions on submissions.attempt_id = attempts.id and submissions.number = 1
        join decisions on decisions.submission_id = submissions.id and decisions.appeal_id is null
        join decision_levels on decision_levels.decision_id = decisions.id and not carried
      where ${mine} group by decision_levels.criterion_id`.execute(db),
  ])
  const found = whole.rows[0]
  if (!found) throw new Error('A count always has a row.')
  const { started, handedIn, cameBack, earned } = found
  return {
    started,
    handedIn,
    cameBack,
    earned,
    stopped: stops.rows.reduce((sum, { count }) => sum + count, 0),
    stoppedAt: stops.rows,
    criteria: criteria.rows,
    toHandIn: { n: found.handedInCount, days: found.handedInDays },
    toDecision: { n: found.decidedCount, days: found.decidedDays },
    toNext: { n: found.nextCount, days: found.nextDays },
    toEarned: { n: found.earnedCount, days: found.earnedDays },
  } satisfies Results
}

type Times = 'handedInDays' | 'decidedDays' | 'nextDays' | 'earnedDays'
type Counts = 'handedInCount' | 'decidedCount' | 'nextCount' | 'earnedCount'

/** The time in the middle, in days: half took less, half more. */
const days = (time: ReturnType<typeof sql>, where: ReturnType<typeof sql>) =>
  sql`round((percentile_cont(0.5) within group (order by extract(epoch from ${time})) filter (where ${where}) / 86400)::numeric, 1)::float8`
