import { expect, test } from 'vitest'
import { hourIn, hourOf } from './hours.ts'

const at = (text: string) => new Date(text)

test('an hour is that of a clock on the wall there, summer and winter', () => {
  expect(hourIn('America/New_York', at('2027-01-15T12:30:00Z'))).toBe(7)
  expect(hourIn('America/New_York', at('2027-07-15T12:30:00Z'))).toBe(8)
  expect(hourIn('Asia/Kathmandu', at('2027-07-15T18:20:00Z'))).toBe(0)
  expect(hourIn('UTC', at('2027-07-15T00:00:00Z'))).toBe(0)
})

test('an hour of a day is a moment', () => {
  expect(hourOf('America/New_York', '2027-01-15', 7)).toEqual(at('2027-01-15T12:00:00Z'))
  expect(hourOf('America/New_York', '2027-07-15', 7)).toEqual(at('2027-07-15T11:00:00Z'))
  expect(hourOf('Pacific/Kiritimati', '2027-07-15', 0)).toEqual(at('2027-07-14T10:00:00Z'))
  expect(hourOf('Asia/Kathmandu', '2027-07-15', 9)).toEqual(at('2027-07-15T03:15:00Z'))
})

test('an hour that the clock jumps over in spring begins where the clock goes on, and one that comes twice in fall the first time', () => {
  // In 2027 New York goes from 2 to 3 on March 14, and from 2 back to 1 on November 7.
  expect(hourOf('America/New_York', '2027-03-14', 2)).toEqual(at('2027-03-14T07:00:00Z'))
  expect(hourOf('America/New_York', '2027-03-14', 3)).toEqual(at('2027-03-14T07:00:00Z'))
  expect(hourOf('America/New_York', '2027-11-07', 1)).toEqual(at('2027-11-07T05:00:00Z'))
  expect(hourOf('America/New_York', '2027-11-07', 2)).toEqual(at('2027-11-07T07:00:00Z'))
  // Lord Howe Island goes half an hour, Santiago at midnight.
  expect(hourOf('Australia/Lord_Howe', '2027-10-03', 2)).toEqual(at('2027-10-02T15:30:00Z'))
  expect(hourIn('America/Santiago', hourOf('America/Santiago', '2027-09-05', 0))).toBe(1)
})
