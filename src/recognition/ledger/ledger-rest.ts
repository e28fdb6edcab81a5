import { z } from 'zod'
import { list, moment, type Operation, personAsking } from '../../foundation/doors/rest.ts'
import { linesOf } from './ledger.ts'

/** A person's own ledger, for programs in their name. */
export const ledgerRest: readonly Operation[] = [
  list({
    id: 'listLedgerLines',
    at: 'GET /ledger',
    scope: 'value:read',
    says: 'What your awards brought, line by line, the newest first, each with the rule that made it.',
    query: { year: z.int().min(2000).max(2099).optional().describe('The calendar year in which the school year begins.') },
    item: z
      .object({
        id: z.uuid(),
        cause: z.enum(['award', 'reversal']).describe('Why the line is there: what an award brought, or a line that was taken back.'),
        awardId: z.uuid(),
        title: z.string(),
        currency: z.string().describe('The code of a currency of the organization.'),
        amount: z.string().describe('A decimal number as text; below zero where it takes another line back.'),
        unit: z.string(),
        organizationId: z.uuid(),
        organizationName: z.string(),
        schoolYear: z.int(),
        recordedAt: moment,
        reversesId: z.uuid().nullable(),
        ruleNumber: z.int(),
        effectiveFrom: z.iso.date(),
      })
      .meta({ id: 'LedgerLine' }),
    find: async (reading, { year }, { after, size }) => {
      const { lines, next } = await linesOf(reading.db, personAsking(reading).id, { year, before: after ?? undefined, limit: size })
      return { items: lines, next }
    },
  }),
]
