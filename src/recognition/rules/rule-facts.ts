import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const ruleWritten = factKind({
  name: 'rule.written',
  subject: 'rule',
  details: z.object({ currency: z.string(), isNew: z.boolean() }),
  sentence: 'A value rule was written, and is not in force yet',
})

export const rulePublished = factKind({
  name: 'rule.published',
  subject: 'rule',
  details: z.object({ currency: z.string(), number: z.int(), effectiveFrom: z.string() }),
  sentence: 'A value rule was published',
})

export const ruleDraftDiscarded = factKind({
  name: 'rule.draft-discarded',
  subject: 'rule',
  details: z.object({ isGone: z.boolean() }),
  sentence: 'What was written of a value rule was thrown away',
})
