import { expect, test } from 'vitest'
import { perform } from '../platform/command.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../testing/district.ts'
import { aDecision } from '../testing/scores.ts'
import { aSubmission } from '../testing/submission.ts'
import { aWorld } from '../testing/world.ts'
import { claimSubmission } from './claim-submission.ts'
import { findDecisionsMade } from './decisions-made.ts'
import { findAssessment } from './find-assessment.ts'
import { findTaken, findWaiting, readPlace } from './queue.ts'
import { countWaiting, fullestWaiting } from './waiting-counts.ts'

const world = await aWorld()

test('an assessor sees what waits in her organizations, the earliest due date first, and never her own work', async () => {
  const district = await aDistrict(world)
  const late = await aSubmission(district, { dueOn: '2027-03-01' })
  const later = await aSubmission(district, { earner: district.colleague, dueOn: '2027-03-09' })
  await aSubmission(district, { earner: district.assessor })
  const elsewhere = await anAchievement(world, district.neighbor.id)
  await aSubmission(district, { achievement: elsewhere })

  const { rows } = await findWaiting(world.db, district.assessor, {})

  expect(rows.map(({ submissionId }) => submissionId)).toEqual([late.submissionId, later.submissionId])
  expect(await countWaiting(world.db, district.assessor, '2027-03-05')).toEqual({ waiting: 2, late: 1 })
  expect(await fullestWaiting(world.db, district.assessor)).toEqual({
    shown: [{ achievementId: district.achievement.id, title: 'Wait time', waiting: 2 }],
    more: false,
  })
  expect(await countWaiting(world.db, district.coach, '2027-03-05')).toEqual({ waiting: 0, late: 0 })
  expect((await findWaiting(world.db, district.coach, {})).rows).toEqual([])
  expect((await findWaiting(world.db, { kind: 'visitor' }, {})).rows).toEqual([])
})

test('what she takes leaves the queue for her table, with how far she is', async () => {
  const district = await aDistrict(world)
  const { submissionId } = await aSubmission(district)
  const { assessmentId } = await perform(world, district.assessor, claimSubmission, { submissionId })

  expect((await findWaiting(world.db, district.assessor, {})).rows).toEqual([])
  expect(await findTaken(world.db, district.assessor)).toMatchObject([{ assessmentId, open: 2, scored: 0 }])
  expect(await findTaken(world.db, district.secondAssessor)).toEqual([])
})

test('pages follow each other by key, forward and back, without a gap', async () => {
  const district = await aDistrict(world)
  const all: string[] = []
  for (let index = 0; index < 7; index++) {
    const earner = await aPerson(world, `Teacher ${index}`, [{ organizationId: district.district.id, roles: ['earner'] }])
    all.push((await aSubmission(district, { earner, dueOn: `2027-03-0${1 + Math.floor(index / 3)}` })).submissionId)
  }
  const idsOf = async (place: { after?: string | null; before?: string | null }) => {
    const page = await findWaiting(world.db, district.assessor, {
      after: readPlace(place.after ?? null),
      before: readPlace(place.before ?? null),
      limit: 3,
    })
    return { ...page, ids: page.rows.map(({ submissionId }) => submissionId) }
  }

  const first = await idsOf({})
  const second = await idsOf({ after: first.next })
  const third = await idsOf({ after: second.next })
  const back = await idsOf({ before: third.previous })

  expect([...first.ids, ...second.ids, ...third.ids]).toEqual(all)
  expect([first.previous, third.next]).toEqual([null, null])
  expect(back.ids).toEqual(second.ids)
  expect((await idsOf({ before: back.previous })).previous).toBeNull()
  expect(readPlace("2027-03-01_'; drop table")).toBeNull()
})

test('blind means blind: nothing an assessor gets says whose work it is', async () => {
  const district = await aDistrict(world)
  const submission = await aSubmission(district)
  const queue = await findWaiting(world.db, district.assessor, {})
  const { assessmentId } = await perform(world, district.assessor, claimSubmission, { submissionId: submission.submissionId })
  const everything = JSON.stringify([
    queue,
    await findTaken(world.db, district.assessor),
    await findAssessment(world.db, district.assessor, assessmentId),
  ])

  for (const secret of [
    district.earner.id,
    district.earner.name,
    district.earner.email,
    'Northside',
    district.schoolId,
    submission.attemptId,
  ])
    expect(everything).not.toContain(secret)
})

test('where the definition is not blind, the name is there', async () => {
  const district = await aDistrict(world)
  const definition = smallDefinition({ assessment: { ...smallDefinition().assessment, blind: false } })
  const achievement = await anAchievement(world, district.district.id, definition)
  await aSubmission(district, { achievement })

  expect((await findWaiting(world.db, district.assessor, {})).rows).toMatchObject([{ earnerName: district.earner.name }])
})

test('an assessment exists for its assessor alone', async () => {
  const district = await aDistrict(world)
  const { submissionId } = await aSubmission(district)
  const { assessmentId } = await perform(world, district.assessor, claimSubmission, { submissionId })

  for (const other of [district.secondAssessor, district.earner, district.admin, district.neighborAssessor])
    await expect(findAssessment(world.db, other, assessmentId)).rejects.toMatchObject({ kind: 'missing' })
  await expect(findAssessment(world.db, { kind: 'visitor' }, assessmentId)).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(findAssessment(world.db, district.assessor, 'no-id')).rejects.toMatchObject({ kind: 'missing' })
})

test('an assessor of a second submission sees what is carried, what is open, and what was said before', async () => {
  const district = await aDistrict(world)
  const first = await aSubmission(district)
  await aDecision(world, district.secondAssessor, first, (id) => (id === 'waits' ? 'extended' : 'approaching'))
  const second = await aSubmission(district, { attemptId: first.attemptId, open: ['talk'] })
  const { assessmentId } = await perform(world, district.assessor, claimSubmission, { submissionId: second.submissionId })

  const assessment = await findAssessment(world.db, district.assessor, assessmentId)

  expect(assessment.open).toEqual(['talk'])
  expect(assessment.carried).toMatchObject([{ criterionId: 'waits', level: 'extended', shownAt: expect.any(Date) }])
  expect(assessment.earlier).toMatchObject([{ number: 1, outcome: 'keep-working' }])
  expect(JSON.stringify(assessment)).not.toContain(district.secondAssessor.name)
})

test('an assessor finds the decisions she made, newest first, page by page', async () => {
  const district = await aDistrict(world)
  const made: string[] = []
  for (let index = 0; index < 5; index++) {
    const earner = await aPerson(world, `Teacher ${index}`, [{ organizationId: district.district.id, roles: ['earner'] }])
    made.unshift((await aDecision(world, district.assessor, await aSubmission(district, { earner }), () => 'approaching')).decisionId)
  }
  const idsOf = async (place: object) => {
    const page = await findDecisionsMade(world.db, district.assessor, { limit: 2, ...place })
    return { ...page, ids: page.rows.map(({ decisionId }) => decisionId) }
  }

  const first = await idsOf({})
  const second = await idsOf({ after: first.next })
  const third = await idsOf({ after: second.next })

  expect([...first.ids, ...second.ids, ...third.ids]).toEqual(made)
  expect([first.previous, third.next]).toEqual([null, null])
  expect((await idsOf({ before: third.previous })).ids).toEqual(second.ids)
  expect((await findDecisionsMade(world.db, district.secondAssessor, {})).rows).toEqual([])
})
