import { perform } from '../foundation/platform/command.ts'
import { dayIn } from '../foundation/words/calendar.ts'
import { setGoal, setLane } from '../recognition/goals/set-goals.ts'
import { saveLayout } from '../recognition/packets/keep-layout.ts'
import { preparePacket } from '../recognition/packets/prepare-packet.ts'
import { approvePacket, closePacket } from '../recognition/packets/settle-packet.ts'
import { adjustLedger, takeAdjustmentBack } from '../recognition/periods/adjust-ledger.ts'
import { closePeriod } from '../recognition/periods/close-period.ts'
import { monthOf, monthsAfter } from '../recognition/periods/closed-months.ts'
import type { DemoClock } from './demo-clock.ts'
import { issuers } from './organizations.ts'
import type { Settled } from './seed-organizations.ts'

/** Last month closed and handed over, with a packet that HR prepared and an admin approved; this month open, with what HR looks at first. */
export async function seedMonths(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const { timeZone } = issuers['three-rivers']
  const organizationId = organizations['three-rivers']
  const here = people.filter(({ organization }) => organization === 'three-rivers')
  const who = async (test: (person: (typeof here)[number]) => boolean) => clock.person(here.find(test)?.id ?? '')
  const [hr, admin] = [await who(({ roles }) => roles.includes('hr')), await who(({ roles }) => roles.includes('admin'))]
  const earners = here.filter(({ roles }) => roles.length === 1 && roles[0] === 'earner')
  const [first, second, third] = [earners[40], earners[41], earners[42]].map((person) => person?.id ?? '')
  const thisMonth = monthOf(dayIn(timeZone, clock.now))
  const lastMonth = monthsAfter(thisMonth, -1)
  // The middle of last month, and a morning early in this one, but never after now.
  const [middle, morning] = [
    new Date(`${lastMonth.slice(0, 7)}-15T15:00:00Z`),
    new Date(Math.min(Date.parse(`${thisMonth}T15:00:00Z`), clock.now.getTime() - 3_600_000)),
  ]
  const isOver = dayIn(timeZone, morning) >= thisMonth
  const at = isOver ? morning : clock.now
  const adjust = (time: Date, personId: string, amount: string, reason: string, currency = 'money') =>
    perform(clock.at(time), hr, adjustLedger, { organizationId, personId, currency, amount, reason })
  const { lineId } = await adjust(middle, first ?? '', '150', 'Led the August workshop on calm beginnings, which no rule pays.')
  await adjust(middle, second ?? '', '2', 'Two hours of the regional meeting, by the sign-in sheet.', 'clock-hours')
  await perform(clock.at(at), hr, closePeriod, { organizationId, month: lastMonth.slice(0, 7) })
  await perform(clock.at(at), hr, saveLayout, {
    organizationId,
    name: 'County payroll',
    layout: {
      rows: 'sums',
      currencies: ['money'],
      codes: { money: 'MC1' },
      columns: [
        { field: 'email', heading: 'EMPLOYEE' },
        { field: 'name', heading: 'NAME' },
        { field: 'code', heading: 'EARNINGS' },
        { field: 'amount', heading: 'AMOUNT' },
        { field: 'packet', heading: 'BATCH' },
      ],
    },
  })
  const goal = (kind: 'goal' | 'license', name: string, amount: string, years: number) =>
    perform(clock.at(clock.daysAgo(200)), hr, setGoal, { organizationId, kind, name, currency: 'clock-hours', amount, years })
  await goal('license', 'License renewal', '100', 5)
  const credits = await clock.quiet.db
    .selectFrom('currencies')
    .where('organizationId', '=', organizationId)
    .where('name', '=', 'Board credits')
    .select('code')
    .executeTakeFirstOrThrow()
  for (const [name, threshold] of [
    ['MA + 2', '2'],
    ['MA + 4', '4'],
    ['MA + 15', '15'],
  ] as const)
    await perform(clock.at(clock.daysAgo(200)), hr, setLane, { organizationId, name, currency: credits.code, threshold })
  const { packetId } = await perform(clock.at(at), hr, preparePacket, { organizationId, month: lastMonth.slice(0, 7) })
  await perform(clock.at(at), admin, approvePacket, { packetId })
  await perform(clock.at(at), hr, closePacket, { packetId })
  await perform(clock.at(clock.daysAgo(0.02)), hr, takeAdjustmentBack, {
    lineId,
    reason: 'The workshop was paid by the county, as its coordinator wrote.',
  })
  await adjust(clock.daysAgo(0.01), third ?? '', '75', 'Covered two assessments for a colleague who was ill.')
}
