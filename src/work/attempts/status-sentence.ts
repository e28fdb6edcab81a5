import type { PromisedStep } from '../../definitions/achievements/judging-steps.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { formatDay, formatText, type Locale, type Values } from '../../foundation/words/format.ts'
import type { AttemptState } from './attempt-states.ts'

/** What is needed to say where an attempt stands. Moments as ISO texts or Dates. */
export type AttemptStatus = {
  state: AttemptState
  startedAt: Date | string
  changedAt: Date | string
  today: Date | string
  /** Of the one who offers it: its days are said. */
  timeZone: string
  /** How many open parts are ready, of how many; where it is not known, the sentence leaves it out. */
  parts?: { ready: number; begun: number; of: number } | null
  /** How many assessors the micro-credential asks for. */
  readers: number
  /** The last one: at which step it is, and by when that is promised. */
  submission: { number: number; submittedAt: Date | string; dueOn: string; step?: PromisedStep | null } | null
  /** When the last one came back since something was missing, with nothing judged. */
  sentBackAt?: Date | string | null
  /** The one that is open. */
  appeal?: { filedAt: Date | string; dueOn: string } | null
  /** The last one. */
  decision: { decidedAt: Date | string; criteriaShown: number; criteria: number } | null
}

/** The one sentence about where an attempt stands: the same words for earner and assessors (ui.md, principle 3). */
export function statusSentence(locale: Locale, status: AttemptStatus): string {
  const { appeal } = status
  if (!appeal) return standingSentence(locale, status)
  const day = (at: Date | string) => formatDay(locale, dayIn(status.timeZone, at), 'day')
  const isLate = dayIn(status.timeZone, status.today) > appeal.dueOn
  const values = { day: day(appeal.filedAt), due: formatDay(locale, appeal.dueOn, 'day') }
  const second = isLate
    ? formatText(locale, 'Appealed on {day}. The second look was due on {due} and is late.', values)
    : formatText(locale, 'Appealed on {day}. Somebody who saw none of it before decides by {due}.', values)
  return `${standingSentence(locale, status)} ${second}`
}

/** The same without an appeal. */
function standingSentence(locale: Locale, status: AttemptStatus): string {
  const say = (text: string, values: Values = {}) => formatText(locale, text, values)
  const { state, submission, decision, parts } = status
  const dayOf = (at: Date | string) => dayIn(status.timeZone, at)
  // A year is said only where it is not this one, as people do.
  const day = (at: Date | string) => {
    const thisYear = dayOf(at).slice(0, 4) === dayOf(status.today).slice(0, 4)
    return formatDay(locale, dayOf(at), thisYear ? 'day' : 'long')
  }
  if (isWithReaders(state) && submission) {
    const isLate = dayOf(status.today) > submission.dueOn
    const values = { day: day(submission.submittedAt), due: day(submission.dueOn), readers: status.readers }
    const handedIn = submission.number > 1 ? say('Handed in again on {day}.', values) : say('Handed in on {day}.', values)
    if (submission.step?.step === 'check') {
      const isCheckLate = dayOf(status.today) > submission.step.dueOn
      const check = { check: day(submission.step.dueOn) }
      return [
        handedIn,
        isCheckLate
          ? say('Somebody looks whether everything is there; that was due on {check} and is late.', check)
          : say('Somebody looks whether everything is there by {check}.', check),
        say('Decision by {due}.', values),
      ].join(' ')
    }
    if (submission.step?.step === 'coach' && state === 'submitted')
      return [
        handedIn,
        say('The coach who saw the practice decides.'),
        isLate ? say('The decision was due on {due} and is late.', values) : say('Decision by {due}.', values),
      ].join(' ')
    return [
      handedIn,
      state === 'in_assessment'
        ? say('Being assessed now.')
        : say('{readers, plural, one {One assessor.} =2 {Two assessors.} other {# assessors.}}', values),
      isLate ? say('The decision was due on {due} and is late.', values) : say('Decision by {due}.', values),
    ].join(' ')
  }
  if (state === 'earned') return say('Earned on {day}.', { day: day(decision?.decidedAt ?? status.changedAt) })
  if (state === 'withdrawn') return say('Withdrawn on {day}.', { day: day(status.changedAt) })
  if (state === 'returned' && status.sentBackAt)
    return say('Came back on {day}: something is missing. Nothing was judged.', { day: day(status.sentBackAt) })
  if (state === 'returned' && decision) {
    const values = { day: day(decision.decidedAt), open: decision.criteria - decision.criteriaShown, of: decision.criteria }
    return say('Decided on {day}: keep working. Still open: {open} of {of, plural, one {# criterion} other {# criteria}}.', values)
  }
  const started = say('Started on {day}.', { day: day(status.startedAt) })
  if (!parts) return started
  const ready =
    parts.begun > 0
      ? say('{ready} of {of, plural, one {# part} other {# parts}} ready, {begun} started.', parts)
      : say('{ready} of {of, plural, one {# part} other {# parts}} ready.', parts)
  return `${started} ${ready}`
}

const isWithReaders = (state: AttemptState) => state === 'submitted' || state === 'in_assessment'
