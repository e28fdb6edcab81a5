import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const details = z.object({ attemptId: z.uuid() })

export const submissionFoundComplete = factKind({
  name: 'submission.found-complete',
  subject: 'submission',
  details,
  sentence: 'Somebody looked whether everything was there, and it was',
})

export const submissionSentBack = factKind({
  name: 'submission.sent-back',
  subject: 'submission',
  details,
  sentence: 'A submission came back to its earner because something was missing',
})
