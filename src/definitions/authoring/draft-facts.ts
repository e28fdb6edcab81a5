import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const draftStarted = factKind({
  name: 'draft.started',
  subject: 'achievement',
  details: z.object({ from: z.enum(['nothing', 'a text', 'a file', 'a copy', 'its version']), copiedFromId: z.uuid().optional() }),
  sentence: 'A draft of a micro-credential was started',
})

export const draftDiscarded = factKind({
  name: 'draft.discarded',
  subject: 'achievement',
  details: z.object({ title: z.string() }),
  sentence: 'A draft was discarded',
})
