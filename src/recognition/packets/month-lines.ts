import { type RawBuilder, sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { type LedgerLine, toldLines } from '../ledger/told-lines.ts'
import { paidHere } from '../periods/closed-months.ts'
import { type LineKind, lineKinds } from './line-kinds.ts'
import { peopleAt } from './lines-to-pack.ts'

/** Which lines of a month are asked for. */
export type LinesAsked = {
  organizationId: string
  month: string
  kind?: LineKind | undefined
  currency?: string | undefined
  /** Id of a school; `none` for who is in none. */
  school?: string | undefined
  personId?: string | undefined
}

/** A line with whose it is. */
export type MonthLine = LedgerLine & { name: string; school: string; isThere: boolean; packetNumber: number | null }

/** What makes a line one to look at, in SQL about `ledger_lines`. */
const conditions = ({ organizationId, month }: { organizationId: string; month: string }): Record<LineKind, RawBuilder<unknown>> => ({
  waiting: sql`waits_for_approval(ledger_lines.id)`,
  negative: sql`(person_id, currency, unit) in (select person_id, currency, unit from ledger_lines
    where organization_id = ${organizationId}::uuid and period = ${month}::date and ${paidHere} group by person_id, currency, unit having sum(amount) < 0)`,
  left: sql`amount <> 0 and not exists (select from memberships there where there.person_id = ledger_lines.person_id
    and there.organization_id = ledger_lines.organization_id and there.ended_at is null)`,
  late: sql`(reverses_id is not null and (select period from ledger_lines back where back.id = ledger_lines.reverses_id) < period
    or reverses_id is null and cause <> 'recurring' and not coalesce(reasons @> '[{"code": "recurs"}]', false) and period >
      (select date_trunc('month', ledger_lines.recorded_at at time zone time_zone) from organizations where id = ledger_lines.organization_id))`,
  nothing: sql`amount = 0 and reverses_id is null and not exists (select from ledger_lines back where back.reverses_id = ledger_lines.id)`,
  capped: sql`amount > 0 and reverses_id is null and reasons @> '[{"code": "cap"}]'`,
  adjusted: sql`entered_by is not null`,
})

const where = (asked: LinesAsked) => sql`
  organization_id = ${asked.organizationId}::uuid and period = ${asked.month}::date and ${paidHere}
  ${asked.kind === undefined ? sql`` : sql`and ${conditions(asked)[asked.kind]}`}
  ${asked.currency === undefined ? sql`` : sql`and currency = ${asked.currency}`}
  ${asked.personId === undefined ? sql`` : sql`and person_id = ${asked.personId}::uuid`}
  ${
    asked.school === undefined
      ? sql``
      : sql`and coalesce((select school_id::text from memberships who where who.person_id = ledger_lines.person_id
          and who.organization_id = ledger_lines.organization_id order by ended_at desc nulls first, id desc limit 1), 'none') = ${asked.school}`
  }`

/** Lines of a month, the newest first, a page at a time. Who asks must keep the books of the organization. */
export async function monthLines(
  db: Queryable,
  { before, size = 30, ...asked }: LinesAsked & { before?: string | undefined; size?: number },
): Promise<{ lines: MonthLine[]; next: string | null }> {
  const found = await toldLines(
    db,
    sql`select * from ledger_lines where ${where(asked)} ${before === undefined ? sql`` : sql`and id < ${before}::uuid`}
      order by id desc limit ${size + 1}`,
  )
  const shown = found.slice(0, size)
  const [people, packed] = await Promise.all([
    peopleAt(
      db,
      asked.organizationId,
      shown.map(({ personId }) => personId),
    ),
    shown.length === 0
      ? []
      : db
          .selectFrom('packetLines')
          .innerJoin('packets', 'packets.id', 'packetLines.packetId')
          .where(
            'packetLines.lineId',
            'in',
            shown.map(({ id }) => id),
          )
          .select(['packetLines.lineId', 'packets.number'])
          .execute(),
  ])
  const numbers = new Map(packed.map(({ lineId, number }) => [lineId, number]))
  const lines = shown.map((line) => {
    const who = people.get(line.personId)
    return {
      ...line,
      name: who?.name ?? '',
      school: who?.school ?? '',
      isThere: who?.isThere ?? false,
      packetNumber: numbers.get(line.id) ?? null,
    }
  })
  return { lines, next: found.length > size ? (shown.at(-1)?.id ?? null) : null }
}

/** How many lines of each kind a month has; what has none is left out. */
export async function countKinds(
  db: Queryable,
  place: { organizationId: string; month: string },
): Promise<{ kind: LineKind; lines: number; people: number }[]> {
  const all = conditions(place)
  const { rows } = await sql<{ kind: LineKind; lines: number; people: number }>`${sql.join(
    lineKinds.map(
      (kind) => sql`select ${kind}::text as kind, count(*)::integer as lines, count(distinct person_id)::integer as people
        from ledger_lines where organization_id = ${place.organizationId}::uuid and period = ${place.month}::date and ${paidHere} and ${all[kind]}`,
    ),
    sql` union all `,
  )}`.execute(db)
  return rows.filter(({ lines }) => lines > 0)
}

/** What a month comes to for each school and currency, exact. */
export async function sumsBySchool(db: Queryable, { organizationId, month }: { organizationId: string; month: string }) {
  const { rows } = await sql<{
    schoolId: string | null
    school: string | null
    currency: string
    unit: string
    amount: string
    lines: number
    people: number
  }>`
    with held as (select person_id, currency, unit, sum(amount) as amount, count(*) as lines from ledger_lines
      where organization_id = ${organizationId}::uuid and period = ${month}::date and ${paidHere} group by person_id, currency, unit)
    select who.school_id as "schoolId", school.name as school, held.currency, held.unit, sum(held.amount)::text as amount,
      sum(held.lines)::integer as lines, count(distinct held.person_id)::integer as people
    from held
      left join lateral (select school_id from memberships where memberships.person_id = held.person_id
        and memberships.organization_id = ${organizationId}::uuid order by ended_at desc nulls first, id desc limit 1) as who on true
      left join organizations school on school.id = who.school_id
    group by who.school_id, school.name, held.currency, held.unit
    order by school.name nulls last, held.currency, held.unit`.execute(db)
  return rows
}
