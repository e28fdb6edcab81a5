import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const attemptStarted = factKind({
  name: 'attempt.started',
  subject: 'attempt',
  details: z.object({ route: z.enum(['start', 'already']), achievementId: z.uuid() }),
  sentence: 'Work on a micro-credential was started',
})

export const attemptWithdrawn = factKind({
  name: 'attempt.withdrawn',
  subject: 'attempt',
  details: z.object({ from: z.string() }),
  sentence: 'An attempt was withdrawn',
})

export const artifactAdded = factKind({
  name: 'artifact.added',
  subject: 'attempt',
  details: z.object({ artifactId: z.uuid() }),
  sentence: 'Evidence was added',
})

export const artifactChanged = factKind({
  name: 'artifact.changed',
  subject: 'attempt',
  details: z.object({
    artifactId: z.uuid(),
    fields: z.array(z.string()),
    studentMedia: z.object({ from: z.string().nullable(), to: z.string().nullable() }).optional(),
  }),
  sentence: 'What is said of evidence was changed',
})

export const artifactRemoved = factKind({
  name: 'artifact.removed',
  subject: 'attempt',
  details: z.object({ artifactId: z.uuid() }),
  sentence: 'Evidence was removed',
})

export const artifactRestored = factKind({
  name: 'artifact.restored',
  subject: 'attempt',
  details: z.object({ artifactId: z.uuid() }),
  sentence: 'Removed evidence was brought back',
})

export const submissionHandedIn = factKind({
  name: 'submission.handed-in',
  subject: 'submission',
  details: z.object({ attemptId: z.uuid(), number: z.number() }),
  sentence: 'Work was handed in',
})
