import { texts } from '../../foundation/words/sentence.ts'

/** What can tell whose blind work it is. */
export const leakKinds = ['name', 'school', 'face', 'voice', 'other'] as const
export type LeakKind = (typeof leakKinds)[number]

/** What an organization lets happen when an assessor marks it. */
export const leakRules = ['mask', 'judge-open', 'hand-back'] as const
export type LeakRule = (typeof leakRules)[number]

/** What came of it. */
export const leakAnswers = ['masked', 'judged-open', 'no-leak'] as const
export type LeakAnswer = (typeof leakAnswers)[number]

/** What was seen, as the one who can mask it is told. */
export const leakSeen: Record<LeakKind, string> = texts({
  name: 'A name',
  school: 'A school',
  face: 'A face',
  voice: 'A voice',
  other: 'Something that tells whose it is',
})
