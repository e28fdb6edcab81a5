import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { formatSentence } from '../../foundation/words/format.ts'
import type { Sentence } from '../../foundation/words/sentence.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { bringRosterOf, type RosterPerson, rosterZip, takeRosterOf, workOnRoster } from '../../testing/roster.ts'
import { aWorld } from '../../testing/world.ts'
import { acceptInvitation } from '../invitations/accept-invitation.ts'
import { changeMembership } from '../memberships/change-membership.ts'
import { endMembership } from '../memberships/end-membership.ts'
import { agreeRoster, cancelRoster } from './agree-roster.ts'
import { connectRoster } from './connect-roster.ts'
import { mapRoster, setRoster } from './set-roster.ts'
import { undoRoster } from './undo-roster.ts'

const world = await aWorld({ WORKERS: 'false' })
type Here = Awaited<ReturnType<typeof aDistrict>>

const two = [
  { id: 'd1', name: 'Three Rivers', type: 'district' },
  { id: 'o1', name: 'Northside Middle School' },
  { id: 'o2', name: 'Willow Creek' },
]
/** The people of the district who work there, as its student system has them. */
const staff = ({ earner, colleague, coach, admin }: Here): RosterPerson[] => [
  { id: 'u1', name: 'Maya Ortiz', email: earner.email },
  { id: 'u2', name: 'Tom Berg', email: colleague.email },
  { id: 'u3', name: 'Ana Lindqvist', email: coach.email },
  { id: 'u4', name: 'Grace Whitfield', email: admin.email, role: 'administrator' },
]
const syncOf = (syncId: string) => world.db.selectFrom('rosterSyncs').where('id', '=', syncId).selectAll().executeTakeFirstOrThrow()
const changesOf = async (syncId: string) => {
  const rows = await world.db
    .selectFrom('rosterChanges')
    .where('syncId', '=', syncId)
    .orderBy('place')
    .select(['name', 'kinds', 'fate', 'because', 'sourcedId'])
    .execute()
  return rows.map(({ name, kinds, fate }) => `${name}: ${kinds.join('+')} (${fate})`)
}
const faultsOf = async (syncId: string) => {
  const rows = await world.db
    .selectFrom('rosterFaults')
    .where('syncId', '=', syncId)
    .orderBy('place')
    .select(['file', 'line', 'says'])
    .execute()
  return rows.map(({ file, line, says }) => `${file}:${line} ${formatSentence('en', says as unknown as Sentence)}`)
}
const memberOf = (personId: string) =>
  world.db
    .selectFrom('memberships')
    .leftJoin('organizations', 'organizations.id', 'memberships.schoolId')
    .where('personId', '=', personId)
    .orderBy('startedAt', 'desc')
    .select(['endedAt', 'organizations.name as school', 'roles', 'memberships.id'])
    .executeTakeFirstOrThrow()
const invitedTo = (organizationId: string) =>
  world.db
    .selectFrom('invitations')
    .leftJoin('organizations', 'organizations.id', 'invitations.schoolId')
    .where('organizationId', '=', organizationId)
    .where('acceptedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .orderBy('address')
    .select(['address', 'invitations.name', 'roles', 'organizations.name as school', 'invitations.id'])
    .execute()
const agree = async (here: Here, syncId: string, more: { grants?: string[] } = {}) => {
  const { leaves } = await syncOf(syncId)
  await perform(world, here.admin, agreeRoster, { syncId, leaves, ...more })
  await workOnRoster(world, syncId)
}

test('a first roster finds who is here, invites who is not without a letter, and makes schools; the same again is nothing', async () => {
  const here = await aDistrict(world)
  const { district, admin } = here
  const zip = rosterZip({
    orgs: two,
    people: [
      ...staff(here),
      { id: 'u8', name: 'Nell New', email: 'Nell.New@maple.example', orgs: ['o2', 'o1'] },
      { id: 'u9', name: 'Kai Kid', email: 'kai@maple.example', role: 'student' },
    ],
  })
  const syncId = await bringRosterOf(world, admin, district.id, zip)
  expect(await syncOf(syncId)).toMatchObject({
    state: 'open',
    mode: 'bulk',
    version: '1.1',
    system: 'Maple SIS',
    outsiders: 1,
    leaves: 0,
    faults: 0,
  })
  await expect(perform(world, admin, agreeRoster, { syncId, leaves: 0 })).rejects.toMatchObject({ code: 'roster-unmapped' })
  await perform(world, admin, mapRoster, { organizationId: district.id })
  await workOnRoster(world, syncId, true)
  expect(await changesOf(syncId)).toEqual([
    'Three Rivers: noted (open)',
    'Northside Middle: school-found (open)',
    'Willow Creek: school-new (open)',
    'Maya Ortiz: found (open)',
    'Tom Berg: found (open)',
    'Ana Lindqvist: found (open)',
    'Grace Whitfield: found (open)',
    'Nell New: new+several (open)',
  ])
  await agree(here, syncId)
  expect(await syncOf(syncId)).toMatchObject({ state: 'taken' })
  expect(await invitedTo(district.id)).toMatchObject([
    { address: 'nell.new@maple.example', name: 'Nell New', roles: ['earner'], school: 'Willow Creek' },
  ])
  expect(await world.db.selectFrom('messages').where('toAddress', '=', 'nell.new@maple.example').select('id').execute()).toEqual([])
  expect(await world.db.selectFrom('rosterRows').where('syncId', '=', syncId).select('kind').execute()).toEqual([])
  expect(await world.db.selectFrom('rosterPieces').where('syncId', '=', syncId).select('place').execute()).toEqual([])

  const again = await bringRosterOf(world, admin, district.id, zip)
  expect(await syncOf(again)).toMatchObject({ state: 'same', counts: {} })
})

test('a move, a new name and a leaver are shown, taken in by a second roster, and undone; who left keeps the account', async () => {
  const here = await aDistrict(world)
  const { district, admin, earner, colleague, coach } = here
  await takeRosterOf(world, admin, district.id, rosterZip({ orgs: two, people: staff(here) }))
  const [maya, , ana, grace] = staff(here) as [RosterPerson, RosterPerson, RosterPerson, RosterPerson]
  const next = rosterZip({
    orgs: two,
    people: [{ ...maya, orgs: ['o2'] }, { ...ana, name: 'Ana Berg' }, grace, { id: 'u7', name: 'Zoe New', email: 'zoe@maple.example' }],
  })
  const syncId = await bringRosterOf(world, admin, district.id, next)
  expect(await changesOf(syncId)).toEqual([
    'Maya Ortiz: moved (open)',
    'Tom Berg: left (open)',
    'Ana Lindqvist: renamed (open)',
    'Zoe New: new (open)',
  ])
  expect(await syncOf(syncId)).toMatchObject({ state: 'open', leaves: 1, holds: [] })
  await expect(perform(world, admin, agreeRoster, { syncId, leaves: 0 })).rejects.toMatchObject({ code: 'roster-leaves' })
  await agree(here, syncId)
  expect([await memberOf(earner.id), await memberOf(colleague.id)]).toMatchObject([
    { school: 'Willow Creek', endedAt: null },
    { school: 'Northside Middle', endedAt: expect.any(Date) },
  ])
  expect(await world.db.selectFrom('people').where('id', 'in', [colleague.id, coach.id]).orderBy('name').select('name').execute()).toEqual([
    { name: 'Ana Berg' },
    { name: 'Tom Berg' },
  ])

  await perform(world, admin, undoRoster, { syncId })
  await workOnRoster(world, syncId)
  expect(await syncOf(syncId)).toMatchObject({ state: 'undone' })
  expect([await memberOf(earner.id), await memberOf(colleague.id)]).toMatchObject([
    { school: 'Northside Middle', endedAt: null },
    { school: 'Northside Middle', endedAt: null, roles: ['earner'] },
  ])
  expect(await world.db.selectFrom('people').where('id', '=', coach.id).select('name').executeTakeFirst()).toEqual({
    name: 'Ana Lindqvist',
  })
  expect(await invitedTo(district.id)).toEqual([])
  // What it said before is known again: the very same roster has the very same changes.
  const again = await bringRosterOf(world, admin, district.id, next)
  expect(await changesOf(again)).toEqual([
    'Maya Ortiz: moved (open)',
    'Tom Berg: left (open)',
    'Ana Lindqvist: renamed (open)',
    'Zoe New: new (open)',
  ])
  const facts = await world.db
    .selectFrom('events')
    .where('organizationId', '=', district.id)
    .where('name', 'like', 'roster.%')
    .orderBy('id')
    .select('name')
    .execute()
  expect(facts.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['roster.brought', 'roster.read', 'roster.agreed', 'roster.taken', 'roster.undo-begun', 'roster.undone']),
  )
})

test('what came after a roster is not undone: a later change, an accepted invitation, a name of one’s own', async () => {
  const here = await aDistrict(world)
  const { district, admin, earner, colleague } = here
  await takeRosterOf(world, admin, district.id, rosterZip({ orgs: two, people: staff(here) }))
  const [maya, tom, ana, grace] = staff(here) as [RosterPerson, RosterPerson, RosterPerson, RosterPerson]
  const syncId = await takeRosterOf(
    world,
    admin,
    district.id,
    rosterZip({ orgs: two, people: [{ ...maya, orgs: ['o2'] }, { ...tom, name: 'Thomas Berg' }, ana, grace] }),
  )
  const { id } = await memberOf(earner.id)
  await perform(world, admin, changeMembership, { membershipId: id, roles: ['earner'], schoolId: null, title: '' })
  await world.db.updateTable('people').set({ name: 'T. Berg' }).where('id', '=', colleague.id).execute()
  await perform(world, admin, undoRoster, { syncId })
  await workOnRoster(world, syncId)
  expect(await changesOf(syncId)).toEqual(['Maya Ortiz: moved (stays)', 'Tom Berg: renamed (stays)'])
  expect(await memberOf(earner.id)).toMatchObject({ school: null })
  await expect(perform(world, admin, undoRoster, { syncId })).rejects.toMatchObject({ code: 'roster-not-taken' })
})

describe('what would be wrong', () => {
  test('every row to be deleted: all would lose access, admins aside, and it says so; a wrong number of them is refused', async () => {
    const here = await aDistrict(world)
    const { district, admin } = here
    await takeRosterOf(world, admin, district.id, rosterZip({ orgs: two, people: staff(here) }))
    const syncId = await bringRosterOf(
      world,
      admin,
      district.id,
      rosterZip({ orgs: two, mode: 'delta', people: staff(here).map((one) => ({ ...one, status: 'tobedeleted' })) }),
    )
    expect(await syncOf(syncId)).toMatchObject({ state: 'open', mode: 'delta', leaves: 3, holds: ['leaves'] })
    expect(await changesOf(syncId)).toContain('Grace Whitfield: kept-admin (open)')
    await perform(world, admin, cancelRoster, { syncId })
    expect(await memberOf(here.earner.id)).toMatchObject({ endedAt: null })
  })

  test('two people of one address are named and neither is invited; who is here already stays', async () => {
    const here = await aDistrict(world)
    const { district, admin } = here
    const people = [
      ...staff(here),
      { id: 'x1', name: 'Ada One', email: 'office@maple.example' },
      { id: 'x2', name: 'Bea Two', email: 'Office@maple.example' },
    ]
    const syncId = await takeRosterOf(world, admin, district.id, rosterZip({ orgs: two, people }))
    expect(await invitedTo(district.id)).toEqual([])
    expect(await faultsOf(syncId)).toEqual([
      'users.csv:6 The address “office@maple.example” is also that of row 7. Nobody was invited by it.',
      'users.csv:7 The address “office@maple.example” is also that of row 6. Nobody was invited by it.',
    ])
    const later = await bringRosterOf(
      world,
      admin,
      district.id,
      rosterZip({ orgs: two, people: [...people, { id: 'x3', name: 'Maya Other', email: here.earner.email }] }),
    )
    expect((await syncOf(later)).leaves).toBe(0)
  })

  test('a long name that is cut within a sign of two halves is read all the same', async () => {
    const here = await aDistrict(world)
    const name = `${'x'.repeat(118)} 😀`
    await takeRosterOf(
      world,
      here.admin,
      here.district.id,
      rosterZip({ orgs: two, people: [...staff(here), { id: 'x1', name, email: 'x@maple.example' }] }),
    )
    const [invited] = await invitedTo(here.district.id)
    expect(invited?.name.isWellFormed()).toBe(true)
    expect(invited?.name).toMatch(/^x{118} /)
  })

  test('one person of two rows is one member, and leaves only when both are gone', async () => {
    const here = await aDistrict(world)
    const { district, admin, earner } = here
    await world.db
      .insertInto('personAddresses')
      .values({ id: world.newId(), personId: earner.id, address: `own.${earner.email}`, addedAt: world.now(), verifiedAt: world.now() })
      .execute()
    const twice = [...staff(here), { id: 'u1b', name: 'Maya Ortiz', email: `own.${earner.email}`, orgs: ['o2'] }]
    const syncId = await takeRosterOf(world, admin, district.id, rosterZip({ orgs: two, people: twice }))
    expect(await changesOf(syncId)).toContain('Maya Ortiz: same (taken)')
    expect(await memberOf(earner.id)).toMatchObject({ school: 'Northside Middle' })
    const without = (...ids: string[]) => rosterZip({ orgs: two, people: twice.filter(({ id }) => !ids.includes(id)) })
    const one = await bringRosterOf(world, admin, district.id, without('u1b'))
    expect(await syncOf(one)).toMatchObject({ state: 'same', leaves: 0 })
    const both = await bringRosterOf(world, admin, district.id, without('u1', 'u1b'))
    expect(await syncOf(both)).toMatchObject({ state: 'open', leaves: 1 })
    await perform(world, admin, cancelRoster, { syncId: both })
  })

  test('a school that vanished: who is still put there stays where they are, by row; in a whole list it is closed', async () => {
    const here = await aDistrict(world)
    const { district, admin, earner } = here
    await takeRosterOf(world, admin, district.id, rosterZip({ orgs: two, people: staff(here) }))
    const syncId = await bringRosterOf(
      world,
      admin,
      district.id,
      rosterZip({ orgs: two.filter(({ id }) => id !== 'o1'), people: staff(here) }),
    )
    expect(await changesOf(syncId)).toEqual(['Northside Middle: school-closed (open)'])
    expect(await faultsOf(syncId)).toContain('users.csv:2 This names the organization “o1”, which the roster does not tell of.')
    await agree(here, syncId)
    expect(await memberOf(earner.id)).toMatchObject({ school: 'Northside Middle', endedAt: null })
    await perform(world, admin, undoRoster, { syncId })
    await workOnRoster(world, syncId)
    expect(
      await world.db
        .selectFrom('organizations')
        .where('parentId', '=', district.id)
        .where('schoolClosedAt', 'is not', null)
        .select('name')
        .execute(),
    ).toEqual([])
  })

  test('a shifted row says nothing of whom it is about: they are no leaver', async () => {
    const here = await aDistrict(world)
    const { district, admin } = here
    await takeRosterOf(world, admin, district.id, rosterZip({ orgs: two, people: staff(here) }))
    const users = new TextDecoder().decode(rosterZip({ orgs: two, people: staff(here) }))
    expect(users.length).toBeGreaterThan(0)
    const broken = staff(here).map((one) => (one.id === 'u1' ? { ...one, enabled: 'o1' } : one))
    const syncId = await bringRosterOf(world, admin, district.id, rosterZip({ orgs: two, people: broken }))
    expect(await syncOf(syncId)).toMatchObject({ state: 'same', leaves: 0, faults: 1 })
  })

  test('a role that nobody mapped leaves its people as they are until somebody says what it becomes', async () => {
    const here = await aDistrict(world)
    const { district, admin } = here
    const people = [...staff(here), { id: 'u5', name: 'Lee Bus', email: 'lee@maple.example', role: 'busDriver' }]
    const syncId = await takeRosterOf(world, admin, district.id, rosterZip({ orgs: two, people }))
    expect(await faultsOf(syncId)).toEqual(['users.csv:6 “busDriver” is not a role that is mapped.'])
    expect(await syncOf(syncId)).toMatchObject({ holds: ['words'] })
    const next = await bringRosterOf(world, admin, district.id, rosterZip({ orgs: two, people }))
    expect(await syncOf(next)).toMatchObject({ state: 'same' })
    await perform(world, admin, mapRoster, { organizationId: district.id, roles: [{ word: 'busDriver', becomes: 'earner' }] })
    const last = await bringRosterOf(world, admin, district.id, rosterZip({ orgs: two, people }))
    expect(await changesOf(last)).toEqual(['Lee Bus: new (open)'])
    await perform(world, admin, cancelRoster, { syncId: last })
  })

  test('what could not be read changes nothing, and says why; a second roster waits for the first', async () => {
    const here = await aDistrict(world)
    const { district, admin, neighborAdmin, hr } = here
    const syncId = await bringRosterOf(world, admin, district.id, rosterZip({ people: staff(here), files: { 'users.csv': 'name\nMaya' } }))
    const sync = await syncOf(syncId)
    expect([sync.state, formatSentence('en', sync.says as unknown as Sentence)]).toEqual([
      'faulty',
      'users.csv: There is no heading “sourcedId” in its first lines.',
    ])
    const open = await bringRosterOf(world, admin, district.id, rosterZip({ people: staff(here) }))
    await expect(bringRosterOf(world, admin, district.id, rosterZip({ people: staff(here) }))).rejects.toMatchObject({
      code: 'roster-under-way',
    })
    for (const other of [neighborAdmin, hr]) {
      await expect(bringRosterOf(world, other, district.id, rosterZip({}))).rejects.toMatchObject({ code: 'not-an-admin' })
      await expect(perform(world, other, agreeRoster, { syncId: open, leaves: 0 })).rejects.toMatchObject({ code: 'not-an-admin' })
    }
    await expect(bringRosterOf(world, admin, district.id, new Uint8Array())).rejects.toMatchObject({ code: 'roster-empty' })
    await perform(world, admin, cancelRoster, { syncId: open })
    await expect(perform(world, admin, setRoster, { organizationId: district.id, letters: 'day' })).rejects.toMatchObject({
      code: 'roster-no-day',
    })
  })
})

test('roles are proposed and given only to whom a person ticks', async () => {
  const here = await aDistrict(world)
  const { district, admin, earner } = here
  const people = [
    ...staff(here),
    { id: 'u6', name: 'Hal Head', email: 'hal@maple.example', role: 'administrator' },
    { id: 'u7', name: 'Sys Admin', email: 'sys@maple.example', role: 'systemAdministrator' },
  ]
  people[0] = { ...(people[0] as RosterPerson), role: 'principal' }
  const syncId = await bringRosterOf(world, admin, district.id, rosterZip({ orgs: two, people }))
  await perform(world, admin, mapRoster, { organizationId: district.id })
  await workOnRoster(world, syncId, true)
  await agree(here, syncId, { grants: ['principal u1', 'admin *'] })
  expect((await memberOf(earner.id)).roles).toEqual(['earner', 'principal'])
  expect((await invitedTo(district.id)).map(({ address, roles }) => [address, roles])).toEqual([
    ['hal@maple.example', ['earner']],
    ['sys@maple.example', ['earner']],
  ])
})

test('who was ended by hand is not brought back by the next roster; who was away and is named again is asked', async () => {
  const here = await aDistrict(world)
  const { district, admin, colleague } = here
  const all = rosterZip({ orgs: two, people: staff(here) })
  const without = rosterZip({ orgs: two, people: staff(here).filter(({ id }) => id !== 'u2') })
  await takeRosterOf(world, admin, district.id, all)
  const { id } = await memberOf(colleague.id)
  await perform(world, admin, endMembership, { membershipId: id })
  expect(await syncOf(await bringRosterOf(world, admin, district.id, all))).toMatchObject({ state: 'same' })
  await takeRosterOf(world, admin, district.id, without)
  const back = await takeRosterOf(world, admin, district.id, all)
  expect(await changesOf(back)).toEqual(['Tom Berg: asked+back (taken)'])
  expect(await invitedTo(district.id)).toMatchObject([{ address: colleague.email, name: 'Tom Berg' }])
})

test('an invitation of a roster that was accepted is known as that person’s from then on', async () => {
  const here = await aDistrict(world)
  const { district, admin } = here
  const people = [...staff(here), { id: 'u8', name: 'Nell New', email: 'nell.accepts@maple.example' }]
  await takeRosterOf(world, admin, district.id, rosterZip({ orgs: two, people }))
  const nell = await aPerson(world, 'Nell New')
  const [invitation] = await invitedTo(district.id)
  const { hash, token } = (await import('../accounts/link-tokens.ts')).newLinkToken()
  await world.db
    .updateTable('invitations')
    .set({ tokenHash: hash })
    .where('id', '=', invitation?.id ?? '')
    .execute()
  await perform(world, nell, acceptInvitation, { token })
  await takeRosterOf(world, admin, district.id, rosterZip({ orgs: two, people }))
  const moved = await takeRosterOf(
    world,
    admin,
    district.id,
    rosterZip({ orgs: two, people: people.map((one) => (one.id === 'u8' ? { ...one, orgs: ['o2'] } : one)) }),
  )
  expect(await changesOf(moved)).toEqual(['Nell New: moved (taken)'])
  expect(await memberOf(nell.id)).toMatchObject({ school: 'Willow Creek' })
})

test('an address that was wrong is undone with its link, and where somebody else is invited there by now it stays', async () => {
  const here = await aDistrict(world)
  const { district, admin } = here
  const withNell = (email: string) => rosterZip({ orgs: two, people: [...staff(here), { id: 'u8', name: 'Nell New', email }] })
  await takeRosterOf(world, admin, district.id, withNell('nell.right@maple.example'))
  const hashOf = async () =>
    await world.db
      .selectFrom('invitations')
      .where('organizationId', '=', district.id)
      .where('name', '=', 'Nell New')
      .select(['tokenHash', 'address'])
      .executeTakeFirstOrThrow()
  const wrong = await takeRosterOf(world, admin, district.id, withNell('nell.wrong@maple.example'))
  const sentThere = await hashOf()
  expect(sentThere.address).toBe('nell.wrong@maple.example')
  await perform(world, admin, undoRoster, { syncId: wrong })
  await workOnRoster(world, wrong)
  const back = await hashOf()
  expect(back.address).toBe('nell.right@maple.example')
  expect(back.tokenHash).not.toBe(sentThere.tokenHash)

  const again = await takeRosterOf(world, admin, district.id, withNell('nell.wrong@maple.example'))
  await world.db
    .insertInto('invitations')
    .values({
      id: world.newId(),
      organizationId: district.id,
      address: 'nell.right@maple.example',
      name: 'Somebody',
      roles: ['earner'],
      tokenHash: 'of somebody',
      invitedAt: world.now(),
      expiresAt: world.now(),
    })
    .execute()
  await perform(world, admin, undoRoster, { syncId: again })
  await workOnRoster(world, again)
  expect(await syncOf(again)).toMatchObject({ state: 'undone' })
  expect(await changesOf(again)).toEqual(['Nell New: address (stays)'])
})

test('who is forgotten after they accepted the invitation of a roster is named by it no more, and not invited again', async () => {
  const here = await aDistrict(world)
  const { district, admin } = here
  const zip = rosterZip({
    orgs: two,
    people: [...staff(here), { id: 'u8', name: 'Nell Forgotten', email: 'nell.forgotten@maple.example' }],
  })
  await takeRosterOf(world, admin, district.id, zip)
  const nell = await aPerson(world, 'Nell Forgotten')
  await world.db
    .updateTable('invitations')
    .set({ acceptedAt: world.now(), acceptedBy: nell.id })
    .where('address', '=', 'nell.forgotten@maple.example')
    .execute()
  // No roster came between: nothing links the account to the row yet but the invitation.
  await sql`select erase_person(${nell.id})`.execute(world.db)
  const kept = await sql<{ text: string }>`select concat(
    (select string_agg(known::text, ' ') from roster_people known where organization_id = ${district.id}),
    (select string_agg(change::text, ' ') from roster_changes change join roster_syncs sync on sync.id = sync_id where organization_id = ${district.id})) as text`.execute(
    world.db,
  )
  expect(kept.rows[0]?.text).not.toMatch(/nell/i)
  expect(await syncOf(await bringRosterOf(world, admin, district.id, zip))).toMatchObject({ state: 'same' })
})

test('the token of a student system goes nowhere but where its secret was given for', async () => {
  const here = await aDistrict(world)
  const { district, admin } = here
  const organizationId = district.id
  const given = {
    organizationId,
    baseUrl: 'https://sis.example/ims/oneroster/v1p2',
    tokenUrl: 'https://sis.example/token',
    clientId: 'laurel',
  }
  await perform(world, admin, connectRoster, { ...given, secret: 'of the district' })
  await perform(world, admin, connectRoster, { ...given, baseUrl: 'https://sis.example/other' })
  await expect(perform(world, admin, connectRoster, { ...given, baseUrl: 'https://elsewhere.example' })).rejects.toMatchObject({
    code: 'roster-secret',
  })
})
