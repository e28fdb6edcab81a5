import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const decisionSignedOff = factKind({
  name: 'submission.signed-off',
  subject: 'submission',
  details: z.object({ attemptId: z.uuid() }),
  sentence: 'An admin signed a decision off',
})

export const decisionSentBack = factKind({
  name: 'submission.to-weigh-again',
  subject: 'submission',
  details: z.object({ attemptId: z.uuid() }),
  sentence: 'An admin sent a decision back to those who weighed it',
})
