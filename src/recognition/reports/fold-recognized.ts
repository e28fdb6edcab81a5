import { sql } from 'kysely'
import { z } from 'zod'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'

const mostAtOnce = 20_000

/** Every minute: adds what was given since to the sums, so that a report reads a few thousand rows at most. */
export const foldRecognized = job({ name: 'recognized.fold', data: z.object({}), atOnce: 1, every: '* * * * *' })

/** The work behind `foldRecognized`. Two at once take different changes. */
export const foldingRecognized = works(foldRecognized, async ({ db }: World) => {
  for (let folded = mostAtOnce; folded === mostAtOnce; ) {
    const { rows } = await sql<{ folded: number }>`
      with due as (select id from recognized_changes order by id limit ${mostAtOnce} for update skip locked),
      gone as (delete from recognized_changes using due where recognized_changes.id = due.id
        returning organization_id, school_year, currency, month, school_id, achievement_id, category, amount, lines),
      added as (
        insert into recognized (organization_id, school_year, currency, month, school_id, achievement_id, category, amount, lines)
        select organization_id, school_year, currency, month, school_id, achievement_id, category, sum(amount), sum(lines) from gone
        group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
        on conflict (organization_id, school_year, currency, month, school_id, achievement_id, category)
          do update set amount = recognized.amount + excluded.amount, lines = recognized.lines + excluded.lines
      )
      select count(*)::int as folded from due`.execute(db)
    folded = rows[0]?.folded ?? 0
  }
})
