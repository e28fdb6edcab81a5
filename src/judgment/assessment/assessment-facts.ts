import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const submissionClaimed = factKind({
  name: 'submission.claimed',
  subject: 'submission',
  details: z.object({ assessmentId: z.uuid() }),
  sentence: 'An assessor took a submission',
})

export const submissionReleased = factKind({
  name: 'submission.released',
  subject: 'submission',
  details: z.object({ assessmentId: z.uuid(), because: z.enum(['by-its-assessor', 'no-longer-assessor']) }),
  sentence: 'A submission was released to the queue',
})

export const submissionDecided = factKind({
  name: 'submission.decided',
  subject: 'submission',
  details: z.object({ attemptId: z.uuid(), assessmentId: z.uuid(), decisionId: z.uuid(), outcome: z.enum(['earned', 'keep-working']) }),
  sentence: 'A submission was decided',
})
