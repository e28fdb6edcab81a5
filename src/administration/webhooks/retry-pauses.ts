const [second, minute, hour] = [1000, 60_000, 3_600_000]

/** The pauses before each further try, three days and some hours together. The first is short, for who restarts at that moment. */
export const retryPauses = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour] as const

/** So long a webhook fails, without one success, until it is stopped. */
export const failingMs = 72 * hour

/** When a delivery is tried again that has failed so often; null when no more. */
export const nextTry = (tries: number, now: Date): Date | null => {
  const pause = retryPauses[tries - 1]
  return pause === undefined ? null : new Date(now.getTime() + pause)
}
