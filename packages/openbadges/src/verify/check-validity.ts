import { asObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { told } from '../words.ts'
import { type Answer, cannotTell, departs, fails, holds, notApplicable } from './finding.ts'
import { beginsAt, endsAt, type Moment, readMoment, sayMoment } from './moment.ts'

/** Clocks differ: a badge signed this minute elsewhere must not be refused for it. Open Badges does not say how much; 1EdTech allows none. */
const LEEWAY_MILLISECONDS = 60_000

/** Whether it has begun to hold. Open Badges 3.0, §8.2 step 6. */
export function checkValidFrom(validFrom: JsonValue | undefined, now: Date): Answer {
  const from = readMoment(validFrom)
  if (from === 'absent') return departs('It does not say when it begins to hold.')
  if (from === undefined) {
    const [inside] = momentsIn(validFrom).filter((one) => hasNotBegun(one, now))
    return inside
      ? fails(told('It holds only from {moment} on.', { moment: sayMoment(inside, now) }))
      : cannotTell('When it begins to hold is not written as a time.')
  }
  return hasNotBegun(from, now)
    ? fails(told('It holds only from {moment} on.', { moment: sayMoment(from, now) }))
    : holds(told('It has held since {moment}.', { moment: sayMoment(from, now) }))
}

/** Whether it still holds. An end that is there but is no date, an array around one included, is never taken for none. */
export function checkValidUntil(validUntil: JsonValue | undefined, now: Date): Answer {
  const until = readMoment(validUntil)
  if (until === 'absent')
    return typeof validUntil === 'string' ? departs('Its end date is empty, which is no date.') : notApplicable('It has no end date.')
  if (until === undefined) {
    const [inside] = momentsIn(validUntil).filter((one) => isOver(one, now))
    return inside
      ? fails(told('It expired on {moment}.', { moment: sayMoment(inside, now) }))
      : cannotTell('Its end date is not written as a date.')
  }
  return isOver(until, now)
    ? fails(told('It expired on {moment}.', { moment: sayMoment(until, now) }))
    : holds(told('It holds until {moment}.', { moment: sayMoment(until, now) }))
}

/** Whether a credential still holds by each end that it has: VC 2.0 and 1.1 name it differently, and the first of them ends it. */
export function checkEnds({ validUntil, expirationDate }: JsonObject, now: Date): Answer {
  const answers = [validUntil, expirationDate].filter((end) => end !== undefined).map((end) => checkValidUntil(end, now))
  return (
    answers.find(({ weight }) => weight === 'against') ??
    answers.find(({ outcome }) => outcome === 'fails') ??
    answers[0] ??
    checkValidUntil(undefined, now)
  )
}

const hasNotBegun = (from: Moment, now: Date): boolean => beginsAt(from) > now.getTime() + LEEWAY_MILLISECONDS
const isOver = (until: Moment, now: Date): boolean => endsAt(until) <= now.getTime()

/** The times inside lists and JSON-LD values. They are not where a time belongs, but what they say against a badge is heard. */
function momentsIn(value: JsonValue | undefined, depth = 4): Moment[] {
  const inner = Array.isArray(value) ? (value as readonly JsonValue[]) : [asObject(value)?.['@value']]
  if (depth === 0) return []
  return inner.slice(0, 8).flatMap((one) => {
    const moment = readMoment(one)
    return moment === undefined ? momentsIn(one, depth - 1) : moment === 'absent' ? [] : [moment]
  })
}
