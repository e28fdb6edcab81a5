import type { Definition, Level } from '../../definitions/achievements/definition.ts'
import { levels } from '../../definitions/achievements/levels.ts'
import { isShown } from '../../work/attempts/open-parts.ts'

type Criterion = { id: string; essential: boolean }

/** How an assessor's levels of an anchor lie to what was agreed. */
export type Comparison = {
  criteria: number
  /** Given exactly as agreed. */
  exact: number
  /** Essential criteria seen on the other side of the line between shown and not shown. */
  crossed: number
  of: readonly { criterionId: string; agreed: Level; given: Level | null; apart: number | null }[]
}

/**
 * Compares an assessor's levels of one anchor with what was agreed, criterion by criterion.
 * `apart` is how many levels they gave above what was agreed; below it is negative. A criterion without a level counts as not given as agreed.
 * Where every criterion must be shown, every one is essential.
 */
export function compareLevels(
  { passRule, criteria }: { passRule: Definition['passRule']; criteria: readonly Criterion[] },
  agreed: ReadonlyMap<string, Level>,
  given: ReadonlyMap<string, Level | null>,
): Comparison {
  const of = criteria.flatMap(({ id, essential }) => {
    const right = agreed.get(id)
    if (!right) return []
    const level = given.get(id) ?? null
    const apart = level === null ? null : levels.indexOf(level) - levels.indexOf(right)
    const crosses = (passRule.kind === 'all' || essential) && isShown(level) !== isShown(right)
    return [{ criterionId: id, agreed: right, given: level, apart, crosses }]
  })
  return {
    criteria: of.length,
    exact: of.filter(({ apart }) => apart === 0).length,
    crossed: of.filter(({ crosses }) => crosses).length,
    of: of.map(({ crosses: _, ...each }) => each),
  }
}

type Sum = Pick<Comparison, 'criteria' | 'exact' | 'crossed'>
export const sumOf = (comparisons: readonly Sum[]): Sum => ({
  criteria: comparisons.reduce((sum, { criteria }) => sum + criteria, 0),
  exact: comparisons.reduce((sum, { exact }) => sum + exact, 0),
  crossed: comparisons.reduce((sum, { crossed }) => sum + crossed, 0),
})

/** Whether levels lie close enough to what was agreed: no essential criterion on the other side, and enough of them exactly as agreed. */
export const isCloseEnough = ({ criteria, exact, crossed }: Sum, { exactPercent }: { exactPercent: number }): boolean =>
  criteria > 0 && crossed === 0 && exact * 100 >= exactPercent * criteria

/** How many anchors met in the queue are looked at together, and how many of them say something at all. */
export const driftWindow = 5
const fewestForDrift = 3

/**
 * Whether what an assessor gave to the anchors they met in the queue, the newest first, has drifted from what was agreed. One that went wrong
 * says nothing yet: anybody misreads one.
 */
export function hasDrifted(met: readonly Sum[], { exactPercent }: { exactPercent: number }): boolean {
  const last = met.slice(0, driftWindow)
  if (last.length < fewestForDrift) return false
  const { criteria, exact } = sumOf(last)
  return exact * 100 < exactPercent * criteria || last.filter(({ crossed }) => crossed > 0).length > 1
}
