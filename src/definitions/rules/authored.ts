import type { Hundredths } from './exact.ts'
import { covers, isFor, type PublishedRule, rulesAt } from './rule.ts'
import { type Earned, fullOf, type Reason, wantsLine, withinBounds } from './settle.ts'

/** A micro-credential that somebody wrote, as it was when it was published for the first time. */
export type Authored = Omit<Earned, 'id' | 'schoolYear' | 'approval' | 'asked' | 'prices' | 'isSettled'>

/** One line that the ledger of its author should have. */
export type AuthoredEntry = {
  readonly rule: PublishedRule
  readonly amount: Hundredths
  readonly reasons: readonly Reason[]
}

/**
 * What writing a micro-credential brings its author, by the rules of who offers it: of each currency the first that is about it. The rule promised
 * is the rule applied: those said and in force when it was begun, and where nothing was, those of the day on which it was published.
 */
export function settleAuthored(work: Authored, rules: readonly PublishedRule[]): AuthoredEntry[] {
  const about = (some: readonly PublishedRule[]) =>
    some.filter(({ text }) => text.basis === 'authoring' && covers(text.covers, work) && isFor(text, work))
  const promised = about(rulesAt(rules, work.beganAt, work.beganOn))
  const later = about(rulesAt(rules, work.at, work.on))
  const codes = [...new Set([...promised, ...later].map(({ text }) => text.currency))].sort()
  return codes.flatMap((code): AuthoredEntry[] => {
    const kept = promised.find(({ text }) => text.currency === code)
    const rule = kept ?? later.find(({ text }) => text.currency === code)
    if (!rule) return []
    const { full, why } = fullOf(work, { rule, price: null })
    const reasons: Reason[] = [why.code === 'fixed' ? { code: 'written', amount: why.amount } : why]
    if (!kept) reasons.push({ code: 'later-rule-for-text' })
    const amount = withinBounds(full, reasons)
    return amount > 0n || reasons.some(({ code: reason }) => wantsLine.has(reason)) ? [{ rule, amount, reasons }] : []
  })
}
