import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aDecision } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { findAssessment } from '../assessment/find-assessment.ts'
import { claimSubmission } from './claim-submission.ts'
import { findDecisionsMade } from './decisions-made.ts'
import { findTaken, findWaiting, readQueuePlace } from './queue.ts'
import { readOrder } from './queue-orders.ts'
import { countWaiting, fullestWaiting } from './waiting-counts.ts'

const world = await aWorld()

test('an assessor sees what waits in their organizations, the earliest due date first, and never their own work', async () => {
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

test('what an assessor takes leaves the queue for their table, with how far it is', async () => {
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
      after: readQueuePlace(place.after ?? null),
      before: readQueuePlace(place.before ?? null),
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
  expect(readQueuePlace("2027-03-01_'; drop table")).toBeNull()
})

test('each order has its pages, both ways round, and with one micro-credential chosen', async () => {
  const district = await aDistrict(world)
  const other = await anAchievement(world, district.district.id, smallDefinition({ title: 'Apples in small groups' }))
  const all: { submissionId: string; title: string; number: number; dueOn: string }[] = []
  for (let index = 0; index < 8; index++) {
    const earner = await aPerson(world, `Teacher ${index}`, [{ organizationId: district.district.id, roles: ['earner'] }])
    const achievement = index % 3 === 0 ? other : district.achievement
    const first = await aSubmission(district, { earner, achievement, dueOn: `2027-03-0${9 - index}` })
    if (index % 2 === 1) await aDecision(world, district.secondAssessor, first, () => 'approaching')
    const last =
      index % 2 === 1 ? await aSubmission(district, { earner, achievement, attemptId: first.attemptId, dueOn: `2027-03-1${index}` }) : first
    const dueOn = index % 2 === 1 ? `2027-03-1${index}` : `2027-03-0${9 - index}`
    all.push({ submissionId: last.submissionId, title: achievement.definition.title.toLowerCase(), number: 1 + (index % 2), dueOn })
  }
  const compare = (a: (typeof all)[number], b: (typeof all)[number], by: 'due' | 'title' | 'number') =>
    (by === 'number' ? a.number - b.number : by === 'title' ? Number(a.title.startsWith('w')) - Number(b.title.startsWith('w')) : 0) ||
    a.dueOn.localeCompare(b.dueOn)
  for (const sort of ['due', '-due', 'title', '-title', 'number', '-number'])
    for (const achievementId of [null, district.achievement.id]) {
      const order = readOrder(sort)
      const ids: string[] = []
      const pages: string[][] = []
      let previous: string | null = null
      for (let after: string | null = null, page = 0; page === 0 || after !== null; page++) {
        const found = await findWaiting(world.db, district.assessor, { achievementId, order, after: readQueuePlace(after), limit: 3 })
        pages.push(found.rows.map(({ submissionId }) => submissionId))
        ids.push(...(pages.at(-1) ?? []))
        previous = found.previous
        after = found.next
      }
      const wanted = all
        .filter(({ title }) => achievementId === null || title.startsWith('w'))
        .toSorted((a, b) => compare(a, b, order.by) * (order.direction === 'descending' ? -1 : 1))
        .map(({ submissionId }) => submissionId)
      if (order.by !== 'title') expect(ids, `${sort} ${achievementId}`).toEqual(wanted)
      expect(ids.toSorted()).toEqual(wanted.toSorted())
      const back = await findWaiting(world.db, district.assessor, { achievementId, order, before: readQueuePlace(previous), limit: 3 })
      expect(
        back.rows.map(({ submissionId }) => submissionId),
        `back ${sort} ${achievementId}`,
      ).toEqual(pages.at(-2))
    }
  expect(readOrder("due'; drop")).toEqual(readOrder(null))
})

test('the queue says how long the recordings of a submission are', async () => {
  const district = await aDistrict(world)
  const file = (bytes: string) => ({
    requirementId: 'clip',
    kind: 'video' as const,
    name: 'a.mp4',
    contentType: 'video/mp4',
    bytes: Buffer.from(bytes),
  })
  const { submissionId } = await aSubmission(district, { files: [file('one'), file('two')] })
  await aSubmission(district, { earner: district.colleague })
  await world.db.updateTable('files').set({ seconds: 61.5 }).execute()

  const { rows } = await findWaiting(world.db, district.assessor, {})

  expect(rows.map((row) => [row.submissionId === submissionId, row.seconds])).toEqual(
    expect.arrayContaining([
      [true, 123],
      [false, null],
    ]),
  )
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

test('an assessor finds their own decisions, newest first, page by page', async () => {
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
