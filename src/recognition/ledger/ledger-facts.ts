import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const line = {
  awardId: z.uuid().nullable(),
  assessmentId: z.uuid().optional(),
  personId: z.uuid(),
  currency: z.string(),
  amount: z.string(),
  unit: z.string(),
}
/** A line of the ledger, as its facts tell it. */
export type LineKept = z.infer<z.ZodObject<typeof line>> & { id: string; organizationId: string }

export const ledgerLineWritten = factKind({
  name: 'ledger-line.written',
  subject: 'ledger-line',
  details: z.object(line),
  personal: ['personId'],
  sentence: 'Value was written to the ledger',
})

export const ledgerLineReversed = factKind({
  name: 'ledger-line.reversed',
  subject: 'ledger-line',
  details: z.object({ ...line, reversesId: z.uuid() }),
  personal: ['personId'],
  sentence: 'Value was taken back in the ledger',
})

export const ledgerLineRestored = factKind({
  name: 'ledger-line.restored',
  subject: 'ledger-line',
  details: z.object({ ...line, reversesId: z.uuid() }),
  personal: ['personId'],
  sentence: 'Value that was taken back came back in the ledger',
})
