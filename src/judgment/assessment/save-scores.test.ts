import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict } from '../../testing/district.ts'
import { aDecision, aSeat } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { findScores } from './judging.ts'
import { saveScores } from './save-scores.ts'

const world = await aWorld()

async function anAssessment() {
  const district = await aDistrict(world)
  const submission = await aSubmission(district)
  const assessmentId = await aSeat(world, district.assessor, submission.submissionId)
  return { ...district, submission, assessmentId }
}

test('what an assessor notes is kept bit by bit', async () => {
  const { assessor, assessmentId, submission } = await anAssessment()
  const citation = { artifactId: submission.artifacts[0]?.id ?? '', seconds: 134 }
  await perform(world, assessor, saveScores, { assessmentId, scores: [{ criterionId: 'waits', level: 'demonstrated' }] })
  await perform(world, assessor, saveScores, {
    assessmentId,
    scores: [{ criterionId: 'waits', reason: 'The seconds are counted.', citation }],
  })
  await perform(world, assessor, saveScores, {
    assessmentId,
    scores: [
      { criterionId: 'waits', nextStep: '' },
      { criterionId: 'talk', level: 'not-yet' },
    ],
  })

  expect(await findScores(world.db, assessmentId)).toEqual([
    { criterionId: 'waits', level: 'demonstrated', reason: 'The seconds are counted.', citation, nextStep: '' },
    { criterionId: 'talk', level: 'not-yet', reason: '', citation: null, nextStep: '' },
  ])
})

test('a second window does not write over the first', async () => {
  const { assessor, assessmentId } = await anAssessment()
  const save = (reason: string) =>
    perform(world, assessor, saveScores, { assessmentId, revision: 0, scores: [{ criterionId: 'waits', reason }] })

  expect(await save('From the first window.')).toMatchObject({ revision: 1 })
  await expect(save('From the second.')).rejects.toMatchObject({ kind: 'conflict', code: 'saved-elsewhere' })

  expect(await findScores(world.db, assessmentId)).toMatchObject([{ reason: 'From the first window.' }])
})

test('only the assessor who took the submission scores it', async () => {
  const { earner, secondAssessor, neighborAssessor, admin, assessmentId } = await anAssessment()
  const scores = [{ criterionId: 'waits', level: 'extended' as const }]

  await expect(perform(world, secondAssessor, saveScores, { assessmentId, scores })).rejects.toMatchObject({ code: 'not-the-assessor' })
  for (const other of [earner, neighborAssessor, admin])
    await expect(perform(world, other, saveScores, { assessmentId, scores })).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await findScores(world.db, assessmentId)).toEqual([])
})

test('a criterion that is not in the rubric, or was shown before, takes no score', async () => {
  const { assessor, submission, assessmentId, ...district } = await anAssessment()
  await expect(
    perform(world, assessor, saveScores, { assessmentId, scores: [{ criterionId: 'no-such', level: 'extended' }] }),
  ).rejects.toMatchObject({ kind: 'invalid', fields: [{ field: 'scores.0.criterionId' }] })

  const other = await aSubmission({ ...district, assessor }, { earner: district.colleague })
  await aDecision(world, assessor, other, (id) => (id === 'waits' ? 'demonstrated' : 'approaching'))
  const again = await aSubmission({ ...district, assessor }, { attemptId: other.attemptId, earner: district.colleague, open: ['talk'] })
  const next = { assessmentId: await aSeat(world, assessor, again.submissionId) }
  await expect(
    perform(world, assessor, saveScores, { assessmentId: next.assessmentId, scores: [{ criterionId: 'waits', level: 'not-yet' }] }),
  ).rejects.toMatchObject({ kind: 'invalid', message: '“The teacher waits” was shown before and is not judged again.' })
})

test('a level outside the rubric, a book for a reason and a place outside the submission are refused and change nothing', async () => {
  const { assessor, assessmentId } = await anAssessment()
  const refused = (score: object) =>
    expect(perform(world, assessor, saveScores, { assessmentId, scores: [{ criterionId: 'waits', ...score }] })).rejects.toMatchObject({
      kind: 'invalid',
    })

  await refused({ level: 'perfect' })
  await refused({ level: 5 })
  await refused({ reason: 'x'.repeat(100_000) })
  await refused({ nextStep: 'x'.repeat(100_000) })
  await refused({ citation: { artifactId: world.newId(), seconds: 3 } })
  await refused({ citation: { requirementId: 'other', quote: 'x' } })
  await refused({ citation: { requirementId: 'context', seconds: -1 } })
  await refused({ citation: { requirementId: 'context', seconds: 3, page: 2 } })
  expect(await findScores(world.db, assessmentId)).toEqual([])
})

test('a criterion that is named twice is refused: nobody knows which of the two is meant', async () => {
  const { assessor, assessmentId } = await anAssessment()
  const scores = [
    { criterionId: 'waits', level: 'demonstrated' as const },
    { criterionId: 'waits', level: 'not-yet' as const },
  ]
  await expect(perform(world, assessor, saveScores, { assessmentId, scores })).rejects.toMatchObject({ code: 'input-invalid' })
})
