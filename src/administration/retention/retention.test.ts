import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { operator, system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { keptDays } from '../../foundation/platform/kept-kind.ts'
import { newId } from '../../foundation/platform/new-id.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { auditCheck } from '../activity/audit-check.ts'
import { carryingOutRetention, clearOld } from './carry-out-retention.ts'
import { dataCopies, findKind, keptKinds } from './kinds.ts'
import { retentionOf } from './retention-table.ts'
import { setRetention } from './set-retention.ts'

const world = await aWorld()
const { district, neighbor, schoolId, admin, earner } = await aDistrict(world)
const here = district.id
const there = neighbor.id

const daysAgo = (days: number) => new Date(world.now().getTime() - days * 86_400_000)
const set = (kind: string, days: number | null, organizationId: string | null = here) =>
  perform(world, operator, setRetention, { organizationId, kind, days })
const letter = (organizationId: string | null, age: number, subject: string) =>
  sql`insert into messages (id, organization_id, to_address, kind, subject, body_text, body_html, created_at)
    values (${newId()}, ${organizationId}, 'reader@school.example', 'account', ${subject}, '', '', ${daysAgo(age)})`.execute(world.db)
const notice = (organizationId: string | null, age: number, cause: string) =>
  sql`insert into notices (id, person_id, kind, cause, organization_id, made_at)
    values (${newId()}, ${earner.id}, 'work-resting', ${cause}, ${organizationId}, ${daysAgo(age)})`.execute(world.db)
const subjects = async () =>
  (await world.db.selectFrom('messages').where('toAddress', '=', 'reader@school.example').select('subject').execute())
    .map(({ subject }) => subject)
    .sort()
const facts = async (name: string) =>
  (await world.db.selectFrom('events').where('name', '=', name).orderBy('id').select(['organizationId', 'details']).execute()).map(
    ({ organizationId, details }) => ({ organizationId, ...(details as object) }),
  )
const carryOut = () => carryingOutRetention.work(world, {})

test('each kind has bounds that hold, a reason, and a usual time within them', async () => {
  for (const { usual, least, most, what, goes, because } of keptKinds) {
    expect(least).toBeGreaterThan(0)
    expect(usual).toBeGreaterThanOrEqual(least)
    expect(usual).toBeLessThanOrEqual(most)
    expect([what, goes, because].every((text) => text.length > 10)).toBe(true)
  }
  expect(new Set(keptKinds.map(({ name }) => name)).size).toBe(keptKinds.length)
  await expect(set('letters', 29)).rejects.toMatchObject({ code: 'retention-out-of-bounds' })
  await expect(set('letters', 2556)).rejects.toMatchObject({ code: 'retention-out-of-bounds' })
  await expect(set('letters', -1)).rejects.toMatchObject({ code: 'retention-out-of-bounds' })
  await expect(set('letters', 1e12)).rejects.toMatchObject({ kind: 'invalid' })
  await expect(set('letters', 40.5)).rejects.toMatchObject({ kind: 'invalid' })
  await expect(set('awards', 40)).rejects.toMatchObject({ kind: 'invalid' })
  await expect(set('letters', 40, schoolId)).rejects.toMatchObject({ kind: 'missing' })
  await expect(set('letters', 40, newId())).rejects.toMatchObject({ kind: 'missing' })
  // One organization does not decide for all.
  await expect(perform(world, admin, setRetention, { organizationId: here, kind: 'unconfirmed', days: 5 })).rejects.toMatchObject({
    code: 'retention-of-instance',
  })
  await expect(perform(world, admin, setRetention, { kind: 'unconfirmed', days: 5 })).rejects.toMatchObject({ code: 'not-an-admin' })
  await expect(perform(world, admin, setRetention, { organizationId: there, kind: 'letters', days: 50 })).rejects.toMatchObject({
    code: 'not-an-admin',
  })
  expect(await facts('retention.changed')).toEqual([])
})

test('an organization sets its own, its schools go by it, and everyone else is as before; setting it back leaves no trace but the facts', async () => {
  await perform(world, admin, setRetention, { organizationId: here, kind: 'letters', days: 40 })
  await set('data-copies', 3, null)
  const letters = findKind('letters') ?? dataCopies
  expect(await keptDays(world.db, letters, here)).toBe(40)
  expect(await keptDays(world.db, letters, schoolId)).toBe(40)
  expect(await keptDays(world.db, letters, there)).toBe(730)
  expect(await keptDays(world.db, letters, null)).toBe(730)
  // A person reads what holds for their copy, whoever set it.
  expect(await keptDays(readsOf(world.db, earner), dataCopies, null)).toBe(3)
  const table = await retentionOf(readsOf(world.db, admin), here)
  expect(table.map(({ name, days }) => [name, days])).toEqual(
    keptKinds.map(({ name, usual }) => [name, name === 'letters' ? 40 : name === 'data-copies' ? 3 : usual]),
  )
  await set('letters', 40)
  await set('letters', null)
  await set('data-copies', 7, null)
  expect(await world.db.selectFrom('retentionPeriods').selectAll().execute()).toEqual([])
  expect(await facts('retention.changed')).toEqual([
    { organizationId: here, kind: 'letters', from: 730, to: 40 },
    { organizationId: null, kind: 'data-copies', from: 7, to: 3 },
    { organizationId: here, kind: 'letters', from: 40, to: 730 },
    { organizationId: null, kind: 'data-copies', from: 3, to: 7 },
  ])
})

test('each night goes what was kept long enough, by the time of whose it is, with a record of how much; the rest stays', async () => {
  await set('letters', 60)
  for (const [whose, name] of [
    [here, 'here'],
    [schoolId, 'school'],
    [there, 'there'],
    [null, 'nobody'],
  ] as const) {
    await letter(whose, 59, `${name} 59`)
    await letter(whose, 61, `${name} 61`)
    await letter(whose, 731, `${name} 731`)
  }
  for (const age of [10, 364, 366, 4000]) await notice(here, age, `cause ${age}`)
  await sql`insert into sign_ups (id, address, name, token_hash, asked_at, expires_at) values
    (${newId()}, 'new@school.example', 'New', 'a', ${daysAgo(30)}, ${daysAgo(29)}), (${newId()}, 'old@school.example', 'Old', 'b', ${daysAgo(32)}, ${daysAgo(31)})`.execute(
    world.db,
  )
  await sql`insert into person_addresses (id, person_id, address, added_at, token_hash, token_until)
    values (${newId()}, ${earner.id}, 'never@school.example', ${daysAgo(40)}, 'c', ${daysAgo(37)})`.execute(world.db)
  for (const [address, age, accepted] of [
    ['one@school.example', 400, false],
    ['two@school.example', 401, false],
    ['came@school.example', 400, true],
    ['late@school.example', 300, false],
  ] as const)
    await sql`insert into invitations (id, organization_id, address, name, roles, token_hash, invited_at, expires_at, accepted_by, accepted_at)
      values (${newId()}, ${here}, ${address}, 'Someone', '{earner}', ${address}, ${daysAgo(age + 30)}, ${daysAgo(age)},
        ${accepted ? earner.id : null}, ${accepted ? daysAgo(age + 1) : null})`.execute(world.db)
  const kept = async () => {
    const { rows } =
      await sql`select (select count(*) from events where name not like 'retention.%') as events, (select count(*) from files) as files`.execute(
        world.db,
      )
    return rows
  }
  const before = await kept()

  await carryOut()
  expect(await subjects()).toEqual(['here 59', 'nobody 59', 'nobody 61', 'school 59', 'there 59', 'there 61'])
  expect((await world.db.selectFrom('notices').select('cause').orderBy('cause').execute()).map(({ cause }) => cause)).toEqual([
    'cause 10',
    'cause 364',
  ])
  expect((await world.db.selectFrom('signUps').select('address').execute()).map(({ address }) => address)).toEqual(['new@school.example'])
  expect(await world.db.selectFrom('personAddresses').where('address', '=', 'never@school.example').select('id').execute()).toEqual([])
  // Two that ran out are without an address now, and neither stands in the other's way.
  const invited = await world.db.selectFrom('invitations').orderBy('address').select(['address', 'name']).execute()
  expect(invited).toEqual([
    { address: '', name: '' },
    { address: '', name: '' },
    { address: 'came@school.example', name: 'Someone' },
    { address: 'late@school.example', name: 'Someone' },
  ])
  expect(await kept()).toEqual(before)
  const recorded = await facts('retention.carried-out')
  expect(recorded).toHaveLength(7)
  expect(recorded).toEqual(
    expect.arrayContaining([
      { organizationId: here, kind: 'letters', count: 2 },
      { organizationId: schoolId, kind: 'letters', count: 2 },
      { organizationId: there, kind: 'letters', count: 1 },
      { organizationId: null, kind: 'letters', count: 1 },
      { organizationId: here, kind: 'notices', count: 2 },
      { organizationId: here, kind: 'invitations', count: 2 },
      { organizationId: null, kind: 'unconfirmed', count: 2 },
    ]),
  )

  // The same night again finds nothing, and says nothing.
  await carryOut()
  expect(await facts('retention.carried-out')).toHaveLength(7)
  expect((await auditCheck(world.db, null))?.every(({ broken }) => broken === null)).toBe(true)
})

test('much goes in portions, each with its record, and two at once take nothing twice', async () => {
  await sql`insert into notices (id, person_id, kind, cause, organization_id, made_at)
    select gen_random_uuid(), ${earner.id}, 'work-resting', 'many ' || n, ${there}, ${daysAgo(500)}::timestamptz from generate_series(1, 5000) n`.execute(
    world.db,
  )
  const counted = async () =>
    (await facts('retention.carried-out'))
      .filter((one) => one.organizationId === there && 'kind' in one && one.kind === 'notices')
      .reduce((sum, one) => sum + ('count' in one ? Number(one.count) : 0), 0)
  await perform(world, system, clearOld, { kind: 'notices', most: 100 })
  expect(await counted()).toBe(100)
  await Promise.all([carryOut(), carryOut()])
  expect(await counted()).toBe(5000)
  expect(await world.db.selectFrom('notices').where('organizationId', '=', there).select('id').execute()).toEqual([])
})

test('what was sent to programs goes when it was tried long ago, and never while it waits', async () => {
  const webhookId = newId()
  const owner = ownerOf(world)
  await sql`insert into webhooks (id, organization_id, url, kinds, secret_sealed, added_by, added_at)
    values (${webhookId}, ${here}, 'https://programs.example/hook', '{award.issued}', 'x', ${admin.id}, now())`.execute(owner)
  const { rows: events } = await sql<{ id: string }>`select id from events order by id limit 3`.execute(owner)
  for (const [at, { id }] of events.entries())
    await sql`insert into webhook_deliveries (id, webhook_id, event_id, place, kind, tried_at, due_at)
      values (${newId()}, ${webhookId}, ${id}, ${at}, 'award.issued', ${daysAgo([20, 40, 50][at] ?? 0)}, ${at === 2 ? world.now() : null})`.execute(
      owner,
    )
  const left = async () =>
    (await world.db.selectFrom('webhookDeliveries').orderBy('place').select('place').execute()).map(({ place }) => Number(place))
  await set('deliveries', 365)
  await carryOut()
  expect(await left()).toEqual([0, 1, 2])
  await set('deliveries', null)
  await carryOut()
  expect(await left()).toEqual([0, 2])
})
