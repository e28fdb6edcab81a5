import { criteriaOf } from '../definitions/achievements/criteria-of.ts'
import type { Definition } from '../definitions/achievements/definition.ts'

type Wish = { notYet: readonly string[]; isDecided: boolean; differs: boolean }
type DemoReading = { notYet: readonly string[]; isFinished: boolean }

/**
 * Who weighs a submission of the demo, one after the other: one assessor, or several who agree; where they differ, the first of them would have
 * one criterion more worked on, and one more settles it once it is decided.
 */
export function readingsOf(definition: Definition, { notYet, isDecided, differs }: Wish): DemoReading[] {
  const { readers } = definition.assessment
  if (readers === 1) return [{ notYet, isFinished: isDecided }]
  // Where both would have it worked on, what they make of one criterion more or less settles nothing.
  if (!differs || notYet.length > 0)
    return isDecided ? Array.from({ length: readers }, () => ({ notYet, isFinished: true })) : [{ notYet, isFinished: false }]
  const stricter = criteriaOf(definition).find(({ id }) => !notYet.includes(id))?.id
  const all = Array.from({ length: readers }, (_, place) => ({
    notYet: place === 0 && stricter ? [...notYet, stricter] : notYet,
    isFinished: true,
  }))
  return isDecided ? [...all, { notYet, isFinished: true }] : all
}
