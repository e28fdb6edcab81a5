import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { countMembers } from '../../people/memberships/memberships.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { inTransaction } from './database.ts'
import { foldingTotals, readTotals } from './totals.ts'

const world = await aWorld({ WORKERS: 'false' })
const fold = () => foldingTotals.work(world, {})
const left = async () => (await sql<{ n: number }>`select count(*) as n from total_changes`.execute(world.db)).rows[0]?.n

/** What the kept totals must be, counted. */
async function counted(organizationId: string) {
  const { rows } = await sql<{ part: string; n: number }>`
    select part, count(*) as n from memberships, unnest(roles || ''::text) as part
    where organization_id = ${organizationId} and ended_at is null group by part`.execute(world.db)
  return new Map(rows.map(({ part, n }) => [part, n]))
}

test('a total is the same before and after its changes are folded, and the same as counting', async () => {
  const { district, admin } = await aDistrict(world)
  await aPerson(world, 'One More', [{ organizationId: district.id, roles: ['earner', 'coach'] }])
  await sql`update memberships set roles = '{earner,hr}', title = 'Clerk' where person_id = ${admin.id}`.execute(world.db)
  const before = await readTotals(world.db, 'members', [district.id])
  expect(before).toEqual(await counted(district.id))
  expect(before.has('admin')).toBe(false)
  await fold()
  expect(await left()).toBe(0)
  expect(await readTotals(world.db, 'members', [district.id])).toEqual(before)
  await sql`update memberships set ended_at = now() where person_id = ${admin.id}`.execute(world.db)
  await fold()
  expect(await readTotals(world.db, 'members', [district.id])).toEqual(await counted(district.id))
  expect((await sql`select from totals where amount = 0`.execute(world.db)).rows).toEqual([])
})

test('what is rolled back was never counted, and of an organization without anyone there is nothing', async () => {
  const { district, admin } = await aDistrict(world)
  const before = await countMembers(world.db, district.id)
  const undone = inTransaction(world.db, async (db) => {
    await sql`update memberships set ended_at = now() where person_id = ${admin.id}`.execute(db)
    expect((await countMembers(db, district.id)).all).toBe(before.all - 1)
    throw new Error('No.')
  })
  await expect(undone).rejects.toThrow('No.')
  expect(await countMembers(world.db, district.id)).toEqual(before)
  expect(await countMembers(world.db, world.newId())).toEqual({ all: 0, byRole: {} })
})

test('many who change one total at once, with folding going on, lose none and wait for nobody', async () => {
  const { district } = await aDistrict(world)
  const people = await Promise.all(Array.from({ length: 40 }, (_, number) => aPerson(world, `New ${number}`, [])))
  const start = (await countMembers(world.db, district.id)).all
  await Promise.all([
    ...people.map(({ id }) =>
      world.db
        .insertInto('memberships')
        .values({ id: world.newId(), personId: id, organizationId: district.id, roles: ['earner'], startedAt: world.now() })
        .execute(),
    ),
    ...Array.from({ length: 6 }, fold),
  ])
  expect((await countMembers(world.db, district.id)).all).toBe(start + 40)
  // One who has not committed yet holds nobody up.
  await inTransaction(world.db, async (db) => {
    await sql`update memberships set ended_at = now() where person_id = ${people[0]?.id}`.execute(db)
    await sql`update memberships set ended_at = now() where person_id = ${people[1]?.id}`.execute(world.db)
    await fold()
    expect((await countMembers(world.db, district.id)).all).toBe(start + 39)
  })
  expect((await countMembers(world.db, district.id)).all).toBe(start + 38)
})
