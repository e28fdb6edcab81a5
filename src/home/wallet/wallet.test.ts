import { expect, test } from 'vitest'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { openAttemptsOf } from './open-attempts.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)

test('the gaps of the shelf are what someone is at work on: not what they earned or left, and nobody else’s', async () => {
  const another = (title: string) => anAchievement(world, district.district.id, smallDefinition({ title }))
  await anAward(district)
  const left = await aSubmission(district, { achievement: await another('Left') })
  await world.db.updateTable('attempts').set({ state: 'withdrawn' }).where('id', '=', left.attemptId).execute()
  await aSubmission(district, { achievement: await another('Theirs'), earner: district.colleague })
  const { attemptId } = await aSubmission(district, { achievement: await another('Under way') })
  expect(await openAttemptsOf(world.db, district.earner.id)).toMatchObject([
    { id: attemptId, title: 'Under way', issuerName: 'Three Rivers' },
  ])
})
