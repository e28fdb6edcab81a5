import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { inTransaction } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'

/** Whose looks were written lately, so that the hundred requests of one player are one write. Lost with the process, it costs one more that changes nothing. */
const lately = new Set<string>()
const mostLately = 20_000

/**
 * Notes that somebody looked at an artifact, once for each person, for the sum that its earner and the families of students see. The row says nobody:
 * a keyed digest counts the same person once. A look that can't be written is no reason to show nothing.
 */
export async function noteView(world: World, actor: Actor, artifactId: string): Promise<void> {
  const personId = personIdOf(actor)
  if (!personId) return
  const viewer = createHmac('sha256', world.keys.derive('evidence-views')).update(`${artifactId} ${personId}`).digest('base64url')
  if (lately.has(viewer)) return
  if (lately.size >= mostLately) lately.clear()
  lately.add(viewer)
  try {
    await inTransaction(world.db, (db) =>
      sql`
        insert into evidence_views (artifact_id, viewer, role, first_at)
        select artifacts.id, ${viewer}, case
            when attempts.earner_id = ${personId} then 'earner'
            when exists (select from assessments join submissions on submissions.id = submission_id
              where submissions.attempt_id = attempts.id and assessor_id = ${personId}) then 'assessor'
            else 'other' end, ${world.now()}
        from artifacts join attempts on attempts.id = attempt_id where artifacts.id = ${artifactId}
        on conflict do nothing`.execute(db),
    )
  } catch (error) {
    lately.delete(viewer)
    world.log.warn('That somebody looked at an artifact was not noted', { artifactId, error })
  }
}
