import type { Definition, Level } from '../../definitions/achievements/definition.ts'
import { isShown } from '../../work/attempts/open-parts.ts'

export type Outcome = 'earned' | 'keep-working'
/** Of a criterion, what the rule asks. */
export type Weighed = { id: string; essential: boolean }

/**
 * What comes of these levels under a definition's pass rule. A criterion without a level is not shown.
 * A rule that asks for more of the others than there are asks for all of them; where nothing is judged, nothing is earned.
 */
export function outcomeOf(
  passRule: Definition['passRule'],
  criteria: readonly Weighed[],
  levelOf: (criterionId: string) => Level | null | undefined,
): Outcome {
  if (criteria.length === 0) return 'keep-working'
  const shown = criteria.filter(({ id }) => isShown(levelOf(id)))
  if (passRule.kind === 'all') return shown.length === criteria.length ? 'earned' : 'keep-working'
  const essentials = criteria.filter(({ essential }) => essential)
  const shownEssentials = shown.filter(({ essential }) => essential)
  const needed = Math.min(passRule.others, criteria.length - essentials.length)
  const isEarned = shown.length > 0 && shownEssentials.length === essentials.length && shown.length - shownEssentials.length >= needed
  return isEarned ? 'earned' : 'keep-working'
}
