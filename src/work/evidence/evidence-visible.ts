import { sql } from 'kysely'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/**
 * The artifacts a person may open: their own, and, as an assessor of the organization whose micro-credential it is, those in a submission that
 * they weigh or decided on. Who has released it, reads there no more, or lost it to the earner's withdrawal has no need of it any longer.
 * For everyone else there are none.
 */
export function artifactsVisibleTo(db: Queryable, actor: Actor) {
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
            .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
            .where('achievements.organizationId', 'in', [...organizationsWhere(actor, 'assessor'), nowhere])
            .where('attempts.state', '!=', 'withdrawn')
            .where('assessments.releasedAt', 'is', null)
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

// An id no row has: lists must not be empty in SQL.
const nowhere = '00000000-0000-0000-0000-000000000000'
