import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { startAttempt } from './start-attempt.ts'
import { withdrawAttempt } from './withdraw-attempt.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { earner, achievement } = district
const find = (id: string) => world.db.selectFrom('attempts').where('id', '=', id).selectAll().executeTakeFirstOrThrow()

test('who starts pins the version that is published now, and the work counts where the starter earns', async () => {
  const { attemptId, began } = await perform(world, earner, startAttempt, { achievementId: achievement.id, route: 'already' })
  expect(began).toBe(true)
  expect(await find(attemptId)).toMatchObject({
    versionId: achievement.versionId,
    earnerId: earner.id,
    organizationId: district.district.id,
    state: 'in_progress',
    route: 'already',
  })
})

test('who starts again, or taps twice at once, comes back to the open attempt', async () => {
  const start = () => perform(world, district.colleague, startAttempt, { achievementId: achievement.id })
  const answers = await Promise.all([start(), start(), start()])
  expect(new Set(answers.map(({ attemptId }) => attemptId)).size).toBe(1)
  expect(answers.filter(({ began }) => began)).toHaveLength(1)
  const events = await world.db
    .selectFrom('events')
    .where('name', '=', 'attempt.started')
    .where('actorId', '=', district.colleague.id)
    .select('id')
    .execute()
  expect(events).toHaveLength(1)
})

test('after withdrawing one can start again; withdrawing twice is told', async () => {
  const person = await aPerson(world, 'Ida')
  const first = await perform(world, person, startAttempt, { achievementId: achievement.id })
  await perform(world, person, withdrawAttempt, { attemptId: first.attemptId })
  await expect(perform(world, person, withdrawAttempt, { attemptId: first.attemptId })).rejects.toMatchObject({ code: 'over-already' })
  const second = await perform(world, person, startAttempt, { achievementId: achievement.id })
  expect(second.attemptId).not.toBe(first.attemptId)
})

test('what someone holds for good can’t be earned and paid a second time; what was taken back, or runs out, can be', async () => {
  const again = async (achievementId: string) => (await perform(world, person, startAttempt, { achievementId })).began
  const person = await aPerson(world, 'Una', [{ organizationId: district.district.id, roles: ['earner'] }])
  const lasting = await anAchievement(world, district.district.id, smallDefinition({ title: 'Wait time for good' }))
  const yearly = await anAchievement(
    world,
    district.district.id,
    smallDefinition({ title: 'Wait time for a year', validity: { months: 12, renewal: '' } }),
  )
  const { id } = await anAward(district, { earner: person, achievement: lasting })
  await anAward(district, { earner: person, achievement: yearly })

  await expect(again(lasting.id)).rejects.toMatchObject({ kind: 'conflict', code: 'earned-for-good' })
  expect(await again(yearly.id)).toBe(true)
  await perform(world, district.admin, revokeAward, { id, reason: 'Issued to the wrong person by mistake.' })
  expect(await again(lasting.id)).toBe(true)
})

test('work counts with the one who offers it if its earner earns there, else where they first became an earner, else nowhere', async () => {
  const start = async (...memberships: Parameters<typeof aPerson>[2] & object) => {
    const person = await aPerson(world, 'Ola', memberships)
    return (await find((await perform(world, person, startAttempt, { achievementId: achievement.id })).attemptId)).organizationId
  }
  const [here, there] = [district.district.id, district.neighbor.id]
  expect(await start({ organizationId: there, roles: ['earner'] }, { organizationId: here, roles: ['earner'] })).toBe(here)
  expect(await start({ organizationId: there, roles: ['earner'] }, { organizationId: here, roles: ['assessor'] })).toBe(there)
  expect(await start({ organizationId: here, roles: ['hr'] })).toBe(null)
})

test('a retired, unpublished or unknown micro-credential can’t be started, nor can anyone start without an account', async () => {
  const retired = await anAchievement(world, district.district.id, smallDefinition({ title: 'Old' }))
  await world.db.insertInto('retirements').values({ achievementId: retired.id, retiredAt: world.now() }).execute()
  const draftId = world.newId()
  await world.db
    .insertInto('achievements')
    .values({ id: draftId, organizationId: district.district.id, slug: 'draft', createdAt: world.now() })
    .execute()
  const start = (achievementId: string) => perform(world, earner, startAttempt, { achievementId })
  await expect(start(retired.id)).rejects.toMatchObject({ kind: 'conflict', code: 'retired' })
  await expect(start(draftId)).rejects.toMatchObject({ kind: 'missing' })
  await expect(start(world.newId())).rejects.toMatchObject({ kind: 'missing' })
  await expect(perform(world, visitor, startAttempt, { achievementId: achievement.id })).rejects.toMatchObject({ kind: 'unauthenticated' })
})
