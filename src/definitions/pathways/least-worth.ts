import { amountText, hundredthsOf } from '../rules/exact.ts'
import type { ValueRule } from '../value/value-rules.ts'
import type { Pathway } from './pathway.ts'

/**
 * What the pieces of a pathway bring at least, by currency: where some of several are asked, those that bring the least of it. What is counted, and
 * pathways inside, are left out; `isExact` where there is neither a choice nor any of those.
 */
export function leastWorth(
  { steps }: Pick<Pathway, 'steps'>,
  rulesOf: (achievementId: string) => readonly ValueRule[],
): { rules: ValueRule[]; isExact: boolean } {
  const seen = new Set<string>()
  const found = steps.map((step) => ({
    needs: step.needs ?? step.pieces.length,
    of: step.pieces.map((piece) => {
      // What two steps ask for is earned, and paid, once.
      if (piece.kind !== 'achievement' || seen.has(piece.achievementId)) return []
      seen.add(piece.achievementId)
      return rulesOf(piece.achievementId)
    }),
  }))
  const kinds = new Map(found.flatMap(({ of }) => of.flat()).map((rule) => [`${rule.organizationId} ${rule.currency}`, rule]))
  const rules = [...kinds.values()].map((kind): ValueRule => {
    const amountIn = (given: readonly ValueRule[]) =>
      given
        .filter(({ organizationId, currency }) => organizationId === kind.organizationId && currency === kind.currency)
        .reduce((sum, { amount }) => sum + hundredthsOf(amount), 0n)
    const least = found.reduce((sum, { needs, of }) => {
      const amounts = of.map(amountIn).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      return sum + amounts.slice(0, needs).reduce((all, amount) => all + amount, 0n)
    }, 0n)
    return { ...kind, amount: amountText(least) }
  })
  const isExact = steps.every(
    ({ needs, pieces }) => (needs === null || needs >= pieces.length) && pieces.every(({ kind }) => kind === 'achievement'),
  )
  return { rules, isExact }
}
