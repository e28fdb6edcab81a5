import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { linesOf } from '../../recognition/ledger/ledger.ts'
import { aRuledPlace } from '../../testing/ruled.ts'
import { aWorld } from '../../testing/world.ts'
import { contractGroupsOf, findContracts } from './contract-groups.ts'
import { addContractGroup, renameContractGroup, retireContractGroup, setContract } from './keep-contracts.ts'

const world = await aWorld({ WORKERS: 'false' })
const membershipOf = async (person: { id: string }) =>
  (await world.db.selectFrom('memberships').where('personId', '=', person.id).select('id').executeTakeFirstOrThrow()).id

test('a rule for one group of contracts gives to who is in it, and a later change alters no line', async () => {
  const { hr, organizationId, inForce, earned, someone, stands } = await aRuledPlace(world)
  const { groupId } = await perform(world, hr, addContractGroup, { organizationId, name: 'Certificated' })
  await inForce({ groups: [groupId] })
  const [inside, outside] = [await someone('Maya Ortiz', ['earner']), await someone('Tom Berg', ['earner'])]
  await perform(world, hr, setContract, { membershipId: await membershipOf(inside), groupId })
  await earned(inside)
  await earned(outside)
  expect([await stands(inside), await stands(outside)]).toEqual([['clock-hours 8.00 fixed'], []])
  const { lines } = await linesOf(world.db, inside.id)
  expect(lines).toMatchObject([{ facts: { groupId } }])
  await perform(world, hr, setContract, { membershipId: await membershipOf(inside), groupId: null })
  await earned(inside)
  expect(await stands(inside)).toEqual(['clock-hours 8.00 fixed'])
})

test('groups have names of their own, are renamed and retired, and nobody is put into one that is retired or of elsewhere', async () => {
  const { hr, admin, principal, neighborAdmin, organizationId, neighbor, earner } = await aRuledPlace(world)
  const { groupId } = await perform(world, hr, addContractGroup, { organizationId, name: 'Certificated' })
  await expect(perform(world, admin, addContractGroup, { organizationId, name: 'CERTIFICATED' })).rejects.toMatchObject({
    code: 'contract-name-taken',
    fields: [{ field: 'name' }],
  })
  for (const who of [principal, neighborAdmin])
    await expect(perform(world, who, renameContractGroup, { groupId, name: 'Mine' })).rejects.toMatchObject({ code: 'not-for-contracts' })
  await perform(world, admin, renameContractGroup, { groupId, name: 'Certificated staff' })
  const membershipId = await membershipOf(earner)
  const { groupId: elsewhere } = await perform(world, neighborAdmin, addContractGroup, { organizationId: neighbor.id, name: 'Theirs' })
  await expect(perform(world, hr, setContract, { membershipId, groupId: elsewhere })).rejects.toMatchObject({ code: 'contract-unknown' })
  await perform(world, hr, setContract, { membershipId, groupId })
  await perform(world, hr, retireContractGroup, { groupId, isRetired: true })
  await expect(perform(world, hr, setContract, { membershipId: await membershipOf(principal), groupId })).rejects.toMatchObject({
    code: 'contract-retired',
  })
  expect(await contractGroupsOf(readsOf(world.db, hr), organizationId)).toMatchObject([
    { name: 'Certificated staff', isRetired: true, members: 1 },
  ])
  const page = await findContracts(readsOf(world.db, hr), organizationId, { after: null, size: 3 })
  expect(page.members).toHaveLength(3)
  const rest = await findContracts(readsOf(world.db, hr), organizationId, { after: page.next, size: 100 })
  expect(rest.members.some(({ id }) => page.members.some((one) => one.id === id))).toBe(false)
  expect((await findContracts(readsOf(world.db, hr), organizationId, { groupId, after: null })).members).toMatchObject([
    { id: membershipId, group: 'Certificated staff' },
  ])
})

test('a rule does not name a group or a person that its organization does not have', async () => {
  const { inForce, neighborAdmin } = await aRuledPlace(world)
  await expect(inForce({ groups: [world.newId()] })).rejects.toMatchObject({ code: 'contract-unknown' })
  await expect(inForce({ approvers: [{ who: 'person', personId: neighborAdmin.id }] })).rejects.toMatchObject({
    code: 'approver-elsewhere',
  })
  await expect(inForce({ approvers: [{ who: 'person', personId: null }] })).rejects.toMatchObject({ kind: 'invalid' })
})
