import { dayIn } from '../../foundation/words/calendar.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { namesOf, peopleWithRole } from './people-with-role.ts'

/** That a webhook was stopped because nobody answers is told to the admins; one who stopped it knows. */
export const webhookNotices: NoticesFrom = async (db, events) => {
  const failing = events.filter(({ details }) => details.because === 'failing')
  const ids = failing.flatMap(({ organizationId }) => organizationId ?? [])
  const [admins, names] = await Promise.all([peopleWithRole(db, 'admin', ids), namesOf(db, ids)])
  return failing.flatMap(({ id, subjectId, organizationId, at }): Noticed[] => {
    const organization = names.get(organizationId ?? '')
    if (!organization || !organizationId || !subjectId) return []
    const details = { webhookId: subjectId, organization: organization.name }
    return (admins.get(organizationId) ?? []).map((personId) => ({
      personId,
      kind: 'webhook-stopped',
      cause: id,
      details,
      organizationId,
      at,
    }))
  })
}

/** That letters do not arrive is told to the admins once a day, and to who should have got them, once a month for an address. */
export const letterNotices: NoticesFrom = async (db, events) => {
  const letters = await db
    .selectFrom('messages')
    .where(
      'id',
      'in',
      events.flatMap(({ subjectId }) => subjectId ?? []),
    )
    .select(['id', 'personId', 'toAddress', 'organizationId'])
    .execute()
  const ids = letters.flatMap(({ organizationId }) => organizationId ?? [])
  const [admins, names] = await Promise.all([peopleWithRole(db, 'admin', ids), namesOf(db, ids)])
  const byId = new Map(letters.map((letter) => [letter.id, letter]))
  return events.flatMap(({ subjectId, at }): Noticed[] => {
    const letter = byId.get(subjectId ?? '')
    if (!letter) return []
    const { personId, toAddress, organizationId } = letter
    const organization = names.get(organizationId ?? '')
    const day = dayIn(organization?.timeZone ?? 'UTC', at)
    const reader: Noticed[] = personId
      ? [
          {
            personId,
            kind: 'address-fails',
            cause: `address-fails ${toAddress} ${day.slice(0, 7)}`,
            details: { address: toAddress },
            organizationId,
            at,
          },
        ]
      : []
    if (!organization || !organizationId) return reader
    const told = {
      kind: 'letters-lost' as const,
      cause: `letters-lost ${organizationId} ${day}`,
      details: { organization: organization.name },
    }
    return [...reader, ...(admins.get(organizationId) ?? []).map((admin): Noticed => ({ personId: admin, ...told, organizationId, at }))]
  })
}

/** That a roster of a night waits, or could not be asked for, is told to the admins; what somebody brought by hand they look at themselves. */
export const rosterNotices: NoticesFrom = async (db, events) => {
  const told = events.filter(
    ({ actorId, details }) => !actorId && (details.isNightly === true || (details.isNightly === undefined && details.waits === true)),
  )
  const syncIds = told.flatMap(({ subjectId }) => subjectId ?? [])
  if (syncIds.length === 0) return []
  const nightly = await db.selectFrom('rosterSyncs').where('id', 'in', syncIds).where('isNightly', '=', true).select('id').execute()
  const ids = told.flatMap(({ organizationId }) => organizationId ?? [])
  const [admins, names] = await Promise.all([peopleWithRole(db, 'admin', ids), namesOf(db, ids)])
  return told.flatMap(({ id, name, subjectId, organizationId, at }): Noticed[] => {
    const organization = names.get(organizationId ?? '')
    if (!organization || !organizationId || !nightly.some((one) => one.id === subjectId)) return []
    const details = { syncId: subjectId ?? '', organization: organization.name }
    const kind = name === 'roster.unread' ? ('roster-unread' as const) : ('roster-waits' as const)
    return (admins.get(organizationId) ?? []).map((personId) => ({ personId, kind, cause: id, details, organizationId, at }))
  })
}
