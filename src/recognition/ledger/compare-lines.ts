import { hundredthsOf } from '../../definitions/rules/exact.ts'
import { type Entry, entryKey } from '../../definitions/rules/settle.ts'
import type { KeptLine } from './earned-history.ts'

/** What has to be written so that the ledger says what it should: nothing in it is ever changed. */
export type Difference =
  | { readonly kind: 'write'; readonly entry: Entry; readonly turn: number }
  /** Takes a line back, as its award was, or because it comes to something else now. */
  | { readonly kind: 'reverse'; readonly line: KeptLine; readonly isReworked: boolean; readonly isOpening: boolean }
  | { readonly kind: 'restore'; readonly line: KeptLine; readonly isOpening: boolean }

/** What was written of one such thing: the last line, and what stands of it at the end of its reversals. */
type Written = { line: KeptLine; last: KeptLine; stands: boolean }

/** Holds what the ledger says against what it should say; where both are the same nothing comes of it, however often it is asked. */
export function compareLines(entries: readonly Entry[], lines: readonly KeptLine[], revoked: ReadonlySet<string>): Difference[] {
  const reversalOf = new Map(lines.flatMap((line) => (line.reversesId ? [[line.reversesId, line]] : [])))
  const written = new Map<string, Written>()
  for (const line of lines) {
    if (line.reversesId !== null) continue
    let [last, stands] = [line, true]
    for (let next = reversalOf.get(last.id); next; next = reversalOf.get(last.id)) [last, stands] = [next, !stands]
    const key = entryKey(line.awardId, line.cause, line.currency, line.ruleId, line.schoolYear)
    const known = written.get(key)
    if (!known || known.line.turn < line.turn) written.set(key, { line, last, stands })
  }
  const wanted = new Map(
    entries.map((entry) => [entryKey(entry.earnedId, entry.cause, entry.currency, entry.rule?.id ?? null, entry.paidIn), entry]),
  )
  const gone = [...written].flatMap(([key, { line, last, stands }]): Difference[] => {
    const entry = wanted.get(key)
    if (!stands || (entry && saysTheSame(line, entry))) return []
    return [{ kind: 'reverse', line: last, isReworked: !revoked.has(line.awardId), isOpening: line.cause === 'opening' }]
  })
  const come = [...wanted].flatMap(([key, entry]): Difference[] => {
    const before = written.get(key)
    if (before?.stands && saysTheSame(before.line, entry)) return []
    // What went with its award comes back with it; what was worked out anew is a line of its own.
    if (before && !before.stands && before.last.reasons === null && hundredthsOf(before.line.amount) === entry.amount && entry.amount > 0n)
      return [{ kind: 'restore', line: before.last, isOpening: before.line.cause === 'opening' }]
    return [{ kind: 'write', entry, turn: (before?.line.turn ?? 0) + 1 }]
  })
  return [...gone, ...come]
}

/** The same amount, and where there is none, for the same reasons. */
function saysTheSame(line: KeptLine, entry: Entry): boolean {
  if (hundredthsOf(line.amount) !== entry.amount) return false
  const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code).join()
  return entry.amount > 0n || codes(line.reasons ?? []) === codes(entry.reasons)
}
