import { z } from 'zod'
import { readZone } from '../../foundation/words/calendar.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** The zone of a new organization before anyone has said another. */
export const usualZone = 'America/New_York'

/** An IANA time zone, by the name under which it is kept. */
export const timeZone = z
  .string()
  .trim()
  .transform((given, context) => {
    const zone = readZone(given)
    if (zone) return zone
    context.addIssue({ code: 'custom', message: 'Choose the time zone from the list, such as America/New_York.' })
    return z.NEVER
  })

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The first day of a school year, which must be in every year: `07-01`. */
export const schoolYearStart = z
  .string()
  .trim()
  .refine((given) => {
    const [, month, day] = /^(\d\d)-(\d\d)$/.exec(given) ?? []
    return Number(day) >= 1 && Number(day) <= (daysIn[Number(month) - 1] ?? 0)
  }, 'Choose a day that every year has, such as July 1.')

/** A goal in clock hours; null for none. */
export const yearlyHours = z
  .number('Write the hours as a number, such as 30.')
  .min(0.5, 'A goal is at least half an hour. Leave it empty for none.')
  .max(2000, 'A goal has at most 2,000 hours.')
  .multipleOf(0.5, 'Write whole or half hours, such as 30 or 7.5.')
  .nullable()

/** The zones districts are in most, as people there call them; all others follow by name. */
const known: readonly (readonly [zone: string, name: string])[] = texts([
  ['America/New_York', 'Eastern Time'],
  ['America/Chicago', 'Central Time'],
  ['America/Denver', 'Mountain Time'],
  ['America/Phoenix', 'Arizona'],
  ['America/Los_Angeles', 'Pacific Time'],
  ['America/Anchorage', 'Alaska'],
  ['Pacific/Honolulu', 'Hawaii'],
  ['America/Puerto_Rico', 'Puerto Rico'],
  ['Pacific/Guam', 'Guam'],
])

/** Every zone to choose from. The names of the usual ones are messages. */
export function zoneOptions(): { value: string; name: string | null }[] {
  const usual = new Set(known.map(([zone]) => zone))
  return [
    ...known.map(([value, name]) => ({ value, name })),
    ...[...Intl.supportedValuesOf('timeZone'), 'UTC'].filter((zone) => !usual.has(zone)).map((value) => ({ value, name: null })),
  ]
}
