import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn } from '../../foundation/words/calendar.ts'
import { isWorkingDay, usualWeek, type WorkingCalendar, workingDaysAfter, workingDaysBetween } from './working-days.ts'

const dayMs = 86_400_000
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

test.each([
  ['2027-03-03', 10, '2027-03-17'],
  ['2027-03-05', 1, '2027-03-08'],
  ['2027-03-06', 1, '2027-03-08'],
  ['2027-12-30', 3, '2028-01-04'],
])('from %s, %i days of an ordinary week later is %s', (from, days, day) => {
  expect(workingDaysAfter(from, days, usualWeek)).toBe(day)
})

test('a break over the new year is passed over, and the holidays inside it count once', () => {
  const calendar = {
    weekdays: [1, 2, 3, 4, 5],
    daysOff: [
      { firstDay: '2027-12-22', lastDay: '2028-01-01' },
      { firstDay: '2027-12-24', lastDay: '2027-12-24' },
      { firstDay: '2028-01-17', lastDay: '2028-01-17' },
    ],
  }
  expect(workingDaysAfter('2027-12-20', 1, calendar)).toBe('2027-12-21')
  expect(workingDaysAfter('2027-12-20', 2, calendar)).toBe('2028-01-03')
  // Handed in while nobody works: the first day of work is the first that counts.
  expect(workingDaysAfter('2027-12-25', 1, calendar)).toBe('2028-01-03')
  // After the last holiday that is written down, only the week counts.
  expect(workingDaysAfter('2028-01-14', 2, calendar)).toBe('2028-01-19')
  expect(workingDaysAfter('2028-01-17', 5, calendar)).toBe('2028-01-24')
})

const aDay = fc.integer({ min: 0, max: 3000 }).map((days) => plus('2026-01-01', days))
const aCalendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  daysOff: fc.array(
    fc.tuple(aDay, fc.integer({ min: 0, max: 119 })).map(([firstDay, more]) => ({ firstDay, lastDay: plus(firstDay, more) })),
    { maxLength: 12 },
  ),
})

test('whatever the calendar, a promise is a working day, with exactly so many on the way to it', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 90 }), aCalendar, (from, days, calendar) => {
      const due = workingDaysAfter(from, days, calendar)
      expect(due > from && isWorkingDay(due, calendar)).toBe(true)
      expect(workingDaysBetween(from, due, calendar)).toBe(days)
    }),
  )
})

test('one more day off never makes a promise earlier, and one that is past changes nothing', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 30 }), aCalendar, aDay, (from, days, calendar, off) => {
      const before = workingDaysAfter(from, days, calendar)
      const after = workingDaysAfter(from, days, { ...calendar, daysOff: [...calendar.daysOff, { firstDay: off, lastDay: off }] })
      expect(after >= before).toBe(true)
      if (off <= from || off > before) expect(after).toBe(before)
    }),
  )
})

test('the clock that is put forward or back at midnight neither loses a day nor counts one twice', () => {
  // Cairo puts it forward at midnight, Havana back at one; in Beirut the day begins at one.
  for (const zone of ['Africa/Cairo', 'America/Havana', 'Asia/Beirut', 'America/New_York'])
    for (let at = Date.parse('2027-03-01T00:30:00Z'); at < Date.parse('2027-04-30T00:00:00Z'); at += 6 * 3_600_000) {
      const today = dayIn(zone, at)
      const tomorrow = workingDaysAfter(today, 1, { weekdays: [1, 2, 3, 4, 5, 6, 7], daysOff: [] })
      expect(Date.parse(tomorrow) - Date.parse(today)).toBe(dayMs)
    }
})
