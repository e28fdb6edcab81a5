import { expect, test } from 'vitest'
import { dayIn, readZone, schoolYearOf } from './calendar.ts'

test('the evening of New Year’s Eve is still in the old year where it is evening', () => {
  const decided = '2027-01-01T00:30:00Z'
  expect(dayIn('America/New_York', decided)).toBe('2026-12-31')
  expect(dayIn('UTC', decided)).toBe('2027-01-01')
  expect(dayIn('America/Los_Angeles', new Date(decided))).toBe('2026-12-31')
})

test('east of Greenwich the day begins earlier', () => {
  expect(dayIn('Asia/Tokyo', '2026-12-31T15:00:00Z')).toBe('2027-01-01')
  expect(dayIn('Pacific/Kiritimati', '2026-12-31T10:00:00Z')).toBe('2027-01-01')
  expect(dayIn('Asia/Kathmandu', '2026-12-31T18:14:59Z')).toBe('2026-12-31')
})

test('on the days when clocks change, midnight is where it is', () => {
  // Eastern time: 5 hours behind until 8 March 2026, 4 hours until 1 November.
  expect(dayIn('America/New_York', '2026-03-08T04:59:59Z')).toBe('2026-03-07')
  expect(dayIn('America/New_York', '2026-03-09T03:59:59Z')).toBe('2026-03-08')
  expect(dayIn('America/New_York', '2026-11-01T03:59:59Z')).toBe('2026-10-31')
  expect(dayIn('America/New_York', '2026-11-02T04:59:59Z')).toBe('2026-11-01')
  expect(dayIn('America/New_York', '2026-11-02T05:00:00Z')).toBe('2026-11-02')
})

test('what is a day already stays that day in every zone', () => {
  expect(dayIn('Pacific/Honolulu', '2027-03-17')).toBe('2027-03-17')
})

test('a zone is known by its name, by an older name too; an offset or nonsense is none', () => {
  expect(readZone('America/New_York')).toBe('America/New_York')
  expect(readZone('US/Eastern')).toBe('America/New_York')
  expect(readZone('america/chicago')).toBe('America/Chicago')
  expect(readZone('UTC')).toBe('UTC')
  expect(['', '+05:00', '-0500', 'Mars/Olympus', 'x'.repeat(5000), "'; drop table people --"].map(readZone)).toEqual(Array(6).fill(null))
})

test('a school year begins on the day that the organization says', () => {
  expect([schoolYearOf('2026-06-30', '07-01'), schoolYearOf('2026-07-01', '07-01')]).toEqual([2025, 2026])
  expect([schoolYearOf('2026-08-14', '08-15'), schoolYearOf('2026-08-15', '08-15')]).toEqual([2025, 2026])
  expect(schoolYearOf('2026-01-01', '01-01')).toBe(2026)
})
