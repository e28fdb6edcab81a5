import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const personMerged = factKind({
  name: 'person.merged',
  subject: 'person',
  details: z.object({ mergedId: z.uuid() }),
  sentence: 'Another account of the same person became part of theirs',
})

export const personUnmerged = factKind({
  name: 'person.unmerged',
  subject: 'person',
  details: z.object({ mergedId: z.uuid() }),
  sentence: 'That two accounts became one was undone',
})
