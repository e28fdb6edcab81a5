import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import type { Definition } from './definition.ts'

/** When one more assessor settles a submission, as a sentence; null where one assessor decides alone. */
export function settledWhen({ readers, settling: { levelsApart, essentialOnly, outcomes } }: Definition['assessment']): Sentence | null {
  if (readers === 1) return null
  if (levelsApart === null)
    return outcomes
      ? sentence('Where one would say earned and another keep working, one more assessor settles it.')
      : sentence('Each criterion gets the level in the middle, of two the lower.')
  return sentence(
    'Where they differ by {levels, plural, one {one level} other {# levels}} on {essential, select, true {an essential criterion} other {a criterion}}{outcomes, select, true {, or on whether it is earned} other {}}, one more assessor settles it.',
    { levels: levelsApart, essential: String(essentialOnly), outcomes: String(outcomes) },
  )
}
