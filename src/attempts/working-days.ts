const dayMs = 86_400_000

/** The day that lies so many working days after another, by the calendar at Greenwich, as `2027-03-17`. Saturdays and Sundays don't count. */
export function workingDaysAfter(from: Date, days: number): string {
  let at = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate())
  for (let left = days; left > 0; ) {
    at += dayMs
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return new Date(at).toISOString().slice(0, 10)
}
