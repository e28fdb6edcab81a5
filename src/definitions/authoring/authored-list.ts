import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { readTotals } from '../../foundation/platform/totals.ts'
import { emptyId } from '../achievements/achievements.ts'

export const authoredShelves = ['drafts', 'published', 'retired'] as const
export type AuthoredShelf = (typeof authoredShelves)[number]
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
type Query = { shelf: AuthoredShelf; text: string; after: string | null; size?: number }

const fits: Record<AuthoredShelf, ReturnType<typeof sql>> = {
  drafts: sql`achievements.draft is not null`,
  published: sql`achievements.current_version_id is not null and retirements.achievement_id is null`,
  retired: sql`retirements.achievement_id is not null`,
}

/** What the organizations of an author have on one shelf, the newest first, and how many there are on each. */
export async function listAuthored(db: Queryable, organizationIds: readonly string[], { shelf, text, after, size = rowsPerPage }: Query) {
  const own = sql`achievements.organization_id = any(${[...organizationIds, emptyId]}::uuid[])`
  const title = sql`coalesce(achievements.draft ->> 'title', version.title, '')`
  const from = sql`
    from achievements
    join organizations organization on organization.id = achievements.organization_id
    left join achievement_versions version on version.id = achievements.current_version_id
    left join retirements on retirements.achievement_id = achievements.id
    left join people saver on saver.id = achievements.draft_saved_by
    where ${own}`
  const pattern = likeText(text)
  // Each by an index of its own: the title of the draft, and the published one where there is no draft.
  const words =
    text === ''
      ? sql`true`
      : sql`achievements.id in (
          select id from achievements where draft is not null and draft ->> 'title' ilike ${pattern}
          union all
          select named.id from achievement_versions join achievements named on named.current_version_id = achievement_versions.id
          where achievement_versions.title ilike ${pattern} and named.draft ->> 'title' is null)`
  const { rows } = await sql<AuthoredRow>`
    select achievements.id, achievements.slug, ${title} as title, organization.short_name as "organizationName", version.number,
      version.id as "versionId", achievements.draft is not null as "isInWork",
      coalesce(achievements.draft_saved_at, version.published_at, achievements.created_at) as "changedAt", saver.name as "savedBy"
    ${from} and ${fits[shelf]} and ${words} ${after && isId(after) ? sql`and achievements.id < ${after}::uuid` : sql``}
    order by achievements.id desc limit ${size + 1}`.execute(db)
  const counts = await Promise.all(authoredShelves.map((name) => readTotals(db, name, organizationIds)))
  const countOf = (name: AuthoredShelf) => counts[authoredShelves.indexOf(name)]?.get('') ?? 0
  const shown = rows.slice(0, size)
  return {
    rows: shown,
    counts: { drafts: countOf('drafts'), published: countOf('published'), retired: countOf('retired') },
    next: rows.length > size ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** The organizations an author writes for. */
export const organizationsToWriteFor = (db: Queryable, organizationIds: readonly string[]) =>
  db
    .selectFrom('organizations')
    .where('id', 'in', [...organizationIds, emptyId])
    .where('kind', '!=', 'school')
    .orderBy('name')
    .select(['id', 'name', 'shortName', 'accent'])
    .execute()
