import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { RoleName } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeSigns } from '../../foundation/platform/like-text.ts'
import type { DB } from '../../foundation/platform/schema.ts'
import { longAbsentDays, type MemberOrder, type memberAbsences } from './member-choices.ts'

export type MemberFilter = {
  q?: string
  role?: RoleName | null
  schoolId?: string | null
  absent?: { kind: (typeof memberAbsences)[number]; now: Date } | null
  order?: MemberOrder
  descending?: boolean
  after?: string | null
  size?: number
}

type Joined = ExpressionBuilder<DB, 'memberships' | 'people'>

const shortWord = /^[\p{L}\p{N}]{1,2}$/u

/** Part of a name or address. One or two letters are in almost every name, so they are where a word begins. */
const matching = (q: string) => (row: Joined) => {
  const part = likeSigns(q)
  const patterns = shortWord.test(q) ? [`${part}%`, `% ${part}%`] : [`%${part}%`]
  return row.or(patterns.flatMap((pattern) => [row('people.name', 'ilike', pattern), row('people.email', 'ilike', pattern)]))
}

/** What each order goes by, the last of it being different for everyone. */
const keys = {
  name: [sql`lower(people.name)`, sql`people.id`],
  seen: [sql`people.last_seen_at`, sql`people.id`],
  school: [sql`memberships.school_order`, sql`memberships.name_order`, sql`memberships.id`],
  roles: [sql`memberships.role_order`, sql`memberships.name_order`, sql`memberships.id`],
} satisfies Record<MemberOrder, RawBuilder<unknown>[]>
/** The key of the one after whom the page begins, each part asked for by itself: PostgreSQL knows them before it looks. */
const keyOf = (membershipId: string, parts: readonly RawBuilder<unknown>[]) =>
  sql.join(
    parts.map((part) => sql`(select ${part} from memberships join people on people.id = person_id where memberships.id = ${membershipId})`),
  )

const never = sql<SqlBool>`people.last_seen_at = '-infinity'`

/** A page of an organization’s people, by name, school, role or when they were last here. `next` is where the following page begins. */
export async function listMembers(
  db: Queryable,
  organizationId: string,
  { q = '', role, schoolId, absent, order = 'name', descending = false, after, size = 50 }: MemberFilter,
) {
  const direction = descending ? 'desc' : 'asc'
  const beyond = descending ? sql`<` : sql`>`
  const parts = keys[order]
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .leftJoin('organizations as schools', 'schools.id', 'memberships.schoolId')
    .where('memberships.organizationId', '=', organizationId)
    .where('memberships.endedAt', 'is', null)
    .$if(q !== '', (query) => query.where(matching(q)))
    .$if(Boolean(role), (query) => query.where(sql<SqlBool>`memberships.roles @> array[${role}]`))
    .$if(Boolean(schoolId), (query) => query.where('memberships.schoolId', '=', schoolId ?? ''))
    .$if(absent?.kind === 'never', (query) => query.where(never))
    .$if(absent?.kind === 'long', (query) =>
      query
        .where(sql<SqlBool>`people.last_seen_at > '-infinity'`)
        .where('people.lastSeenAt', '<', daysBefore(absent?.now ?? new Date(0), longAbsentDays)),
    )
    .$if(Boolean(after), (query) => query.where(sql<SqlBool>`(${sql.join(parts)}) ${beyond} (${keyOf(after ?? '', parts)})`))
    .orderBy(sql.join(parts.map((part) => sql`${part} ${sql.raw(direction)}`)))
    .limit(size + 1)
    .select(['memberships.id', 'people.name', 'people.email', 'memberships.title', 'memberships.roles', 'schools.name as school'])
    .select(sql<Date | null>`nullif(people.last_seen_at, '-infinity')`.as('lastSeenAt'))
    .execute()
  const page = rows.slice(0, size).map((row) => ({ ...row, roles: row.roles as RoleName[] }))
  return { members: page, next: rows.length > size ? (page.at(-1)?.id ?? null) : null }
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
