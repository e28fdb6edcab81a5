import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const valueSet = factKind({
  name: 'value.set',
  subject: 'achievement',
  details: z.object({ currency: z.string(), amount: z.string(), number: z.number() }),
  sentence: 'What a micro-credential brings was set',
})

export const currencyAdded = factKind({
  name: 'currency.added',
  subject: 'organization',
  details: z.object({ code: z.string(), kind: z.string(), name: z.string(), unit: z.string() }),
  sentence: 'Something that can be given was added',
})
