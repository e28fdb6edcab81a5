import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { loadOpenInvitation } from '../memberships/invitations.ts'
import { mayManagePeople } from '../memberships/membership-policy.ts'
import { invitationCanceled } from './invitation-facts.ts'

export const cancelInvitation = command({
  name: 'invitation.cancel',
  says: 'Takes an invitation back before it is accepted.',
  reach: everyDoor,
  limits: null,
  input: z.object({ invitationId: z.uuid() }),
  load: loadOpenInvitation,
  may: mayManagePeople,
  async run({ db, now }, { invitationId }) {
    await db.updateTable('invitations').set({ cancelledAt: now }).where('id', '=', invitationId).execute()
  },
  record: (_input, { organizationId, id }) => fact(invitationCanceled, { organizationId, subjectId: id }),
})
