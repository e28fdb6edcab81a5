import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, anAchievement, aPerson } from '../../testing/district.ts'
import { aDecision, aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { findScores } from '../assessment/judging.ts'
import { releaseAssessment } from '../assessment/release-assessment.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { usuallyHeld as mostHeld } from './assessor-settings.ts'
import { claimNextSubmission, claimSubmission } from './claim-submission.ts'
import { findTaken } from './queue.ts'

const world = await aWorld()
const stateOf = async (attemptId: string) =>
  (await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()).state

test('an assessor takes a submission, once however often they ask', async () => {
  const district = await aDistrict(world)
  const { submissionId, attemptId } = await aSubmission(district)

  const { assessmentId } = await perform(world, district.assessor, claimSubmission, { submissionId })

  expect(await stateOf(attemptId)).toBe('in_assessment')
  expect(await perform(world, district.assessor, claimSubmission, { submissionId })).toEqual({ assessmentId })
})

test('of two assessors who take the same submission at once, one has it', async () => {
  const district = await aDistrict(world)
  const { submissionId } = await aSubmission(district)

  const answers = await Promise.allSettled(
    [district.assessor, district.secondAssessor].map((assessor) => perform(world, assessor, claimSubmission, { submissionId })),
  )

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { kind: 'conflict', code: 'already-taken' } })
})

test('two assessors who open the next one at once get two different ones', async () => {
  const district = await aDistrict(world)
  const other = await aPerson(world, 'Ben Adeyemi', [{ organizationId: district.district.id, roles: ['earner'] }])
  const submissions = [await aSubmission(district), await aSubmission(district, { earner: other })]

  const taken = await Promise.all(
    [district.assessor, district.secondAssessor].map((assessor) => perform(world, assessor, claimNextSubmission, {})),
  )

  expect(new Set(taken.map(({ assessmentId }) => assessmentId)).size).toBe(2)
  expect(await Promise.all(submissions.map(({ attemptId }) => stateOf(attemptId)))).toEqual(['in_assessment', 'in_assessment'])
  await expect(perform(world, district.assessor, claimNextSubmission, {})).rejects.toMatchObject({
    kind: 'conflict',
    code: 'nothing-waiting',
  })
})

test('the next one is the one due first, of the micro-credential that was asked for', async () => {
  const district = await aDistrict(world)
  const other = await anAchievement(world, district.district.id)
  await aSubmission(district, { achievement: other, dueOn: '2027-03-01' })
  await aSubmission(district, { dueOn: '2027-03-20' })
  const first = await aSubmission(district, { earner: district.colleague, dueOn: '2027-03-10' })

  const { assessmentId } = await perform(world, district.assessor, claimNextSubmission, { achievementId: district.achievement.id })

  const taken = await world.db.selectFrom('assessments').where('id', '=', assessmentId).select('submissionId').executeTakeFirst()
  expect(taken).toEqual({ submissionId: first.submissionId })
})

test('nobody assesses their own work', async () => {
  const district = await aDistrict(world)
  const { submissionId } = await aSubmission(district, { earner: district.assessor })

  await expect(perform(world, district.assessor, claimSubmission, { submissionId })).rejects.toMatchObject({
    kind: 'forbidden',
    code: 'own-work',
  })
  await expect(perform(world, district.assessor, claimNextSubmission, {})).rejects.toMatchObject({ code: 'nothing-waiting' })
})

test("nobody reads another district's work, nor without being an assessor", async () => {
  const district = await aDistrict(world)
  const { submissionId } = await aSubmission(district)

  for (const assessor of [district.neighborAssessor, district.coach, district.admin, district.stranger])
    await expect(perform(world, assessor, claimSubmission, { submissionId })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'not-an-assessor',
    })
  await expect(perform(world, district.neighborAssessor, claimNextSubmission, {})).rejects.toMatchObject({ code: 'nothing-waiting' })
  await expect(perform(world, district.coach, claimNextSubmission, {})).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(world, { kind: 'visitor' }, claimSubmission, { submissionId })).rejects.toMatchObject({ kind: 'unauthenticated' })
})

test('released work waits again, for another assessor or for the same, who finds the scores as they were left', async () => {
  const district = await aDistrict(world)
  const submission = await aSubmission(district)
  const { submissionId, attemptId } = submission
  const assessmentId = await aSeat(world, district.assessor, submissionId)
  const [score] = fullScores(submission, () => 'approaching')
  if (!score) throw new Error('The definition has criteria.')
  await perform(world, district.assessor, saveScores, { assessmentId, scores: [score] })

  await perform(world, district.assessor, releaseAssessment, { assessmentId, note: 'I know this teacher.' })

  expect(await stateOf(attemptId)).toBe('submitted')
  await expect(perform(world, district.assessor, saveScores, { assessmentId, scores: [score] })).rejects.toMatchObject({
    code: 'released',
  })
  const second = await perform(world, district.secondAssessor, claimSubmission, { submissionId })
  expect(await findScores(world.db, second.assessmentId)).toEqual([])
  await perform(world, district.secondAssessor, releaseAssessment, { assessmentId: second.assessmentId })
  const again = await perform(world, district.assessor, claimSubmission, { submissionId })
  expect(await findScores(world.db, again.assessmentId)).toEqual([score])
})

test('decided work can be neither taken nor released', async () => {
  const district = await aDistrict(world)
  const submission = await aSubmission(district)
  const { assessmentId } = await aDecision(world, district.assessor, submission, () => 'approaching')
  const { submissionId } = submission

  await expect(perform(world, district.secondAssessor, claimSubmission, { submissionId })).rejects.toMatchObject({ code: 'not-waiting' })
  await expect(perform(world, district.assessor, claimSubmission, { submissionId })).rejects.toMatchObject({ kind: 'conflict' })
  await expect(perform(world, district.assessor, releaseAssessment, { assessmentId })).rejects.toMatchObject({ code: 'already-decided' })
})

test('what does not exist is missing', async () => {
  const district = await aDistrict(world)

  await expect(perform(world, district.assessor, claimSubmission, { submissionId: world.newId() })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(perform(world, district.assessor, releaseAssessment, { assessmentId: world.newId() })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(perform(world, district.assessor, claimSubmission, { submissionId: '1; drop table' })).rejects.toMatchObject({
    kind: 'invalid',
  })
})

test('an assessor holds five at a time, however they ask, and then is told what to do', async () => {
  const district = await aDistrict(world)
  const submissions = []
  for (let index = 0; index < mostHeld + 2; index++) {
    const earner = await aPerson(world, `Teacher ${index}`, [{ organizationId: district.district.id, roles: ['earner'] }])
    submissions.push(await aSubmission(district, { earner }))
  }
  const asked = await Promise.allSettled(
    submissions.map(({ submissionId }) => perform(world, district.assessor, claimSubmission, { submissionId })),
  )
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(mostHeld)
  await expect(perform(world, district.assessor, claimNextSubmission, {})).rejects.toMatchObject({ kind: 'conflict', code: 'holds-enough' })

  const [held] = await findTaken(world.db, district.assessor)
  // What is held already opens again; what another assessor takes is their own affair.
  if (held) await perform(world, district.assessor, claimSubmission, { submissionId: held.submissionId })
  await perform(world, district.secondAssessor, claimNextSubmission, {})
  await perform(world, district.assessor, releaseAssessment, { assessmentId: held?.assessmentId ?? '', note: '' })
  await perform(world, district.assessor, claimNextSubmission, {})
  expect(await findTaken(world.db, district.assessor)).toHaveLength(mostHeld)
})
