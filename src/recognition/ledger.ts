import { sql } from 'kysely'
import type { Currency } from '../achievements/value-rules.ts'
import type { Queryable } from '../platform/database.ts'
import { schoolYear } from './school-year.ts'

type Wishes = { year?: number | undefined; before?: string | undefined; limit?: number | undefined }

/** The hours a year that the ring is drawn toward, until organizations set their own. */
export const yearlyHours = 30

const yearOfLine = sql<number>`extract(year from (ledger_lines.recorded_at at time zone 'UTC') - interval '6 months')::integer`

/** A person's lines, newest first, a page at a time, each with the rule that made it and why that one counts. */
export async function linesOf(db: Queryable, personId: string, { year, before, limit = 30 }: Wishes = {}) {
  const range = year === undefined ? undefined : schoolYear(year)
  const rows = await db
    .selectFrom('ledgerLines')
    .innerJoin('valueRules as rule', 'rule.id', 'ledgerLines.valueRuleId')
    .innerJoin('organizations', 'organizations.id', 'ledgerLines.organizationId')
    .innerJoin('awards', 'awards.id', 'ledgerLines.awardId')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .innerJoin('attempts', 'attempts.id', 'awards.attemptId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('ledgerLines.personId', '=', personId)
    .$call((query) =>
      range ? query.where('ledgerLines.recordedAt', '>=', range.from).where('ledgerLines.recordedAt', '<', range.until) : query,
    )
    .$if(before !== undefined, (query) => query.where('ledgerLines.id', '<', before ?? ''))
    .orderBy('ledgerLines.id', 'desc')
    .limit(limit + 1)
    .select([
      'ledgerLines.id',
      'ledgerLines.awardId',
      'ledgerLines.amount',
      'ledgerLines.unit',
      'ledgerLines.recordedAt',
      'ledgerLines.reversesId',
      'organizations.name as organizationName',
      'organizations.shortName as organizationShortName',
      'version.title',
      'awards.versionId',
      'awards.awardedAt',
      'rule.number as ruleNumber',
      'rule.effectiveFrom',
      'attempts.startedAt',
      'revocations.revokedAt',
      'revocations.reason as revocationReason',
      sql<Currency>`ledger_lines.currency`.as('currency'),
      sql<boolean>`rule.effective_from <= (attempts.started_at at time zone 'UTC')::date`.as('heldAtStart'),
    ])
    .execute()
  const lines = rows.slice(0, limit)
  return { lines, next: rows.length > limit ? (lines.at(-1)?.id ?? null) : null }
}

export type LedgerLine = Awaited<ReturnType<typeof linesOf>>['lines'][number]

/** What a person has been given, by currency: in one school year, and in all. Sums are PostgreSQL's, exact, and stay text. */
export async function totalsOf(db: Queryable, personId: string, year: number) {
  const rows = await db
    .selectFrom('ledgerLines')
    .where('personId', '=', personId)
    .groupBy(['currency', 'unit'])
    .orderBy('currency')
    .orderBy('unit')
    .select([
      sql<Currency>`currency`.as('currency'),
      'unit',
      sql<string>`coalesce(sum(amount) filter (where ${yearOfLine} = ${year}), 0)::numeric(20, 2)`.as('inYear'),
      sql<string>`sum(amount)`.as('inAll'),
    ])
    .execute()
  return rows
}

/** The school years in which a person has lines, the newest first. */
export async function yearsOf(db: Queryable, personId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('ledgerLines')
    .where('personId', '=', personId)
    .select(yearOfLine.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}
