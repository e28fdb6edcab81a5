import { z } from 'zod'
import { list, moment, type Operation, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { holds, organizationsWhere, roleNames } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { ownOrganization } from '../organizations/own-organization.ts'
import { changeMembership } from './change-membership.ts'
import { endMembership } from './end-membership.ts'
import { memberAbsences, memberOrders } from './member-choices.ts'
import { listMembers } from './member-list.ts'
import { findMember } from './memberships.ts'

const roles = z.array(z.enum(roleNames))

const membership = z
  .object({
    id: z.uuid().describe('Of the membership: a person may have several.'),
    personId: z.uuid(),
    organizationId: z.uuid(),
    schoolId: z.uuid().nullable(),
    name: z.string(),
    email: z.string(),
    title: z.string().describe('What they are called there, such as “Grade 4”.'),
    roles,
    startedAt: moment,
  })
  .meta({ id: 'Membership' })

const oneMembership = read({
  id: 'getMembership',
  at: 'GET /memberships/{membershipId}',
  scope: 'people:read',
  says: 'One person of an organization you are an admin of.',
  query: { membershipId: z.uuid() },
  answers: membership,
  find: ({ db, actor }, { membershipId }) => findMember(db, organizationsWhere(actor, 'admin'), membershipId),
})

/** An organization whose people the actor looks after. @throws Refusal `organization-missing`, `not-an-admin` */
export async function administered(reading: ReadContext, organizationId: string) {
  const organization = await ownOrganization(reading, organizationId)
  if (!holds(reading.actor, 'admin', organizationId)) throw forbidden('not-an-admin', 'Only admins of this organization manage its people.')
  return organization
}

/** The people of organizations, for programs. */
export const membershipRest: readonly Operation[] = [
  list({
    id: 'listMembers',
    at: 'GET /organizations/{organizationId}/members',
    scope: 'people:read',
    says: 'The people of an organization, by name or by when they were last here.',
    query: {
      organizationId: z.uuid(),
      q: z.string().max(100).optional().describe('Part of a name or an address.'),
      role: z.enum(roleNames).optional(),
      schoolId: z.uuid().optional(),
      absent: z.enum(memberAbsences).optional().describe('Only who was never here, or not for long.'),
      order: z.enum(memberOrders).default('name'),
      descending: z.boolean().default(false),
    },
    item: z
      .object({
        id: z.uuid(),
        name: z.string(),
        email: z.string(),
        title: z.string(),
        roles,
        school: z.string().nullable(),
        lastSeenAt: moment.nullable(),
      })
      .meta({ id: 'Member' }),
    find: async (reading, { organizationId, absent, role, schoolId, q, order, descending }, { after, size }) => {
      await administered(reading, organizationId)
      const filter = {
        q: q ?? '',
        role: role ?? null,
        schoolId: schoolId ?? null,
        absent: absent ? { kind: absent, now: reading.now } : null,
      }
      const { members, next } = await listMembers(reading.db, organizationId, { ...filter, order, descending, after, size })
      return { items: members, next }
    },
  }),
  oneMembership,
  rest(changeMembership, {
    id: 'changeMembership',
    at: 'PUT /memberships/{membershipId}',
    scope: 'people:write',
    says: 'Changes what someone is in an organization: roles, school, what they are called there.',
    guardedBy: oneMembership,
    example: { input: { roles: ['earner', 'assessor'], schoolId: null, title: 'Grade 4' } },
  }),
  rest(endMembership, {
    id: 'endMembership',
    at: 'DELETE /memberships/{membershipId}',
    scope: 'people:write',
    says: 'Ends a membership. What was earned stays theirs, and so does the account.',
  }),
]
