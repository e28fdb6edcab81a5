import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import { readers } from '../../subscribers.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { auditCheck, inLines } from './audit-check.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
await anAward(district)

test('every chain is checked and its last hash told; one that is broken is named with its first broken link', async () => {
  const lines = async (slug: string | null = null) => (await auditCheck(world.db, slug))?.flatMap(inLines)
  const { slug, id } = district.district
  expect((await lines(slug))?.join()).toMatch(/0 hold, \d+ waiting for their place$/)
  await dispatchAll(world, readers)
  expect(await lines()).toContainEqual(expect.stringMatching(new RegExp(`^${slug}: \\d+ hold; the last is [0-9a-f]{64}$`)))
  expect(await lines('no-such-place')).toBeUndefined()
  await ownerOf(world)
    .transaction()
    .execute(async (scope) => {
      await sql`set local session_replication_role = replica`.execute(scope)
      await sql`update events set name = 'award.listed' where organization_id = ${id} and name = 'award.issued'`.execute(scope)
    })
  expect((await lines(slug))?.[0]).toMatch(/BROKEN at link \d+, event [0-9a-f-]{36}$/)
})
