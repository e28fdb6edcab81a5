import { z } from 'zod'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'
import { mostGoals } from '../ledger/rings.ts'
import { mayKeepBooks } from '../periods/books-policy.ts'
import { lockBooks } from '../periods/closed-months.ts'
import { goalEnded, goalSet, laneEnded, laneSet } from './goal-facts.ts'

const name = z.string().trim().min(2, 'Give it a name.').max(80, 'The name has at most 80 characters.')
const currency = z.string().trim().min(1, 'Choose a currency.').max(60)
const amount = z
  .string()
  .trim()
  .regex(/^\d{1,6}(\.\d{1,2})?$/, 'Write the amount as a plain number, such as 20, 0.5 or 100.')
  .refine((text) => Number(text) > 0, 'Write more than nothing.')

async function requireCurrency(db: OpenTransaction, organizationId: string, code: string): Promise<void> {
  const found = (await currenciesOf(db, organizationId)).find((one) => one.code === code)
  if (!found) throw invalidAt('currency-missing', 'currency', 'This currency is not there. Choose another.')
}

export const setGoal = command({
  name: 'goal.set',
  says: 'Sets a goal for everyone who earns: so much of a currency in so many school years, or toward the renewal of a license.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    kind: z.enum(['goal', 'license']).default('goal'),
    name,
    currency,
    amount,
    years: z.coerce.number().int().min(1, 'At least one year.').max(10, 'At most ten years.').default(1),
    firstYear: z.coerce
      .number()
      .int()
      .min(2000)
      .max(2099)
      .optional()
      .describe('The calendar year in which a school year begins that such a time begins with; the present one where it is left out.'),
  }),
  load: async ({ db }, { organizationId }) => ({ ...(await lockBooks(db, organizationId)), organizationId }),
  may: mayKeepBooks,

  async run({ db, actor, now, newId }, { organizationId, firstYear, ...goal }, { timeZone, schoolYearStart }) {
    await requireCurrency(db, organizationId, goal.currency)
    const { count } = await db
      .selectFrom('goals')
      .where('organizationId', '=', organizationId)
      .where('endedAt', 'is', null)
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (count >= mostGoals)
      throw conflict('goals-many', 'There are {count} goals already, which is as many as there can be. End one first.', { count })
    const id = newId()
    await db
      .insertInto('goals')
      .values({
        id,
        organizationId,
        ...goal,
        firstYear: firstYear ?? schoolYearOf(dayIn(timeZone, now), schoolYearStart),
        setBy: personIdOf(actor),
        setAt: now,
      })
      .execute()
    return { goalId: id }
  },

  record: ({ organizationId, name: called, currency: code, amount: much, years }, _loaded, { goalId }) =>
    fact(goalSet, { organizationId, subjectId: goalId }, { name: called, currency: code, amount: much, years }),
})

export const endGoal = command({
  name: 'goal.end',
  says: 'Ends a goal: its ring is no longer shown to anyone. What was given stays.',
  reach: everyDoor,
  limits: null,
  input: z.object({ goalId: z.uuid() }),
  load: ({ db }, { goalId }) =>
    db
      .selectFrom('goals')
      .where('id', '=', goalId)
      .where('endedAt', 'is', null)
      .select(['organizationId', 'name', 'currency'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('goal')),
  may: mayKeepBooks,
  async run({ db, now }, { goalId }) {
    await db.updateTable('goals').set({ endedAt: now }).where('id', '=', goalId).execute()
    return { goalId }
  },
  record: ({ goalId }, { organizationId, ...goal }) => fact(goalEnded, { organizationId, subjectId: goalId }, goal),
})

export const setLane = command({
  name: 'lane.set',
  says: 'Sets a lane of pay: everyone who has so much of a currency, in all, is in it.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid(), name, currency, threshold: amount }),
  load: async ({ db }, { organizationId }) => ({ ...(await lockBooks(db, organizationId)), organizationId }),
  may: mayKeepBooks,

  async run({ db, actor, now, newId }, { organizationId, ...lane }) {
    await requireCurrency(db, organizationId, lane.currency)
    const others = await db
      .selectFrom('lanes')
      .where('organizationId', '=', organizationId)
      .where('endedAt', 'is', null)
      .select(['currency', 'threshold'])
      .execute()
    if (others.length >= mostGoals)
      throw conflict('lanes-many', 'There are {count} lanes already, which is as many as there can be. End one first.', {
        count: others.length,
      })
    if (others.some(({ currency: code, threshold }) => code === lane.currency && Number(threshold) === Number(lane.threshold)))
      throw invalidAt('lane-taken', 'threshold', 'Another lane begins there already. Choose another amount.')
    const id = newId()
    await db
      .insertInto('lanes')
      .values({ id, organizationId, ...lane, setBy: personIdOf(actor), setAt: now })
      .execute()
    return { laneId: id }
  },

  record: ({ organizationId, ...lane }, _loaded, { laneId }) => fact(laneSet, { organizationId, subjectId: laneId }, lane),
})

export const endLane = command({
  name: 'lane.end',
  says: 'Ends a lane of pay. What was given stays.',
  reach: everyDoor,
  limits: null,
  input: z.object({ laneId: z.uuid() }),
  load: ({ db }, { laneId }) =>
    db
      .selectFrom('lanes')
      .where('id', '=', laneId)
      .where('endedAt', 'is', null)
      .select(['organizationId', 'name', 'currency'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('lane')),
  may: mayKeepBooks,
  async run({ db, now }, { laneId }) {
    await db.updateTable('lanes').set({ endedAt: now }).where('id', '=', laneId).execute()
    return { laneId }
  },
  record: ({ laneId }, { organizationId, ...lane }) => fact(laneEnded, { organizationId, subjectId: laneId }, lane),
})
