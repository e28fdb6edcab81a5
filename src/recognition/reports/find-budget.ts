import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Wish } from './recognized.ts'

export type Budget = { amount: string; setAt: Date }

/** The budget of a school year in a currency; null where none was set, or it was taken away. */
export async function findBudget(
  db: Queryable,
  { organizationId, year, currency }: Pick<Wish, 'organizationId' | 'year' | 'currency'>,
): Promise<Budget | null> {
  const { rows } = await sql<Budget>`
    select amount::text, set_at as "setAt" from budgets
    where organization_id = ${organizationId}::uuid and school_year = ${year} and currency = ${currency}
    order by id desc limit 1`.execute(db)
  const [budget] = rows
  return budget && Number(budget.amount) > 0 ? budget : null
}
