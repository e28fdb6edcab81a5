import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const retentionChanged = factKind({
  name: 'retention.changed',
  subject: 'organization',
  details: z.object({ kind: z.string(), from: z.number(), to: z.number() }),
  sentence: 'It was changed how long something is kept',
})

export const retentionCarriedOut = factKind({
  name: 'retention.carried-out',
  subject: 'organization',
  details: z.object({ kind: z.string(), count: z.number() }),
  sentence: 'What was kept long enough was cleared away',
})
