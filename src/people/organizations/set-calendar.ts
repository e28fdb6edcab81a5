import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { schoolYearStart, timeZone, yearlyHours } from './calendar-fields.ts'
import { calendarChanged } from './organization-facts.ts'
import { mayEditOrganization } from './organization-policy.ts'

export const setCalendar = command({
  name: 'organization.set-calendar',
  says: 'Says where an organization is, when its school year begins, and how many hours it hopes for. Its schools go by the same.',
  reach: everyDoor,
  limits: null,

  input: z.object({ organizationId: z.uuid(), timeZone, schoolYearStart, yearlyHours }),

  load: ({ db }, { organizationId }) =>
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select(['id', 'timeZone', 'schoolYearStart', 'yearlyHours'])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('organization')),

  may: mayEditOrganization,

  async run({ db }, { organizationId, timeZone, schoolYearStart, yearlyHours }) {
    await db
      .updateTable('organizations')
      .set({ timeZone, schoolYearStart })
      .where((row) => row.or([row('id', '=', organizationId), row('parentId', '=', organizationId)]))
      .execute()
    await db.updateTable('organizations').set({ yearlyHours }).where('id', '=', organizationId).execute()
  },

  record: ({ organizationId, ...facts }, before) => {
    const was = { ...before, yearlyHours: before.yearlyHours === null ? null : Number(before.yearlyHours) }
    const changes = Object.fromEntries(
      Object.entries(facts)
        .map(([field, to]) => [field, { from: was[field as keyof typeof facts], to }] as const)
        .filter(([, { from, to }]) => from !== to),
    )
    return Object.keys(changes).length > 0 ? fact(calendarChanged, { organizationId, subjectId: organizationId }, { changes }) : null
  },
})
