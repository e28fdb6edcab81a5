import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const attemptStarted = factKind({
  name: 'attempt.started',
  subject: 'attempt',
  details: z.object({ route: z.enum(['start', 'already']), achievementId: z.uuid(), renewsId: z.uuid().optional() }),
  sentence: 'Work on a micro-credential was started',
  isNameless: true,
})

export const attemptWithdrawn = factKind({
  name: 'attempt.withdrawn',
  subject: 'attempt',
  details: z.object({ from: z.string() }),
  sentence: 'An attempt was withdrawn',
  isNameless: true,
})

export const submissionHandedIn = factKind({
  name: 'submission.handed-in',
  subject: 'submission',
  details: z.object({ attemptId: z.uuid(), number: z.number() }),
  sentence: 'Work was handed in',
  isNameless: true,
})
