import { dayIn } from '../../foundation/words/calendar.ts'

/** A moment by the clocks of a zone, as a field for day and time has it: `2026-05-04T08:00`. */
export function localMoment(zone: string, at: Date): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at)
  return `${dayIn(zone, at)}T${time}`
}
