import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { mayKeepBooks } from './books-policy.ts'
import { holdLines, isClosed, lockBooks, monthOf, paidHere } from './closed-months.ts'
import { periodClosed, periodReopened } from './period-facts.ts'

const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'Choose a month.')
  .describe('A month by the calendar of the organization, such as 2027-03.')

/** What a month holds: how many lines, of how many people, and the sum of each currency, exact. */
export type Held = { lines: number; people: number; sums: { currency: string; unit: string; amount: string }[] }

/** What a month of an organization holds now. */
export async function heldBy(db: Queryable, { organizationId, month: first }: { organizationId: string; month: string }): Promise<Held> {
  const { rows } = await sql<{ lines: number; people: number; sums: Held['sums'] }>`
    with held as (select person_id, currency, unit, amount from ledger_lines where organization_id = ${organizationId}::uuid and period = ${first}::date and ${paidHere})
    select (select count(*)::integer from held) as lines, (select count(distinct person_id)::integer from held) as people,
      (select coalesce(json_agg(json_build_object('currency', currency, 'unit', unit, 'amount', amount::text) order by currency, unit), '[]')
        from (select currency, unit, sum(amount) as amount from held group by currency, unit) summed) as sums`.execute(db)
  return rows[0] ?? { lines: 0, people: 0, sums: [] }
}

export const closePeriod = command({
  name: 'period.close',
  says: 'Closes a month of the ledger: nothing is entered in it any more, and what comes late counts in the next one that is open.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid(), month }),

  async load({ db }, { organizationId }) {
    const organization = await lockBooks(db, organizationId)
    await holdLines(db, organizationId)
    return { ...organization, organizationId }
  },
  may: mayKeepBooks,

  async run({ db, actor, now, newId }, { organizationId, month: asked }, { timeZone }) {
    const first = `${asked}-01`
    if (first >= monthOf(dayIn(timeZone, now)))
      throw invalidAt('month-not-over', 'month', 'This month is not over. It can be closed from the first day of the next one.')
    if (await isClosed(db, { organizationId, month: first })) throw conflict('month-closed', 'This month is closed already.')
    const earlier = await db
      .selectFrom('ledgerLines')
      .where('organizationId', '=', organizationId)
      .where('period', '<', first)
      // What was there before a month was ever closed is settled otherwise.
      .where('period', '>=', (row) =>
        row
          .selectFrom('periodClosings')
          .where('periodClosings.organizationId', '=', organizationId)
          .select((closing) => closing.fn.min('month').as('month')),
      )
      .where(
        sql<boolean>`not exists (select from period_closings closed where closed.organization_id = ledger_lines.organization_id
          and closed.month = ledger_lines.period and closed.reopened_at is null)`,
      )
      .orderBy('period')
      .select('period')
      .limit(1)
      .executeTakeFirst()
    if (earlier)
      throw conflict('earlier-month-open', 'Months are closed in order, and {month, date, month} is still open. Close that one first.', {
        month: earlier.period,
      })
    const held = await heldBy(db, { organizationId, month: first })
    const id = newId()
    await db
      .insertInto('periodClosings')
      .values({ id, organizationId, month: first, held: JSON.stringify(held), closedBy: personIdOf(actor), closedAt: now })
      .execute()
    return { closingId: id, ...held }
  },

  record: ({ organizationId, month: asked }, _loaded, { closingId, lines }) =>
    fact(periodClosed, { organizationId, subjectId: closingId }, { month: asked, lines }),
})

export const reopenPeriod = command({
  name: 'period.reopen',
  says: 'Opens a closed month of the ledger again, with a reason, so that something can be entered in it.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    month,
    reason: z
      .string()
      .trim()
      .min(10, 'Write in a sentence why it is opened again.')
      .max(600, 'Write the reason in at most 600 characters.'),
  }),

  async load({ db }, { organizationId, month: asked }) {
    const organization = await lockBooks(db, organizationId)
    await holdLines(db, organizationId)
    const closing = await db
      .selectFrom('periodClosings')
      .where('organizationId', '=', organizationId)
      .where('month', '=', `${asked}-01`)
      .where('reopenedAt', 'is', null)
      .select('id')
      .executeTakeFirst()
    return { ...organization, organizationId, closing }
  },
  may: mayKeepBooks,

  async run({ db, actor, now }, { reason }, { closing }) {
    if (!closing) throw conflict('month-open', 'This month is open already.')
    await db
      .updateTable('periodClosings')
      .set({ reopenedAt: now, reopenedBy: personIdOf(actor), reopenReason: reason })
      .where('id', '=', closing.id)
      .execute()
    return { closingId: closing.id }
  },

  record: ({ organizationId, month: asked, reason }, _loaded, { closingId }) =>
    fact(periodReopened, { organizationId, subjectId: closingId }, { month: asked, reason }),
})
