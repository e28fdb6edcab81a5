import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const artifactCaptioned = factKind({
  name: 'artifact.captioned',
  subject: 'attempt',
  details: z.object({ artifactId: z.uuid(), cues: z.number().int() }),
  sentence: 'The captions of a recording were changed',
  isNameless: true,
})
