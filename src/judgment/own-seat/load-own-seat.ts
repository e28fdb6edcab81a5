import { sql } from 'kysely'
import type { Seat } from '../../definitions/achievements/seats.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { missing } from '../../foundation/platform/refusal.ts'

/** A seat with what is needed for what lies beside its scores; locked, so that two windows take turns. @throws Refusal `missing` */
export const loadOwnSeat = ({ db }: Pick<Scene, 'db'>, assessmentId: string) =>
  db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('assessments.id', '=', assessmentId)
    .select(['assessments.id as assessmentId', 'assessments.assessorId', 'assessments.claimedAt', 'assessments.finishedAt'])
    .select(['assessments.releasedAt', sql<Seat>`assessments.seat`.as('seat'), 'achievements.id as achievementId'])
    .select(['achievements.organizationId', 'attempts.earnerId', 'achievementVersions.decidedByCoach'])
    .forUpdate('assessments')
    .executeTakeFirstOrThrow(() => missing('assessment'))
