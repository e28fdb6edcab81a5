const dayMs = 86_400_000

/** The day that lies so many working days after another, by the calendar of where it is due, both as `2027-03-17`. Saturdays and Sundays don't count. */
export function workingDaysAfter(from: string, days: number): string {
  // Days of a calendar have no zone: counted at Greenwich, none is skipped or met twice.
  let at = Date.parse(from)
  for (let left = days; left > 0; ) {
    at += dayMs
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return new Date(at).toISOString().slice(0, 10)
}
