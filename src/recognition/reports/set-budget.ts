import { z } from 'zod'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { budgetSet } from './report-facts.ts'
import { maySetBudget } from './reports-policy.ts'

export const setBudget = command({
  name: 'budget.set',
  says: 'Says what an organization means to give in a currency in a school year at most. Nothing is refused because of it: reports hold it against what was given.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    schoolYear: z.coerce.number().int().min(2000).max(2099).describe('The calendar year in which the school year begins.'),
    /** The code of one of the organization's currencies. */
    currency: z.string().min(1).max(40),
    amount: z
      .string()
      .trim()
      .regex(/^\d{1,9}(\.\d{1,2})?$/, 'Write the budget as a plain number with at most two decimals, such as 60000. Zero takes it away.'),
  }),

  load: ({ db }, { organizationId }) =>
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select('id as organizationId')
      .executeTakeFirstOrThrow(() => missing('organization')),
  may: maySetBudget,

  async run({ db, actor, now, newId }, { organizationId, schoolYear, currency, amount }) {
    if (!(await currenciesOf(db, organizationId)).some(({ code }) => code === currency))
      throw invalidAt(
        'currency-unknown',
        'currency',
        'Your organization does not give this. Choose what it gives, or add it in the settings.',
      )
    const id = newId()
    await db
      .insertInto('budgets')
      .values({ id, organizationId, schoolYear, currency, amount, setBy: personIdOf(actor), setAt: now })
      .execute()
    return { budgetId: id }
  },

  record: ({ organizationId, schoolYear, currency }, _loaded, { budgetId }) =>
    fact(budgetSet, { organizationId, subjectId: budgetId }, { schoolYear, currency }),
})
