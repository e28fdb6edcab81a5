import { perform } from '../foundation/platform/command.ts'
import { dayIn, schoolYearOf } from '../foundation/words/calendar.ts'
import { setBudget } from '../recognition/reports/set-budget.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** What the district means to pay at most, this school year and the one before. */
export async function seedBudgets(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const organizationId = organizations['three-rivers']
  const hr = await clock.person(people.find(({ organization, roles }) => organization === 'three-rivers' && roles.includes('hr'))?.id ?? '')
  const { timeZone, schoolYearStart } = await clock.quiet.db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .select(['timeZone', 'schoolYearStart'])
    .executeTakeFirstOrThrow()
  const year = schoolYearOf(dayIn(timeZone, clock.now), schoolYearStart)
  for (const [schoolYear, amount, days] of [
    [year - 1, '24000', 380],
    [year, '40000', 120],
  ] as const)
    await perform(clock.at(clock.daysAgo(days)), hr, setBudget, { organizationId, schoolYear, currency: 'money', amount })
}
