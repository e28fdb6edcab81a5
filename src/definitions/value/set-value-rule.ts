import { sql } from 'kysely'
import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { currenciesOf } from './currencies.ts'
import { valueSet } from './value-facts.ts'
import { maySetValue } from './value-policy.ts'

const amount = z
  .string()
  .trim()
  .regex(/^\d{1,6}(\.\d{1,2})?$/, 'Write the amount as a plain number with at most two decimals, such as 8, 0.5 or 200. Zero withdraws it.')

export const setValueRule = command({
  name: 'achievement.set-value',
  says: 'Says what an organization gives for a micro-credential from a day on. Every change is a new numbered row; what was promised before stays.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    achievementId: z.uuid(),
    organizationId: z.uuid(),
    /** The code of one of the organization's currencies. */
    currency: z.string().min(1).max(40),
    amount,
    effectiveFrom: z.iso.date('Choose a day.').nullish(),
  }),

  async load({ db }, { achievementId, organizationId, currency: code }) {
    const achievement = await db
      .selectFrom('achievements')
      .where('id', '=', achievementId)
      .where((is) => is.or([is('currentVersionId', 'is not', null), is('organizationId', '=', organizationId)]))
      .select(['id', 'organizationId as ownerId'])
      // Rules are numbered one after the other.
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('micro-credential'))
    const { timeZone } = await db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select('timeZone')
      .executeTakeFirstOrThrow(() => missing('organization'))
    // It is neither removed nor retired until the commit.
    await db
      .selectFrom('currencies')
      .where('organizationId', '=', organizationId)
      .where('code', '=', code)
      .select('code')
      .forShare()
      .execute()
    const currency = (await currenciesOf(db, organizationId)).find((one) => one.code === code)
    return { ...achievement, timeZone, currency }
  },

  may: (actor, { ownerId }, { organizationId }) => maySetValue(actor, { organizationId, ownerId }),

  async run({ db, actor, now, newId }, { achievementId, organizationId, currency: code, amount, effectiveFrom }, { timeZone, currency }) {
    if (!currency)
      throw invalidAt(
        'currency-unknown',
        'currency',
        'Your organization does not give this. Choose what it gives, or add it in the settings.',
      )
    const { unit, decimals } = currency
    // What is retired can still be withdrawn.
    if (currency.retiredAt && Number(amount) > 0)
      throw invalidAt(
        'currency-retired',
        'currency',
        'Your organization no longer gives this. Zero withdraws it; for anything else choose what it gives.',
      )
    if ((amount.split('.')[1] ?? '').length > decimals)
      throw invalidAt(
        'amount-too-fine',
        'amount',
        '{decimals, plural, =0 {This is given in whole numbers, such as 8.} other {This is given with one decimal at most, such as 0.5.}}',
        { decimals },
      )
    const today = dayIn(timeZone, now)
    const from = effectiveFrom ?? today
    const last = await db
      .selectFrom('valueRules')
      .where('achievementId', '=', achievementId)
      .where('organizationId', '=', organizationId)
      .where('currency', '=', code)
      .orderBy('number', 'desc')
      .select(['id', 'number', 'unit', 'effectiveFrom', sql<boolean>`amount = ${amount}::numeric`.as('isSameAmount')])
      .executeTakeFirst()
    if (last?.isSameAmount && last.unit === unit && last.effectiveFrom === from) return { id: last.id, number: last.number, isNew: false }
    if (last && from < today && actor.kind !== 'system') {
      throw conflict(
        'value-backdated',
        'A change can begin today or later: people have started under what was promised. Choose another day.',
      )
    }
    const id = newId()
    const number = (last?.number ?? 0) + 1
    await db
      .insertInto('valueRules')
      .values({
        id,
        organizationId,
        achievementId,
        currency: code,
        number,
        amount,
        unit,
        effectiveFrom: from,
        setBy: actor.kind === 'person' ? actor.id : null,
        setAt: now,
      })
      .execute()
    return { id, number, isNew: true }
  },

  record: ({ achievementId, organizationId, currency, amount }, _loaded, { number, isNew }) =>
    isNew ? fact(valueSet, { organizationId, subjectId: achievementId }, { currency, amount, number }) : null,
})
