import { sql } from 'kysely'
import type { OpenTransaction, Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'

/** The month of a day, as its first day. */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`

/** The month so many months later, or earlier. */
export function monthsAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 10)
}

/** The month that an address asks for, as its first day; undefined for none or nonsense. */
export const readMonth = (text: string | null): string | undefined =>
  text && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : undefined

/** The books of an organization, locked: one thing at a time is closed, opened again, packed or adjusted. @throws Refusal `organization-missing` */
export const lockBooks = (db: OpenTransaction, organizationId: string) =>
  db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .where('kind', '!=', 'school')
    .select(['id', 'slug', 'name', 'timeZone', 'schoolYearStart'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('organization'))

/** Keeps lines from being written while a month is closed or opened again: those under way are waited for. */
export const holdLines = (db: OpenTransaction, organizationId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('period ' || ${organizationId}::text, 0))`.execute(db)

/**
 * Of `ledger_lines`: what is paid from here. What was given before it came here (an opening, and what takes one back) rests on no rule, no amount and no
 * acceptance, and is not paid again.
 */
export const paidHere = sql`not (ledger_lines.award_id is not null and ledger_lines.rule_id is null and ledger_lines.value_rule_id is null
  and ledger_lines.acceptance_id is null)`

/** Whether a month is closed now. */
export async function isClosed(db: Queryable, { organizationId, month }: { organizationId: string; month: string }): Promise<boolean> {
  const closing = await db
    .selectFrom('periodClosings')
    .where('organizationId', '=', organizationId)
    .where('month', '=', month)
    .where('reopenedAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  return closing !== undefined
}
