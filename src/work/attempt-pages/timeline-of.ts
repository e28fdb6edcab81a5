import { dayIn } from '../../foundation/words/calendar.ts'
import { formatDay, formatText, type Locale } from '../../foundation/words/format.ts'
import { isHandedIn, isInHand } from '../attempts/attempt-states.ts'
import type { AttemptWork } from './find-work.ts'

type WayMark = { id: string; title: string; at?: string; note?: string; state: 'done' | 'now' | 'next'; tone?: 'earned' }
type Given = Pick<AttemptWork, 'state' | 'startedAt' | 'changedAt' | 'submissions' | 'decisions' | 'timeZone'>

/** The way of an attempt so far, and what comes next, as events on a line. */
export function timelineOf(locale: Locale, { state, startedAt, changedAt, submissions, decisions, timeZone }: Given): WayMark[] {
  const say = (text: string, values = {}) => formatText(locale, text, values)
  const day = (at: Date) => dayIn(timeZone, at)
  const events: WayMark[] = [{ id: 'started', title: say('Started'), at: day(startedAt), state: 'done' }]
  for (const { id, number, submittedAt, dueOn, claimedAt } of submissions) {
    const decision = decisions.find((one) => one.number === number)
    events.push({ id, title: number > 1 ? say('Handed in again') : say('Handed in'), at: day(submittedAt), state: 'done' })
    if (decision) {
      const earned = decision.outcome === 'earned'
      events.push({
        id: decision.id,
        title: earned ? say('Earned') : say('Keep working'),
        at: day(decision.decidedAt),
        state: 'done',
        ...(earned && { tone: 'earned' as const }),
      })
    } else if (isHandedIn(state)) {
      if (claimedAt) events.push({ id: `${id}-read`, title: say('Being assessed'), at: day(claimedAt), state: 'now' })
      else events.push({ id: `${id}-wait`, title: say('Waiting for an assessor'), state: 'now' })
      events.push({
        id: `${id}-due`,
        title: say('Decision'),
        note: say('by {day}', { day: formatDay(locale, dueOn, 'day') }),
        state: 'next',
      })
    }
  }
  if (isInHand(state)) {
    events.push({ id: 'now', title: state === 'returned' ? say('Working on what is open') : say('Collecting evidence'), state: 'now' })
    events.push({ id: 'next', title: state === 'returned' ? say('Hand in again') : say('Hand in'), state: 'next' })
  }
  if (state === 'withdrawn') events.push({ id: 'withdrawn', title: say('Withdrawn'), at: day(changedAt), state: 'done' })
  return events
}
