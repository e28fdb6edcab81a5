import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const webhookAdded = factKind({
  name: 'webhook.added',
  subject: 'webhook',
  details: z.object({ kinds: z.array(z.string()) }),
  sentence: 'A webhook was added',
})

export const webhookChanged = factKind({
  name: 'webhook.changed',
  subject: 'webhook',
  details: z.object({ fields: z.array(z.string()) }),
  sentence: 'A webhook was changed',
})

export const webhookSecretReplaced = factKind({
  name: 'webhook.secret-replaced',
  subject: 'webhook',
  sentence: 'The secret of a webhook was replaced',
})

export const webhookStopped = factKind({
  name: 'webhook.stopped',
  subject: 'webhook',
  details: z.object({ because: z.enum(['admin', 'failing']) }),
  sentence: 'A webhook was stopped',
})

export const webhookResumed = factKind({ name: 'webhook.resumed', subject: 'webhook', sentence: 'A stopped webhook was resumed' })

export const webhookRemoved = factKind({ name: 'webhook.removed', subject: 'webhook', sentence: 'A webhook was removed' })
