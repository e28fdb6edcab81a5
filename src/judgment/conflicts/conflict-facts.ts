import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const conflictDeclared = factKind({
  name: 'conflict.declared',
  subject: 'conflict',
  details: z.object({ by: z.enum(['assessor', 'earner']) }),
  sentence: 'A conflict of interest was declared',
})

export const conflictEnded = factKind({
  name: 'conflict.ended',
  subject: 'conflict',
  details: z.object({ by: z.enum(['assessor', 'earner']) }),
  sentence: 'A conflict of interest was taken back',
})
