import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideAward } from '../../credentials/awards/hide-award.ts'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { suspendAward } from '../../credentials/awards/suspend-award.ts'
import { renewAward } from '../../credentials/renewal/renew-award.ts'
import { retireAchievement } from '../../definitions/achievements/retire-achievement.ts'
import { perform } from '../../foundation/platform/command.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aRenewal, atTime, daysLater, handInRenewal, renewableDefinition } from '../../testing/renewal.ts'
import { aWorld } from '../../testing/world.ts'
import { listNotices } from './notices.ts'
import { reminderDue, remindingOfRenewal } from './remind-of-renewal.ts'

const world = await aWorld({ WORKERS: 'false' })
const began = new Date('2027-03-01T18:00:00Z')
const reason = 'The clip showed another class.'
const ends = new Date('2028-03-01T18:00:00Z')

async function anEnding(rule: Parameters<typeof renewableDefinition>[0] = {}) {
  const district = await aDistrict(world)
  const achievement = await anAchievement(world, district.district.id, renewableDefinition(rule))
  const { id } = await anAward({ ...district, world: atTime(world, began) }, { achievement })
  return { ...district, achievement, id }
}
const at = (days: number) => atTime(world, daysLater(ends, days))
const lookAt = (days: number) => remindingOfRenewal.work(at(days), {})
const told = async (personId: string) =>
  (await listNotices(world.db, personId, { size: 50 })).notices
    .map(({ says }) => plainTextIn('en')(says))
    .filter((said) => said.includes('is good until'))

test('who holds an award hears 90, 30 and 7 days before its end and on its day, once each, with a letter', async () => {
  const { earner } = await anEnding()
  await lookAt(-95)
  expect(await told(earner.id)).toEqual([])
  for (const days of [-90, -89, -30, -29, -7, -3, 0, 0, 1]) await lookAt(days)
  expect(await told(earner.id)).toHaveLength(4)
  expect((await told(earner.id))[0]).toBe(
    'Your award “Wait time for a year” is good until March 1, 2028. You can renew it with less than the whole.',
  )
  const letters = (await lettersTo(world, earner.email)).filter(({ subject }) => subject.includes('is good until'))
  expect(letters).toHaveLength(4)
})

test('after an outage the nearest reminder comes alone; long after the end none does', async () => {
  const { earner } = await anEnding()
  await lookAt(-5)
  expect(await told(earner.id)).toHaveLength(1)
  const other = await anEnding()
  await lookAt(5)
  expect(await told(other.earner.id)).toEqual([])
})

test('what is good for a month is not announced the hour it is earned', () => {
  expect(reminderDue(30, 30)).toBe(null)
  expect(reminderDue(7, 30)).toBe(7)
  expect(reminderDue(0, 1)).toBe(0)
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 400 }), fc.integer({ min: 1, max: 4000 }), (left, whole) => {
      const stage = reminderDue(left, whole)
      if (stage === null) return
      expect(left).toBeLessThanOrEqual(stage)
      expect(stage === 0 || whole > stage).toBe(true)
    }),
  )
})

test('none hears of what was taken back, is suspended, was taken down, was renewed, earned again or is with the assessors', async () => {
  const revoked = await anEnding()
  await perform(world, revoked.admin, revokeAward, { id: revoked.id, reason })
  const suspended = await anEnding()
  await perform(world, suspended.admin, suspendAward, { id: suspended.id, reason })
  const hidden = await anEnding()
  await perform(world, hidden.earner, hideAward, { id: hidden.id, hidden: true })
  const renewed = await anEnding()
  await aRenewal(at(-60), renewed, renewed.id)
  const weighed = await anEnding()
  const { attemptId } = await perform(at(-60), weighed.earner, renewAward, { awardId: weighed.id })
  await handInRenewal(at(-60), weighed.earner, attemptId)
  const again = await anEnding()
  await anAward({ ...again, world: at(-60) }, { achievement: again.achievement })
  await lookAt(-7)
  for (const { earner } of [revoked, suspended, hidden, renewed, weighed, again]) expect(await told(earner.id)).toEqual([])
})

test('it says where it can’t be renewed, or not yet', async () => {
  const whole = await anEnding({ rule: null })
  const gone = await anEnding()
  await perform(world, gone.author, retireAchievement, { achievementId: gone.achievement.id, reason: 'A better one is there.' })
  const early = await anEnding({ rule: { earlyDays: 20 } })
  await lookAt(-30)
  expect(await told(whole.earner.id)).toEqual([expect.stringContaining('It can’t be renewed; you can earn it again.')])
  expect(await told(gone.earner.id)).toEqual([expect.stringContaining('no longer offered')])
  expect(await told(early.earner.id)).toEqual([expect.stringContaining('You can renew it from February 10, 2028.')])
})
