import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'
import { amountText, hundredthsOf } from '../rules/exact.ts'
import type { ValueRule } from './value-rules.ts'

/** What a cap of a school year still leaves somebody, in one currency. Amounts are text. */
export type Room = Pick<ValueRule, 'currency' | 'kind' | 'currencyName' | 'unit'> & { cap: string; left: string }

/** What is left to a person of the caps of this school year that limit some rules: what the ledger says, not a guess. */
export async function findRoom(db: Queryable, personId: string, rules: readonly ValueRule[], now: Date): Promise<Room[]> {
  const capped = rules.flatMap(
    (rule) => rule.caps?.filter(({ per }) => per === 'school-year').map(({ amount }) => ({ rule, cap: amount })) ?? [],
  )
  const [first] = capped
  if (!first) return []
  const { organizationId } = first.rule
  const { timeZone, schoolYearStart } = await db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .select(['timeZone', 'schoolYearStart'])
    .executeTakeFirstOrThrow()
  const given = await db
    .selectFrom('ledgerLines')
    .where('personId', '=', personId)
    .where('organizationId', '=', organizationId)
    .where('awardId', 'is not', null)
    // By the day of the award where the line says it; a line from before caps by when it was entered.
    .where(sql<boolean>`coalesce((facts ->> 'schoolYear')::integer, school_year) = ${schoolYearOf(dayIn(timeZone, now), schoolYearStart)}`)
    .groupBy('currency')
    .select(['currency', sql<string>`sum(amount)::text`.as('sum')])
    .execute()
  return capped.map(({ rule: { currency, kind, currencyName, unit }, cap }) => {
    const left = hundredthsOf(cap) - hundredthsOf(given.find((one) => one.currency === currency)?.sum ?? '0')
    return { currency, kind, currencyName, unit, cap, left: amountText(left > 0n ? left : 0n) }
  })
}
