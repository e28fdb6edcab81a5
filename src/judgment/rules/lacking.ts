import type { Level } from '../../definitions/achievements/definition.ts'
import { isShown } from '../../work/attempts/open-parts.ts'
import type { Outcome } from './pass-rule.ts'

type Noted = { level: Level | null; reason: string; citation: unknown; nextStep: string }
export type ScoreGap = 'level' | 'reason' | 'citation' | 'next-step'

/** Words of the evidence between quotation marks. */
const quotation = /["“„«][^"“”„»]{2,}["”“»]/

/**
 * What a criterion still lacks before a decision, most important first: a level, a reason, a place in the evidence
 * or its words in the reason, and where the work goes on, the next step of what is not yet shown.
 */
export function lackingOf(score: Noted | undefined, outcome: Outcome): ScoreGap[] {
  const { level = null, reason = '', citation = null, nextStep = '' } = score ?? {}
  const lacks: ScoreGap[] = []
  if (!level) lacks.push('level')
  if (reason.trim() === '') lacks.push('reason')
  if (!citation && !quotation.test(reason)) lacks.push('citation')
  if (level && outcome === 'keep-working' && !isShown(level) && nextStep.trim() === '') lacks.push('next-step')
  return lacks
}
