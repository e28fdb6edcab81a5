import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const categoryAdded = factKind({
  name: 'category.added',
  subject: 'organization',
  details: z.object({ name: z.string(), color: z.string(), mark: z.string() }),
  sentence: 'A category was added',
})

export const categoryChanged = factKind({
  name: 'category.changed',
  subject: 'organization',
  details: z.object({ before: z.string(), name: z.string(), color: z.string(), mark: z.string() }),
  sentence: 'A category was changed',
})

export const categoryMoved = factKind({
  name: 'category.moved',
  subject: 'organization',
  details: z.object({ name: z.string(), place: z.number() }),
  sentence: 'The order of categories was changed',
})

export const categoryRetired = factKind({
  name: 'category.retired',
  subject: 'organization',
  details: z.object({ name: z.string() }),
  sentence: 'A category was retired',
})

export const categoryRemoved = factKind({
  name: 'category.removed',
  subject: 'organization',
  details: z.object({ name: z.string() }),
  sentence: 'A category that was never used was removed',
})

export const categoryBroughtBack = factKind({
  name: 'category.brought-back',
  subject: 'organization',
  details: z.object({ name: z.string() }),
  sentence: 'A retired category was brought back',
})
