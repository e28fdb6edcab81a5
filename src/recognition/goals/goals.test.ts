import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { ringsOf, spanOf } from '../ledger/rings.ts'
import { adjustLedger } from '../periods/adjust-ledger.ts'
import { findCrossings, findNearing } from './lane-review.ts'
import { endGoal, endLane, setGoal, setLane } from './set-goals.ts'

const world = await aWorld({ WORKERS: 'false' })
const on = (day: string) => ({ ...world, now: () => new Date(`${day}T12:00:00Z`) })
const refused = (code: string) => expect.objectContaining({ code })

async function aPlace() {
  const here = await aDistrict(world)
  const organizationId = here.district.id
  const teacher = (name: string) => aPerson(world, name, [{ organizationId, roles: ['earner'] }])
  const give = (day: string, person: Person, amount: string, currency = 'clock-hours') =>
    perform(on(day), here.hr, adjustLedger, {
      organizationId,
      personId: person.id,
      currency,
      amount,
      reason: 'Hours of the regional meeting.',
    })
  const rings = async (person: Person, schoolYear: number) =>
    (await ringsOf(readsOf(world.db, person), person.id, { organizationIds: [organizationId], schoolYear })).map(
      ({ kind, name, reached, amount, span }) => [kind, name, reached, amount, span && `${span.from}-${span.to}`],
    )
  return { ...here, organizationId, maya: await teacher('Maya Ortiz'), jordan: await teacher('Jordan Lee'), give, rings }
}

test('times of a goal follow each other without a gap, before and after the one that was named', () => {
  expect(spanOf({ firstYear: 2025, years: 5 }, 2029)).toEqual({ from: 2025, to: 2029 })
  expect(spanOf({ firstYear: 2025, years: 5 }, 2030)).toEqual({ from: 2030, to: 2034 })
  expect(spanOf({ firstYear: 2025, years: 5 }, 2024)).toEqual({ from: 2020, to: 2024 })
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 2000, max: 2099 }),
      (firstYear, years, year) => {
        const { from, to } = spanOf({ firstYear, years }, year)
        expect(from <= year && year <= to && to - from === years - 1).toBe(true)
        expect(spanOf({ firstYear, years }, to + 1)).toEqual({ from: to + 1, to: to + years })
      },
    ),
  )
})

test('a ring shows what the time of a goal has, of a license its years together, of lanes the next one', async () => {
  const { hr, organizationId, maya, give, rings } = await aPlace()
  await perform(world, hr, setGoal, { organizationId, name: 'Yearly learning', currency: 'clock-hours', amount: '20', firstYear: 2026 })
  await perform(world, hr, setGoal, {
    organizationId,
    kind: 'license',
    name: 'License renewal',
    currency: 'clock-hours',
    amount: '100',
    years: 5,
    firstYear: 2025,
  })
  for (const [name, threshold] of [
    ['MA', '10'],
    ['MA + 15', '25'],
  ] as const)
    await perform(world, hr, setLane, { organizationId, name, currency: 'clock-hours', threshold })
  await give('2025-10-01', maya, '12.5')
  await give('2026-10-01', maya, '3')
  expect(await rings(maya, 2026)).toEqual([
    ['goal', 'Yearly learning', '3.00', '20.00', '2026-2026'],
    ['license', 'License renewal', '15.50', '100.00', '2025-2029'],
    ['lane', 'MA + 15', '15.50', '25.00', null],
  ])
  expect((await rings(maya, 2030))[1]).toEqual(['license', 'License renewal', '0.00', '100.00', '2030-2034'])
})

test('only admins and HR of an organization set goals and lanes, in currencies that it has, and no two lanes begin at the same', async () => {
  const { hr, maya, organizationId } = await aPlace()
  const there = await aPlace()
  const lane = { organizationId, name: 'MA', currency: 'clock-hours', threshold: '10' }
  await expect(perform(world, maya, setLane, lane)).rejects.toThrow(refused('not-a-bookkeeper'))
  await expect(perform(world, there.hr, setLane, lane)).rejects.toThrow(refused('not-a-bookkeeper'))
  await expect(perform(world, hr, setLane, { ...lane, currency: 'stars' })).rejects.toThrow(refused('currency-missing'))
  await expect(perform(world, hr, setLane, { ...lane, threshold: '0' })).rejects.toThrow(refused('input-invalid'))
  const { laneId } = await perform(world, hr, setLane, lane)
  await expect(perform(world, hr, setLane, { ...lane, name: 'Other', threshold: '10.00' })).rejects.toThrow(refused('lane-taken'))
  await expect(perform(world, there.hr, endLane, { laneId })).rejects.toThrow(refused('not-a-bookkeeper'))
  await perform(world, hr, endLane, { laneId })
  await expect(perform(world, hr, endLane, { laneId })).rejects.toThrow(refused('lane-missing'))
  await perform(world, hr, setLane, lane)
  const { goalId } = await perform(world, hr, setGoal, { organizationId, name: 'Yearly', currency: 'clock-hours', amount: '20' })
  await perform(world, hr, endGoal, { goalId })
  await expect(perform(world, hr, endGoal, { goalId })).rejects.toThrow(refused('goal-missing'))
})

test('who crosses a lane is told with the day of the last crossing; who fell back below is before it again', async () => {
  const { hr, organizationId, maya, jordan, give } = await aPlace()
  const lane = { organizationId, currency: 'clock-hours', threshold: '10' }
  await give('2026-03-01', maya, '9')
  await give('2026-03-02', maya, '1')
  await give('2026-03-03', jordan, '12')
  await give('2026-03-04', jordan, '-5')
  const db = readsOf(world.db, hr)
  expect((await findCrossings(db, { ...lane, before: null })).crossings.map(({ name, total }) => [name, total])).toEqual([
    ['Maya Ortiz', '10.00'],
  ])
  expect(await findNearing(db, { ...lane, more: '2' })).toMatchObject({
    crossing: 0,
    people: [{ name: 'Jordan Lee', lacks: '3.00', wouldCross: false }],
  })
  expect(await findNearing(db, { ...lane, more: '3' })).toMatchObject({ crossing: 1, people: [{ wouldCross: true }] })
  await give('2026-03-05', jordan, '3')
  expect((await findCrossings(db, { ...lane, before: null })).crossings.map(({ name }) => name)).toEqual(['Jordan Lee', 'Maya Ortiz'])
  await world.db.updateTable('memberships').set({ endedAt: new Date() }).where('personId', '=', jordan.id).execute()
  await give('2026-03-06', jordan, '-8')
  expect((await findNearing(db, { ...lane, more: '0' })).people).toEqual([])
})
