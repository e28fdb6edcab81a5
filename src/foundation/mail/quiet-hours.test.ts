import { expect, test } from 'vitest'
import { dayIn } from '../words/calendar.ts'
import { hourIn } from '../words/hours.ts'
import { lastDigest, quietUntil } from './quiet-hours.ts'

const at = (text: string) => new Date(text)
const night = { zone: 'America/New_York', from: 20, until: 6 }

test('quiet hours over midnight end on the next morning, by the clock of the zone', () => {
  expect(quietUntil(night, at('2027-01-16T00:59:00Z'))).toBeNull()
  expect(quietUntil(night, at('2027-01-16T01:00:00Z'))).toEqual(at('2027-01-16T11:00:00Z'))
  expect(quietUntil(night, at('2027-01-16T10:59:59Z'))).toEqual(at('2027-01-16T11:00:00Z'))
  expect(quietUntil(night, at('2027-01-16T11:00:00Z'))).toBeNull()
  expect(quietUntil({ ...night, from: 12, until: 14 }, at('2027-01-16T17:30:00Z'))).toEqual(at('2027-01-16T19:00:00Z'))
})

test('a night in which the clock is changed is an hour shorter or longer, and ends at the same hour', () => {
  expect(quietUntil(night, at('2027-03-14T01:30:00Z'))).toEqual(at('2027-03-14T10:00:00Z'))
  expect(quietUntil(night, at('2027-11-07T01:30:00Z'))).toEqual(at('2027-11-07T11:00:00Z'))
  // The end itself is passed over: the first moment after it counts.
  expect(quietUntil({ ...night, until: 2 }, at('2027-03-14T06:30:00Z'))).toEqual(at('2027-03-14T07:00:00Z'))
})

test('whatever the zone and the hours, a letter waits for less than a day, and never for a moment that is quiet again', () => {
  const zones = ['America/New_York', 'America/Phoenix', 'Australia/Lord_Howe', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']
  const wrong: string[] = []
  for (const zone of zones)
    for (const [from, until] of [
      [20, 6],
      [23, 2],
      [1, 3],
      [0, 23],
      [9, 8],
    ] as const)
      for (let time = Date.UTC(2027, 0, 1); time < Date.UTC(2028, 0, 1); time += 7 * 3_600_000 + 13 * 60_000) {
        const end = quietUntil({ zone, from, until }, new Date(time))
        if (!end) continue
        const isLong = end.getTime() <= time || end.getTime() - time > 25 * 3_600_000
        const isQuietStill = quietUntil({ zone, from, until }, end) !== null
        if (isLong || isQuietStill) wrong.push(`${zone} ${from}-${until} ${new Date(time).toISOString()} ${end.toISOString()}`)
      }
  expect(wrong).toEqual([])
})

test('a digest is due once on every day of the year, at its hour, or where the clock goes on after it', () => {
  for (const zone of ['America/New_York', 'Australia/Lord_Howe', 'America/Santiago'])
    for (const hour of [0, 2, 7, 23]) {
      const days = new Map<string, Date>()
      for (let time = Date.UTC(2027, 0, 2); time < Date.UTC(2028, 0, 1); time += 311 * 60_000) {
        const { at: moment, day } = lastDigest(zone, hour, new Date(time))
        expect(moment.getTime()).toBeLessThanOrEqual(time)
        expect(days.get(day) ?? moment).toEqual(moment)
        days.set(day, moment)
      }
      expect(days.size).toBeGreaterThanOrEqual(364)
      const others = [...days].filter(([day, moment]) => dayIn(zone, moment) !== day || hourIn(zone, moment) !== hour)
      // Only where the hour itself is passed over.
      expect(others.length).toBeLessThanOrEqual(1)
    }
})
