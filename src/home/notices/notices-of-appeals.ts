import { sql } from 'kysely'
import type { Told } from '../../foundation/events/subscriber.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { namesOf, peopleWithRole } from './people-with-role.ts'

const findAppeals = (db: Queryable, events: readonly Told[]) =>
  db
    .selectFrom('appeals')
    .innerJoin('attempts', 'attempts.id', 'appeals.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where(
      'appeals.id',
      'in',
      events.flatMap(({ subjectId }) => subjectId ?? []),
    )
    .select([
      'appeals.id',
      'appeals.attemptId',
      'appeals.organizationId',
      'appeals.dueOn',
      'attempts.earnerId',
      'achievementVersions.title',
    ])
    .execute()

/** That an appeal arrived is confirmed to its earner, and assessors and admins hear once a day that one waits. */
export const filedNotices: NoticesFrom = async (db, events) => {
  const byId = new Map((await findAppeals(db, events)).map((found) => [found.id, found]))
  const places = [...byId.values()].map(({ organizationId }) => organizationId)
  const [assessors, admins, names] = await Promise.all([
    peopleWithRole(db, 'assessor', places),
    peopleWithRole(db, 'admin', places),
    namesOf(db, places),
  ])
  return events.flatMap(({ id, subjectId, at }): Noticed[] => {
    const found = byId.get(subjectId ?? '')
    const place = found && names.get(found.organizationId)
    if (!place) return []
    const { attemptId, title, dueOn: day, organizationId, earnerId } = found
    const receipt: Noticed = { personId: earnerId, kind: 'appeal-filed', cause: id, details: { attemptId, title, day }, organizationId, at }
    const others = new Set([...(assessors.get(organizationId) ?? []), ...(admins.get(organizationId) ?? [])])
    const cause = `appeal-to-hear ${organizationId} ${dayIn(place.timeZone, at)}`
    return [
      receipt,
      ...[...others]
        .filter((personId) => personId !== earnerId)
        .map(
          (personId): Noticed => ({ personId, kind: 'appeal-to-hear', cause, details: { organization: place.name }, organizationId, at }),
        ),
    ]
  })
}

/** Who is given an appeal hears of it, and so does from whom one is taken. */
export const givenNotices: NoticesFrom = async (db, events) => {
  const byId = new Map((await findAppeals(db, events)).map((found) => [found.id, found]))
  return events.flatMap(({ id, name, subjectId, details: { assessmentId, assessorId }, at }): Noticed[] => {
    const found = byId.get(subjectId ?? '')
    if (!found || typeof assessorId !== 'string') return []
    const { title, dueOn: day, organizationId } = found
    const told = { personId: assessorId, cause: id, organizationId, at }
    if (name === 'appeal.taken-back') return [{ ...told, kind: 'appeal-taken-back', details: { title } }]
    return [{ ...told, kind: 'appeal-given', details: { assessmentId: String(assessmentId), title, day } }]
  })
}

/** What came of an appeal is told to its earner. */
export const decidedAppealNotices: NoticesFrom = async (db, events) => {
  const byId = new Map((await findAppeals(db, events)).map((found) => [found.id, found]))
  return events.flatMap(({ id, subjectId, at }): Noticed[] => {
    const found = byId.get(subjectId ?? '')
    if (!found) return []
    const { attemptId, title, organizationId, earnerId } = found
    return [{ personId: earnerId, kind: 'appeal-decided', cause: id, details: { attemptId, title }, organizationId, at }]
  })
}

type Place = { id: string; name: string }

/** What is due of appeals by tomorrow or in a week, and what is late: to who hears it, to its earner, and to admins. */
export async function appealsDue(
  db: Queryable,
  { id: organizationId, name: organization }: Place,
  { today, from, until, yesterday, now }: { today: string; from: string; until: string; yesterday: string; now: Date },
): Promise<Noticed[]> {
  const rows = await db
    .selectFrom('appeals')
    .innerJoin('attempts', 'attempts.id', 'appeals.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .leftJoin('assessments', (join) =>
      join
        .onRef('assessments.appealId', '=', 'appeals.id')
        .on('assessments.releasedAt', 'is', null)
        .on('assessments.finishedAt', 'is', null),
    )
    .where('appeals.organizationId', '=', organizationId)
    .where('appeals.isOpen', '=', true)
    .where('appeals.dueOn', '>=', from)
    .where('appeals.dueOn', '<=', until)
    .select(['appeals.id', 'appeals.attemptId', 'appeals.dueOn as day', 'attempts.earnerId', 'achievementVersions.title'])
    .select(['assessments.id as assessmentId', 'assessments.assessorId', sql<number>`appeals.due_on - ${today}::date`.as('left')])
    .execute()
  const shared = { organizationId, at: now }
  const told = rows.flatMap(({ id, attemptId, day, earnerId, title, assessmentId, assessorId, left }): Noticed[] => {
    const ahead = left <= 1 ? 1 : left >= 5 ? 7 : null
    const toHearer: Noticed[] =
      assessmentId === null || assessorId === null
        ? []
        : left < 0
          ? [
              {
                personId: assessorId,
                kind: 'appeal-overdue',
                cause: `appeal-overdue ${assessmentId}`,
                details: { assessmentId, title, day },
                ...shared,
              },
            ]
          : ahead === null
            ? []
            : [
                {
                  personId: assessorId,
                  kind: 'appeal-due',
                  cause: `appeal-due ${assessmentId} ${ahead}`,
                  details: { assessmentId, title, day },
                  ...shared,
                },
              ]
    const toEarner: Noticed[] =
      left < 0
        ? [{ personId: earnerId, kind: 'appeal-late', cause: `appeal-late ${id}`, details: { attemptId, title, day }, ...shared }]
        : []
    return [...toEarner, ...toHearer]
  })
  const count = rows.filter(({ day }) => day === yesterday).length
  if (count === 0) return told
  const admins = (await peopleWithRole(db, 'admin', [organizationId])).get(organizationId) ?? []
  const cause = `appeals-late ${organizationId} ${yesterday}`
  return [
    ...told,
    ...admins.map(
      (personId): Noticed => ({ personId, kind: 'appeals-late', cause, details: { count, day: yesterday, organization }, ...shared }),
    ),
  ]
}
