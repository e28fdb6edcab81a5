import { sql } from 'kysely'
import { z } from 'zod'
import type { Queryable } from './database.ts'
import { job, works } from './jobs.ts'
import type { World } from './world.ts'

/** What is counted, each by triggers of the transactions that change it. Nothing that grows is counted for a request. */
export type TotalName =
  | 'members'
  | 'invitations'
  | 'waiting'
  | 'due'
  | 'held'
  | 'check'
  | 'coach'
  | 'approval'
  | 'drafts'
  | 'published'
  | 'retired'
  | 'awards'
  | 'awarded'
  | 'compared'
  | 'near'
  | 'together'

/** A total of these organizations together, by part: true at this moment, also where its changes are not folded yet. `all` is the whole instance. */
export async function readTotals(db: Queryable, name: TotalName, subjectIds: readonly string[] | 'all'): Promise<Map<string, number>> {
  if (subjectIds.length === 0) return new Map()
  const ofThese = subjectIds === 'all' ? sql`true` : sql`subject_id = any(${subjectIds})`
  const { rows } = await sql<{ part: string; amount: number }>`
    select part, sum(amount)::bigint as amount from (
      select part, amount from totals where name = ${name} and ${ofThese}
      union all
      select part, change from total_changes where name = ${name} and ${ofThese}
    ) counted group by part having sum(amount) <> 0`.execute(db)
  return new Map(rows.map(({ part, amount }) => [part, amount]))
}

const mostAtOnce = 20_000

/** Every minute: adds what was counted since to the totals, so that reading one stays a matter of a few rows. */
export const foldTotals = job({ name: 'totals.fold', data: z.object({}), atOnce: 1, every: '* * * * *' })

/** The work behind `foldTotals`. Two at once take different changes. */
export const foldingTotals = works(foldTotals, async ({ db }: World) => {
  for (let folded = mostAtOnce; folded === mostAtOnce; ) {
    const { rows } = await sql<{ folded: number }>`
      with due as (select id from total_changes order by id limit ${mostAtOnce} for update skip locked),
      gone as (delete from total_changes using due where total_changes.id = due.id returning subject_id, name, part, change),
      added as (
        insert into totals (subject_id, name, part, amount)
        select subject_id, name, part, sum(change) from gone group by subject_id, name, part order by subject_id, name, part
        on conflict (subject_id, name, part) do update set amount = totals.amount + excluded.amount
      )
      select count(*) as folded from due`.execute(db)
    folded = rows[0]?.folded ?? 0
  }
  await sql`delete from totals where amount = 0`.execute(db)
})
