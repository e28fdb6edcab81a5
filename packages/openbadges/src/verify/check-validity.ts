import { asText, type JsonObject, type JsonValue } from '../vc/json.ts'
import { type Answer, fails, holds, notApplicable } from './finding.ts'

/** Clocks differ: a badge signed this minute elsewhere must not be refused for it. Open Badges does not say how much; 1EdTech allows none. */
const LEEWAY_MILLISECONDS = 60_000

/** Whether it has begun to hold. Open Badges 3.0, §8.2 step 6. */
export function checkValidFrom(validFrom: JsonValue | undefined, now: Date): Answer {
  const from = Date.parse(asText(validFrom) ?? '')
  if (Number.isNaN(from)) return fails('It does not say when it begins to hold.')
  return from <= now.getTime() + LEEWAY_MILLISECONDS
    ? holds(`It has held since ${day(from)}.`)
    : fails(`It holds only from ${day(from)} on.`)
}

/** Whether it still holds. An end that is there but is no date, an array around one included, is never taken for none. */
export function checkValidUntil(validUntil: JsonValue | undefined, now: Date): Answer {
  if (validUntil === undefined) return notApplicable('It has no end date.')
  const until = Date.parse(asText(validUntil) ?? '')
  if (Number.isNaN(until)) return fails('Its end date is not a date.')
  return until > now.getTime() ? holds(`It holds until ${day(until)}.`) : fails(`It expired on ${day(until)}.`)
}

/** Whether a credential still holds by each end that it has: VC 2.0 and 1.1 name it differently, and the first of them ends it. */
export function checkEnds({ validUntil, expirationDate }: JsonObject, now: Date): Answer {
  const answers = [validUntil, expirationDate].filter((end) => end !== undefined).map((end) => checkValidUntil(end, now))
  return answers.find(({ outcome }) => outcome === 'fails') ?? answers[0] ?? checkValidUntil(undefined, now)
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
