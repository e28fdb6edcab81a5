import { type Answer, fails, holds, notApplicable } from './finding.ts'

/** Clocks differ: a badge signed this minute elsewhere must not be refused for it. Open Badges does not say how much; 1EdTech allows none. */
const LEEWAY_MILLISECONDS = 60_000

/** Whether it has begun to hold. Open Badges 3.0, §8.2 step 6. */
export function checkValidFrom(validFrom: string | undefined, now: Date): Answer {
  const from = Date.parse(validFrom ?? '')
  if (Number.isNaN(from)) return fails('It does not say when it begins to hold.')
  return from <= now.getTime() + LEEWAY_MILLISECONDS
    ? holds(`It has held since ${day(from)}.`)
    : fails(`It holds only from ${day(from)} on.`)
}

/** Whether it still holds. */
export function checkValidUntil(validUntil: string | undefined, now: Date): Answer {
  if (validUntil === undefined) return notApplicable('It has no end date.')
  const until = Date.parse(validUntil)
  if (Number.isNaN(until)) return fails('Its end date is not a date.')
  return until > now.getTime() ? holds(`It holds until ${day(until)}.`) : fails(`It expired on ${day(until)}.`)
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
