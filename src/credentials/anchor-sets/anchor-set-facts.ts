import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const anchorsExported = factKind({
  name: 'anchors.exported',
  subject: 'achievement',
  details: z.object({ anchors: z.int() }),
  sentence: 'Anchors of a micro-credential were written into a signed file',
})

export const anchorsImported = factKind({
  name: 'anchors.imported',
  subject: 'achievement',
  details: z.object({ importId: z.uuid(), anchors: z.int(), issuer: z.string(), isKnown: z.boolean() }),
  sentence: 'Anchors of another organization were taken in from a signed file',
})
