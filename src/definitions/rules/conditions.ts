import { daysAfter, type RuleText } from './rule.ts'
import type { Earned, Entry, Reason } from './settle.ts'

/** Why a rule gives nothing for an award that it is about; null where nothing speaks against it. */
export function refusing(
  award: Earned,
  { leastMinutes, notWith, priorApproval, askWithin }: RuleText,
  mine: readonly Entry[],
): Reason | null {
  if (leastMinutes !== null && award.minutes < leastMinutes) return { code: 'short-sessions', minutes: award.minutes, least: leastMinutes }
  return (
    (priorApproval ? withoutApproval(award) : null) ??
    (askWithin === null ? null : withoutAsking(award, askWithin)) ??
    alreadyBrings(notWith, mine)
  )
}

function alreadyBrings(notWith: readonly string[], mine: readonly Entry[]): Reason | null {
  const other = notWith.find((code) => mine.some((entry) => entry.currency === code && entry.amount > 0n))
  return other === undefined ? null : { code: 'not-with', currency: other }
}

function withoutApproval({ approval, beganOn }: Earned): Reason | null {
  if (!approval) return { code: 'no-approval' }
  const { state, askedOn: on, countsLate } = approval
  if (state === 'open') return { code: 'approval-open', on }
  if (state === 'refused') return { code: 'approval-refused', on }
  return on > beganOn && !countsLate ? { code: 'approved-late' } : null
}

function withoutAsking({ asked, on: awarded }: Earned, askWithin: number): Reason | null {
  const until = daysAfter(awarded, askWithin)
  if (!asked) return { code: 'not-asked', until }
  const { state, askedOn: on, countsLate } = asked
  if (state === 'open') return { code: 'asking-open', on }
  if (state === 'refused') return { code: 'asking-refused', on }
  return on > until && !countsLate ? { code: 'asked-late', until, on } : null
}

/** That something came too late and counts all the same: whoever reads the line learns of it. */
export function lateness({ approval, asked, beganOn, on }: Earned, { priorApproval, askWithin }: RuleText): Reason[] {
  const late = [
    ...(priorApproval && approval && approval.askedOn > beganOn ? [approval.askedOn] : []),
    ...(askWithin !== null && asked && asked.askedOn > daysAfter(on, askWithin) ? [asked.askedOn] : []),
  ]
  return late.map((day) => ({ code: 'late-counts', on: day }))
}
