import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { membershipEnded } from './membership-facts.ts'
import { mayEndMembership } from './membership-policy.ts'
import { loadMembership, refuseLastAdmin } from './memberships.ts'

export const endMembership = command({
  name: 'membership.end',
  says: 'Ends a membership. What was earned stays theirs, and the account stays.',
  reach: everyDoor,
  limits: null,
  input: z.object({ membershipId: z.uuid() }),
  load: loadMembership,
  may: mayEndMembership,
  async run({ db, now }, { membershipId }, membership) {
    await refuseLastAdmin(db, membership)
    await db.updateTable('memberships').set({ endedAt: now }).where('id', '=', membershipId).execute()
    return { personId: membership.personId, organizationId: membership.organizationId }
  },
  record: (_input, { organizationId, personId, roles }) => fact(membershipEnded, { organizationId, subjectId: personId }, { roles }),
})
