import { sql } from 'kysely'
import type { CurrencyKind } from '../../definitions/value/currencies.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/** What an assessment brought who made it, for who answers for the pay. Whose work it was is not in it. */
export type PaidAssessment = {
  id: string
  assessmentId: string
  personId: string
  name: string
  title: string
  amount: string
  unit: string
  currency: string
  currencyName: string
  kind: CurrencyKind
  takenAt: Date
  recordedAt: Date
  /** Why it was taken back; null where it stands. */
  voidReason: string | null
}

const pageSize = 30

/** What assessments brought at an organization, the newest first, a page at a time. Who asks must be an admin or HR of it. */
export async function findPaidAssessments(
  db: Queryable,
  { organizationId, before, limit = pageSize }: { organizationId: string; before: string | null; limit?: number },
) {
  const rows = await db
    .selectFrom((query) =>
      query
        .selectFrom('ledgerLines')
        .where('organizationId', '=', organizationId)
        .where('cause', '=', 'assessment')
        .$if(before !== null, (lines) => lines.where('id', '<', before ?? ''))
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .selectAll()
        .as('lines'),
    )
    .innerJoin('people', 'people.id', 'lines.personId')
    .innerJoin('achievementVersions as version', 'version.id', 'lines.versionId')
    .innerJoin('currencies', (join) =>
      join.onRef('currencies.organizationId', '=', 'lines.organizationId').onRef('currencies.code', '=', 'lines.currency'),
    )
    .leftJoin('assessmentVoids as voids', 'voids.assessmentId', 'lines.assessmentId')
    .orderBy('lines.id', 'desc')
    .select(['lines.id', 'lines.personId', 'people.name', 'version.title', 'lines.amount', 'lines.unit', 'lines.currency'])
    .select(['currencies.name as currencyName', 'lines.recordedAt', 'voids.reason as voidReason'])
    .select([sql<string>`lines.assessment_id`.as('assessmentId'), sql<Date>`lines.taken_at`.as('takenAt')])
    .select(sql<CurrencyKind>`currencies.kind`.as('kind'))
    .execute()
  const shown: PaidAssessment[] = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}
