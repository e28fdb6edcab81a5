import { sql } from 'kysely'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'

/** Who is under way by an earlier version hears that a new one is there, once for each: they may take it or stay. */
export const newVersionNotices: NoticesFrom = async (db, events) => {
  const { rows } = await sql<{ personId: string; pathwayId: string; organizationId: string; slug: string; title: string; number: number }>`
    select start.person_id as "personId", pathways.id as "pathwayId", pathways.organization_id as "organizationId", pathways.slug,
      version.title, version.number
    from pathways
      join pathway_versions version on version.id = pathways.current_version_id
      join pathway_starts start on start.pathway_id = pathways.id and start.version_id <> version.id
    where pathways.id = any(${events.flatMap(({ subjectId }) => subjectId ?? [])}::uuid[]) and pathways.retired_at is null
      and not exists (select from pathway_completions done where done.pathway_id = pathways.id and done.person_id = start.person_id
        and done.taken_back_at is null)`.execute(db)
  const publishedAt = new Map(events.map(({ subjectId, at }) => [subjectId, at]))
  return rows.flatMap(({ personId, pathwayId, organizationId, slug, title, number }): Noticed[] => {
    const at = publishedAt.get(pathwayId)
    if (!at) return []
    const kind = 'pathway-renewed'
    return [{ personId, kind, cause: `${kind} ${pathwayId} ${number}`, details: { slug, title, number }, organizationId, at }]
  })
}
