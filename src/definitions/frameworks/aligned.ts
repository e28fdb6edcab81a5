import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** Where a competency is named: its address at its publisher, or its page here where it has none. An alignment is known by it. */
export const itemAddress = (baseUrl: string, { id, uri }: { id: string; uri: string }): string => uri || `${baseUrl}/frameworks/items/${id}`

export type AlignedAchievement = { id: string; slug: string; title: string; competency: string; organizationName: string }

/** Published now, and not retired. A scalar containment goes by the index of alignments. */
const naming = (address: ReturnType<typeof sql>) => sql`
  achievements join achievement_versions version on version.id = achievements.current_version_id
  where version.definition -> 'alignments' @> jsonb_build_array(jsonb_build_object('targetUrl', ${address}))
    and not exists (select from retirements where retirements.achievement_id = achievements.id)`

/** How many published micro-credentials name each of these addresses; those that none does are left out. */
export async function countByAddress(db: Queryable, addresses: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (addresses.length === 0) return new Map()
  const { rows } = await sql<{ address: string; count: number }>`
    select address, (select count(*)::int from ${naming(sql`address`)}) as count from unnest(${[...new Set(addresses)]}::text[]) address`.execute(
    db,
  )
  return new Map(rows.flatMap(({ address, count }) => (count > 0 ? [[address, count] as const] : [])))
}

/** The published micro-credentials that name an address, by title, so many on a page. */
export async function findAligned(
  db: Queryable,
  address: string,
  { after = null, size = 25 }: { after?: string | null; size?: number } = {},
): Promise<{ rows: AlignedAchievement[]; next: string | null }> {
  const { rows } = await sql<AlignedAchievement>`
    select achievement.id, achievement.slug, version.title, version.competency, organizations.name as "organizationName"
    from (select achievements.id, achievements.slug, achievements.organization_id, achievements.current_version_id from ${naming(sql`${address}::text`)}) achievement
    join achievement_versions version on version.id = achievement.current_version_id
    join organizations on organizations.id = achievement.organization_id
    where ${after === null ? sql`true` : sql`(version.title, achievement.id) > ((select title from achievements join achievement_versions on achievement_versions.id = current_version_id where achievements.id = ${after}::uuid), ${after}::uuid)`}
    order by version.title, achievement.id limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}

/** How many micro-credentials, published or in work, name a competency of a framework. */
export async function countAligned(db: Queryable, frameworkId: string, baseUrl: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with named as materialized (
      select case when uri = '' then ${`${baseUrl}/frameworks/items/`}::text || id else uri end as address from framework_items where framework_id = ${frameworkId}
    )
    select count(*)::int as count from achievements left join achievement_versions version on version.id = achievements.current_version_id
    where exists (
      select from jsonb_array_elements(coalesce(achievements.draft -> 'alignments', '[]') || coalesce(version.definition -> 'alignments', '[]')) alignment
      join named on named.address = alignment ->> 'targetUrl'
    )`.execute(db)
  return rows[0]?.count ?? 0
}
