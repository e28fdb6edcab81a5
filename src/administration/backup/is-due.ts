/** So long what failed is left alone. */
const pauseMs = 3_600_000

/** Whether a daily backup is due: the last one is from before the latest time of the day at which one is made, and none has failed just now. */
export function isDue({ at, now, last, failed }: { at: string; now: Date; last: Date | null; failed: Date | null }): boolean {
  if (failed && now.getTime() - failed.getTime() < pauseMs) return false
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const latest = new Date(now)
  latest.setUTCHours(hours, minutes, 0, 0)
  if (latest > now) latest.setUTCDate(latest.getUTCDate() - 1)
  return !last || last < latest
}
