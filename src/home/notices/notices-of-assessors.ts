import { sql } from 'kysely'
import type { Told } from '../../foundation/events/subscriber.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticeKind } from './notice-kinds.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { namesOf, peopleWithRole } from './people-with-role.ts'

const subjects = (events: readonly Told[]) => events.flatMap(({ subjectId }) => subjectId ?? [])

/** A decision that an admin sent back is told to those whose assessment is open again by it; why, they read there. */
export const decisionBackNotices: NoticesFrom = async (db, events) => {
  const open = await db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievementVersions as version', 'version.id', 'attempts.versionId')
    .where('submissionId', 'in', subjects(events))
    .where('seat', '<>', 'calibration')
    .where('releasedAt', 'is', null)
    .where('finishedAt', 'is', null)
    .select(['assessments.id', 'submissionId', 'assessorId', 'claimedAt', 'version.title'])
    .execute()
  return events.flatMap(({ id, subjectId, organizationId, at }): Noticed[] =>
    open
      // Who took a seat since has nothing that came back.
      .filter(({ submissionId, claimedAt }) => submissionId === subjectId && claimedAt <= at)
      .map(
        ({ id: assessmentId, assessorId: personId, title }): Noticed => ({
          personId,
          kind: 'decision-back',
          cause: id,
          details: { assessmentId, title },
          organizationId,
          at,
        }),
      ),
  )
}

/** Who drifted hears of it, and so do those who keep the anchors and talk with them: nobody else. */
export const lapsedNotices: NoticesFrom = async (db, events) => {
  const organizationIds = events.flatMap(({ organizationId }) => organizationId ?? [])
  const [rows, authors, leads] = await Promise.all([
    db
      .selectFrom('achievements')
      .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
      .where('achievements.id', 'in', subjects(events))
      .select(['achievements.id', 'version.title'])
      .execute(),
    peopleWithRole(db, 'author', organizationIds),
    leadsOf(db, organizationIds),
  ])
  return events.flatMap(({ id, subjectId, organizationId, details, at }): Noticed[] => {
    const found = rows.find((row) => row.id === subjectId)
    const personId = details.personId
    if (!found || typeof personId !== 'string') return []
    const about = { cause: id, details: { title: found.title, achievementId: found.id }, organizationId, at }
    const own: Noticed = { personId, kind: 'calibration-lapsed', ...about }
    // Leads where there are some; else the authors.
    const ofLeads = leads.get(organizationId ?? '') ?? []
    const keepers = ofLeads.length > 0 ? ofLeads : (authors.get(organizationId ?? '') ?? [])
    const others = keepers.filter((each) => each !== personId)
    return [own, ...others.map((each): Noticed => ({ personId: each, kind: 'calibration-lapsed-of', aboutPersonId: personId, ...about }))]
  })
}

async function leadsOf(db: Parameters<NoticesFrom>[0], organizationIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows =
    organizationIds.length === 0
      ? []
      : await db
          .selectFrom('memberships')
          .where('organizationId', 'in', [...organizationIds])
          .where('isLead', '=', true)
          .where('endedAt', 'is', null)
          .where(sql<boolean>`roles @> array['assessor']`)
          .orderBy('id')
          .select(['organizationId', 'personId'])
          .execute()
  const found = new Map<string, string[]>()
  for (const { organizationId, personId } of rows) found.set(organizationId, [...(found.get(organizationId) ?? []), personId])
  return found
}

const roleKinds: Record<string, NoticeKind> = {
  'assessor-role.given': 'assessor-given',
  'assessor-role.refused': 'assessor-refused',
  'probation.ended': 'probation-over',
}

/** Who asks to assess is told to the admins; what was answered, and that a probation is over, to who asked. */
export const roleNotices: NoticesFrom = async (db, events) => {
  const organizationIds = events.flatMap(({ organizationId }) => organizationId ?? [])
  const [names, admins] = await Promise.all([namesOf(db, organizationIds), peopleWithRole(db, 'admin', organizationIds)])
  // Where the role was given at once there is nothing to answer.
  const atOnce = new Set(
    events
      .filter(({ name, actorId, subjectId }) => name === 'assessor-role.given' && actorId === subjectId)
      .map(({ details }) => details.requestId),
  )
  return events.flatMap(({ id, name, subjectId, organizationId, details: { requestId }, at }): Noticed[] => {
    const organization = names.get(organizationId ?? '')
    if (!organization || !organizationId || !subjectId) return []
    const told = { cause: id, details: { organization: organization.name, slug: organization.slug }, organizationId, at }
    const kind = roleKinds[name]
    if (kind) return [{ personId: subjectId, kind, ...told }]
    if (atOnce.has(requestId)) return []
    return (admins.get(organizationId) ?? [])
      .filter((personId) => personId !== subjectId)
      .map((personId): Noticed => ({ personId, kind: 'assessor-asked', aboutPersonId: subjectId, ...told }))
  })
}

/** That an award is gone by which somebody assesses is told to the admins, who decide: nobody loses a role in silence. */
export const standingNotices: NoticesFrom = async (db, events) => {
  const rows = await db
    .selectFrom('awards')
    .innerJoin('ladderAwards', 'ladderAwards.achievementId', 'awards.achievementId')
    .innerJoin('memberships', (join) =>
      join.onRef('memberships.organizationId', '=', 'ladderAwards.organizationId').onRef('memberships.personId', '=', 'awards.earnerId'),
    )
    .where('awards.id', 'in', subjects(events))
    .where('memberships.endedAt', 'is', null)
    .where(sql<boolean>`memberships.roles @> array['assessor']`)
    .select(['awards.id', 'awards.earnerId', 'ladderAwards.organizationId'])
    .execute()
  if (rows.length === 0) return []
  const organizationIds = rows.map(({ organizationId }) => organizationId)
  const [names, admins] = await Promise.all([namesOf(db, organizationIds), peopleWithRole(db, 'admin', organizationIds)])
  return events.flatMap(({ id, subjectId, at }): Noticed[] =>
    rows
      .filter((row) => row.id === subjectId)
      .flatMap(({ earnerId, organizationId }) =>
        (admins.get(organizationId) ?? []).map(
          (personId): Noticed => ({
            personId,
            kind: 'assessor-award-gone',
            cause: `assessor-award-gone ${id}`,
            details: { organization: names.get(organizationId)?.name ?? '' },
            organizationId,
            aboutPersonId: earnerId,
            at,
          }),
        ),
      ),
  )
}

/** An assessment that was declared void is told to who made it. */
export const voidNotices: NoticesFrom = async (db, events) => {
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievementVersions as version', 'version.id', 'attempts.versionId')
    .where('submissions.id', 'in', subjects(events))
    .select(['submissions.id', 'version.title'])
    .execute()
  return events.flatMap(({ id, subjectId, organizationId, details: { assessorId }, at }): Noticed[] => {
    const found = rows.find((row) => row.id === subjectId)
    if (!found || typeof assessorId !== 'string') return []
    return [{ personId: assessorId, kind: 'assessment-void', cause: id, details: { title: found.title }, organizationId, at }]
  })
}
