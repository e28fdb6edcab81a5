import { sql } from 'kysely'
import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { inScene } from '../../foundation/platform/command.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'

/** Every hour: counts how many earners of each school are how far toward the yearly goal, so that no report looks at persons. */
const countGoals = job({ name: 'reports.count-goals', data: z.object({}), atOnce: 1, every: '50 * * * *' })

/** Counts the school year that runs now, for every organization with a goal; earlier years stay as they were counted last. */
export async function countGoalsNow(world: World): Promise<void> {
  const now = world.now()
  const organizations = await world.db
    .selectFrom('organizations')
    .where((is) =>
      is.or([
        is('yearlyHours', 'is not', null),
        is.exists(is.selectFrom('goalStandings').whereRef('goalStandings.organizationId', '=', 'organizations.id').select('people')),
      ]),
    )
    .select(['id', 'timeZone', 'schoolYearStart', 'yearlyHours'])
    .execute()
  for (const { id, timeZone, schoolYearStart, yearlyHours } of organizations) {
    const year = schoolYearOf(dayIn(timeZone, now), schoolYearStart)
    await inScene(world, system, async ({ db }) => {
      await db.deleteFrom('goalStandings').where('organizationId', '=', id).where('schoolYear', '=', year).execute()
      if (yearlyHours === null) return
      await sql`
        insert into goal_standings (organization_id, school_year, school_id, bucket, goal, people, counted_at)
        select ${id}::uuid, ${year}, school_id,
          case when hours <= 0 then 'nothing' when hours >= ${yearlyHours}::numeric then 'reached'
            when hours * 2 >= ${yearlyHours}::numeric then 'beyond-half' else 'begun' end,
          ${yearlyHours}::numeric, count(*), ${now}
        from (
            select distinct on (person_id) person_id, school_id from memberships
            where organization_id = ${id}::uuid and ended_at is null and 'earner' = any (roles) order by person_id, id
          ) as earner
          cross join lateral (
            select coalesce(sum(amount), 0) as hours from ledger_lines
            where ledger_lines.person_id = earner.person_id and ledger_lines.school_year = ${year}
              and ledger_lines.organization_id = ${id}::uuid and currency = 'clock-hours'
          ) as given
        group by 3, 4`.execute(db)
    })
  }
}

export const countingGoals = works(countGoals, (world: World) => countGoalsNow(world))
