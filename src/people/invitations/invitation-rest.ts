import { z } from 'zod'
import { list, moment, type Operation, rest } from '../../foundation/doors/rest.ts'
import { holds, roleNames } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { listInvitations } from '../memberships/invitations.ts'
import { ownOrganization } from '../organizations/own-organization.ts'
import { cancelInvitation } from './cancel-invitation.ts'
import { invitePeople } from './invite-people.ts'
import { resendInvitation } from './resend-invitation.ts'

/** Invitations, for programs. */
export const invitationRest: readonly Operation[] = [
  list({
    id: 'listInvitations',
    at: 'GET /organizations/{organizationId}/invitations',
    scope: 'people:read',
    says: 'Invitations that are not accepted yet, the newest first.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        address: z.string(),
        name: z.string(),
        roles: z.array(z.enum(roleNames)),
        school: z.string().nullable(),
        invitedAt: moment,
        expiresAt: moment,
      })
      .meta({ id: 'Invitation' }),
    find: async (reading, { organizationId }, { after, size }) => {
      await ownOrganization(reading, organizationId)
      if (!holds(reading.actor, 'admin', organizationId))
        throw forbidden('not-an-admin', 'Only admins of this organization manage its people.')
      const { invitations, next } = await listInvitations(reading.db, organizationId, { before: after, size })
      return { items: invitations, next }
    },
  }),
  rest(invitePeople, {
    id: 'invitePeople',
    at: 'POST /organizations/{organizationId}/invitations',
    scope: 'people:write',
    says: 'Invites people by e-mail, one or thousands. Who belongs already is left alone; who is invited already gets a new e-mail.',
    status: 201,
    answers: z.object({ invited: z.int().min(0), members: z.int().min(0).describe('Who belonged already.') }),
    example: {
      input: { people: [{ email: 'ana.new@threerivers.example', name: 'Ana New', roles: ['earner'] }] },
      answer: { invited: 1, members: 0 },
    },
  }),
  rest(resendInvitation, {
    id: 'resendInvitation',
    at: 'POST /invitations/{invitationId}/resend',
    scope: 'people:write',
    says: 'Sends an invitation once more, with a new link; the old one ends.',
  }),
  rest(cancelInvitation, {
    id: 'cancelInvitation',
    at: 'DELETE /invitations/{invitationId}',
    scope: 'people:write',
    says: 'Takes an invitation back before it is accepted.',
  }),
]
