/** Formatters are costly to make; there are as many as there are zones in use. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

/** What a clock on the wall says there, as if that were at Greenwich. */
function wallOf(zone: string, at: number): number {
  const part = new Map(
    formatIn(zone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, Number(value)]),
  )
  const of = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? 0
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

/** The hour of a moment where the zone is, 0 to 23. */
export const hourIn = (zone: string, at: Date): number => new Date(wallOf(zone, at.getTime())).getUTCHours()

/**
 * The moment at which an hour begins on a day where the zone is. An hour that is passed over in spring begins where the clock goes on; one that
 * comes twice in fall begins the first time.
 */
export function hourOf(zone: string, day: string, hour: number): Date {
  const wall = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
  // An offset is less than a day, and clocks change by at most a few hours: what fits is among these, else the hour is passed over.
  const offsets = [wall - dayMs, wall + dayMs].map((near) => wallOf(zone, near) - near)
  const fitting = offsets.map((offset) => wall - offset).filter((at) => wallOf(zone, at) === wall)
  if (fitting.length > 0) return new Date(Math.min(...fitting))
  // The clock jumps over it: the first minute at which it shows the hour or more.
  let at = wall - Math.max(...offsets)
  while (wallOf(zone, at) < wall) at += minuteMs
  return new Date(at)
}

const dayMs = 86_400_000
const minuteMs = 60_000
