import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const details = z.object({ work: z.string() })

export const stuckWorkRetried = factKind({
  name: 'stuck-work.retried',
  subject: 'job',
  details,
  sentence: 'Work that got stuck was tried again',
})

export const stuckWorkDropped = factKind({
  name: 'stuck-work.dropped',
  subject: 'job',
  details,
  sentence: 'Work that got stuck was dropped',
})

export const subscriberRetried = factKind({
  name: 'subscriber.retried',
  subject: 'subscriber',
  details: z.object({ name: z.string() }),
  sentence: 'A subscriber that stood still was told to try again',
})
