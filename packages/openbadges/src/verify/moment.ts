import { asText, type JsonValue } from '../vc/json.ts'
import { told, type WordValue } from '../words.ts'

/**
 * A time as a badge writes it.
 *
 * @property at milliseconds since 1970; for a day its first moment, for a time without zone as if it were UTC
 * @property kind how much is said: a point in time, a time in an unsaid zone, or a whole day
 */
export type Moment = { readonly at: number; readonly kind: 'instant' | 'zoneless' | 'day' }

const HOUR = 3_600_000
/** Zones lie up to fourteen hours before and twelve behind UTC; a day's grace covers them all. */
const DAY = 24 * HOUR

const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?)\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/**
 * Reads a time in any of the ways that badges write it, the same wherever it is read: ISO 8601 with zone, without, or a day alone; seconds
 * or milliseconds since 1970.
 *
 * @returns `absent` for what is not said (JSON-LD drops null, and empty texts say nothing), `undefined` for what is no time
 */
export function readMoment(value: JsonValue | undefined): Moment | 'absent' | undefined {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return 'absent'
  if (isCount(value)) return instant(Number(value) * (Math.abs(Number(value)) < 1e11 ? 1000 : 1))
  const [whole, day, time, zone] = written.exec((asText(value) ?? '').trim()) ?? []
  if (whole === undefined || day === undefined) return undefined
  if (time === undefined) return checked({ at: Date.parse(`${day}T00:00:00Z`), kind: 'day' })
  const at = Date.parse(`${day}T${time}${zoneOf(zone)}`)
  return checked({ at, kind: zone === undefined ? 'zoneless' : 'instant' })
}

/** Whether a time is counted from 1970, as Open Badges 1.0 allowed and no later edition does. */
export const isCount = (value: JsonValue | undefined): boolean =>
  typeof value === 'number' ? Math.abs(value) < 8.64e15 : typeof value === 'string' && /^\d{9,14}$/.test(value.trim())

/** The last moment at which it may not have begun anywhere: earlier than written, where the zone is not said. */
export const beginsAt = ({ at, kind }: Moment): number => (kind === 'instant' ? at : at - DAY)

/** The first moment at which it is over everywhere: a day lasts until it has ended on the whole of the earth. */
export const endsAt = ({ at, kind }: Moment): number => (kind === 'instant' ? at : kind === 'zoneless' ? at + DAY : at + DAY + 12 * HOUR)

/** Whether two times, however they are written, are the same to the second. Where one of them does not say its zone, any will do. */
export function sameMoment(left: Moment, right: Moment): boolean {
  if (left.kind === 'day' || right.kind === 'day') return dayOf(left.at) === dayOf(right.at)
  const apart = Math.abs(Math.floor(left.at / 1000) - Math.floor(right.at / 1000))
  return left.kind === right.kind ? apart === 0 : apart === 0 || (apart <= (14 * HOUR) / 1000 && apart % 900 === 0)
}

/** The day, and beside it the hour where the day alone would not explain what is said of it now. */
export function sayMoment({ at, kind }: Moment, now: Date): WordValue {
  const isNear = kind !== 'day' && Math.abs(at - now.getTime()) < 2 * DAY
  return isNear
    ? told('{day} at {time} UTC', { day: { day: dayOf(at) }, time: new Date(at).toISOString().slice(11, 16) })
    : { day: dayOf(at) }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
const instant = (at: number): Moment | undefined => checked({ at, kind: 'instant' })
const checked = (moment: Moment): Moment | undefined => (Number.isNaN(new Date(moment.at).getTime()) ? undefined : moment)

function zoneOf(zone: string | undefined): string {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 'Z'
  const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return `${hours}:${minutes}`
}
