import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { membershipChanged } from './membership-facts.ts'
import { mayManagePeople } from './membership-policy.ts'
import { loadMembership, refuseForeignSchool, refuseLastAdmin, rolesGiven, schoolGiven } from './memberships.ts'

export const changeMembership = command({
  name: 'membership.change',
  says: 'Changes what someone is in an organization: roles, school, what they are called there.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    membershipId: z.uuid(),
    roles: rolesGiven,
    schoolId: schoolGiven,
    title: z.string().trim().max(120, 'At most 120 characters.').default(''),
  }),
  load: loadMembership,
  may: mayManagePeople,
  async run({ db }, { membershipId, roles, schoolId, title }, before) {
    if (!roles.includes('admin')) await refuseLastAdmin(db, before)
    await refuseForeignSchool(db, before.organizationId, [schoolId])
    await db.updateTable('memberships').set({ roles, schoolId, title }).where('id', '=', membershipId).execute()
    return { personId: before.personId, organizationId: before.organizationId }
  },
  record: ({ roles, schoolId, title }, { organizationId, personId, ...before }) =>
    fact(
      membershipChanged,
      { organizationId, subjectId: personId },
      { from: { roles: before.roles, schoolId: before.schoolId, title: before.title }, to: { roles, schoolId, title } },
    ),
})
