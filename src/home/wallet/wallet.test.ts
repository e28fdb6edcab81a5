import { expect, test } from 'vitest'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aRenewal, atTime, daysLater, renewableDefinition } from '../../testing/renewal.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { openAttemptsOf } from './open-attempts.ts'
import { walletShelf } from './wallet-shelf.ts'

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

test('what was renewed stands under the award that renewed it, and what can be renewed now says so', async () => {
  const renewing = await aDistrict(world)
  const achievement = await anAchievement(world, renewing.district.id, renewableDefinition())
  const began = new Date('2027-03-01T09:00:00Z')
  const { id } = await anAward({ ...renewing, world: atTime(world, began) }, { achievement })
  const near = atTime(world, daysLater(began, 350))
  const shelfAt = async (now: Date) =>
    (await walletShelf(world.db, renewing.earner.id, { before: undefined, size: 10 }, now)).badges.map((badge) =>
      badge.kind === 'award' ? [badge.id, badge.mayRenew, badge.earlier.map((one) => one.id)] : [],
    )
  expect(await shelfAt(began)).toEqual([[id, false, []]])
  expect(await shelfAt(near.now())).toEqual([[id, true, []]])
  const renewed = await aRenewal(near, renewing, id)
  expect(await shelfAt(near.now())).toEqual([[renewed, false, [id]]])
})
