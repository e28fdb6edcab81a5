import type { RenewalRule } from '../../definitions/achievements/definition.ts'
import { renewalWindow, timeToRenew } from '../../definitions/achievements/renewal-rule.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'

/** What decides whether an award can be renewed. */
export type RenewalFacts = {
  expiresAt: Date | null
  revokedAt: Date | null
  suspendedAt: Date | null
  /** Since when its micro-credential is not offered any more. */
  retiredAt: Date | null
  /** The rule of the text that is published now; null where there is none. */
  rule: RenewalRule | null
  /** The award that renewed it and counts. */
  successorId: string | null
  /** Work on the same micro-credential that its earner has open, and the award that this is to renew. */
  open: { id: string; renewsId: string | null } | null
  id: string
}

/** Whether an award can be renewed, and when. */
export type RenewalState =
  | { is: 'lasting' | 'taken-back' | 'suspended' | 'not-offered' | 'no-rule' }
  | { is: 'renewed'; by: string }
  | { is: 'early' | 'over' | 'open'; from: Date; until: Date }
  /** The renewal is begun; or it is earned again whole, which is work of its own. */
  | { is: 'under-way' | 'earned-again'; attemptId: string }

/** Where an award stands with its renewal at a moment. The page that shows the button and the command that begins ask the same. */
export function renewalState(
  { id, expiresAt, revokedAt, suspendedAt, retiredAt, rule, successorId, open }: RenewalFacts,
  now: Date,
): RenewalState {
  if (expiresAt === null) return { is: 'lasting' }
  if (successorId !== null) return { is: 'renewed', by: successorId }
  if (revokedAt) return { is: 'taken-back' }
  if (open) return { is: open.renewsId === id ? 'under-way' : 'earned-again', attemptId: open.id }
  if (suspendedAt) return { is: 'suspended' }
  if (retiredAt) return { is: 'not-offered' }
  if (rule === null) return { is: 'no-rule' }
  return { is: timeToRenew(rule, expiresAt, now), ...renewalWindow(rule, expiresAt) }
}

/** Why an award can't be renewed now, as it is said to its earner; null where it can. Days are written as those of the issuer. */
export function whyNot(state: RenewalState, dayOf: (at: Date) => string): Sentence | null {
  switch (state.is) {
    case 'open':
    case 'under-way':
      return null
    case 'lasting':
      return sentence('It does not expire, so there is nothing to renew.')
    case 'renewed':
      return sentence('It is renewed already. The newer award is the one to renew next.')
    case 'taken-back':
      return sentence('It was taken back, so it can’t be renewed.')
    case 'earned-again':
      return sentence('You are earning it again whole. Finish that, or withdraw it to renew instead.')
    case 'suspended':
      return sentence('It is suspended for now. Once it counts again, it can be renewed.')
    case 'not-offered':
      return sentence('Its micro-credential is no longer offered, so it can’t be renewed.')
    case 'no-rule':
      return sentence('It can’t be renewed. You can earn it again.')
    case 'early':
      return sentence('It can be renewed from {day, date, long}.', { day: dayOf(state.from) })
    case 'over':
      return sentence('The time to renew it ended on {day, date, long}. You can earn it again.', { day: dayOf(state.until) })
  }
}

/** One award of a chain, as far as its order and what counts is asked. */
export type Link = { id: string; renewsId: string | null; awardedAt: Date; revokedAt: Date | null }

/** Of those that renew an award the one that counts: the last that was not taken back. */
export const successorOf = <One extends Link>(chain: readonly One[], id: string): One | null =>
  chain
    .filter(({ renewsId, revokedAt }) => renewsId === id && revokedAt === null)
    .toSorted((a, b) => b.awardedAt.getTime() - a.awardedAt.getTime() || (a.id < b.id ? 1 : -1))[0] ?? null
