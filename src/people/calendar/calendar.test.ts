import { beforeEach, expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { addDaysOff, changeDaysOff, removeDaysOff, takeProposedHolidays } from './change-days-off.ts'
import { findPromising, listDaysOff } from './find-calendar.ts'
import { isPlace, proposeHolidays } from './holidays.ts'
import { setWorkingDays } from './set-working-days.ts'
import { workingDaysAfter } from './working-days.ts'

const world = await aWorld({ WORKERS: 'false' })
let district: Awaited<ReturnType<typeof aDistrict>>
let organizationId: string
beforeEach(async () => {
  district = await aDistrict(world)
  organizationId = district.district.id
})
const ordinary = { weekdays: [1, 2, 3, 4, 5] }
const days = async () =>
  (await listDaysOff(world.db, organizationId)).map(({ firstDay, lastDay, name }) => `${firstDay} ${lastDay} ${name}`)

test('the holidays of a state are proposed on days of work, by the name that people know', async () => {
  const proposed = await proposeHolidays('US-WI', 2027, ordinary)
  expect(proposed).toEqual(
    expect.arrayContaining([
      { day: '2027-02-15', name: "Washington's Birthday" },
      { day: '2027-07-05', name: 'Independence Day (observed)' },
      { day: '2027-11-25', name: 'Thanksgiving Day' },
    ]),
  )
  expect(proposed.map(({ day }) => day)).not.toContain('2027-07-04')
  expect((await proposeHolidays('US-WI', 2027, { weekdays: [7] })).map(({ day }) => day)).toContain('2027-07-04')
  // Juneteenth is a holiday of the country; the day of Patriots of one state alone.
  expect((await proposeHolidays('US-MA', 2027, ordinary)).map(({ day }) => day)).toContain('2027-04-19')
  expect(proposed.map(({ day }) => day)).not.toContain('2027-04-19')
})

test.each(['US-ZZ', 'XX', '__', 'US-', 'constructor'])('%s is nowhere, and nothing is proposed', async (place) => {
  expect(await isPlace(place)).toBe(false)
  expect(await proposeHolidays(place, 2027, ordinary)).toEqual([])
})

test('an admin takes over what is proposed, once, and adds breaks; a promise passes over both', async () => {
  await perform(world, district.admin, setWorkingDays, {
    organizationId,
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    holidaysOf: 'us-wi',
  })
  const take = () =>
    perform(world, district.admin, takeProposedHolidays, { organizationId, year: 2027, days: ['2027-11-25', '2027-11-24'] })
  // Of what was named, only what is proposed is added.
  expect(await take()).toHaveLength(1)
  expect(await take()).toEqual([])
  await perform(world, district.admin, addDaysOff, { organizationId, firstDay: '2027-11-26', name: 'Day after Thanksgiving' })
  expect(await days()).toEqual(['2027-11-25 2027-11-25 Thanksgiving Day', '2027-11-26 2027-11-26 Day after Thanksgiving'])
  const { today, calendar } = await findPromising(world.db, organizationId, new Date('2027-11-24T15:00:00Z'))
  expect(workingDaysAfter(today, 1, calendar)).toBe('2027-11-29')
})

test('what is no calendar is refused, and nothing is changed', async () => {
  const add = (given: object) =>
    perform(world, district.admin, addDaysOff, { organizationId, firstDay: '2027-11-25', name: 'Thanksgiving', ...given })
  await add({})
  await expect(add({})).rejects.toMatchObject({ code: 'days-off-there' })
  await expect(add({ lastDay: '2027-11-24' })).rejects.toMatchObject({ code: 'break-backwards' })
  await expect(add({ lastDay: '2028-11-24' })).rejects.toMatchObject({ code: 'break-too-long' })
  await expect(add({ firstDay: '2027-02-30' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(add({ firstDay: '0001-01-01' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(add({ firstDay: '2027-11-27', name: ' ' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(perform(world, district.admin, setWorkingDays, { organizationId, weekdays: [], holidaysOf: null })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(
    perform(world, district.admin, setWorkingDays, { organizationId, weekdays: ['monday'], holidaysOf: 'US-ZZ' }),
  ).rejects.toMatchObject({ code: 'place-unknown' })
  await expect(perform(world, district.admin, takeProposedHolidays, { organizationId, year: 2027, days: [] })).rejects.toMatchObject({
    code: 'place-not-chosen',
  })
  await expect(
    perform(world, district.neighborAdmin, addDaysOff, { organizationId, firstDay: '2027-12-24', name: 'Ours' }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await days()).toEqual(['2027-11-25 2027-11-25 Thanksgiving'])
})

test('a break is changed and taken out; what is gone is not found', async () => {
  const { id } = await perform(world, district.admin, addDaysOff, {
    organizationId,
    firstDay: '2027-12-22',
    lastDay: '2028-01-01',
    name: 'Winter break',
  })
  await perform(world, district.admin, changeDaysOff, {
    daysOffId: id,
    firstDay: '2027-12-22',
    lastDay: '2028-01-02',
    name: 'Winter break',
  })
  expect(await days()).toEqual(['2027-12-22 2028-01-02 Winter break'])
  await expect(perform(world, district.neighborAdmin, removeDaysOff, { daysOffId: id })).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(world, district.admin, removeDaysOff, { daysOffId: id })
  await expect(perform(world, district.admin, removeDaysOff, { daysOffId: id })).rejects.toMatchObject({ code: 'days-off-missing' })
})

test('an evening counts as the day that it is where the organization is', async () => {
  await world.db.updateTable('organizations').set({ timeZone: 'America/Los_Angeles' }).where('id', '=', organizationId).execute()
  const { today } = await findPromising(world.db, organizationId, new Date('2027-03-09T05:00:00Z'))
  expect(today).toBe('2027-03-08')
})
