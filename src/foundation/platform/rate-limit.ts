import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { sentence } from '../words/sentence.ts'
import type { Queryable } from './database.ts'
import { limited } from './refusal.ts'

/** How many tries in how long. */
export type Limit = { tries: number; seconds: number }

/** A try that a command counts, and what becomes of the count when it turns out right: it stays, or this one or all of them are forgotten. */
export type CountedTry = Limit & { key: string; whenRight?: 'forget-one' | 'forget-all' }

/**
 * Counts a try. The count is in the database, so every process sees the same.
 * @returns 0, or for the one too many how many seconds there are to wait
 */
export async function countTry(db: Queryable, key: string, limit: Limit): Promise<number> {
  const { tries, wait } = await countOne(db, key, limit)
  return tries > limit.tries ? Math.max(1, wait) : 0
}

async function countOne(db: Queryable, key: string, { seconds }: Limit): Promise<{ tries: number; wait: number }> {
  // An end further off than a window was written by a clock that was ahead, and would keep people out for weeks.
  const isOver = sql<boolean>`rate_limits.window_end < now() or rate_limits.window_end > excluded.window_end + interval '1 minute'`
  const { rows } = await sql<{ tries: number; wait: number }>`
    insert into rate_limits (key, tries, window_end) values (${short(key)}, 1, now() + make_interval(secs => ${seconds}))
    on conflict (key) do update set
      tries = case when ${isOver} then 1 else rate_limits.tries + 1 end,
      window_end = case when ${isOver} then excluded.window_end else rate_limits.window_end end
    returning tries, ceil(extract(epoch from window_end - now()))::integer as wait`.execute(db)
  return rows[0] ?? { tries: 0, wait: 0 }
}

/**
 * Counts a try and refuses the one too many.
 * @throws Refusal `too-many-tries` with how long to wait
 */
export async function limitTries(db: Queryable, key: string, limit: Limit): Promise<void> {
  const wait = await countTry(db, key, limit)
  if (wait > 0) throw tooOften(wait)
}

/** How many seconds there are to wait where no try is left, else 0. Counts none. */
export async function waitFor(db: Queryable, key: string, { tries, seconds }: Limit): Promise<number> {
  const { rows } = await sql<{ wait: number }>`
    select ceil(extract(epoch from window_end - now()))::integer as wait from rate_limits
    where key = ${short(key)} and tries >= ${tries} and window_end between now() and now() + make_interval(secs => ${seconds + 60})`.execute(
    db,
  )
  return rows[0] ? Math.max(1, rows[0].wait) : 0
}

/**
 * Takes one try back, once it has turned out right. Tries are counted first, so that a thousand at once find no gap, and given back
 * after, so that only wrong ones count.
 */
export async function giveBackTry(db: Queryable, key: string): Promise<void> {
  await sql`update rate_limits set tries = tries - 1 where key = ${short(key)} and tries > 0`.execute(db)
}

/**
 * Counts tries, does what was asked, and takes back what counts only when it is wrong. What is null is not counted.
 * @throws Refusal `too-many-tries` before anything is done
 */
export async function counting<Result>(db: Queryable, tries: readonly (CountedTry | null)[], act: () => Promise<Result>): Promise<Result> {
  const counted = tries.filter((one) => one !== null)
  for (const one of counted) await limitTries(db, one.key, one)
  const result = await act()
  for (const { key, whenRight } of counted) {
    if (whenRight === 'forget-one') await giveBackTry(db, key)
    if (whenRight === 'forget-all') await forgetTries(db, key)
  }
  return result
}

const inWords = (wait: number) =>
  wait > 7200
    ? sentence('{count, plural, one {# hour} other {# hours}}', { count: Math.ceil(wait / 3600) })
    : wait > 90
      ? sentence('{count, plural, one {# minute} other {# minutes}}', { count: Math.ceil(wait / 60) })
      : sentence('{count, plural, one {# second} other {# seconds}}', { count: wait })

const tooOften = (wait: number) => limited('That was tried too often. Please wait {time} and try again.', { time: inWords(wait) })

/** Forgets the tries of a key, after one that was right. */
export async function forgetTries(db: Queryable, key: string): Promise<void> {
  await sql`delete from rate_limits where key = ${short(key)}`.execute(db)
}

/** A key may hold what someone typed, before anything has looked at it; an index takes only so much. */
const short = (key: string): string => (key.length <= 300 ? key : createHash('sha256').update(key).digest('hex'))

/** Counts a use and says how many are left in this window and how many seconds it goes on; `left` is below zero for the one too many. */
export async function countUse(db: Queryable, key: string, limit: Limit): Promise<{ left: number; seconds: number }> {
  const { tries, wait } = await countOne(db, key, limit)
  return { left: limit.tries - tries, seconds: Math.max(1, wait) }
}
