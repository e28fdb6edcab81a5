import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const budgetSet = factKind({
  name: 'budget.set',
  subject: 'budget',
  details: z.object({ schoolYear: z.int(), currency: z.string() }),
  sentence: 'A budget of a school year was set or taken away',
})
