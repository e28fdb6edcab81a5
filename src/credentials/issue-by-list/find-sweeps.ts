import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'

export const sweepStates = ['open', 'waiting', 'running', 'done', 'canceled'] as const
export type SweepState = (typeof sweepStates)[number]
export type SweepKind = 'revoke' | 'suspend'

const sweeps = (db: Queryable) =>
  db
    .selectFrom('awardSweeps')
    .leftJoin('people', 'people.id', 'awardSweeps.chosenBy')
    .select([
      'awardSweeps.id',
      'awardSweeps.organizationId',
      'awardSweeps.reason',
      'chosenAt',
      'beginsAt',
      'finishedAt',
      'people.name as chosenBy',
    ])
    .select((is) => [
      is.ref('awardSweeps.state').$castTo<SweepState>().as('state'),
      is.ref('awardSweeps.kind').$castTo<SweepKind>().as('kind'),
    ])
    .select(sql<number>`(select count(*)::integer from award_sweep_rows where sweep_id = award_sweeps.id)`.as('awards'))
    .select(sql<number>`(select count(*)::integer from award_sweep_rows where sweep_id = award_sweeps.id and fate = 'done')`.as('done'))

/** The sweeps of an organization, the newest first. */
export async function listSweeps(
  db: Queryable,
  organizationId: string,
  { before = null, size = 20 }: { before?: string | null; size?: number },
) {
  const rows = await sweeps(db)
    .where('awardSweeps.organizationId', '=', organizationId)
    .$if(before !== null, (query) => query.where('awardSweeps.id', '<', before ?? ''))
    .orderBy('awardSweeps.id', 'desc')
    .limit(size + 1)
    .execute()
  const found = rows.slice(0, size)
  return { sweeps: found, next: rows.length > size ? (found.at(-1)?.id ?? null) : null }
}

/** @throws Refusal `award-sweep-missing` */
export async function findSweep(db: Queryable, id: string) {
  if (!isId(id)) throw missing('award sweep')
  return sweeps(db)
    .innerJoin('organizations', 'organizations.id', 'awardSweeps.organizationId')
    .where('awardSweeps.id', '=', id)
    .select(['organizations.slug', 'organizations.name as organization', 'organizations.timeZone'])
    .executeTakeFirstOrThrow(() => missing('award sweep'))
}

/** Whom a sweep concerns, a page at a time in the order of their awards. */
export async function awardsOfSweep(db: Queryable, sweepId: string, { after = null, size = 25 }: { after?: string | null; size?: number }) {
  const rows = await db
    .selectFrom('awardSweepRows')
    .innerJoin('awards', 'awards.id', 'awardSweepRows.awardId')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .where('sweepId', '=', sweepId)
    .$if(after !== null, (query) => query.where('awards.id', '>', after ?? ''))
    .orderBy('awards.id')
    .limit(size + 1)
    .select(['awards.id', 'awards.earnerName', 'awards.awardedAt', 'version.title'])
    .select((is) => is.ref('fate').$castTo<'open' | 'done' | 'passed'>().as('fate'))
    .execute()
  const found = rows.slice(0, size)
  return { awards: found, next: rows.length > size ? (found.at(-1)?.id ?? null) : null }
}

/** What taking these awards back reverses, summed by what it is in. */
export async function reversedBySweep(db: Queryable, sweepId: string) {
  const { rows } = await sql<{
    currency: string
    name: string
    kind: 'hours' | 'credits' | 'money'
    unit: string
    amount: string
    people: number
  }>`
    select lines.currency, coalesce(currencies.name, lines.currency) as name, coalesce(currencies.kind, 'credits') as kind, max(lines.unit) as unit,
      sum(lines.amount)::text as amount, count(distinct lines.person_id)::integer as people
    from award_sweep_rows swept join ledger_lines lines on lines.award_id = swept.award_id
      left join currencies on currencies.organization_id = lines.organization_id and currencies.code = lines.currency
    where swept.sweep_id = ${sweepId}
    group by 1, 2, 3 having sum(lines.amount) <> 0 order by 2`.execute(db)
  return rows
}
