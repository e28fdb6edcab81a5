import { dayIn } from '../../foundation/words/calendar.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { namesOf, peopleWithRole } from './people-with-role.ts'

/**
 * What tells whose blind work it is and waits to be masked is told to its earner, once for each that was marked together, and to the issuer's
 * admins once a day. What was masked or is judged openly by rule, and what is decided meanwhile, waits for nobody.
 */
export const leakNotices: NoticesFrom = async (db, events) => {
  const waiting = events.filter(({ details }) => details.rule !== 'judge-open' && details.isMasked !== true)
  const ids = waiting.flatMap(({ details: { attemptId } }) => (typeof attemptId === 'string' ? attemptId : []))
  if (ids.length === 0) return []
  const attempts = await db
    .selectFrom('attempts')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('attempts.id', 'in', ids)
    .where('attempts.state', 'in', ['submitted', 'in_assessment'])
    .select(['attempts.id', 'attempts.earnerId', 'achievementVersions.title'])
    .execute()
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]))
  const issuers = waiting.flatMap(({ organizationId }) => organizationId ?? [])
  const [admins, names] = await Promise.all([peopleWithRole(db, 'admin', issuers), namesOf(db, issuers)])
  return waiting.flatMap(({ details: { attemptId }, subjectId, organizationId, at }): Noticed[] => {
    const found = byId.get(String(attemptId))
    const organization = names.get(organizationId ?? '')
    if (!found || !organization || !organizationId) return []
    const { earnerId, title } = found
    const day = dayIn(organization.timeZone, at)
    const told = { cause: `leaks-waiting ${organizationId} ${day}`, details: { organization: organization.name }, organizationId, at }
    return [
      {
        personId: earnerId,
        kind: 'leak-seen',
        cause: `leak-seen ${subjectId} ${day}`,
        details: { attemptId: found.id, title },
        organizationId,
        at,
      },
      ...(admins.get(organizationId) ?? [])
        .filter((personId) => personId !== earnerId)
        .map((personId): Noticed => ({ personId, kind: 'leaks-waiting', ...told })),
    ]
  })
}
