import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { WorkingCalendar } from './working-days.ts'

/** What an organization promises its days by: the day it is there at a moment, and the days on which it works from then on. */
export type Promising = { today: string; calendar: WorkingCalendar }

/** By which days organizations promise what is asked of them at a moment; one question, however many they are. */
export async function findPromisings(db: Queryable, organizationIds: readonly string[], at: Date): Promise<Map<string, Promising>> {
  if (organizationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('organizations')
    .where('id', 'in', organizationIds)
    .select(['id', 'timeZone', 'workingDays'])
    .select(
      sql<{ firstDay: string; lastDay: string }[] | null>`(
        select json_agg(json_build_object('firstDay', first_day, 'lastDay', last_day)) from days_off
        where organization_id = organizations.id and last_day >= ${at}::timestamptz at time zone 'UTC' - interval '1 day')`.as('daysOff'),
    )
    .execute()
  return new Map(
    rows.map(({ id, timeZone, workingDays, daysOff }) => [
      id,
      { today: dayIn(timeZone, at), calendar: { weekdays: workingDays, daysOff: daysOff ?? [] } },
    ]),
  )
}

/** By which days one organization promises what is asked of it at a moment. */
export async function findPromising(db: Queryable, organizationId: string, at: Date): Promise<Promising> {
  const found = (await findPromisings(db, [organizationId], at)).get(organizationId)
  if (!found) throw new Error('Every organization has a calendar.')
  return found
}

/** Holidays and breaks of an organization, in order, from those on that end on a day or later. */
export const listDaysOff = (db: Queryable, organizationId: string, from?: string) =>
  db
    .selectFrom('daysOff')
    .where('organizationId', '=', organizationId)
    .$if(from !== undefined, (query) => query.where('lastDay', '>=', from ?? ''))
    .orderBy('firstDay')
    .orderBy('lastDay')
    .select(['id', 'firstDay', 'lastDay', 'name'])
    .execute()

/** On which days of the week an organization works, and whose holidays are proposed to it. */
export const findWeek = (db: Queryable, organizationId: string) =>
  db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .select(['workingDays as weekdays', 'holidaysOf'])
    .executeTakeFirstOrThrow()
