import type { Definition, Level } from '../../definitions/achievements/definition.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { lackingOf, type ScoreGap } from './lacking.ts'
import { type Outcome, outcomeOf } from './pass-rule.ts'

type Noted = { criterionId: string; level: Level | null; reason: string; citation: unknown; nextStep: string }
type Weighed = {
  passRule: Definition['passRule']
  criteria: readonly { id: string; name: string; essential: boolean }[]
  open: readonly string[]
  carried: readonly { criterionId: string; level: Level }[]
  scores: readonly Noted[]
}

/**
 * What would come of the scores as they stand, and what they still lack for a decision.
 * Pure, so that the page shows while someone scores what the command will do.
 */
export function weigh({ passRule, criteria, open, carried, scores }: Weighed): {
  outcome: Outcome
  lacks: { criterionId: string; name: string; lack: ScoreGap }[]
} {
  const noted = new Map(scores.map((score) => [score.criterionId, score]))
  const carriedLevels = new Map(carried.map(({ criterionId, level }) => [criterionId, level]))
  const outcome = outcomeOf(passRule, criteria, (id) => carriedLevels.get(id) ?? noted.get(id)?.level)
  const lacks = criteria
    .filter(({ id }) => open.includes(id))
    .flatMap(({ id, name }) => lackingOf(noted.get(id), outcome).map((lack) => ({ criterionId: id, name, lack })))
  return { outcome, lacks }
}

const lackSentences: Record<ScoreGap, string> = texts({
  level: '“{name}” needs a level.',
  reason: '“{name}” needs a reason: what in the evidence made you choose this level?',
  citation: '“{name}” needs a place in the evidence, or its words in quotation marks in the reason.',
  'next-step': '“{name}” is not shown yet: what is the next step?',
})

/** What is lacking, as a message with `{name}` in it. */
export const lackSentence = (lack: ScoreGap): string => lackSentences[lack]
