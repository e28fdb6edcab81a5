import type { Hundredths } from './exact.ts'

/** What is added to pay every year, from its first school year on. */
export type Raise = { readonly yearly: Hundredths; readonly first: number }

/** By what calendar raises are paid, and as far as school years have begun. */
export type Calendar = {
  /** The first day of a school year, as month and day: `07-01`. */
  readonly start: string
  /** The school year that it is. */
  readonly through: number
  /** Whether the person was there on the first day of a school year. */
  readonly isThere: (schoolYear: number) => boolean
}

/** The first day of a school year. */
export const firstDayOf = (schoolYear: number, start: string): string => `${String(schoolYear).padStart(4, '0')}-${start}`

/** A year that begins on February 29 begins a day later where there is none. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date) / 86_400_000
}

/** What is left of a school year on a day, that day with it, and how many days the year has. Days are texts, so no clock is put forward between them. */
export function partOfYear(day: string, schoolYear: number, start: string): { days: number; of: number } {
  const [begins, ends] = [dayNumber(firstDayOf(schoolYear, start)), dayNumber(firstDayOf(schoolYear + 1, start))]
  const of = ends - begins
  return { days: Math.min(Math.max(ends - dayNumber(day), 0), of), of }
}

/** No raise is paid for longer than somebody works. */
const mostYears = 60

/** The school years after the first of a raise that have begun, and on whose first day the person was there. */
export function yearsOfRaise(first: number, { through, isThere }: Calendar): number[] {
  const years = Math.min(Math.max(through - first, 0), mostYears)
  return Array.from({ length: years }, (_, at) => first + 1 + at).filter(isThere)
}

/** What raises come to in a school year, by currency. */
export class Raises {
  readonly #all: { currency: string; raise: Raise }[] = []

  add(currency: string, raise: Raise): void {
    this.#all.push({ currency, raise })
  }

  in(currency: string, schoolYear: number): Hundredths {
    return this.#all.reduce((sum, one) => (one.currency === currency && one.raise.first <= schoolYear ? sum + one.raise.yearly : sum), 0n)
  }
}
