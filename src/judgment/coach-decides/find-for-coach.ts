import { sql } from 'kysely'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/** So many of them are shown; a coach has few at a time. */
const most = 100

/** What waits for a coach to decide on it who was shown something of it, and what they have begun: the first due first. */
export async function listForCoach(db: Queryable, actor: Actor) {
  const personId = personIdOf(actor)
  const organizations = organizationsWhere(actor, 'coach')
  if (!personId || organizations.length === 0) return []
  return db
    .selectFrom('openSubmissions as open')
    .innerJoin('attempts', 'attempts.id', 'open.attemptId')
    .innerJoin('achievementVersions as version', 'version.id', 'attempts.versionId')
    .innerJoin('people', 'people.id', 'open.earnerId')
    .leftJoin('assessments', (join) =>
      join
        .onRef('assessments.submissionId', '=', 'open.submissionId')
        .on('assessments.releasedAt', 'is', null)
        .on('assessments.assessorId', '=', personId),
    )
    .where('open.step', '=', 'coach')
    .where(sql<boolean>`open.organization_id = any(${organizations}::uuid[])`)
    .where('open.attemptId', 'in', (query) =>
      query.selectFrom('coachShares').where('coachId', '=', personId).select('coachShares.attemptId'),
    )
    .where(
      sql<boolean>`not exists (select from open_seats where open_seats.submission_id = open.submission_id and open_seats.assessor_id <> ${personId}::uuid)`,
    )
    .orderBy('open.stepDueOn')
    .orderBy('open.submissionId')
    .limit(most)
    .select([
      'open.submissionId',
      'open.number',
      'open.submittedAt',
      'open.stepDueOn as dueOn',
      'version.title',
      'people.name as earnerName',
    ])
    .select('assessments.id as assessmentId')
    .execute()
}
