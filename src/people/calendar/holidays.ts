import type { Locale } from '../../foundation/words/format.ts'
import { isWorkingDay, type WorkingCalendar } from './working-days.ts'

/** A public holiday that may be added to the days off. */
export type Proposed = { day: string; name: string }

/** The library knows the holidays of every country, and is only loaded where somebody asks for some. Its data: see NOTICE. */
const library = async () => (await import('date-holidays')).default

/** From when on there are proposals, and how far ahead: districts write their calendars two years before. */
export const yearsAhead = 3

/**
 * The public holidays of a country or state in a year that fall on a day on which people work, in order. A proposal: schools close by a
 * calendar of their own, and the library calls some days public on which they are open. None where there is no such place.
 */
export async function proposeHolidays(place: string, year: number, { weekdays }: Pick<WorkingCalendar, 'weekdays'>): Promise<Proposed[]> {
  if (!(await isPlace(place))) return []
  const Holidays = await library()
  const [country = '', state] = place.split('-')
  const found = new Map<string, string>()
  // Where a state gives a day of the whole country another name, both would be on it: the one that everybody knows comes first.
  for (const known of [new Holidays(country), ...(state ? [new Holidays(country, state)] : [])]) {
    for (const { date, name, type, end, start } of known.getHolidays(year, language(country))) {
      // What lasts some hours is no day off, as an eve is none.
      if (type !== 'public' || end.getTime() - start.getTime() < 23 * 3_600_000) continue
      const day = date.slice(0, 10)
      if (isWorkingDay(day, { weekdays, daysOff: [] }) && !found.has(day))
        found.set(day, name.replace(' (substitute day)', ' (observed)').slice(0, 80))
    }
  }
  return [...found].map(([day, name]) => ({ day, name })).sort((a, b) => a.day.localeCompare(b.day))
}

/** The library's English is British; at home it calls American days as people there do. */
const language = (country: string) => (/^(US|PR|GU|VI|AS|MP)$/.test(country) ? undefined : 'en')

/** Whether holidays of this place are known: a country, or a state of one. */
export async function isPlace(place: string): Promise<boolean> {
  const Holidays = await library()
  const [country = '', state] = place.split('-')
  const known = new Holidays()
  if (!Object.hasOwn(known.getCountries('en'), country)) return false
  if (state === undefined) return true
  return Object.keys(known.getStates(country, 'en') ?? {}).some((each) => each.toUpperCase() === state)
}

/** Whose holidays there are to choose from: the states of the United States first, as districts are there most; then every country. */
export async function placeOptions(locale: Locale): Promise<Record<'states' | 'countries', { value: string; name: string }[]>> {
  const Holidays = await library()
  const known = new Holidays()
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return {
    states: Object.entries(known.getStates('US', 'en') ?? {})
      .map(([code, name]) => ({ value: `US-${code.toUpperCase()}`, name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    // Named here once: a browser may know other names than this server, and the page must not change under the reader.
    countries: Object.keys(known.getCountries('en'))
      .map((code) => ({ value: code, name: names.of(code) ?? code }))
      .sort((a, b) => a.name.localeCompare(b.name, locale)),
  }
}
