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

const ofCurrency = z.object({ code: z.string(), name: z.string() })

export const currencyChanged = factKind({
  name: 'currency.changed',
  subject: 'organization',
  details: z.object({ code: z.string(), name: z.string(), unit: z.string(), decimals: z.number() }),
  sentence: 'Something that can be given was changed',
})

export const currencyMoved = factKind({
  name: 'currency.moved',
  subject: 'organization',
  details: z.object({ code: z.string(), place: z.number() }),
  sentence: 'The order of what can be given was changed',
})

export const currencyRetired = factKind({
  name: 'currency.retired',
  subject: 'organization',
  details: ofCurrency,
  sentence: 'Something is no longer given for new rules',
})

export const currencyRemoved = factKind({
  name: 'currency.removed',
  subject: 'organization',
  details: ofCurrency,
  sentence: 'Something that was never given was removed',
})

export const currencyBroughtBack = factKind({
  name: 'currency.brought-back',
  subject: 'organization',
  details: ofCurrency,
  sentence: 'Something can be given again',
})

export const feeSet = factKind({
  name: 'fee.set',
  subject: 'organization',
  details: z.object({ achievementId: z.uuid().nullable(), amount: z.string(), unit: z.string() }),
  sentence: 'What an assessment costs was set',
})
