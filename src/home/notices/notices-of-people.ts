import type { Noticed } from './make-notices.ts'
import type { NoticeKind } from './notice-kinds.ts'
import type { NoticesFrom } from './notice-subscriber.ts'
import { namesOf } from './people-with-role.ts'

const membershipKinds: Record<string, NoticeKind> = {
  'membership.began': 'membership-began',
  'membership.changed': 'membership-changed',
  'membership.ended': 'membership-ended',
}

/** Where someone belongs is told to them, unless they did it themselves; who accepted an invitation, to who sent it. */
export const membershipNotices: NoticesFrom = async (db, events) => {
  const accepted = events.filter(({ name }) => name === 'invitation.accepted')
  const ids = accepted.flatMap(({ subjectId }) => subjectId ?? [])
  const [names, invitations] = await Promise.all([
    namesOf(
      db,
      events.map(({ organizationId }) => organizationId),
    ),
    ids.length === 0 ? [] : db.selectFrom('invitations').where('id', 'in', ids).select(['id', 'invitedBy', 'acceptedBy']).execute(),
  ])
  const byId = new Map(invitations.map((invitation) => [invitation.id, invitation]))
  return events.flatMap(({ id, name, subjectId, organizationId, actorId, at }): Noticed[] => {
    const organization = names.get(organizationId ?? '')
    if (!organization || !subjectId) return []
    const told = { cause: id, details: { organization: organization.name }, organizationId, at }
    const kind = membershipKinds[name]
    if (kind) return actorId === subjectId ? [] : [{ personId: subjectId, kind, ...told }]
    const invitation = byId.get(subjectId)
    if (!invitation?.invitedBy || !invitation.acceptedBy) return []
    return [{ personId: invitation.invitedBy, kind: 'invitation-accepted', aboutPersonId: invitation.acceptedBy, ...told }]
  })
}

const accountKinds: Record<string, NoticeKind> = {
  'password.changed': 'password-changed',
  'address.added': 'address-added',
  'address.promoted': 'address-promoted',
  'address.removed': 'address-removed',
  'passkey.added': 'passkey-added',
  'passkey.removed': 'passkey-removed',
}

/** What changes the ways into an account is told to its owner, also where they did it themselves: it may not have been them. */
export const accountNotices: NoticesFrom = async (_db, events) =>
  events.flatMap(({ id, name, subjectId, actorId, organizationId, details, at }): Noticed[] => {
    const told = { cause: id, organizationId, at }
    const kind = accountKinds[name]
    if (kind) return subjectId ? [{ personId: subjectId, kind, details: {}, ...told }] : []
    return actorId ? [{ personId: actorId, kind: 'key-made', details: { key: String(details.name ?? '') }, ...told }] : []
  })
