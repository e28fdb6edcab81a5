import { texts } from '../../foundation/words/sentence.ts'

/** What a family can allow, each for itself. */
export const scopes = ['film', 'picture', 'work', 'voice'] as const
export type Scope = (typeof scopes)[number]

/** On what it rests that a student may be in evidence. */
export const bases = ['paper', 'parent-online', 'adult-student', 'district-policy', 'other'] as const
export type Basis = (typeof bases)[number]
/** Those that a teacher can hold in hand; the others come by the link. */
export const basesOfTeachers = ['paper', 'district-policy', 'adult-student', 'other'] as const

/** The scopes in a teacher's words, short enough for a table. */
export const scopeLabels: Record<Scope, string> = texts({
  film: 'On film',
  picture: 'In pictures',
  work: 'Their work',
  voice: 'Their voice',
})

/** The scopes as a family reads them. */
export const scopeQuestions: Record<Scope, string> = texts({
  film: 'My child may be seen in a video.',
  picture: 'My child may be seen in a photo.',
  work: 'My child’s schoolwork may be shown, without the name.',
  voice: 'My child’s voice may be heard.',
})
/** The same for a student who is of age. */
export const ownScopeQuestions: Record<Scope, string> = texts({
  film: 'I may be seen in a video.',
  picture: 'I may be seen in a photo.',
  work: 'My schoolwork may be shown, without my name.',
  voice: 'My voice may be heard.',
})

export const basisLabels: Record<Basis, string> = texts({
  paper: 'District form on paper',
  'parent-online': 'A parent, online',
  'adult-student': 'The student, who is of age',
  'district-policy': 'Policy of the district',
  other: 'Something else',
})
