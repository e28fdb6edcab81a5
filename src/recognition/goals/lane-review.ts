import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

type Asked = { organizationId: string; currency: string; threshold: string }

/** Who crossed a lane, and with which line. */
export type Crossing = { personId: string; name: string; lineId: string; at: Date; total: string }

/** Everyone’s balance of a currency after each of their lines, in the order in which they came. */
const running = ({ organizationId, currency }: Pick<Asked, 'organizationId' | 'currency'>) => sql`
  select person_id, id, recorded_at, amount, sum(amount) over (partition by person_id order by id) as total,
    sum(amount) over (partition by person_id) as now
  from ledger_lines where organization_id = ${organizationId}::uuid and currency = ${currency}`

/** Who is in a lane now and when they crossed into it, the last first, a page at a time. */
export async function findCrossings(
  db: Queryable,
  { before, size = 20, ...asked }: Asked & { before: string | null; size?: number },
): Promise<{ crossings: Crossing[]; next: string | null }> {
  const { rows } = await sql<Crossing>`
    select crossed.person_id as "personId", people.name, crossed.id as "lineId", crossed.recorded_at as at, crossed.now::text as total
    from (select distinct on (person_id) * from (${running(asked)}) as lines
      where total >= ${asked.threshold}::numeric and total - amount < ${asked.threshold}::numeric and now >= ${asked.threshold}::numeric
      order by person_id, id desc) as crossed
      join people on people.id = crossed.person_id
    ${before === null ? sql`` : sql`where crossed.id < ${before}::uuid`}
    order by crossed.id desc limit ${size + 1}`.execute(db)
  const crossings = rows.slice(0, size)
  return { crossings, next: rows.length > size ? (crossings.at(-1)?.lineId ?? null) : null }
}

/** Who is still before a lane, those first who lack least; with so much more, who would cross it. Who left is not among them. */
export async function findNearing(
  db: Queryable,
  { more, size = 20, ...asked }: Asked & { more: string; size?: number },
): Promise<{ people: { personId: string; name: string; total: string; lacks: string; wouldCross: boolean }[]; crossing: number }> {
  const { rows } = await sql<{ personId: string; name: string; total: string; lacks: string; wouldCross: boolean; crossing: number }>`
    select held.person_id as "personId", people.name, held.total::text as total, (${asked.threshold}::numeric - held.total)::text as lacks,
      held.total + ${more}::numeric >= ${asked.threshold}::numeric as "wouldCross",
      (count(*) filter (where held.total + ${more}::numeric >= ${asked.threshold}::numeric) over ())::integer as crossing
    from (select person_id, sum(amount) as total from ledger_lines
      where organization_id = ${asked.organizationId}::uuid and currency = ${asked.currency} group by person_id) as held
      join people on people.id = held.person_id
    where held.total < ${asked.threshold}::numeric and exists (select from memberships there
      where there.person_id = held.person_id and there.organization_id = ${asked.organizationId}::uuid and there.ended_at is null)
    order by held.total desc, people.name, held.person_id limit ${size}`.execute(db)
  return { people: rows.map(({ crossing, ...row }) => row), crossing: rows[0]?.crossing ?? 0 }
}
