import { texts } from '../../foundation/words/sentence.ts'

/** What a comment is: the one who reads it knows what is asked of them. */
export const commentKinds = ['question', 'suggestion', 'strength', 'note'] as const
export type CommentKind = (typeof commentKinds)[number]

/** The kinds in words. */
export const commentKindWords: Record<CommentKind, string> = texts({
  question: 'Question',
  suggestion: 'Suggestion',
  strength: 'Strength',
  note: 'Note',
})

/** What a coach says of a shared piece of evidence as a whole. */
export const signals = ['ready', 'one-more-try'] as const
export type Signal = (typeof signals)[number]

/** The signals in words: what comes next, never a mark. */
export const signalWords: Record<Signal, string> = texts({ ready: 'Ready', 'one-more-try': 'One more try' })
