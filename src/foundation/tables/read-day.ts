import { type Sentence, sentence } from '../words/sentence.ts'

/** Which of 03/04/2025 is the month: said once for a whole file. */
export const dayOrders = ['month-first', 'day-first'] as const
export type DayOrder = (typeof dayOrders)[number]

export type ReadDay = { day: string } | { fault: Sentence } | { unclear: true }

// Months by their first letters, in English and Spanish.
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const spanish = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic']
const monthOf = (word: string): number => {
  const plain = word.toLowerCase().slice(0, 3)
  return Math.max(months.indexOf(plain), spanish.indexOf(plain)) + 1
}

const earliest = '1990-01-01'

/**
 * Reads a day as people and spreadsheets write it: 2025-05-04, 5/4/2025, 04.05.25, May 4, 2025, 4 de mayo de 2025. Days that may be two are unclear
 * until somebody says which order the file has.
 */
export function readDay(cell: string, { order, today }: { order: DayOrder | null; today: string }): ReadDay {
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (text === '') return { fault: sentence('There is no day in this row.') }
  const said = { cell: text.slice(0, 40) }
  const read = partsOf(text, order)
  if (read === null) return { fault: sentence('“{cell}” is not a day. Write it like 2025-05-04.', said) }
  if (read === 'unclear') return { unclear: true }
  const day = `${String(read.year).padStart(4, '0')}-${two(read.month)}-${two(read.day)}`
  if (!isDay(read)) return { fault: sentence('“{cell}” is no day of the calendar.', said) }
  if (day > today) return { fault: sentence('“{cell}” has not come yet.', said) }
  if (day < earliest) return { fault: sentence('“{cell}” is before 1990.', said) }
  return { day }
}

/** Whether a cell may be two days. */
export const isUnclearDay = (cell: string): boolean => 'unclear' in readDay(cell, { order: null, today: '9999-12-31' })

type Parts = { year: number; month: number; day: number }

function partsOf(text: string, order: DayOrder | null): Parts | 'unclear' | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const plain = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)?$/.exec(text)
  if (plain) {
    const [first, second] = [Number(plain[1]), Number(plain[3])]
    const year = yearOf(plain[4] ?? '')
    if (first > 12 || (order === 'day-first' && second <= 12)) return { year, month: second, day: first }
    if (second > 12 || order === 'month-first') return { year, month: first, day: second }
    if (order === 'day-first') return { year, month: second, day: first }
    return first === second ? { year, month: first, day: second } : 'unclear'
  }
  const worded =
    /^(?:\p{L}+,? )?(?<month>\p{L}{3,12})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u.exec(text) ??
    /^(?:\p{L}+,? )?(?<day>\d{1,2})(?:st|nd|rd|th|\.|º)?[ -](?:de )?(?<month>\p{L}{3,12})\.?,?[ -](?:de )?(?<year>\d{4}|\d{2})$/u.exec(text)
  if (!worded?.groups) return null
  const month = monthOf(worded.groups.month ?? '')
  return month === 0 ? null : { year: yearOf(worded.groups.year ?? ''), month, day: Number(worded.groups.day) }
}

const yearOf = (written: string) => (written.length === 2 ? 2000 + Number(written) : Number(written))
const two = (number: number) => String(number).padStart(2, '0')
const isDay = ({ year, month, day }: Parts) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
