import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'

export type ContractGroup = { id: string; name: string; isRetired: boolean; members: number }

/** So many groups an organization may have. */
export const mostGroups = 60

/** The groups of contracts of an organization, by name, with how many people are in each; who asks must be an admin or HR of it. */
export async function contractGroupsOf(db: Queryable, organizationId: string): Promise<ContractGroup[]> {
  const rows = await db
    .selectFrom('contractGroups')
    .where('organizationId', '=', organizationId)
    .orderBy(sql`lower(name)`)
    .select(['id', 'name', 'retiredAt'])
    .select(
      sql<number>`(select count(*)::integer from memberships where contract_group_id = contract_groups.id and ended_at is null)`.as(
        'members',
      ),
    )
    .execute()
  return rows.map(({ retiredAt, ...group }) => ({ ...group, isRetired: retiredAt !== null }))
}

const pageSize = 50

/** The people of an organization with the contract of each, by name, a page at a time. */
export async function findContracts(
  db: Queryable,
  organizationId: string,
  {
    q = '',
    groupId,
    after,
    size = pageSize,
  }: {
    q?: string
    /** Only who is in this group; `none` for who is in none. */
    groupId?: string | 'none' | null
    after: string | null
    size?: number
  },
) {
  const part = likeText(q)
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .leftJoin('organizations as schools', 'schools.id', 'memberships.schoolId')
    .leftJoin('contractGroups', 'contractGroups.id', 'memberships.contractGroupId')
    .where('memberships.organizationId', '=', organizationId)
    .where('memberships.endedAt', 'is', null)
    .$if(q !== '', (query) => query.where((row) => row.or([row('people.name', 'ilike', part), row('people.email', 'ilike', part)])))
    .$if(groupId === 'none', (query) => query.where('memberships.contractGroupId', 'is', null))
    .$if(Boolean(groupId) && groupId !== 'none', (query) => query.where('memberships.contractGroupId', '=', groupId ?? ''))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(memberships.name_order, memberships.id) > (select name_order, id from memberships where id = ${after}::uuid)`,
      ),
    )
    .orderBy('memberships.nameOrder')
    .orderBy('memberships.id')
    .limit(size + 1)
    .select([
      'memberships.id',
      'people.name',
      'people.email',
      'schools.name as school',
      'memberships.title',
      'contractGroups.name as group',
    ])
    .select('memberships.contractGroupId as groupId')
    .execute()
  return { members: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.id ?? null) : null }
}
