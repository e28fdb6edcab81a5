import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { startAttempt } from '../../work/attempts/start-attempt.ts'
import { standingOf, standingsOf } from './achievements.ts'

const world = await aWorld()
const district = await aDistrict(world)
const standing = (achievementId: string, now = world.now()) => standingOf(world.db, district.earner, achievementId, now)

test('what someone holds is earned; what ran out can be started again', async () => {
  const yearly = await anAchievement(
    world,
    district.district.id,
    smallDefinition({ title: 'Yearly', validity: { months: 12, renewal: '' } }),
  )
  const { submission } = await anAward(district, { achievement: yearly })
  expect(await standing(yearly.id)).toEqual({ attemptId: submission.attemptId, isEarned: true, isSuspended: false })

  const later = new Date(world.now().getTime() + 400 * 86_400_000)
  expect(await standing(yearly.id, later)).toBeNull()
  const renewed = await perform({ ...world, now: () => later }, district.earner, startAttempt, { achievementId: yearly.id, route: 'start' })
  expect(renewed.attemptId).not.toBe(submission.attemptId)
})

test('what was taken back can be started again', async () => {
  const other = await anAchievement(world, district.district.id, smallDefinition({ title: 'Taken back' }))
  const { id } = await anAward(district, { achievement: other })
  await perform(world, district.admin, revokeAward, { id, reason: 'Issued to the wrong person by mistake.' })
  expect(await standing(other.id)).toBeNull()
  await expect(perform(world, district.earner, startAttempt, { achievementId: other.id, route: 'start' })).resolves.toMatchObject({
    began: true,
  })
})

test('many are answered in one read; nothing stands for what was not begun, nor for a visitor', async () => {
  const [begun, untouched] = [
    await anAchievement(world, district.district.id, smallDefinition({ title: 'Begun' })),
    await anAchievement(world, district.district.id, smallDefinition({ title: 'Untouched' })),
  ]
  const { attemptId } = await perform(world, district.earner, startAttempt, { achievementId: begun.id, route: 'start' })
  const ids = [begun.id, untouched.id]
  expect([...(await standingsOf(world.db, district.earner, ids, world.now()))]).toEqual([
    [begun.id, { attemptId, isEarned: false, isSuspended: false }],
  ])
  expect((await standingsOf(world.db, district.colleague, ids, world.now())).size).toBe(0)
  expect((await standingsOf(world.db, { kind: 'visitor' }, ids, world.now())).size).toBe(0)
  expect((await standingsOf(world.db, district.earner, [], world.now())).size).toBe(0)
})
