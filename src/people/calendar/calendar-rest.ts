import { z } from 'zod'
import { list, type Operation, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { holdsAny, roleNames } from '../../foundation/platform/actor.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { ownOrganization } from '../organizations/own-organization.ts'
import { addDaysOff, changeDaysOff, removeDaysOff, takeProposedHolidays } from './change-days-off.ts'
import { findWeek, listDaysOff } from './find-calendar.ts'
import { proposeHolidays } from './holidays.ts'
import { setWorkingDays } from './set-working-days.ts'
import { weekdayNames, weekdaysOf } from './working-days.ts'

const week = z
  .object({
    weekdays: z.array(z.enum(weekdayNames)).describe('The days of the week on which people work.'),
    holidaysOf: z.string().nullable().describe('Whose public holidays are proposed (ISO 3166), such as US-WI.'),
  })
  .meta({ id: 'WorkingWeek' })

const daysOff = z
  .object({
    id: z.uuid(),
    firstDay: z.iso.date(),
    lastDay: z.iso.date().describe('The same as the first one, where it is a single day.'),
    name: z.string(),
  })
  .meta({ id: 'DaysOff' })

const example = { id: '019acf3e-0000-7000-8000-00000000000c', firstDay: '2027-12-22', lastDay: '2027-12-31', name: 'Winter break' }

const oneWeek = read({
  id: 'getWorkingDays',
  at: 'GET /organizations/{organizationId}/working-days',
  scope: 'organizations:read',
  says: 'On which days of the week one of your organizations works, and whose holidays are proposed to it.',
  query: { organizationId: z.uuid() },
  answers: week,
  find: async (reading, { organizationId }) => {
    await ownOrganization(reading, organizationId)
    const { weekdays, holidaysOf } = await findWeek(reading.db, organizationId)
    return { weekdays: weekdaysOf(weekdays), holidaysOf }
  },
})

const oneDaysOff = read({
  id: 'getDaysOff',
  at: 'GET /days-off/{daysOffId}',
  scope: 'organizations:read',
  says: 'One holiday or break of one of your organizations.',
  query: { daysOffId: z.uuid() },
  answers: daysOff,
  find: findOwn,
})

async function findOwn({ db, actor }: ReadContext, { daysOffId }: { daysOffId: string }) {
  const found = await db
    .selectFrom('daysOff')
    .where('id', '=', daysOffId)
    .select(['id', 'organizationId', 'firstDay', 'lastDay', 'name'])
    .executeTakeFirst()
  if (!found || !holdsAny(actor, roleNames, found.organizationId)) throw missing('days off')
  const { organizationId: _, ...own } = found
  return own
}

/** The calendar of an organization for programs: its week, its holidays and its breaks. */
export const calendarRest: readonly Operation[] = [
  oneWeek,
  rest(setWorkingDays, {
    id: 'setWorkingDays',
    at: 'PUT /organizations/{organizationId}/working-days',
    scope: 'organizations:write',
    says: 'Says on which days of the week an organization works, and whose holidays are proposed to it. What was promised keeps its day.',
    guardedBy: oneWeek,
    example: { input: { weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], holidaysOf: 'US-WI' } },
  }),
  list({
    id: 'listDaysOff',
    at: 'GET /organizations/{organizationId}/days-off',
    scope: 'organizations:read',
    says: 'Holidays and breaks of one of your organizations, in order. Due dates, which count in working days, pass over them.',
    query: { organizationId: z.uuid() },
    item: daysOff,
    find: async (reading, { organizationId }) => {
      await ownOrganization(reading, organizationId)
      return { items: await listDaysOff(reading.db, organizationId), next: null }
    },
    example: { answer: { items: [example] } },
  }),
  list({
    id: 'listProposedHolidays',
    at: 'GET /organizations/{organizationId}/days-off/proposed',
    scope: 'organizations:read',
    says: 'The public holidays of the chosen state or country in a year that fall on a working day; none where no place is chosen.',
    query: {
      organizationId: z.uuid(),
      year: z.coerce.number().int().min(2000).max(2199).optional().describe('This year where none is said.'),
    },
    item: z.object({ day: z.iso.date(), name: z.string() }),
    find: async (reading, { organizationId, year = reading.now.getUTCFullYear() }) => {
      await ownOrganization(reading, organizationId)
      const { weekdays, holidaysOf } = await findWeek(reading.db, organizationId)
      return { items: holidaysOf === null ? [] : await proposeHolidays(holidaysOf, year, { weekdays }), next: null }
    },
  }),
  rest(addDaysOff, {
    id: 'addDaysOff',
    at: 'POST /organizations/{organizationId}/days-off',
    scope: 'organizations:write',
    says: 'Adds a holiday or a break to the calendar. What was promised keeps its day.',
    status: 201,
    answers: daysOff,
    example: { input: { firstDay: '2027-12-22', lastDay: '2027-12-31', name: 'Winter break' }, answer: example },
  }),
  rest(takeProposedHolidays, {
    id: 'takeProposedHolidays',
    at: 'POST /organizations/{organizationId}/days-off/proposed',
    scope: 'organizations:write',
    says: 'Adds those of the proposed holidays of a year that are named; what is there already is left as it is.',
    answers: z.array(daysOff).describe('Those that were added.'),
    example: { input: { year: 2027, days: ['2027-11-25'] } },
  }),
  oneDaysOff,
  rest(changeDaysOff, {
    id: 'changeDaysOff',
    at: 'PUT /days-off/{daysOffId}',
    scope: 'organizations:write',
    says: 'Changes the days or the name of a holiday or break. What was promised keeps its day.',
    guardedBy: oneDaysOff,
    example: { input: { firstDay: '2027-12-22', lastDay: '2028-01-01', name: 'Winter break' } },
  }),
  rest(removeDaysOff, {
    id: 'removeDaysOff',
    at: 'DELETE /days-off/{daysOffId}',
    scope: 'organizations:write',
    says: 'Takes a holiday or break out of the calendar. What was promised keeps its day.',
  }),
]
