import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const categoryAdded = factKind({
  name: 'category.added',
  subject: 'organization',
  details: z.object({ name: z.string(), color: z.string(), mark: z.string() }),
  sentence: 'A category was added',
})
