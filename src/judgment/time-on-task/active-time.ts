import { restMs } from './time-limits.ts'

/**
 * How long somebody was at work: the page seen, and something done on it within some minutes. It is told the time of a clock that only goes
 * forward; where one goes backwards all the same, or a machine slept, nothing of that counts.
 */
export function activeTime(from: number) {
  let counted = 0
  let until = from
  let touchedAt = from
  let isSeen = true
  const pass = (now: number) => {
    if (now < until) until = now
    const end = Math.min(now, touchedAt + restMs)
    if (isSeen && end > until) counted += end - until
    until = now
  }
  return {
    /** Something was done, or a recording plays. */
    touched(now: number) {
      pass(now)
      touchedAt = now
    },
    seen(now: number, whether: boolean) {
      pass(now)
      isSeen = whether
      if (whether) touchedAt = now
    },
    /** Whole seconds since they were taken last. */
    take(now: number): number {
      pass(now)
      const seconds = Math.floor(counted / 1000)
      counted -= seconds * 1000
      return seconds
    },
    /** What could not be told is told with the next. */
    giveBack(seconds: number) {
      counted += seconds * 1000
    },
  }
}
