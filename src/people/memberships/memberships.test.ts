import { expect, test } from 'vitest'
import { type RoleName, roleNames } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { noteSeen } from '../accounts/note-seen.ts'
import { findActor } from '../accounts/recognize.ts'
import { changeMembership } from './change-membership.ts'
import { endMembership } from './end-membership.ts'
import { listMembers } from './member-list.ts'
import { countMembers, findMember, membershipsOf } from './memberships.ts'

const world = await aWorld()
const setting = await aDistrict(world)
const { district, neighbor, schoolId, admin, colleague, neighborAdmin } = setting
const membershipOf = async (personId: string) => (await membershipsOf(world.db, personId))[0]?.id ?? ''

test('an admin changes roles and school, and policies see it at once', async () => {
  const membershipId = await membershipOf(colleague.id)
  await perform(world, admin, changeMembership, { membershipId, roles: ['assessor', 'earner'], schoolId: null, title: 'Grade 4' })
  const actor = await findActor(world.db, colleague.id)
  expect(actor).toMatchObject({ memberships: [{ organizationId: district.id, schoolId: null, roles: ['earner', 'assessor'] }] })
})

test('wrong roles, no role, and the school of another district are refused', async () => {
  const membershipId = await membershipOf(colleague.id)
  const elsewhere = world.newId()
  await world.db
    .insertInto('organizations')
    .values({
      id: elsewhere,
      kind: 'school',
      parentId: neighbor.id,
      slug: 'lakeside',
      name: 'Lakeside',
      shortName: 'Lakeside',
      createdAt: world.now(),
    })
    .execute()
  const change = (roles: string[], school: string | null) =>
    // Whatever a caller sends.
    perform(world, admin, changeMembership, { membershipId, roles: roles as RoleName[], schoolId: school, title: '' })
  await expect(change(['emperor'], null)).rejects.toMatchObject({ kind: 'invalid', fields: [{ field: 'roles.0' }] })
  await expect(change([], null)).rejects.toMatchObject({ kind: 'invalid', fields: [{ field: 'roles' }] })
  await expect(change(['earner'], elsewhere)).rejects.toMatchObject({ code: 'school-elsewhere' })
  await expect(change(['earner'], schoolId)).resolves.toBeDefined()
})

test("another district's admin can't change or end a membership", async () => {
  const membershipId = await membershipOf(colleague.id)
  await expect(
    perform(world, neighborAdmin, changeMembership, { membershipId, roles: ['admin'], schoolId: null, title: '' }),
  ).rejects.toMatchObject({
    code: 'not-an-admin',
  })
  await expect(perform(world, neighborAdmin, endMembership, { membershipId })).rejects.toMatchObject({ code: 'not-an-admin' })
  await expect(findMember(world.db, [neighbor.id], membershipId)).rejects.toMatchObject({ kind: 'missing' })
})

test('the last admin stays: that one can neither go nor lay the role down', async () => {
  const membershipId = await membershipOf(admin.id)
  await expect(perform(world, admin, endMembership, { membershipId })).rejects.toMatchObject({ code: 'last-admin' })
  await expect(
    perform(world, admin, changeMembership, { membershipId, roles: ['earner'], schoolId: null, title: '' }),
  ).rejects.toMatchObject({
    code: 'last-admin',
  })
})

test('two admins who end each other at once leave one', async () => {
  const crowd = await aDistrict(world)
  const other = await aPerson(world, 'Second Admin', [{ organizationId: crowd.district.id, roles: ['admin'] }])
  const [one, two] = [await membershipOf(crowd.admin.id), await membershipOf(other.id)]
  await Promise.allSettled([
    perform(world, crowd.admin, endMembership, { membershipId: two }),
    perform(world, other, endMembership, { membershipId: one }),
  ])
  expect((await countMembers(world.db, crowd.district.id)).byRole.admin).toBe(1)
})

test('people leave by themselves, and belong elsewhere still', async () => {
  const guest = await aPerson(world, 'Two Homes', [
    { organizationId: district.id, roles: ['earner'] },
    { organizationId: neighbor.id, roles: ['coach'] },
  ])
  const here = (await membershipsOf(world.db, guest.id)).find(({ slug }) => slug === district.slug)
  await perform(world, guest, endMembership, { membershipId: here?.id ?? '' })
  expect(await findActor(world.db, guest.id)).toMatchObject({ memberships: [{ organizationId: neighbor.id, roles: ['coach'] }] })
})

test('several hundred people are listed by name, page by page, found by part of a name or address, and by role', async () => {
  const crowd = await aDistrict(world)
  for (let number = 0; number < 120; number++) {
    await aPerson(world, `Earner ${String.fromCharCode(97 + (number % 26))}${number % 2 ? '%' : ''}`, [
      { organizationId: crowd.district.id, roles: ['earner'] },
    ])
  }
  const names: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listMembers>> = await listMembers(world.db, crowd.district.id, { after, size: 37 })
    names.push(...page.members.map(({ id }) => id))
    after = page.next
  } while (after)
  expect(names).toHaveLength((await countMembers(world.db, crowd.district.id)).all)
  expect(new Set(names).size).toBe(names.length)
  expect((await listMembers(world.db, crowd.district.id, { q: 'ortiz' })).members.map(({ name }) => name)).toEqual(['Maya Ortiz'])
  expect((await listMembers(world.db, crowd.district.id, { q: '%' })).members).toHaveLength(50)
  expect((await listMembers(world.db, crowd.district.id, { q: '%', size: 100 })).members).toHaveLength(60)
  expect((await listMembers(world.db, crowd.district.id, { role: 'hr' })).members.map(({ name }) => name)).toEqual(['Samuel Reyes'])
  expect((await listMembers(world.db, crowd.district.id, { schoolId: crowd.schoolId })).members).toHaveLength(9)
})

test('people are ordered by when they were last here, both ways and page by page, and people who never signed in are found', async () => {
  const crowd = await aDistrict(world)
  const seen = async (personId: string, at: string) =>
    world.db
      .updateTable('people')
      .set({ lastSeenAt: new Date(at) })
      .where('id', '=', personId)
      .execute()
  await seen(crowd.admin.id, '2026-05-01')
  await seen(crowd.earner.id, '2026-01-01')
  const walk = async (descending: boolean) => {
    const found: { id: string; lastSeenAt: Date | null }[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listMembers>> = await listMembers(world.db, crowd.district.id, {
        order: 'seen',
        descending,
        after,
        size: 2,
      })
      found.push(...page.members)
      after = page.next
    } while (after)
    return found
  }
  const [up, down] = [await walk(false), await walk(true)]
  expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).reverse())
  expect(down.slice(0, 3).map(({ lastSeenAt }) => lastSeenAt?.toISOString().slice(0, 10))).toEqual(['2026-05-01', '2026-01-01', undefined])
  const now = new Date('2026-06-01')
  const absent = async (kind: 'never' | 'long') => (await listMembers(world.db, crowd.district.id, { absent: { kind, now } })).members
  expect((await absent('long')).map(({ name }) => name)).toEqual(['Maya Ortiz'])
  expect(await absent('never')).toHaveLength(up.length - 2)
})

test('people are ordered by school and by the role that reaches furthest, each then by name, both ways and page by page', async () => {
  const crowd = await aDistrict(world)
  const school = async (name: string) => {
    const id = world.newId()
    await world.db
      .insertInto('organizations')
      .values({ id, kind: 'school', parentId: crowd.district.id, slug: `s-${id}`, name, shortName: name, createdAt: world.now() })
      .execute()
    return id
  }
  const [alder, birch] = [await school('Alder Elementary'), await school('birch High')]
  const joins = (name: string, schoolId: string | null, roles: RoleName[]) =>
    aPerson(world, name, [{ organizationId: crowd.district.id, schoolId, roles }])
  await joins('Zoe Adler', alder, ['earner', 'coach'])
  await joins('Abe Zimmer', birch, ['earner'])
  await joins('Ola Everywhere', null, ['principal'])
  const renamed = await joins('Yan Young', alder, ['earner', 'hr'])
  const walk = async (order: 'school' | 'roles', descending = false) => {
    const found: Awaited<ReturnType<typeof listMembers>>['members'] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listMembers>> = await listMembers(world.db, crowd.district.id, {
        order,
        descending,
        after,
        size: 2,
      })
      found.push(...page.members)
      after = page.next
    } while (after)
    return found
  }
  const ofSchools = async () =>
    (await walk('school')).filter(({ school }) => /^(Alder|birch|Cedar)/.test(school ?? '')).map(({ name }) => name)
  expect(await ofSchools()).toEqual(['Yan Young', 'Zoe Adler', 'Abe Zimmer'])
  // Whoever belongs to no school comes first.
  expect((await walk('school'))[0]?.school).toBeNull()
  // A person and a school with another name stand in their new place.
  await world.db.updateTable('people').set({ name: 'Zz Young' }).where('id', '=', renamed.id).execute()
  await world.db.updateTable('organizations').set({ name: 'Cedar Elementary' }).where('id', '=', alder).execute()
  expect(await ofSchools()).toEqual(['Abe Zimmer', 'Zoe Adler', 'Zz Young'])
  for (const order of ['school', 'roles'] as const)
    expect((await walk(order, true)).map(({ id }) => id)).toEqual((await walk(order)).map(({ id }) => id).reverse())
  const furthest = (await walk('roles')).map(({ roles }) => Math.max(...roles.map((role) => roleNames.indexOf(role))))
  expect(furthest).toEqual([...furthest].sort((one, other) => one - other))
  expect(new Set(furthest).size).toBeGreaterThan(3)
})

test('when someone was last here is written once an hour', async () => {
  const person = await aPerson(world, 'Often Here', [])
  const at = async () =>
    (await world.db.selectFrom('people').where('id', '=', person.id).select('lastSeenAt').executeTakeFirstOrThrow()).lastSeenAt
  const [first, soon, later] = ['2026-05-01T10:00:00Z', '2026-05-01T10:59:00Z', '2026-05-01T11:01:00Z'].map((time) => new Date(time))
  for (const [now, kept] of [
    [first, first],
    [soon, first],
    [later, later],
  ]) {
    await noteSeen({ ...world, now: () => now ?? new Date(0) }, person.id)
    expect(await at()).toEqual(kept)
  }
})
