import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const artifactAdded = factKind({
  name: 'artifact.added',
  subject: 'attempt',
  details: z.object({ artifactId: z.uuid() }),
  sentence: 'Evidence was added',
  isNameless: true,
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
  isNameless: true,
})

export const artifactRemoved = factKind({
  name: 'artifact.removed',
  subject: 'attempt',
  details: z.object({ artifactId: z.uuid() }),
  sentence: 'Evidence was removed',
  isNameless: true,
})

export const artifactRestored = factKind({
  name: 'artifact.restored',
  subject: 'attempt',
  details: z.object({ artifactId: z.uuid() }),
  sentence: 'Removed evidence was brought back',
  isNameless: true,
})
