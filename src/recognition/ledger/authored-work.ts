import { sql } from 'kysely'
import type { Authored } from '../../definitions/rules/authored.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'

/** First versions, with who began each and who they are there. Without those that nobody is known to have begun, copies, and milestones. */
export const authoredWork = (db: Queryable) =>
  db
    .selectFrom('achievementVersions as version')
    .innerJoin('achievements', 'achievements.id', 'version.achievementId')
    .innerJoin('people', 'people.id', 'achievements.createdBy')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .leftJoinLateral(
      (place) =>
        place
          .selectFrom('memberships')
          .whereRef('memberships.personId', '=', 'people.id')
          .whereRef('memberships.organizationId', '=', 'organizations.id')
          .orderBy(sql`ended_at desc nulls first`)
          .orderBy('id', 'desc')
          .limit(1)
          .select(['roles', 'schoolId', 'contractGroupId'])
          .as('who'),
      (join) => join.onTrue(),
    )
    .where('version.number', '=', 1)
    .where('version.shortensId', 'is', null)
    .where('achievements.copiedFromId', 'is', null)
    .where('achievements.isMilestone', '=', false)
    .where('people.erasedAt', 'is', null)
    .select(['people.id as personId', 'organizations.id as organizationId', 'organizations.timeZone', 'organizations.schoolYearStart'])
    .select([
      'achievements.id as achievementId',
      'achievements.createdAt as beganAt',
      'version.publishedAt as at',
      'version.level',
      'version.category',
    ])
    .select(['who.roles', 'who.schoolId', 'who.contractGroupId as groupId'])
    .select([
      sql<number>`coalesce((version.definition #>> '{sessions,count}')::integer, 0)`.as('sessions'),
      sql<number>`coalesce((version.definition #>> '{sessions,minutes}')::integer, 0)`.as('minutes'),
    ])

type Work = Awaited<ReturnType<ReturnType<typeof authoredWork>['execute']>>[number]

/** The same, as rules ask of it. */
export const asAuthored = ({ organizationId, timeZone, roles, ...work }: Work): Authored => ({
  ...work,
  issuerId: organizationId,
  beganOn: dayIn(timeZone, work.beganAt),
  on: dayIn(timeZone, work.at),
  roles: roles ?? [],
})
