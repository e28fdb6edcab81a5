import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

export type Watched = { artifacts: number; assessors: number; others: number }

/** How many people opened what a student is in, by role and without names: for the teacher and for the family. */
export async function watchedOf(db: Queryable, studentId: string): Promise<Watched> {
  const { rows } = await sql<Watched>`
    select count(distinct artifact_students.artifact_id)::integer as artifacts,
      count(*) filter (where role = 'assessor')::integer as assessors,
      count(*) filter (where role = 'other')::integer as others
    from artifact_students left join evidence_views on evidence_views.artifact_id = artifact_students.artifact_id
    where student_id = ${studentId}`.execute(db)
  return rows[0] ?? { artifacts: 0, assessors: 0, others: 0 }
}
