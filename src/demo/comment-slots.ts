import { demoJson } from './demo-content.ts'
import { mixed, numberFrom, type Slots } from './slots.ts'

type Part = readonly string[]

/** What an assessor adds to what there is to say, so that two submissions, and two assessors, are never told the same. */
const { openers, seen, closings, beginnings, missing, encouragements, furtherWords, shownWords, openWords } = demoJson<{
  openers: Part
  seen: Part
  closings: Part
  beginnings: Part
  missing: Part
  encouragements: Part
  furtherWords: Slots
  shownWords: Slots
  openWords: Slots
}>('comments.json')

/** What is said for a level that was reached: the finding of its criterion in an assessor’s words. */
export const reasonShown = (finding: string, criterionId: string, number: number): string => {
  const said = mixed([openers, ['|'], seen, closings], number, numberFrom(criterionId))
  return said.replace('|', finding)
}

/** What is said where it is not yet shown. */
export const reasonOpen = (criterionId: string, number: number): string =>
  mixed([beginnings, missing, encouragements], number, numberFrom(criterionId))

/** A next step with what else may help to take it. */
export const fullNextStep = (step: string, criterionId: string, number: number): string =>
  [step, mixed(furtherWords, number, numberFrom(criterionId))].filter(Boolean).join(' ')

/** The word that goes with a decision. */
export const messageOf = (isShown: boolean, number: number): string => mixed(isShown ? shownWords : openWords, number)
