import { type JudgingStep, stepWords } from '../../definitions/achievements/judging-steps.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { formatDay, formatSentence, formatText, type Locale } from '../../foundation/words/format.ts'
import { isHandedIn, isInHand } from '../attempts/attempt-states.ts'
import type { AttemptWork } from './find-work.ts'

type WayMark = { id: string; title: string; at?: string; note?: string; state: 'done' | 'now' | 'next'; tone?: 'earned' }
type Given = Pick<
  AttemptWork,
  'state' | 'startedAt' | 'changedAt' | 'submissions' | 'decisions' | 'checks' | 'appeals' | 'timeZone' | 'definition'
>

/** The way of an attempt so far, and what comes next, as events on a line. */
export function timelineOf(
  locale: Locale,
  { state, startedAt, changedAt, submissions, decisions, checks, appeals, timeZone, definition }: Given,
): WayMark[] {
  const say = (text: string, values = {}) => formatText(locale, text, values)
  const day = (at: Date) => dayIn(timeZone, at)
  const events: WayMark[] = [{ id: 'started', title: say('Started'), at: day(startedAt), state: 'done' }]
  const by = (dueOn: string) => say('by {day}', { day: formatDay(locale, dueOn, 'day') })
  const words = (step: JudgingStep) => formatSentence(locale, stepWords(step, definition.assessment))
  const marksOf = ({ id, filedAt, dueOn, decidedAt, withdrawnAt, outcome }: AttemptWork['appeals'][number]): WayMark[] => {
    const made: WayMark = { id, title: say('Appealed'), at: day(filedAt), state: 'done' }
    const endedAt = decidedAt ?? withdrawnAt
    if (endedAt === null) return [made, { id: `${id}-heard`, title: say('A second look'), note: by(dueOn), state: 'now' }]
    const came =
      outcome === null ? say('Appeal withdrawn') : outcome === 'changed' ? say('Changed on the appeal') : say('It stands on the appeal')
    const tone = outcome === 'changed' && state === 'earned' && { tone: 'earned' as const }
    return [made, { id: `${id}-ended`, title: came, at: day(endedAt), state: 'done', ...tone }]
  }
  for (const { id, number, submittedAt, dueOn, steps } of submissions) {
    const check = checks.find((one) => one.number === number)
    const decision = decisions.find((one) => one.number === number)
    events.push({ id, title: number > 1 ? say('Handed in again') : say('Handed in'), at: day(submittedAt), state: 'done' })
    const promised = (step: JudgingStep) => steps.find((one) => one.step === step)?.dueOn
    if (check)
      events.push({
        id: `${id}-check`,
        title: check.outcome === 'complete' ? say('Everything is there') : say('Came back: something is missing'),
        at: day(check.checkedAt),
        state: 'done',
      })
    const checkBy = check ? undefined : promised('check')
    if (isHandedIn(state) && !decision && checkBy && id === submissions.at(-1)?.id) {
      events.push({ id: `${id}-check`, title: words('check'), note: by(checkBy), state: 'now' })
      events.push({ id: `${id}-read`, title: words('assessment'), state: 'next' })
      events.push({ id: `${id}-due`, title: say('Decision'), note: by(dueOn), state: 'next' })
    } else if (decision) {
      const earned = decision.outcome === 'earned'
      events.push({
        id: decision.id,
        title: earned ? say('Earned') : say('Keep working'),
        at: day(decision.decidedAt),
        state: 'done',
        ...(earned && { tone: 'earned' as const }),
      })
    } else if (isHandedIn(state) && check?.outcome !== 'returned') {
      // Since the first of them began; who else did, and when, is for nobody before the decision.
      if (state === 'in_assessment') events.push({ id: `${id}-read`, title: say('Being assessed'), at: day(changedAt), state: 'now' })
      else events.push({ id: `${id}-wait`, title: say('Waiting for an assessor'), state: 'now' })
      events.push({
        id: `${id}-due`,
        title: say('Decision'),
        note: by(dueOn),
        state: 'next',
      })
    }
    for (const appeal of appeals.filter((one) => one.number === number)) events.push(...marksOf(appeal))
  }
  if (isInHand(state)) {
    events.push({ id: 'now', title: state === 'returned' ? say('Working on what is open') : say('Collecting evidence'), state: 'now' })
    events.push({ id: 'next', title: state === 'returned' ? say('Hand in again') : say('Hand in'), state: 'next' })
  }
  if (state === 'withdrawn') events.push({ id: 'withdrawn', title: say('Withdrawn'), at: day(changedAt), state: 'done' })
  return events
}
