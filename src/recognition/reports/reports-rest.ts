import { z } from 'zod'
import { list, type Operation, rest } from '../../foundation/doors/rest.ts'
import { denied, missing } from '../../foundation/platform/refusal.ts'
import { byAchievement, byCategory, byMonth, bySchool } from './recognized.ts'
import { maySetBudget } from './reports-policy.ts'
import { setBudget } from './set-budget.ts'
import { presentYear } from './whose-reports.ts'

/** What was given, in sums, and the budgets that it is held against, for programs. */
export const reportsRest: readonly Operation[] = [
  list({
    id: 'listRecognized',
    at: 'GET /organizations/{organizationId}/recognized',
    scope: 'value:read',
    says: 'What an organization gave in a school year in one currency, summed by month, school, category or micro-credential. Of programs of the organization, and of admins and HR.',
    query: {
      organizationId: z.uuid(),
      year: z
        .int()
        .min(2000)
        .max(2099)
        .optional()
        .describe('The calendar year in which the school year begins; the present one where it is left out.'),
      currency: z.string().max(40).default('money'),
      by: z.enum(['month', 'school', 'category', 'micro-credential']).default('month'),
    },
    item: z
      .object({
        key: z
          .string()
          .describe('The first day of the month, the id of the school or micro-credential, or the category; empty where there is none.'),
        amount: z.string().describe('A decimal number as text.'),
        lines: z.int().describe('How many lines that stand; one that takes another back counts one less.'),
      })
      .meta({ id: 'Recognized' }),
    find: async ({ db, actor, world }, { organizationId: id, year: asked, currency, by }, { after, size }) => {
      const may = maySetBudget(actor, { organizationId: id })
      if (!may.allowed) throw denied(actor, may)
      const year = asked ?? (await presentYear(db, id, world.now()))
      const wish = { organizationId: id, year, currency, schoolId: null }
      const page = Number(after ?? 1)
      if (!Number.isInteger(page) || page < 1 || page > 10_000) throw missing('page')
      if (by === 'micro-credential') {
        const { rows, isMore } = await byAchievement(db, wish, { page, size })
        return { items: rows, next: isMore ? String(page + 1) : null }
      }
      const rows = await { month: byMonth, school: bySchool, category: byCategory }[by](db, wish)
      return { items: rows.slice((page - 1) * size, page * size), next: rows.length > page * size ? String(page + 1) : null }
    },
  }),
  rest(setBudget, {
    id: 'setBudget',
    at: 'PUT /organizations/{organizationId}/budgets',
    scope: 'value:write',
    says: 'Sets what an organization means to give in a currency in a school year at most; zero takes it away.',
    answers: z.object({ budgetId: z.uuid() }),
    example: { input: { schoolYear: 2026, currency: 'money', amount: '60000' } },
  }),
]
