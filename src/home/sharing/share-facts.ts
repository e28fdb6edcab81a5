import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

// What a person shows, and to whom, is theirs: these facts are of no organization, and say nothing of it.
export const shareMade = factKind({
  name: 'share.made',
  subject: 'share',
  details: z.object({ access: z.enum(['link', 'code', 'address']) }),
  sentence: 'Somebody made a collection of awards to share',
})
export const shareChanged = factKind({
  name: 'share.changed',
  subject: 'share',
  sentence: 'What is in a collection that is shared, or who may see it, was changed',
})
export const shareWithdrawn = factKind({ name: 'share.withdrawn', subject: 'share', sentence: 'A collection is shared no longer' })
export const shareSent = factKind({ name: 'share.sent', subject: 'share', sentence: 'A collection was sent by e-mail' })

export const shareFacts = [shareMade, shareChanged, shareWithdrawn, shareSent]
