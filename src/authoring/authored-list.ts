import { sql } from 'kysely'
import { emptyId } from '../achievements/achievements.ts'
import type { Queryable } from '../platform/database.ts'
import { isId } from '../platform/is-id.ts'

export const shelves = ['drafts', 'published', 'retired'] as const
export type Shelf = (typeof shelves)[number]
export const rowsPerPage = 30

export type AuthoredRow = {
  id: string
  slug: string
  title: string
  organizationName: string
  number: number | null
  versionId: string | null
  isInWork: boolean
  changedAt: Date
  savedBy: string | null
}
type Query = { shelf: Shelf; text: string; after: string | null }

const fits: Record<Shelf, ReturnType<typeof sql>> = {
  drafts: sql`achievements.draft is not null`,
  published: sql`achievements.current_version_id is not null and retirements.achievement_id is null`,
  retired: sql`retirements.achievement_id is not null`,
}

/** What the organizations of an author have on one shelf, the newest first, and how many there are on each. */
export async function listAuthored(db: Queryable, organizationIds: readonly string[], { shelf, text, after }: Query) {
  const own = sql`achievements.organization_id = any(${[...organizationIds, emptyId]}::uuid[])`
  const title = sql`coalesce(achievements.draft ->> 'title', version.title, '')`
  const from = sql`
    from achievements
    join organizations organization on organization.id = achievements.organization_id
    left join achievement_versions version on version.id = achievements.current_version_id
    left join retirements on retirements.achievement_id = achievements.id
    left join people saver on saver.id = achievements.draft_saved_by
    where ${own}`
  const words = text === '' ? sql`true` : sql`${title} ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}`
  const { rows } = await sql<AuthoredRow>`
    select achievements.id, achievements.slug, ${title} as title, organization.short_name as "organizationName", version.number,
      version.id as "versionId", achievements.draft is not null as "isInWork",
      coalesce(achievements.draft_saved_at, version.published_at, achievements.created_at) as "changedAt", saver.name as "savedBy"
    ${from} and ${fits[shelf]} and ${words} ${after && isId(after) ? sql`and achievements.id < ${after}::uuid` : sql``}
    order by achievements.id desc limit ${rowsPerPage + 1}`.execute(db)
  const counted = await sql<Record<Shelf, number>>`
    select ${sql.join(
      shelves.map((name) => sql`count(*) filter (where ${fits[name]})::int as ${sql.ref(name)}`),
      sql`, `,
    )} ${from}`.execute(db)
  const shown = rows.slice(0, rowsPerPage)
  return {
    rows: shown,
    counts: counted.rows[0] ?? { drafts: 0, published: 0, retired: 0 },
    next: rows.length > rowsPerPage ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** The organizations an author writes for. */
export const organizationsOf = (db: Queryable, organizationIds: readonly string[]) =>
  db
    .selectFrom('organizations')
    .where('id', 'in', [...organizationIds, emptyId])
    .where('kind', '!=', 'school')
    .orderBy('name')
    .select(['id', 'name', 'shortName'])
    .execute()
