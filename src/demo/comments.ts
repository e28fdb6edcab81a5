import { chanceFrom } from './chance.ts'
import { demoJson } from './demo-content.ts'
import type { EvidenceKey } from './evidence.ts'

/** What assessors and coaches wrote. A strength says what is there; a next step says what to try and how much new evidence is enough. */
/** `opens` names the requirements in which the next step can be done, where that is not the criterion’s own alone. */
export type CriterionComment = { strength: string; nextStep: string; opens?: readonly string[] }

/** A remark at a moment of a recording. */
export type CommentedMoment = {
  evidence: EvidenceKey
  at: number
  kind: 'strength' | 'suggestion' | 'question' | 'note'
  criterionId: string
  text: string
}

const {
  byCriterion,
  moments: remarks,
  strengths,
  nextSteps,
} = demoJson<{
  /** For each criterion of the ten full micro-credentials: what is said where it is shown, and where it is not yet. */
  byCriterion: Readonly<Record<string, CriterionComment>>
  moments: readonly CommentedMoment[]
  strengths: readonly string[]
  nextSteps: readonly string[]
}>('comments.json')

export const moments = remarks

/** The comments for a criterion: its own, or believable ones by chance. */
export function commentsFor(criterionId: string, seed: number): CriterionComment {
  const chance = chanceFrom(seed)
  return byCriterion[criterionId] ?? { strength: chance.pick(strengths), nextStep: chance.pick(nextSteps) }
}

/** Whether a criterion has comments that were written for it. */
export const isOwnComment = (criterionId: string): boolean => Object.hasOwn(byCriterion, criterionId)

/** The criteria that have them. */
export const commentedCriteria: readonly string[] = Object.keys(byCriterion)
