import { type JoinBuilder, sql } from 'kysely'
import { type CurrencyKind, currencyKinds } from '../../definitions/value/currencies.ts'
import { organizationsWhere, type Person } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { DB } from '../../foundation/platform/schema.ts'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'
import { saysWhy, toldLines } from './told-lines.ts'

const ofItsCurrency = (join: JoinBuilder<DB, 'ledgerLines' | 'currencies'>) =>
  join.onRef('currencies.organizationId', '=', 'ledgerLines.organizationId').onRef('currencies.code', '=', 'ledgerLines.currency')

type Wishes = { year?: number | undefined; before?: string | undefined; limit?: number | undefined }

/** A person's lines, newest first, a page at a time, each with the rule that made it and why that one counts. */
export async function linesOf(db: Queryable, personId: string, { year, before, limit = 30 }: Wishes = {}) {
  const rows = await toldLines(
    db,
    sql`select * from ledger_lines where person_id = ${personId}::uuid
      ${year === undefined ? sql`` : sql`and school_year = ${year}`} ${before === undefined ? sql`` : sql`and id < ${before}::uuid`}
      ${saysWhy} order by id desc limit ${limit + 1}`,
  )
  const lines = rows.slice(0, limit)
  return { lines, next: rows.length > limit ? (lines.at(-1)?.id ?? null) : null }
}

/** What a person has been given, by currency: in one school year, and in all. Sums are PostgreSQL's, exact, and stay text. */
export async function totalsOf(db: Queryable, personId: string, year: number) {
  const rows = await db
    .selectFrom('ledgerLines')
    .innerJoin('currencies', ofItsCurrency)
    .where('ledgerLines.personId', '=', personId)
    .groupBy(['ledgerLines.currency', 'currencies.kind', 'currencies.name', 'ledgerLines.unit'])
    .orderBy('ledgerLines.currency')
    .orderBy('ledgerLines.unit')
    .select([
      'ledgerLines.currency',
      sql<CurrencyKind>`currencies.kind`.as('kind'),
      'currencies.name as currencyName',
      'ledgerLines.unit',
      sql<string>`coalesce(sum(amount) filter (where school_year = ${year}), 0)::numeric(20, 2)`.as('inYear'),
      sql<string>`sum(amount)`.as('inAll'),
    ])
    .execute()
  return rows.toSorted((a, b) => currencyKinds.indexOf(a.kind) - currencyKinds.indexOf(b.kind))
}

/** The school years in which a person has lines, the newest first. */
export async function yearsOf(db: Queryable, personId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('ledgerLines')
    .where('personId', '=', personId)
    .select('schoolYear as year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

export type Goal = { organizationId: string; organization: string; hours: number; reached: string }

/** The yearly goals of where a person earns, with the hours that each of those organizations has given in its present school year. */
export async function goalsOf(db: Queryable, actor: Person, year: number): Promise<Goal[]> {
  const places = organizationsWhere(actor, 'earner')
  if (places.length === 0) return []
  const rows = await db
    .selectFrom('organizations')
    .where('id', 'in', places)
    .where('yearlyHours', 'is not', null)
    .orderBy('name')
    .select(['id as organizationId', 'shortName as organization', 'yearlyHours'])
    .select((row) =>
      row
        .selectFrom('ledgerLines')
        .where('personId', '=', actor.id)
        .where('schoolYear', '=', year)
        .where('currency', '=', 'clock-hours')
        .whereRef('ledgerLines.organizationId', '=', 'organizations.id')
        .select(sql<string>`coalesce(sum(amount), 0)::numeric(20, 2)`.as('sum'))
        .as('reached'),
    )
    .execute()
  return rows.map(({ yearlyHours, reached, ...goal }) => ({ ...goal, hours: Number(yearlyHours), reached: reached ?? '0' }))
}

/** The school year it is for a person: by the calendar of where they earn, first where they began first; else from July at Greenwich. */
export async function schoolYearFor(db: Queryable, actor: Person, now: Date): Promise<{ year: number; start: string }> {
  const [place] = [...organizationsWhere(actor, 'earner'), ...actor.memberships.map(({ organizationId }) => organizationId)]
  const found = place
    ? await db.selectFrom('organizations').where('id', '=', place).select(['timeZone', 'schoolYearStart']).executeTakeFirst()
    : undefined
  const { timeZone, schoolYearStart: start } = found ?? { timeZone: 'UTC', schoolYearStart: '07-01' }
  return { year: schoolYearOf(dayIn(timeZone, now), start), start }
}
