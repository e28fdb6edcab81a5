import { dayIn } from '../../foundation/words/calendar.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { namesOf, peopleWithRole } from './people-with-role.ts'

/** What is published is told to the authors of its organization, and what it is worth to HR; not to those who did it. Once a day for each. */
export const catalogNotices: NoticesFrom = async (db, events) => {
  const organizationIds = events.flatMap(({ organizationId }) => organizationId ?? [])
  const [found, names, authors, hr] = await Promise.all([
    db
      .selectFrom('achievements')
      .innerJoin('achievementVersions', 'achievementVersions.id', 'achievements.currentVersionId')
      .where(
        'achievements.id',
        'in',
        events.flatMap(({ subjectId }) => subjectId ?? []),
      )
      .select(['achievements.id', 'achievements.slug', 'achievementVersions.title'])
      .execute(),
    namesOf(db, organizationIds),
    peopleWithRole(db, 'author', organizationIds),
    peopleWithRole(db, 'hr', organizationIds),
  ])
  const byId = new Map(found.map((achievement) => [achievement.id, achievement]))
  return events.flatMap(({ name, subjectId, organizationId, actorId, at }): Noticed[] => {
    const achievement = byId.get(subjectId ?? '')
    const organization = names.get(organizationId ?? '')
    if (!achievement || !organization || !organizationId) return []
    const { id, slug, title } = achievement
    const kind = name === 'value.set' ? 'value-set' : 'version-published'
    const cause = `${kind} ${id} ${organizationId} ${dayIn(organization.timeZone, at)}`
    const details = { slug, title, organization: organization.name }
    const people = (kind === 'value-set' ? hr : authors).get(organizationId) ?? []
    return people.filter((personId) => personId !== actorId).map((personId) => ({ personId, kind, cause, details, organizationId, at }))
  })
}
