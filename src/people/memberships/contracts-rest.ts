import { z } from 'zod'
import { list, type Operation, type ReadContext, rest } from '../../foundation/doors/rest.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { denied } from '../../foundation/platform/refusal.ts'
import { contractGroupsOf, findContracts } from './contract-groups.ts'
import { mayKeepContracts } from './contract-policy.ts'
import { addContractGroup, renameContractGroup, retireContractGroup, setContract } from './keep-contracts.ts'

const id = '0198c0de-0000-7000-8000-000000000001'

/** @throws Refusal `not-for-contracts` */
function requireKeeper({ actor }: ReadContext, organizationId: string): void {
  const may = mayKeepContracts(actor, { organizationId })
  if (!may.allowed) throw denied(actor, may)
}

/** By which contract people work, for programs. */
export const contractsRest: readonly Operation[] = [
  list({
    id: 'listContractGroups',
    at: 'GET /organizations/{organizationId}/contract-groups',
    scope: 'people:read',
    says: 'The groups of contracts of an organization, by which value rules tell people apart.',
    query: { organizationId: z.uuid() },
    item: z.object({ id: z.uuid(), name: z.string(), isRetired: z.boolean(), members: z.int() }).meta({ id: 'ContractGroup' }),
    find: async (reading, { organizationId }) => {
      requireKeeper(reading, organizationId)
      return { items: await contractGroupsOf(reading.db, organizationId), next: null }
    },
  }),
  rest(addContractGroup, {
    id: 'addContractGroup',
    at: 'POST /organizations/{organizationId}/contract-groups',
    scope: 'people:write',
    says: 'Adds a group of contracts.',
    status: 201,
    answers: z.object({ groupId: z.uuid() }),
    example: { input: { name: 'Certificated' }, answer: { groupId: id } },
  }),
  rest(renameContractGroup, {
    id: 'renameContractGroup',
    at: 'PUT /contract-groups/{groupId}',
    scope: 'people:write',
    says: 'Gives a group of contracts another name.',
    answers: z.object({ changed: z.boolean() }),
    example: { input: { name: 'Certificated staff' }, answer: { changed: true } },
  }),
  rest(retireContractGroup, {
    id: 'retireContractGroup',
    at: 'PUT /contract-groups/{groupId}/retirement',
    scope: 'people:write',
    says: 'Retires a group of contracts, or brings it back.',
    answers: z.object({ changed: z.boolean() }),
    example: { input: { isRetired: true }, answer: { changed: true } },
  }),
  list({
    id: 'listContracts',
    at: 'GET /organizations/{organizationId}/contracts',
    scope: 'people:read',
    says: 'The people of an organization with the contract of each, by name.',
    query: {
      organizationId: z.uuid(),
      q: z.string().max(100).optional().describe('Part of a name or an address.'),
      groupId: z
        .union([z.uuid(), z.literal('none')])
        .optional()
        .describe('Only who is in this group; `none` for who is in none.'),
    },
    item: z
      .object({
        id: z.uuid().describe('Of the membership.'),
        name: z.string(),
        email: z.string(),
        school: z.string().nullable(),
        title: z.string(),
        group: z.string().nullable(),
        groupId: z.uuid().nullable(),
      })
      .meta({ id: 'Contract' }),
    find: async (reading, { organizationId, q, groupId }, { after, size }) => {
      requireKeeper(reading, organizationId)
      const { members, next } = await findContracts(reading.db, organizationId, {
        q: q ?? '',
        groupId: groupId ?? null,
        after: after && isId(after) ? after : null,
        size,
      })
      return { items: members, next }
    },
  }),
  rest(setContract, {
    id: 'setContract',
    at: 'PUT /memberships/{membershipId}/contract',
    scope: 'people:write',
    says: 'Says by which contract a member works.',
    answers: z.object({ changed: z.boolean() }),
    example: { input: { groupId: id }, answer: { changed: true } },
  }),
]
