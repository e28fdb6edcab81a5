import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayEditOrganization } from '../organizations/organization-policy.ts'
import { workingDaysSet } from './calendar-facts.ts'
import { isPlace } from './holidays.ts'
import { weekdayNames, weekdaysOf } from './working-days.ts'

export const setWorkingDays = command({
  name: 'organization.set-working-days',
  says: 'Says on which days of the week an organization works, and whose public holidays are proposed to it. What was promised keeps its day.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    weekdays: z
      .array(z.enum(weekdayNames))
      .min(1, 'Choose at least one day of the week.')
      .max(7)
      .describe('The days of the week on which people work.'),
    holidaysOf: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'Choose a state or country from the list.')
      .nullable()
      .default(null)
      .describe('A country or one of its states (ISO 3166), such as US-WI.'),
  }),

  prepare: async (_stage, _actor, { holidaysOf }) => ({ isKnown: holidaysOf === null || (await isPlace(holidaysOf)) }),

  load: ({ db }, { organizationId }) =>
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select(['id', 'workingDays', 'holidaysOf'])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('organization')),

  may: mayEditOrganization,

  async run({ db }, { weekdays, holidaysOf }, { id }, { isKnown }) {
    if (!isKnown) throw invalidAt('place-unknown', 'holidaysOf', 'Choose a state or country from the list.')
    const workingDays = [...new Set(weekdays)].map((name) => weekdayNames.indexOf(name) + 1).sort()
    await db.updateTable('organizations').set({ workingDays, holidaysOf }).where('id', '=', id).execute()
  },

  record: (given, before) => {
    const weekdays = weekdayNames.filter((name) => given.weekdays.includes(name))
    const isSame = weekdaysOf(before.workingDays).join() === weekdays.join() && before.holidaysOf === given.holidaysOf
    return isSame
      ? null
      : fact(workingDaysSet, { organizationId: before.id, subjectId: before.id }, { weekdays, holidaysOf: given.holidaysOf })
  },
})
