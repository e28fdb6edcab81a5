import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { personIdOf } from '../platform/actor.ts'
import type { Reader } from '../platform/database.ts'

/**
 * The artifacts a person may open: her own, and those in a submission she has weighed or is weighing.
 * For everyone else there are none.
 */
export function artifactsVisibleTo(db: Reader, actor: Actor) {
  const personId = personIdOf(actor)
  return db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .where((where) =>
      where.or([
        where('attempts.earnerId', '=', personId),
        where.exists(
          where
            .selectFrom('assessments')
            .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
            .whereRef('submissions.attemptId', '=', 'artifacts.attemptId')
            .where('assessments.assessorId', '=', personId)
            .where(
              sql<boolean>`submissions.evidence @> jsonb_build_object('artifacts', jsonb_build_array(jsonb_build_object('id', artifacts.id)))`,
            )
            .select('assessments.id'),
        ),
      ]),
    )
}
