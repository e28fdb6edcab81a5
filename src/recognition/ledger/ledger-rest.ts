import { z } from 'zod'
import { list, moment, type Operation, personAsking } from '../../foundation/doors/rest.ts'
import { denied } from '../../foundation/platform/refusal.ts'
import { maySetPay } from '../../judgment/ladder/ladder-policy.ts'
import { linesOf } from './ledger.ts'
import { findPaidAssessments } from './paid-assessments.ts'
import { lineCauses } from './told-lines.ts'

/** A person's own ledger, for programs in their name. */
export const ledgerRest: readonly Operation[] = [
  list({
    id: 'listLedgerLines',
    at: 'GET /ledger',
    scope: 'value:read',
    says: 'What your awards and your assessments brought, line by line, the newest first, each with the rule that made it.',
    query: { year: z.int().min(2000).max(2099).optional().describe('The calendar year in which the school year begins.') },
    item: z
      .object({
        id: z.uuid(),
        cause: z
          .enum(lineCauses)
          .describe(
            'Why the line is there: what an award brought, what several made together, what was converted, what is added to pay every year, what was given before it came here (an opening, which is not paid again), what writing a micro-credential brought its author, what an assessment brought who made it, what HR adjusted, a line that was taken back, or one that came back on an appeal.',
          ),
        awardId: z.uuid().nullable(),
        assessmentId: z.uuid().nullable(),
        title: z.string(),
        currency: z.string().describe('The code of a currency of the organization.'),
        amount: z.string().describe('A decimal number as text; below zero where it takes another line back.'),
        fullAmount: z
          .string()
          .nullable()
          .describe('What it would be without caps and conditions; null for lines from before there were any.'),
        reasons: z
          .array(z.looseObject({ code: z.string() }))
          .nullable()
          .describe('How it came to the amount: steps by code, with their values.'),
        ruleName: z.string().nullable().describe('The rule about many micro-credentials that gave or limited it.'),
        unit: z.string(),
        organizationId: z.uuid(),
        organizationName: z.string(),
        schoolYear: z.int(),
        recordedAt: moment,
        reversesId: z.uuid().nullable(),
        ruleNumber: z
          .int()
          .nullable()
          .describe('The version of the rule that gave it, or of the acceptance; null where none of here made the line, as of an opening.'),
        effectiveFrom: z.iso.date().nullable(),
        approval: z
          .object({
            state: z.enum(['waiting', 'approved', 'refused']),
            step: z.int().describe('The step that it has reached, counted from one.'),
            steps: z.int(),
          })
          .nullable()
          .describe('How far its approval is; null where its rule asks for none.'),
        refusal: z.string().nullable().describe('Why one of its approvers refused it.'),
        period: z.iso.date().describe('The first day of the month in which it counts.'),
        acceptanceId: z.uuid().nullable().describe('The acceptance that it came by; null where the award counts by rules alone.'),
        acceptedIssuer: z.string().nullable().describe('Whose award is accepted.'),
        acceptedBecause: z.string().nullable().describe('Why it is accepted.'),
      })
      .meta({ id: 'LedgerLine' }),
    find: async (reading, { year }, { after, size }) => {
      const { lines, next } = await linesOf(reading.db, personAsking(reading).id, { year, before: after ?? undefined, limit: size })
      return { items: lines, next }
    },
  }),
  list({
    id: 'listPaidAssessments',
    at: 'GET /organizations/{organizationId}/paid-assessments',
    scope: 'value:read',
    says: 'What assessments brought those who made them, the newest first. Whose work it was is not in it.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        assessmentId: z.uuid(),
        personId: z.uuid(),
        name: z.string(),
        title: z.string(),
        amount: z.string().describe('A decimal number as text.'),
        unit: z.string(),
        currency: z.string(),
        takenAt: moment,
        recordedAt: moment,
        voidReason: z.string().nullable().describe('Why it was taken back; null where it stands.'),
      })
      .meta({ id: 'PaidAssessment' }),
    find: async (reading, { organizationId }, { after, size }) => {
      const may = maySetPay(reading.actor, { organizationId })
      if (!may.allowed) throw denied(reading.actor, may)
      const before = after && z.uuid().safeParse(after).success ? after : null
      const { rows, next } = await findPaidAssessments(reading.db, { organizationId, before, limit: size })
      return { items: rows, next }
    },
  }),
]
