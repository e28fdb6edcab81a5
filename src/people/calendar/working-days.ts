/** The days of a week, as the API and forms name them; kept as numbers, Monday being 1. */
export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdayNames)[number]
export const weekdaysOf = (numbers: readonly number[]): Weekday[] => weekdayNames.filter((_, at) => numbers.includes(at + 1))

const dayMs = 86_400_000

/** On which days an organization works: the days of its week, Monday being 1, but for its holidays and breaks. Days as `2027-03-17`. */
export type WorkingCalendar = { weekdays: readonly number[]; daysOff: readonly { firstDay: string; lastDay: string }[] }

/** Monday to Friday, and never a day off: what is counted by where nothing else is known. */
export const usualWeek: WorkingCalendar = { weekdays: [1, 2, 3, 4, 5], daysOff: [] }

/** Whether a day is one on which they work. */
export function isWorkingDay(day: string, { weekdays, daysOff }: WorkingCalendar): boolean {
  return weekdays.includes(weekdayOf(Date.parse(day))) && !daysOff.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
}

/**
 * The day that lies so many working days after another. The one rule by which every due date is counted: the day itself never counts, nor
 * does a day of the week on which they don't work, a holiday or a break. After the last day off that is written down only the week counts.
 */
export function workingDaysAfter(from: string, days: number, calendar: WorkingCalendar): string {
  // Days of a calendar have no zone: counted at Greenwich, none is skipped or met twice where the clock changes.
  let at = Date.parse(from)
  for (let left = days; left > 0; ) {
    at += dayMs
    if (isWorkingDay(dayOf(at), calendar)) left--
  }
  return dayOf(at)
}

/** How many working days lie after one day, up to and with another. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  let count = 0
  for (let at = Date.parse(from) + dayMs; at <= Date.parse(to); at += dayMs) if (isWorkingDay(dayOf(at), calendar)) count++
  return count
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
/** Monday is 1, Sunday 7. */
const weekdayOf = (at: number) => new Date(at).getUTCDay() || 7
