import { amountText, hundredthsOf } from '../../definitions/rules/exact.ts'
import type { Part } from './recognized.ts'

/** A month of a school year: what was given in it, and from the beginning of the year up to its end. */
export type Month = { month: string; amount: string; lines: number; sum: string }

/** The twelve months of a school year, as first days, and whatever month beside them holds something of it. */
export function monthsOf(year: number, start: string, parts: readonly Part[]): Month[] {
  const first = Number(start.slice(0, 2)) - 1
  const ofYear = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(year, first + at, 1)).toISOString().slice(0, 10))
  const all = [...new Set([...ofYear, ...parts.map(({ key }) => key)])].sort()
  let sum = 0n
  return all.map((month) => {
    const part = parts.find(({ key }) => key === month)
    sum += hundredthsOf(part?.amount ?? '0')
    return { month, amount: part?.amount ?? '0.00', lines: part?.lines ?? 0, sum: amountText(sum) }
  })
}
