import { z } from 'zod'
import { postMails } from '../../foundation/mail/send-mail.ts'
import { personIdOf, roleNames } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { newLinkToken } from '../accounts/link-tokens.ts'
import { address, letterLocale, localeOfLetter, personName } from '../accounts/person-fields.ts'
import { invitationLetter, invitationUntil } from '../memberships/invitations.ts'
import { mayManagePeople } from '../memberships/membership-policy.ts'
import { lockOrganization, refuseForeignSchool } from '../memberships/memberships.ts'
import { invitationSent } from './invitation-facts.ts'
import { mostRows } from './invitation-list.ts'
import { membersAmong } from './plan-invitations.ts'

/** So many rows at once that writing them down holds nobody else up. */
const atOnce = 100

/** Someone to invite. */
export const invitee = z.object({
  email: address,
  name: z.union([z.literal(''), personName]).default(''),
  schoolId: z.uuid().nullable().default(null),
  roles: z.array(z.enum(roleNames)).min(1),
})

export const invitePeople = command({
  name: 'invitation.send',
  says: 'Invites people by e-mail, one or thousands. Who belongs already is left alone; who is invited already gets a new e-mail, and the old link ends.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    locale: letterLocale,
    people: z
      .array(invitee)
      .min(1, 'Please name at least one person.')
      .max(mostRows, 'At most {maximum} people at a time.')
      .transform((people) => [...new Map(people.map((person) => [person.email, person])).values()]),
  }),

  load: async ({ db }, { organizationId }) => {
    const { id, name } = await lockOrganization(db, organizationId)
    return { organizationId: id, organization: name }
  },

  may: mayManagePeople,

  async run(scene, { people, locale: asked }, { organizationId, organization }) {
    const { db, now, newId, actor } = scene
    await refuseForeignSchool(
      db,
      organizationId,
      people.map(({ schoolId }) => schoolId),
    )
    const members = await membersAmong(
      db,
      organizationId,
      people.map(({ email }) => email),
    )
    const invited = people.filter(({ email }) => !members.has(email)).map((person) => ({ ...person, ...newLinkToken() }))
    const invitationIds: string[] = []
    for (let start = 0; start < invited.length; start += atOnce) {
      const kept = await db
        .insertInto('invitations')
        .values(
          invited.slice(start, start + atOnce).map(({ email, name, schoolId, roles, hash }) => ({
            id: newId(),
            organizationId,
            schoolId,
            address: email,
            name,
            roles,
            tokenHash: hash,
            invitedBy: personIdOf(actor),
            invitedAt: now,
            expiresAt: invitationUntil(now),
          })),
        )
        .onConflict((row) =>
          row
            .columns(['organizationId', 'address'])
            .where('acceptedAt', 'is', null)
            .where('cancelledAt', 'is', null)
            .doUpdateSet((next) => ({
              schoolId: next.ref('excluded.schoolId'),
              name: next.ref('excluded.name'),
              roles: next.ref('excluded.roles'),
              tokenHash: next.ref('excluded.tokenHash'),
              invitedBy: next.ref('excluded.invitedBy'),
              invitedAt: next.ref('excluded.invitedAt'),
              expiresAt: next.ref('excluded.expiresAt'),
            })),
        )
        .returning('id')
        .execute()
      invitationIds.push(...kept.map(({ id }) => id))
    }
    const inviter = actor.kind === 'person' ? actor.name : null
    const locale = localeOfLetter(actor, asked)
    await postMails(
      scene,
      invited.map(({ email, name, roles, token }) =>
        invitationLetter(scene.baseUrl, { address: email, name, roles, organizationId, organization, inviter, locale, token }),
      ),
    )
    return { invited: invited.length, members: members.size, invitationIds }
  },

  record: (_input, { organizationId }, { invitationIds }) =>
    invitationIds.map((subjectId) => fact(invitationSent, { organizationId, subjectId })),
})
