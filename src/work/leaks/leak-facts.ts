import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'
import { leakAnswers, leakKinds, leakRules } from './leak-kinds.ts'

export const leakMarked = factKind({
  name: 'submission.leak-marked',
  subject: 'submission',
  details: z.object({ attemptId: z.uuid(), kind: z.enum(leakKinds), rule: z.enum(leakRules), isMasked: z.boolean() }),
  sentence: 'An assessor marked what tells whose blind work it is',
})

export const leakAnswered = factKind({
  name: 'submission.leak-answered',
  subject: 'submission',
  details: z.object({ attemptId: z.uuid(), answer: z.enum(leakAnswers), by: z.enum(['earner', 'admin']) }),
  sentence: 'What told whose blind work it is was masked, or somebody said that it may be seen',
})
