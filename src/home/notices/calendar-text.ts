/** One day in a calendar. */
export type CalendarDay = {
  /** A day without a time, as `2027-03-17`, so that no zone moves it; or from when until when, and where. */
  at: { day: string } | { startsAt: Date; endsAt: Date; place: string }
  /** Stays the same, so that a day which moves is not a second one. */
  uid: string
  summary: string
  url: string
  /** When it was last written. */
  stampedAt: Date
}

/** RFC 5545 §3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no calendar takes them
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

const mostOctets = 75

/** A line in pieces of at most 75 octets, none of them cut inside a letter. RFC 5545 §3.1. */
function folded(line: string): string {
  const lines: string[] = []
  let piece = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    // A line that goes on begins with a space, which counts.
    if (octets + size > mostOctets) {
      lines.push(piece)
      piece = ' '
      octets = 1
    }
    piece += letter
    octets += size
  }
  return [...lines, piece].join('\r\n')
}

const compact = (day: string) => day.replaceAll('-', '')
const stampOf = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

const timesOf = (at: CalendarDay['at']): string[] =>
  'day' in at
    ? [`DTSTART;VALUE=DATE:${compact(at.day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(at.day))}`]
    : [`DTSTART:${stampOf(at.startsAt)}`, `DTEND:${stampOf(at.endsAt)}`, ...(at.place ? [`LOCATION:${escaped(at.place)}`] : [])]

/** A calendar of days as text, for programs that come for it again and again. RFC 5545, and RFC 7986 for its name. */
export function calendarText(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Laurel//Laurel//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...days.flatMap(({ uid, at, summary, url, stampedAt }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stampOf(stampedAt)}`,
      ...timesOf(at),
      `SUMMARY:${escaped(summary)}`,
      `URL:${url}`,
      'day' in at ? 'TRANSP:TRANSPARENT' : 'TRANSP:OPAQUE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
