import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const details = z.object({ month: z.string() })

export const periodClosed = factKind({
  name: 'period.closed',
  subject: 'period',
  details: details.extend({ lines: z.int() }),
  sentence: 'A month of the ledger was closed',
})

export const periodReopened = factKind({
  name: 'period.reopened',
  subject: 'period',
  details: details.extend({ reason: z.string() }),
  sentence: 'A month of the ledger was opened again',
})
