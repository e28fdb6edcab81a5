import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const workingDaysSet = factKind({
  name: 'organization.working-days-set',
  subject: 'organization',
  details: z.object({ weekdays: z.array(z.string()), holidaysOf: z.string().nullable() }),
  sentence: 'The working days of the week were changed',
})

const daysOff = z.object({ firstDay: z.string(), lastDay: z.string(), name: z.string() })

export const daysOffAdded = factKind({
  name: 'days-off.added',
  subject: 'organization',
  details: z.object({ added: z.array(daysOff) }),
  sentence: 'Holidays or breaks were added',
})

export const daysOffChanged = factKind({
  name: 'days-off.changed',
  subject: 'organization',
  details: z.object({ before: daysOff, after: daysOff }),
  sentence: 'A holiday or break was changed',
})

export const daysOffRemoved = factKind({
  name: 'days-off.removed',
  subject: 'organization',
  details: daysOff,
  sentence: 'A holiday or break was removed',
})
