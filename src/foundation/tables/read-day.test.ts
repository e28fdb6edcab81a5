import { describe, expect, test } from 'vitest'
import { isUnclearDay, readDay } from './read-day.ts'

const today = '2026-12-01'
const said = (cell: string, order: 'month-first' | 'day-first' | null = null) => {
  const read = readDay(cell, { order, today })
  return 'day' in read ? read.day : 'unclear' in read ? 'unclear' : read.fault.text
}

describe('days as people write them', () => {
  test.each([
    ['2025-05-04', '2025-05-04'],
    ['2025/5/4', '2025-05-04'],
    ['2025-05-04T09:30:00Z', '2025-05-04'],
    ['5/24/2025', '2025-05-24'],
    ['24/5/2025', '2025-05-24'],
    ['24.05.25', '2025-05-24'],
    ['5/24/2025 9:30 AM', '2025-05-24'],
    ['5/5/2025', '2025-05-05'],
    ['May 4, 2025', '2025-05-04'],
    ['Sunday, May 4th, 2025', '2025-05-04'],
    ['4 May 2025', '2025-05-04'],
    ['4-May-25', '2025-05-04'],
    ['4 de mayo de 2025', '2025-05-04'],
    ['Sept. 30, 2025', '2025-09-30'],
    ['29 feb 2024', '2024-02-29'],
  ])('%s', (cell, day) => expect(said(cell)).toBe(day))

  test('what may be two days is unclear until somebody says which order it is', () => {
    expect(said('03/04/2025')).toBe('unclear')
    expect(isUnclearDay('03/04/2025')).toBe(true)
    expect(said('03/04/2025', 'month-first')).toBe('2025-03-04')
    expect(said('03/04/2025', 'day-first')).toBe('2025-04-03')
    // What can be only one stays that one.
    expect(said('03/24/2025', 'day-first')).toBe('2025-03-24')
    expect(said('24/03/2025', 'month-first')).toBe('2025-03-24')
  })
})

test.each([
  ['', 'There is no day'],
  ['soon', 'is not a day'],
  ['45781', 'is not a day'],
  ['2025', 'is not a day'],
  ['2025-02-30', 'is no day of the calendar'],
  ['31/04/2025', 'is no day of the calendar'],
  ['13/13/2025', 'is no day of the calendar'],
  ['Feb 29, 2025', 'is no day of the calendar'],
  ['2026-12-02', 'has not come yet'],
  ['2062-05-04', 'has not come yet'],
  ['1899-12-30', 'is before 1990'],
  ['=TODAY()', 'is not a day'],
])('%s is refused', (cell, because) => expect(said(cell)).toContain(because))
