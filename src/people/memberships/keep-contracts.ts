import { z } from 'zod'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { contractGroupAdded, contractGroupRenamed, contractGroupRetired, contractSet } from './contract-facts.ts'
import { contractGroupsOf, mostGroups } from './contract-groups.ts'
import { mayKeepContracts } from './contract-policy.ts'
import { loadMembership, lockOrganization } from './memberships.ts'

const name = z.string().trim().min(1, 'Please give it a name.').max(60, 'Please keep the name under 60 characters.')

/** @throws Refusal `contract-name-taken` */
function refuseTaken(others: readonly { name: string }[], wanted: string): void {
  if (others.some((other) => other.name.toLowerCase() === wanted.toLowerCase()))
    throw invalidAt('contract-name-taken', 'name', 'There is a group of that name already. Choose another name.')
}

export const addContractGroup = command({
  name: 'contract-group.add',
  says: 'Adds a group of contracts, such as “Certificated”, so that value rules can tell people apart by it.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid(), name }),
  async load({ db }, { organizationId }) {
    const { id } = await lockOrganization(db, organizationId)
    return { organizationId: id, groups: await contractGroupsOf(db, id) }
  },
  may: mayKeepContracts,
  async run({ db, now, newId }, { name: wanted }, { organizationId, groups }) {
    refuseTaken(groups, wanted)
    if (groups.length >= mostGroups)
      throw conflict('contracts-many', 'There are {count} groups already, which is as many as there can be.', { count: groups.length })
    const groupId = newId()
    await db.insertInto('contractGroups').values({ id: groupId, organizationId, name: wanted, addedAt: now }).execute()
    return { groupId }
  },
  record: ({ name: added }, { organizationId }, { groupId }) =>
    fact(contractGroupAdded, { organizationId, subjectId: organizationId }, { groupId, name: added }),
})

/** A group with the others of its organization, locked with it. @throws Refusal `contract-group-missing` */
async function lockGroup({ db }: Scene, { groupId }: { groupId: string }) {
  const found = await db
    .selectFrom('contractGroups')
    .where('id', '=', groupId)
    .select('organizationId')
    .executeTakeFirstOrThrow(() => missing('contract group'))
  await lockOrganization(db, found.organizationId)
  const groups = await contractGroupsOf(db, found.organizationId)
  const group = groups.find(({ id }) => id === groupId)
  if (!group) throw missing('contract group')
  return { organizationId: found.organizationId, group, others: groups.filter((one) => one !== group) }
}

export const renameContractGroup = command({
  name: 'contract-group.rename',
  says: 'Gives a group of contracts another name. Who is in it stays in it, and rules that ask for it go on.',
  reach: everyDoor,
  limits: null,
  input: z.object({ groupId: z.uuid(), name }),
  load: lockGroup,
  may: mayKeepContracts,
  async run({ db }, { groupId, name: wanted }, { group, others }) {
    refuseTaken(others, wanted)
    if (group.name === wanted) return { changed: false }
    await db.updateTable('contractGroups').set({ name: wanted }).where('id', '=', groupId).execute()
    return { changed: true }
  },
  record: ({ groupId, name: wanted }, { organizationId }, { changed }) =>
    changed ? fact(contractGroupRenamed, { organizationId, subjectId: organizationId }, { groupId, name: wanted }) : null,
})

export const retireContractGroup = command({
  name: 'contract-group.retire',
  says: 'Retires a group of contracts, or brings it back. Who is in it stays in it; nobody else is put in it meanwhile.',
  reach: everyDoor,
  limits: null,
  input: z.object({ groupId: z.uuid(), isRetired: z.boolean() }),
  load: lockGroup,
  may: mayKeepContracts,
  async run({ db, now }, { groupId, isRetired }, { group }) {
    if (group.isRetired === isRetired) return { changed: false }
    await db
      .updateTable('contractGroups')
      .set({ retiredAt: isRetired ? now : null })
      .where('id', '=', groupId)
      .execute()
    return { changed: true }
  },
  record: ({ groupId, isRetired }, { organizationId, group }, { changed }) =>
    changed ? fact(contractGroupRetired, { organizationId, subjectId: organizationId }, { groupId, name: group.name, isRetired }) : null,
})

export const setContract = command({
  name: 'membership.set-contract',
  says: 'Says by which contract a member works. What they were given before stays as it is.',
  reach: everyDoor,
  limits: null,
  input: z.object({ membershipId: z.uuid(), groupId: z.uuid().nullable().describe('Null for none.') }),
  async load(scene, input) {
    const { id, personId, organizationId } = await loadMembership(scene, input)
    const { contractGroupId } = await scene.db
      .selectFrom('memberships')
      .where('id', '=', id)
      .select('contractGroupId')
      .executeTakeFirstOrThrow()
    return { personId, organizationId, before: contractGroupId }
  },
  may: mayKeepContracts,
  async run({ db }, { membershipId, groupId }, { organizationId, before }) {
    if (groupId === before) return { changed: false }
    const group =
      groupId === null
        ? null
        : await db
            .selectFrom('contractGroups')
            .where('id', '=', groupId)
            .where('organizationId', '=', organizationId)
            .select('retiredAt')
            .executeTakeFirst()
    if (group === undefined)
      throw invalidAt('contract-unknown', 'groupId', 'Your organization has no such group of contracts. Choose among those that it has.')
    if (group?.retiredAt) throw invalidAt('contract-retired', 'groupId', 'This group is retired. Bring it back first, or choose another.')
    await db.updateTable('memberships').set({ contractGroupId: groupId }).where('id', '=', membershipId).execute()
    return { changed: true }
  },
  record: ({ groupId }, { organizationId, personId }, { changed }) =>
    changed ? fact(contractSet, { organizationId, subjectId: personId }, { groupId }) : null,
})
