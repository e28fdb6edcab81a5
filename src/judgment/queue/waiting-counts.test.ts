import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { foldingTotals } from '../../foundation/platform/totals.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aDecision } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { releaseAssessment } from '../assessment/release-assessment.ts'
import { claimNextSubmission, claimSubmission } from './claim-submission.ts'
import { countWaiting, fullestWaiting } from './waiting-counts.ts'

const world = await aWorld({ WORKERS: 'false' })

test('what waits is counted through every step of a submission, before and after folding', async () => {
  const district = await aDistrict(world)
  const { assessor } = district
  const count = async () => {
    const before = await countWaiting(world.db, assessor, '2027-03-05')
    await foldingTotals.work(world, {})
    expect(await countWaiting(world.db, assessor, '2027-03-05')).toEqual(before)
    return before
  }
  const first = await aSubmission(district, { dueOn: '2027-03-01' })
  await aSubmission(district, { earner: district.colleague, dueOn: '2027-03-05' })
  expect(await count()).toEqual({ waiting: 2, late: 1 })
  const { assessmentId } = await perform(world, assessor, claimSubmission, { submissionId: first.submissionId })
  expect(await count()).toEqual({ waiting: 1, late: 0 })
  await perform(world, assessor, releaseAssessment, { assessmentId, note: '' })
  expect(await count()).toEqual({ waiting: 2, late: 1 })
  await aDecision(world, district.secondAssessor, first, () => 'approaching')
  expect(await count()).toEqual({ waiting: 1, late: 0 })
  await aSubmission(district, { attemptId: first.attemptId, dueOn: '2027-03-02' })
  expect(await count()).toEqual({ waiting: 2, late: 1 })
  await sql`update attempts set state = 'withdrawn' where id = ${first.attemptId}`.execute(world.db)
  expect(await count()).toEqual({ waiting: 1, late: 0 })
})

test('of many micro-credentials the fullest are named, and any other by a part of its title', async () => {
  const district = await aDistrict(world)
  for (let number = 0; number < 25; number++) {
    const achievement = await anAchievement(
      world,
      district.district.id,
      smallDefinition({ title: `Probing ${String.fromCharCode(97 + number)}` }),
    )
    await aSubmission(district, { achievement })
    if (number % 12 === 0) await aSubmission(district, { achievement, earner: district.colleague })
  }
  await aSubmission(district, { earner: district.assessor })
  for (const fold of [false, true]) {
    if (fold) await foldingTotals.work(world, {})
    const fullest = await fullestWaiting(world.db, district.assessor)
    expect(fullest.shown).toHaveLength(20)
    expect(fullest.more).toBe(true)
    expect(fullest.shown.filter(({ waiting }) => waiting === 2).map(({ title }) => title)).toEqual(['Probing a', 'Probing m', 'Probing y'])
    const found = await fullestWaiting(world.db, district.assessor, { text: 'probing x' })
    expect(found).toMatchObject({ shown: [{ title: 'Probing x', waiting: 1 }], more: false })
    const chosen = found.shown[0]?.achievementId ?? ''
    expect((await fullestWaiting(world.db, district.assessor, { chosen, limit: 1 })).shown).toMatchObject([{ achievementId: chosen }])
    expect((await fullestWaiting(world.db, district.assessor, { text: 'wait%' })).shown).toEqual([])
    expect((await fullestWaiting(world.db, district.assessor, { chosen: "no-id'" })).shown).toHaveLength(20)
    expect((await fullestWaiting(world.db, district.coach)).shown).toEqual([])
  }
})

test('many who open the next one at once get different ones, of all organizations they assess for', async () => {
  const district = await aDistrict(world)
  const elsewhere = await anAchievement(world, district.neighbor.id)
  for (let number = 0; number < 5; number++) {
    const earner = await aPerson(world, `Teacher ${number}`, [{ organizationId: district.district.id, roles: ['earner'] }])
    await aSubmission(district, { earner, dueOn: `2027-03-1${number}`, ...(number === 1 && { achievement: elsewhere }) })
  }
  const both = await aPerson(world, 'Two Districts', [
    { organizationId: district.district.id, roles: ['assessor'] },
    { organizationId: district.neighbor.id, roles: ['assessor'] },
  ])
  expect(await countWaiting(world.db, both, '2027-03-12')).toEqual({ waiting: 5, late: 2 })
  const taken = await Promise.all(Array.from({ length: 5 }, () => perform(world, both, claimNextSubmission, {})))
  expect(new Set(taken.map(({ assessmentId }) => assessmentId)).size).toBe(5)
  expect(await countWaiting(world.db, both, '2027-03-12')).toEqual({ waiting: 0, late: 0 })
  await expect(perform(world, district.secondAssessor, claimNextSubmission, {})).rejects.toMatchObject({ code: 'nothing-waiting' })
})

test('whoever opens the next one while another has just taken it gets the one after it, round after round', async () => {
  const district = await aDistrict(world)
  const assessors = await Promise.all(
    Array.from({ length: 4 }, (_, number) =>
      aPerson(world, `Assessor ${number}`, [{ organizationId: district.district.id, roles: ['assessor'] }]),
    ),
  )
  for (let number = 0; number < 20; number++) {
    const earner = await aPerson(world, `Earner ${number}`, [{ organizationId: district.district.id, roles: ['earner'] }])
    await aSubmission(district, { earner, dueOn: '2027-03-11' })
  }
  const taken: string[] = []
  const table = async (assessor: (typeof assessors)[number]) => {
    for (let number = 0; number < 5; number++) taken.push((await perform(world, assessor, claimNextSubmission, {})).assessmentId)
  }
  await Promise.all(assessors.map(table))
  expect(new Set(taken).size).toBe(20)
})
