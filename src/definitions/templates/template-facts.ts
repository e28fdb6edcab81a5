import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const templateKept = factKind({
  name: 'template.kept',
  subject: 'template',
  details: z.object({ fromId: z.uuid() }),
  sentence: 'A micro-credential was kept as a template',
})

export const templateChanged = factKind({
  name: 'template.changed',
  subject: 'template',
  sentence: 'What a template says of itself was changed',
})

export const templateRemoved = factKind({ name: 'template.removed', subject: 'template', sentence: 'A template was removed' })
