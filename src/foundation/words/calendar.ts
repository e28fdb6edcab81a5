/** Formatters are costly to make; there are as many as there are zones in use. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  let made: Intl.DateTimeFormat
  try {
    made = new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone })
  } catch {
    // A browser older than the server may not know a zone; a day off is better than no page.
    made = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
  }
  formats.set(zone, made)
  return made
}

/** The day of a moment where the zone is, as `2027-03-17`. What says a day already stays that day. */
export function dayIn(zone: string, at: Date | string | number): string {
  if (typeof at === 'string' && at.length === 10) return at
  const parts = new Map(
    formatIn(zone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  )
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`
}

let supported: Set<string> | undefined
/** The name of a zone as it is kept, however it was spelled; null for what is none, and for a mere offset, which knows no summer time. */
export function readZone(given: string): string | null {
  supported ??= new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])
  if (supported.has(given)) return given
  if (!/^[A-Za-z]/.test(given)) return null
  try {
    const name = new Intl.DateTimeFormat('en-US', { timeZone: given }).resolvedOptions().timeZone
    return supported.has(name) ? name : null
  } catch {
    return null
  }
}

/** The school year of a day, by the calendar year in which it began; `start` is its first day as month and day, `07-01`. */
export const schoolYearOf = (day: string, start: string): number => Number(day.slice(0, 4)) - (day.slice(5) < start ? 1 : 0)
