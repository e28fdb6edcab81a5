import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const frameworkBrought = factKind({
  name: 'framework.brought',
  subject: 'framework',
  details: z.object({ arrivalId: z.uuid(), items: z.number() }),
  sentence: 'A framework was brought to be looked at',
})

const counts = { added: z.number(), changed: z.number(), gone: z.number() }

export const frameworkTaken = factKind({
  name: 'framework.taken',
  subject: 'framework',
  details: z.object(counts),
  sentence: 'A framework was taken in',
})

export const frameworkWritten = factKind({
  name: 'framework.written',
  subject: 'framework',
  details: z.object(counts),
  sentence: 'A framework of one’s own was written',
})

export const frameworkShown = factKind({
  name: 'framework.shown',
  subject: 'framework',
  details: z.object({ isPublic: z.boolean() }),
  sentence: 'Who may read a framework was changed',
})

export const frameworkRemoved = factKind({ name: 'framework.removed', subject: 'framework', sentence: 'A framework was removed' })

export const competenciesRelated = factKind({
  name: 'framework.related',
  subject: 'framework',
  details: z.object({ itemId: z.uuid(), kind: z.string() }),
  sentence: 'Two competencies were related to each other',
})

export const competenciesParted = factKind({
  name: 'framework.parted',
  subject: 'framework',
  details: z.object({ itemId: z.uuid(), kind: z.string() }),
  sentence: 'What related two competencies was taken back',
})
