import type { Told } from '../../foundation/events/subscriber.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { namesOf, peopleWithRole } from './people-with-role.ts'

const subjects = (events: readonly Told[]) => events.flatMap(({ subjectId }) => subjectId ?? [])

const kindsOfAwards: Record<string, Noticed['kind']> = {
  'award.issued': 'award-earned',
  'award.reinstated': 'award-given-again',
  'award.suspended': 'award-suspended',
  'award.suspension-lifted': 'award-given-again',
}

/** An award that was issued, taken back or given again is told to who earned it. */
export const awardNotices: NoticesFrom = async (db, events) => {
  const awards = await db
    .selectFrom('awards')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'awards.versionId')
    .where('awards.id', 'in', subjects(events))
    .select(['awards.id', 'awards.earnerId', 'awards.organizationId', 'achievementVersions.title'])
    .execute()
  const byId = new Map(awards.map((award) => [award.id, award]))
  return events.flatMap(({ id, name, subjectId, at }): Noticed[] => {
    const award = byId.get(subjectId ?? '')
    if (!award) return []
    const kind = kindsOfAwards[name] ?? 'award-taken-back'
    const details = { awardId: award.id, title: award.title }
    return [{ personId: award.earnerId, kind, cause: id, details, organizationId: award.organizationId, at }]
  })
}

const findAttempts = (db: Parameters<NoticesFrom>[0], events: readonly Told[]) =>
  db
    .selectFrom('submissions')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('submissions.id', 'in', subjects(events))
    .select([
      'submissions.id',
      'submissions.dueOn',
      'attempts.id as attemptId',
      'attempts.earnerId',
      'achievements.organizationId as issuerId',
      'achievementVersions.title',
      'achievementVersions.checkedFirst',
    ])
    .execute()

/** A decision to keep working is told to the earner. What was earned is told by its award. */
export const decisionNotices: NoticesFrom = async (db, events) => {
  // What came of an appeal is told as that.
  const returned = events.filter(({ details }) => details.outcome === 'keep-working' && details.appealId === undefined)
  if (returned.length === 0) return []
  const byId = new Map((await findAttempts(db, returned)).map((found) => [found.id, found]))
  return returned.flatMap(({ id, subjectId, organizationId, at }): Noticed[] => {
    const found = byId.get(subjectId ?? '')
    if (!found) return []
    const details = { attemptId: found.attemptId, title: found.title }
    return [{ personId: found.earnerId, kind: 'next-steps', cause: id, details, organizationId, at }]
  })
}

/** An assessor hears of what an admin gave them, and of what an admin took back. */
export const assignedNotices: NoticesFrom = async (db, events) => {
  const meant = events.filter(({ name, details }) => name === 'submission.assigned' || details.because === 'by-an-admin')
  const ids = meant.flatMap(({ details }) => (typeof details.assessmentId === 'string' ? details.assessmentId : []))
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('assessments.id', 'in', ids)
    .select(['assessments.id', 'assessorId', 'releasedAt', 'submissions.dueOn', 'achievementVersions.title'])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return meant.flatMap(({ id, name, details: { assessmentId }, organizationId, at }): Noticed[] => {
    const found = byId.get(String(assessmentId))
    if (!found) return []
    const { assessorId: personId, title, dueOn: day, releasedAt } = found
    const isGiven = name === 'submission.assigned'
    // What was taken back before anyone heard of it is told once, as that.
    if (isGiven && releasedAt) return []
    const details = { assessmentId: found.id, title, ...(isGiven && { day }) }
    return [{ personId, kind: isGiven ? 'assessment-given' : 'assessment-taken-back', cause: id, details, organizationId, at }]
  })
}

/** What came back since something was missing is told to its earner. */
export const sentBackNotices: NoticesFrom = async (db, events) => {
  const byId = new Map((await findAttempts(db, events)).map((found) => [found.id, found]))
  return events.flatMap(({ id, subjectId, organizationId, at }): Noticed[] => {
    const found = byId.get(subjectId ?? '')
    if (!found) return []
    const details = { attemptId: found.attemptId, title: found.title }
    return [{ personId: found.earnerId, kind: 'sent-back', cause: id, details, organizationId, at }]
  })
}

/** What somebody found whole is told to the issuer's assessors, as what was handed in where nobody looks first. */
export const foundCompleteNotices: NoticesFrom = async (db, events) => {
  const byId = new Map((await findAttempts(db, events)).map((found) => [found.id, found]))
  const issuers = [...byId.values()].map(({ issuerId }) => issuerId)
  const [assessors, names] = await Promise.all([peopleWithRole(db, 'assessor', issuers), namesOf(db, issuers)])
  return events.flatMap(({ subjectId, at }): Noticed[] => {
    const found = byId.get(subjectId ?? '')
    const issuer = found && names.get(found.issuerId)
    if (!issuer) return []
    const { issuerId, earnerId } = found
    const cause = `work-to-assess ${issuerId} ${dayIn(issuer.timeZone, at)}`
    return (assessors.get(issuerId) ?? [])
      .filter((personId) => personId !== earnerId)
      .map(
        (personId): Noticed => ({
          personId,
          kind: 'work-to-assess',
          cause,
          details: { organization: issuer.name },
          organizationId: issuerId,
          at,
        }),
      )
  })
}

/** What was handed in is confirmed to its earner, and the issuer's assessors hear once a day that something new waits: to be weighed, or to be looked through first. */
export const handedInNotices: NoticesFrom = async (db, events) => {
  const byId = new Map((await findAttempts(db, events)).map((found) => [found.id, found]))
  const issuers = [...byId.values()].map(({ issuerId }) => issuerId)
  const [assessors, names] = await Promise.all([peopleWithRole(db, 'assessor', issuers), namesOf(db, issuers)])
  return events.flatMap(({ id, subjectId, at }): Noticed[] => {
    const found = byId.get(subjectId ?? '')
    if (!found) return []
    const { attemptId, title, dueOn, issuerId, earnerId } = found
    const issuer = names.get(issuerId)
    const receipt: Noticed = {
      personId: earnerId,
      kind: 'handed-in',
      cause: id,
      details: { attemptId, title, day: dueOn },
      organizationId: issuerId,
      at,
    }
    if (!issuer) return [receipt]
    const kind = found.checkedFirst ? 'work-to-check' : 'work-to-assess'
    const cause = `${kind} ${issuerId} ${dayIn(issuer.timeZone, at)}`
    const others = (assessors.get(issuerId) ?? []).filter((personId) => personId !== earnerId)
    const details = { organization: issuer.name }
    return [receipt, ...others.map((personId): Noticed => ({ personId, kind, cause, details, organizationId: issuerId, at }))]
  })
}
