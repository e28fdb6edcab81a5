import { texts } from '../../foundation/words/sentence.ts'

/** What somebody may say of two competencies by hand. CASE 1.1 §`associationType`. */
export const handKinds = ['exactMatchOf', 'isRelatedTo', 'isPartOf', 'precedes'] as const

/** What an association means, read from the competency that it stands at. */
const forward = texts({
  exactMatchOf: 'The same as',
  isPeerOf: 'Beside',
  isRelatedTo: 'Related to',
  isPartOf: 'A part of',
  precedes: 'Comes before',
  replacedBy: 'Replaced by',
  exemplar: 'An example of it',
  hasSkillLevel: 'At the level of',
  isTranslationOf: 'A translation of',
})
/** The same, read from the other end. */
const backward = texts({
  exactMatchOf: 'The same as',
  isPeerOf: 'Beside',
  isRelatedTo: 'Related to',
  isPartOf: 'Has as a part',
  precedes: 'Comes after',
  replacedBy: 'Replaces',
  exemplar: 'An example for',
  hasSkillLevel: 'The level of',
  isTranslationOf: 'Translated as',
})

/** The words for an association; what its publisher invented is only said to be related. */
export const relationWords = (kind: string, isForward: boolean): string => {
  const words: Readonly<Record<string, string>> = isForward ? forward : backward
  return Object.hasOwn(words, kind) ? (words[kind] ?? forward.isRelatedTo) : forward.isRelatedTo
}
