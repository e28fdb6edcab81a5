import { sql } from 'kysely'
import { isBlind } from '../../definitions/achievements/seats.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { LeakRule } from '../../work/leaks/leak-kinds.ts'

/** A seat with what was handed in and what its organization rules, locked together with its attempt. @throws Refusal `missing` */
export const loadBlindSeat = ({ db }: Pick<Scene, 'db'>, assessmentId: string) =>
  db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .leftJoin('assessingRules', 'assessingRules.organizationId', 'achievements.organizationId')
    .where('assessments.id', '=', assessmentId)
    .select(['assessments.id as assessmentId', 'assessments.assessorId', 'assessments.finishedAt', 'assessments.releasedAt'])
    .select(['assessments.knowsEarner', 'submissions.id as submissionId', 'submissions.evidence', 'attempts.id as attemptId'])
    .select(['achievements.organizationId', 'attempts.earnerId', 'achievementVersions.decidedByCoach', isBlind.as('isBlind')])
    .select(sql<LeakRule>`coalesce(leak_rule, 'mask')`.as('leakRule'))
    .forUpdate(['attempts', 'assessments'])
    .executeTakeFirstOrThrow(() => missing('assessment'))
