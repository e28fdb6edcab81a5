import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { anAttempt, keepWorking } from '../../testing/attempt.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aReading } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { withdrawAttempt } from '../../work/attempts/withdraw-attempt.ts'
import { findResults } from './find-results.ts'
import { countAgain } from './renew-results.ts'

const world = await aWorld({ WORKERS: 'false' })
const here = await aDistrict(world)
const { author, admin, assessor, coach, neighborAdmin, achievement, district } = here
let teachers = 0
const aTeacher = () => aPerson(world, `Teacher ${++teachers}`, [{ organizationId: district.id, roles: ['earner'] }])
const results = async () => {
  const { versions } = await findResults(readsOf(world.db, author), author, achievement.id)
  const [first] = versions
  if (!first) throw new Error('There is no version.')
  return first
}

test('with fewer than five who started nothing is told but that', async () => {
  for (let n = 0; n < 4; n++) await anAttempt(here, await aTeacher())
  await countAgain(world)
  expect(await results()).toMatchObject({ started: 4, isEnough: false, handedIn: null, stopped: null, stoppedAt: null })
})

test('who started, handed in, came back and earned is counted, and what is hard comes first', async () => {
  for (let n = 0; n < 5; n++) {
    const work = await aSubmission(here, { earner: await aTeacher() })
    if (n < 3) await keepWorking(here, work.attemptId, { waits: 'demonstrated', talk: 'approaching' })
    else await aReading(world, assessor, work, () => 'demonstrated')
  }
  await countAgain(world)
  const told = await results()
  expect(told).toMatchObject({ started: 9, isEnough: true, handedIn: 5, cameBack: 3, earned: 2 })
  expect(told.criteria).toMatchObject([
    { id: 'talk', weighed: 5, notYet: 0.6 },
    { id: 'waits', weighed: 5, notYet: 0 },
  ])
  expect(told.days.toHandIn).toBe(14)
  // Two earned it: too few to say how long that takes.
  expect(told.days.toEarned).toBeNull()
})

test('where people stop is told once five have, by the last part with work', async () => {
  for (let n = 0; n < 5; n++) {
    const earner = await aTeacher()
    const attemptId = await anAttempt(here, earner)
    if (n < 3)
      await world.db
        .insertInto('answers')
        .values({ attemptId, requirementId: 'context', body: 'My class.', savedAt: world.now() })
        .onConflict((clash) => clash.columns(['attemptId', 'requirementId']).doUpdateSet({ body: 'My class.' }))
        .execute()
    await perform(world, earner, withdrawAttempt, { attemptId })
  }
  await countAgain(world)
  const { stopped, stoppedAt } = await results()
  expect(stopped).toBe(5)
  expect(stoppedAt).toMatchObject([
    { name: 'Context', count: 3 },
    { name: null, count: 2 },
  ])
})

test('its authors and admins read it and nobody else, and nobody is named', async () => {
  const told = JSON.stringify(await findResults(readsOf(world.db, admin), admin, achievement.id))
  expect(told).not.toMatch(/Teacher \d|Jonas|Okafor/)
  for (const other of [assessor, coach, neighborAdmin])
    await expect(findResults(readsOf(world.db, other), other, achievement.id)).rejects.toMatchObject({ kind: 'missing' })
})

test('what has not changed is not counted again', async () => {
  await countAgain(world)
  const before = await results()
  await countAgain(world)
  expect((await results()).countedAt).toEqual(before.countedAt)
})
