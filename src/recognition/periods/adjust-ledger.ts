import { z } from 'zod'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'
import { ledgerLineReversed, ledgerLineWritten } from '../ledger/ledger-facts.ts'
import { mayAdjust } from './books-policy.ts'
import { isClosed, lockBooks, monthOf } from './closed-months.ts'

const reason = z
  .string()
  .trim()
  .min(10, 'Write the reason in a sentence: the person reads it beside the amount.')
  .max(600, 'Write the reason in at most 600 characters.')

export const adjustLedger = command({
  name: 'ledger.adjust',
  says: 'Adds something to what a person was given, or takes something off, by hand and with a reason that they read.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    personId: z.uuid('Choose a person.'),
    currency: z.string().trim().min(1, 'Choose a currency.').max(60),
    amount: z
      .string()
      .trim()
      .regex(/^[-−]?\d{1,6}(\.\d{1,2})?$/, 'Write the amount as a plain number, such as 8, 0.5 or 200, with a minus before it to take off.')
      .transform((text) => text.replace('−', '-')),
    reason,
    month: z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'Choose a month.')
      .optional()
      .describe('The month in which it counts, such as 2027-03: an open one, this month or earlier. Left out, it is this month.'),
  }),

  async load({ db }, { organizationId, personId }) {
    const organization = await lockBooks(db, organizationId)
    await db
      .selectFrom('memberships')
      .innerJoin('people', 'people.id', 'memberships.personId')
      .where('personId', '=', personId)
      .where('organizationId', '=', organizationId)
      .where('people.erasedAt', 'is', null)
      .select('memberships.id')
      .limit(1)
      .executeTakeFirstOrThrow(() => missing('person'))
    return { ...organization, organizationId, personId }
  },

  may: mayAdjust,

  async run(
    { db, actor, now, newId },
    { organizationId, personId, currency: code, amount, reason: why, month },
    { timeZone, schoolYearStart },
  ) {
    const currency = (await currenciesOf(db, organizationId)).find((one) => one.code === code)
    if (!currency) throw invalidAt('currency-missing', 'currency', 'This currency is not there. Choose another.')
    if (Number(amount) === 0) throw invalidAt('adjustment-of-nothing', 'amount', 'Write more or less than nothing.')
    if ((amount.split('.')[1] ?? '').replace(/0+$/, '').length > currency.decimals)
      throw invalidAt(
        'adjustment-too-exact',
        'amount',
        '{currency} has {decimals, plural, =0 {no decimals} one {# decimal} other {# decimals}}. Write the amount with no more than that.',
        { currency: currency.name, decimals: currency.decimals },
      )
    const today = dayIn(timeZone, now)
    const period = month === undefined ? monthOf(today) : `${month}-01`
    if (period > monthOf(today))
      throw invalidAt('month-to-come', 'month', 'This month is still to come. Choose this month or an earlier one.')
    if (month !== undefined && (await isClosed(db, { organizationId, month: period })))
      throw invalidAt('month-closed', 'month', 'This month is closed. Choose one that is open, or open it again first.')
    const id = newId()
    await db
      .insertInto('ledgerLines')
      .values({
        id,
        cause: 'adjustment',
        personId,
        organizationId,
        currency: code,
        unit: currency.unit,
        amount,
        reasons: JSON.stringify([{ code: 'adjusted', reason: why }]),
        enteredBy: personIdOf(actor),
        recordedAt: now,
        schoolYear: schoolYearOf(month === undefined ? today : lastDayOf(period, today), schoolYearStart),
        period,
      })
      .execute()
    return { lineId: id, unit: currency.unit }
  },

  record: ({ organizationId, personId, currency, amount }, _loaded, { lineId, unit }) =>
    fact(ledgerLineWritten, { organizationId, subjectId: lineId }, { awardId: null, personId, currency, amount, unit }),
})

/** The last day of a month, but no later than today: in whose school year what is entered for that month counts. */
function lastDayOf(month: string, today: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
  return last < today ? last : today
}

export const takeAdjustmentBack = command({
  name: 'ledger.take-adjustment-back',
  says: 'Takes back what was adjusted by hand, whole and once, by a line of its own.',
  reach: everyDoor,
  limits: null,
  input: z.object({ lineId: z.uuid(), reason }),

  async load({ db }, { lineId }) {
    const line = await db
      .selectFrom('ledgerLines')
      .where('id', '=', lineId)
      .where('cause', '=', 'adjustment')
      .select(['id', 'organizationId', 'personId', 'currency', 'unit', 'amount', 'schoolYear'])
      .executeTakeFirstOrThrow(() => missing('adjustment'))
    const { timeZone, schoolYearStart } = await lockBooks(db, line.organizationId)
    return { ...line, timeZone, schoolYearStart }
  },

  may: mayAdjust,

  async run({ db, actor, now, newId }, { reason: why }, line) {
    const back = await db
      .insertInto('ledgerLines')
      .values({
        id: newId(),
        cause: 'reversal',
        personId: line.personId,
        organizationId: line.organizationId,
        currency: line.currency,
        unit: line.unit,
        // Text to text: an amount is never a float.
        amount: opposite(line.amount),
        reasons: JSON.stringify([{ code: 'adjusted', reason: why }]),
        enteredBy: personIdOf(actor),
        reversesId: line.id,
        recordedAt: now,
        schoolYear: Math.max(line.schoolYear, schoolYearOf(dayIn(line.timeZone, now), line.schoolYearStart)),
      })
      .onConflict((clash) => clash.column('reversesId').doNothing())
      .returning(['id', 'amount'])
      .executeTakeFirst()
    if (!back) throw conflict('adjustment-taken-back', 'It was taken back already. Nothing more has to be done.')
    return { lineId: back.id, amount: back.amount }
  },

  record: ({ lineId: reversesId }, { organizationId, personId, currency, unit }, { lineId, amount }) =>
    fact(ledgerLineReversed, { organizationId, subjectId: lineId }, { awardId: null, personId, currency, amount, unit, reversesId }),
})

const opposite = (amount: string) => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`)
