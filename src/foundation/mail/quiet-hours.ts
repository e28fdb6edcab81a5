import { dayIn } from '../words/calendar.ts'
import { hourIn, hourOf } from '../words/hours.ts'

/** When someone wants no letters, by the hours of their zone. `until` may lie on the next day. */
export type QuietHours = { zone: string; from: number; until: number }

const isQuiet = ({ from, until }: QuietHours, hour: number) => (from < until ? hour >= from && hour < until : hour >= from || hour < until)

/** The end of the quiet hours that a moment lies in; null where it lies in none. */
export function quietUntil(hours: QuietHours, now: Date): Date | null {
  const { zone, until } = hours
  if (!isQuiet(hours, hourIn(zone, now))) return null
  const today = dayIn(zone, now)
  const end = [today, nextDay(today)].map((day) => hourOf(zone, day, until)).find((at) => at > now)
  // An hour that comes twice in fall is over the second time as well.
  return end ?? null
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** The last moment at which a digest was due, and its day: at an hour of the zone, once a day. */
export function lastDigest(zone: string, hour: number, now: Date): { at: Date; day: string } {
  const today = dayIn(zone, now)
  const at = hourOf(zone, today, hour)
  if (at <= now) return { at, day: today }
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)
  return { at: hourOf(zone, yesterday, hour), day: yesterday }
}
