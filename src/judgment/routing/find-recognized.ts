import { sql } from 'kysely'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { submissionCode } from '../assessment/submission-code.ts'

/** The blind work in which an assessor said that they know whose it is, by its code alone: whether they were right they never learn. */
export async function findRecognized(db: Queryable, actor: Actor) {
  const rows = await db
    .selectFrom('assessments')
    .where('assessorId', '=', personIdOf(actor) ?? null)
    // As the index of them says it.
    .where(sql<boolean>`knows_earner`)
    .orderBy('releasedAt', 'desc')
    .limit(50)
    .select(['submissionId', 'releasedAt'])
    .execute()
  return rows.map(({ submissionId, releasedAt }) => ({ code: submissionCode(submissionId), at: releasedAt }))
}
