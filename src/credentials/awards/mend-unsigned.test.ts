import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { mendingUnsigned } from './mend-unsigned.ts'

const world = await aWorld()
const later = { ...world, now: () => new Date(Date.now() + 3_600_000) }
const credentialOf = (awardId: string) =>
  world.db.selectFrom('credentials').where('awardId', '=', awardId).select('digest').executeTakeFirst()

test('an award whose signing was given up gets its credential all the same', async () => {
  const { id } = await anAward(await aDistrict(world))
  // As if every try had failed: the job is gone, and nothing was signed.
  await world.jobs.settle()
  await ownerOf(world)
    .transaction()
    .execute(async (db) => {
      await sql`alter table credentials disable trigger user`.execute(db)
      await db.deleteFrom('credentials').where('awardId', '=', id).execute()
      await sql`alter table credentials enable trigger user`.execute(db)
    })
  expect(await credentialOf(id)).toBeUndefined()

  await mendingUnsigned.work(later, {} as never)
  await world.jobs.settle()
  expect(await credentialOf(id)).toBeDefined()
})

test('a revocation that no list has told of yet is told', async () => {
  const district = await aDistrict(world)
  const { id } = await anAward(district)
  await world.jobs.settle()
  await world.db
    .insertInto('revocations')
    .values({ awardId: id, revokedBy: district.admin.id, revokedAt: new Date(), reason: 'Given by mistake.' })
    .execute()
  const listOf = () =>
    world.db
      .selectFrom('statusLists')
      .innerJoin('awards', 'awards.statusListId', 'statusLists.id')
      .where('awards.id', '=', id)
      .select('statusLists.credential')
      .executeTakeFirstOrThrow()
  const before = await listOf()
  await mendingUnsigned.work(later, {} as never)
  await world.jobs.settle()
  expect(await listOf()).not.toEqual(before)
})
