import { dayIn } from '../../foundation/words/calendar.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { peopleWithRole } from './people-with-role.ts'

/** Those who may approve hear once a day of each poster by which somebody asked: admins and HR, never who made it. */
export const posterNotices: NoticesFrom = async (db, events) => {
  const found = await db
    .selectFrom('posterRequests')
    .innerJoin('posters', 'posters.id', 'posterRequests.posterId')
    .innerJoin('organizations', 'organizations.id', 'posters.organizationId')
    .innerJoin('achievements', 'achievements.id', 'posters.achievementId')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .where(
      'posterRequests.id',
      'in',
      events.flatMap(({ subjectId }) => subjectId ?? []),
    )
    .select(['posterRequests.id', 'posterRequests.personId', 'posters.id as posterId', 'posters.madeBy', 'posters.organizationId'])
    .select(['organizations.name as organization', 'organizations.timeZone', 'version.title'])
    .execute()
  const places = [...new Set(found.map(({ organizationId }) => organizationId))]
  const [hr, admins] = await Promise.all([peopleWithRole(db, 'hr', places), peopleWithRole(db, 'admin', places)])
  return events.flatMap(({ subjectId, at }): Noticed[] => {
    const one = found.find(({ id }) => id === subjectId)
    if (!one) return []
    const { posterId, organizationId, organization, title, timeZone, madeBy, personId: asker } = one
    const approvers = new Set([...(hr.get(organizationId) ?? []), ...(admins.get(organizationId) ?? [])])
    return [...approvers]
      .filter((personId) => personId !== madeBy && personId !== asker)
      .map(
        (personId): Noticed => ({
          personId,
          kind: 'poster-asked',
          cause: `poster-asked ${posterId} ${dayIn(timeZone, at)}`,
          details: { organization, title, posterId },
          organizationId,
          at,
        }),
      )
  })
}
