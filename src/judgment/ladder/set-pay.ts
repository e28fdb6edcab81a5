import { sql } from 'kysely'
import { z } from 'zod'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import { lockOrganization } from '../../people/memberships/memberships.ts'
import { assessmentPaySet } from './ladder-facts.ts'
import { maySetPay } from './ladder-policy.ts'

export const setAssessmentPay = command({
  name: 'assessment-pay.set',
  says: 'Says what an assessment brings who makes it, for what is taken from now on. What was promised to those who hold one already stays.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    /** The code of one of the organization's currencies. */
    currency: z.string().min(1).max(40),
    amount: z
      .string()
      .trim()
      .regex(
        /^\d{1,6}(\.\d{1,2})?$/,
        'Write the amount as a plain number with at most two decimals, such as 40 or 37.50. Zero withdraws it.',
      ),
  }),

  async load({ db }, { organizationId }) {
    const { id } = await lockOrganization(db, organizationId)
    return { organizationId: id }
  },

  may: maySetPay,

  async run({ db, actor, now, newId }, { organizationId, currency: code, amount }) {
    // It is neither removed nor retired until the commit.
    await db
      .selectFrom('currencies')
      .where('organizationId', '=', organizationId)
      .where('code', '=', code)
      .select('code')
      .forShare()
      .execute()
    const currency = (await currenciesOf(db, organizationId)).find((one) => one.code === code)
    if (!currency || (currency.retiredAt && Number(amount) > 0))
      throw invalidAt(
        'currency-unknown',
        'currency',
        'Your organization does not give this. Choose what it gives, or add it in the settings.',
      )
    if ((amount.split('.')[1] ?? '').length > currency.decimals)
      throw invalidAt(
        'amount-too-fine',
        'amount',
        '{decimals, plural, =0 {This is given in whole numbers, such as 8.} other {This is given with one decimal at most, such as 0.5.}}',
        { decimals: currency.decimals },
      )
    const last = await db
      .selectFrom('assessmentPay')
      .where('organizationId', '=', organizationId)
      .orderBy('number', 'desc')
      .limit(1)
      .select(['id', 'number', 'currency', 'unit', sql<boolean>`amount = ${amount}::numeric`.as('isSameAmount')])
      .executeTakeFirst()
    if (last?.isSameAmount && last.currency === code && last.unit === currency.unit)
      return { id: last.id, number: last.number, unit: last.unit, isNew: false }
    if (!last && Number(amount) === 0) return { id: null, number: 0, unit: currency.unit, isNew: false }
    const [id, number, unit] = [newId(), (last?.number ?? 0) + 1, currency.unit]
    await db
      .insertInto('assessmentPay')
      .values({ id, organizationId, number, currency: code, unit, amount, setBy: personIdOf(actor), setAt: now })
      .execute()
    return { id, number, unit, isNew: true }
  },

  record: ({ organizationId, currency, amount }, _loaded, { number, unit, isNew }) =>
    isNew ? fact(assessmentPaySet, { organizationId, subjectId: organizationId }, { currency, amount, unit, number }) : null,
})
