import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { paidHere } from '../periods/closed-months.ts'

/**
 * Lines of an organization that a packet of this month takes: of every closed month up to it, since the first that was ever closed here, what no packet
 * has yet and what waits for nobody. What was entered before is settled otherwise; lines of nothing pay nothing.
 */
export const toPack = ({ organizationId, month }: { organizationId: string; month: string }) => sql`
  select ledger_lines.* from ledger_lines
  where ledger_lines.organization_id = ${organizationId}::uuid and ledger_lines.amount <> 0 and ${paidHere}
    and ledger_lines.period in (select distinct closed.month from period_closings closed
      where closed.organization_id = ${organizationId}::uuid and closed.month <= ${month}::date and closed.reopened_at is null)
    and not exists (select from packet_lines packed where packed.line_id = ledger_lines.id)
    and not waits_for_approval(ledger_lines.id)`

/** How many lines the packet of a month would take, and of how many people. */
export async function countToPack(
  db: Queryable,
  given: { organizationId: string; month: string },
): Promise<{ lines: number; people: number }> {
  const { rows } = await sql<{ lines: number; people: number }>`
    select count(*)::integer as lines, count(distinct person_id)::integer as people from (${toPack(given)}) as waiting`.execute(db)
  return rows[0] ?? { lines: 0, people: 0 }
}

/** Who people are where they are given something: name, address, and the school they are or were last in. */
export async function peopleAt(
  db: Queryable,
  organizationId: string,
  personIds: readonly string[],
): Promise<Map<string, { name: string; email: string; school: string; isThere: boolean }>> {
  const { rows } = await sql<{ id: string; name: string; email: string; school: string; isThere: boolean }>`
    select people.id, people.name, people.email, coalesce(school.name, '') as school, coalesce(who.is_there, false) as "isThere"
    from people
      left join lateral (select school_id, ended_at is null as is_there from memberships
        where memberships.person_id = people.id and memberships.organization_id = ${organizationId}::uuid
        order by ended_at desc nulls first, id desc limit 1) as who on true
      left join organizations school on school.id = who.school_id
    where people.id = any(${[...new Set(personIds)]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}
