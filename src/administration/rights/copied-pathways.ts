import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** The pathways they began, by which version, and what they completed; the milestones are among their awards. */
export async function* copiedPathways(db: Queryable, personId: string) {
  const { rows } = await sql`
    select pathways.slug, version.title, version.number as version, organizations.name as organization, start.begun_at as "begunAt",
      coalesce((select json_agg(json_build_object('awardId', awards.id, 'version', completed.number, 'completedAt', completion.completed_at,
          'takenBackAt', completion.taken_back_at) order by completion.completed_at)
        from pathway_completions completion
          join pathway_versions completed on completed.id = completion.version_id
          left join awards on awards.completion_id = completion.id
        where completion.pathway_id = pathways.id and completion.person_id = ${personId}), '[]') as completions
    from pathway_starts start
      join pathways on pathways.id = start.pathway_id
      join pathway_versions version on version.id = start.version_id
      join organizations on organizations.id = pathways.organization_id
    where start.person_id = ${personId} order by start.begun_at, pathways.id`.execute(db)
  yield* rows
}
