import { z } from 'zod'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayEditOrganization } from '../organizations/organization-policy.ts'
import { daysOffAdded, daysOffChanged, daysOffRemoved } from './calendar-facts.ts'
import { proposeHolidays } from './holidays.ts'

/** A longer break is no break: whoever closes for half a year has no promise to keep. */
const longest = 120
/** Ten years of holidays and breaks. */
const mostDaysOff = 400

const day = z.iso.date('Write it as a day, such as 2027-11-25.').refine((given) => given >= '2000-01-01' && given <= '2199-12-31', {
  message: 'Choose a day of this century.',
})
const fields = {
  firstDay: day.describe('The first day on which nobody works.'),
  lastDay: day.nullable().default(null).describe('The last one of a break; null for a single day.'),
  name: z.string().trim().min(1, 'Please give it a name.').max(80, 'Please keep the name under 80 characters.'),
}

/** From its first to its last day. @throws Refusal `break-backwards`, `break-too-long` */
function stretch({ firstDay, lastDay, name }: { firstDay: string; lastDay: string | null; name: string }) {
  const last = lastDay ?? firstDay
  if (last < firstDay) throw invalidAt('break-backwards', 'lastDay', 'The last day lies before the first.')
  if (Date.parse(last) - Date.parse(firstDay) >= longest * 86_400_000)
    throw invalidAt('break-too-long', 'lastDay', 'A break has at most {days} days.', { days: longest })
  return { firstDay, lastDay: last, name }
}

const lockOrganization = ({ db }: Scene, { organizationId }: { organizationId: string }) =>
  db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .where('kind', '!=', 'school')
    .select(['id', 'workingDays', 'holidaysOf'])
    // One after the other, so that they can be counted.
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('organization'))

async function lockDaysOff({ db }: Scene, { daysOffId }: { daysOffId: string }) {
  const found = await db
    .selectFrom('daysOff')
    .where('id', '=', daysOffId)
    .select(['id as daysOffId', 'organizationId as id', 'firstDay', 'lastDay', 'name'])
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw missing('days off')
  return found
}

/** Adds what is not there yet. @throws Refusal `days-off-many` */
async function insertDaysOff(
  { db, now, newId }: Scene,
  organizationId: string,
  all: readonly { firstDay: string; lastDay: string; name: string }[],
) {
  const { count } = await db
    .selectFrom('daysOff')
    .where('organizationId', '=', organizationId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count + all.length > mostDaysOff)
    throw conflict('days-off-many', 'There are {count} holidays and breaks already. Please remove some that are long past.', { count })
  if (all.length === 0) return []
  return db
    .insertInto('daysOff')
    .values(all.map((each) => ({ id: newId(), organizationId, ...each, addedAt: now })))
    .onConflict((clash) => clash.columns(['organizationId', 'firstDay', 'lastDay']).doNothing())
    .returning(['id', 'firstDay', 'lastDay', 'name'])
    .execute()
}

const told = ({ firstDay, lastDay, name }: { firstDay: string; lastDay: string; name: string }) => ({ firstDay, lastDay, name })

export const addDaysOff = command({
  name: 'days-off.add',
  says: 'Adds a holiday or a break to the calendar of an organization: days on which nobody works. What was promised keeps its day.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid(), ...fields }),
  load: lockOrganization,
  may: mayEditOrganization,

  async run(scene, input, { id }) {
    const [added] = await insertDaysOff(scene, id, [stretch(input)])
    if (!added) throw conflict('days-off-there', 'These days are in the calendar already.')
    return added
  },

  record: (_input, { id }, added) => fact(daysOffAdded, { organizationId: id, subjectId: id }, { added: [told(added)] }),
})

export const takeProposedHolidays = command({
  name: 'days-off.take-proposed',
  says: 'Adds public holidays of the chosen state or country to the calendar of an organization, those that are named, of one year.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    year: z.int().min(2000).max(2199),
    days: z.array(day).max(100).describe('Which of those that are proposed.'),
  }),

  load: lockOrganization,
  may: mayEditOrganization,

  async run(scene, { year, days }, { id, holidaysOf, workingDays }) {
    if (holidaysOf === null) throw conflict('place-not-chosen', 'First choose the state or country whose holidays are proposed.')
    const proposed = await proposeHolidays(holidaysOf, year, { weekdays: workingDays })
    const wanted = proposed.filter((each) => days.includes(each.day))
    return insertDaysOff(
      scene,
      id,
      wanted.map(({ day: on, name }) => ({ firstDay: on, lastDay: on, name })),
    )
  },

  record: (_input, { id }, added) =>
    added.length > 0 ? fact(daysOffAdded, { organizationId: id, subjectId: id }, { added: added.map(told) }) : null,
})

export const changeDaysOff = command({
  name: 'days-off.change',
  says: 'Changes a holiday or a break: its days or its name. What was promised keeps its day.',
  reach: everyDoor,
  limits: null,
  input: z.object({ daysOffId: z.uuid(), ...fields }),
  load: lockDaysOff,
  may: mayEditOrganization,

  async run({ db }, input, { id, daysOffId }) {
    const after = stretch(input)
    const same = await db
      .selectFrom('daysOff')
      .where('organizationId', '=', id)
      .where('firstDay', '=', after.firstDay)
      .where('lastDay', '=', after.lastDay)
      .where('id', '<>', daysOffId)
      .select('id')
      .executeTakeFirst()
    if (same) throw conflict('days-off-there', 'These days are in the calendar already.')
    await db.updateTable('daysOff').set(after).where('id', '=', daysOffId).execute()
    return after
  },

  record: (_input, before, after) =>
    fact(daysOffChanged, { organizationId: before.id, subjectId: before.id }, { before: told(before), after }),
})

export const removeDaysOff = command({
  name: 'days-off.remove',
  says: 'Takes a holiday or a break out of the calendar. What was promised keeps its day.',
  reach: everyDoor,
  limits: null,
  input: z.object({ daysOffId: z.uuid() }),
  load: lockDaysOff,
  may: mayEditOrganization,

  async run({ db }, { daysOffId }) {
    await db.deleteFrom('daysOff').where('id', '=', daysOffId).execute()
  },

  record: (_input, before) => fact(daysOffRemoved, { organizationId: before.id, subjectId: before.id }, told(before)),
})
