import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsOf } from './months.ts'
import { ticksFor } from './ticks.ts'

test('the lines of a chart are few, evenly apart, and hold nothing, the least and the most', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 0 }), fc.integer({ min: 0, max: 1e11 }), (below, above) => {
      // Amounts have two decimals.
      const [least, most] = [below / 100, above / 100]
      const ticks = ticksFor(least, most)
      expect(ticks).toContain(0)
      expect(ticks.length).toBeGreaterThan(1)
      expect(ticks.length).toBeLessThan(9)
      const [first = 0, last = 0] = [ticks[0], ticks.at(-1)]
      expect(first <= least && last >= most).toBe(true)
      expect(new Set(ticks).size).toBe(ticks.length)
      expect(ticks).toEqual(ticks.toSorted((a, b) => a - b))
    }),
  )
  expect(ticksFor(0, 0)).toEqual([0, 1])
  expect(ticksFor(0, 65_000)).toEqual([0, 20_000, 40_000, 60_000, 80_000])
})

test('a school year has its twelve months, sums go on exactly, and a month beside them is not lost', () => {
  const part = (key: string, amount: string) => ({ key, amount, lines: 1 })
  const months = monthsOf(2025, '07-01', [part('2025-09-01', '0.10'), part('2025-10-01', '0.20'), part('2026-07-01', '-0.05')])
  expect(months.map(({ month }) => month.slice(0, 7))).toEqual([
    ...['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'],
    ...['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'],
  ])
  expect(months[3]?.sum).toBe('0.30')
  expect(months.at(-1)?.sum).toBe('0.25')
  expect(monthsOf(2026, '01-01', []).map(({ month }) => month.slice(5, 7))).toEqual(
    Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')),
  )
})
