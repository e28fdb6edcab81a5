import { invalidAt, isRefusal } from '../../foundation/platform/refusal.ts'
import type { Sentence } from '../../foundation/words/sentence.ts'

/** What came of several that were ticked: how many were decided, and which were not and why. */
export type OneByOne = { done: number; refused: { choice: string; because: Sentence }[] }

const mostAtOnce = 200

/** Refuses where nothing is ticked, or more than can be decided at a time. @throws Refusal `nothing-ticked` */
export function refuseTicked(chosen: readonly string[]): void {
  if (chosen.length === 0) throw invalidAt('nothing-ticked', 'answer', 'Please tick at least one of them.')
  if (chosen.length > mostAtOnce) throw invalidAt('nothing-ticked', 'answer', 'At most {most} at a time.', { most: mostAtOnce })
}

/** Decides each by a command of its own; what can’t be is named with the reason, and the others go on. */
export async function oneByOne(chosen: readonly string[], decide: (choice: string) => Promise<unknown>): Promise<OneByOne> {
  const decided: OneByOne = { done: 0, refused: [] }
  for (const choice of new Set(chosen)) {
    try {
      await decide(choice)
      decided.done++
    } catch (error) {
      if (!isRefusal(error)) throw error
      decided.refused.push({ choice, because: error.sentence })
    }
  }
  return decided
}
