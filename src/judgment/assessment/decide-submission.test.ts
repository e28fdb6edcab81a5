import { expect, test } from 'vitest'
import type { Level } from '../../definitions/achievements/definition.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aDecision, aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { told } from '../../testing/told.ts'
import { aWorld } from '../../testing/world.ts'
import { saveAnswer } from '../../work/artifacts/save-answer.ts'
import { findWork } from '../../work/attempt-pages/find-work.ts'
import { claimSubmission } from '../queue/claim-submission.ts'
import { decideSubmission } from './decide-submission.ts'
import { saveScores } from './save-scores.ts'

const world = await aWorld()
const levelsOf = (decisionId: string | null) =>
  world.db.selectFrom('decisionLevels').where('decisionId', '=', decisionId).orderBy('criterionId').selectAll().execute()
const attemptState = async (attemptId: string) =>
  (await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()).state
const lettersTo = (address: string) => world.db.selectFrom('messages').where('toAddress', '=', address).selectAll().execute()

async function anAssessment(levelOf: (criterionId: string) => Level) {
  const district = await aDistrict(world)
  const submission = await aSubmission(district)
  const assessmentId = await aSeat(world, district.assessor, submission.submissionId)
  await perform(world, district.assessor, saveScores, { assessmentId, scores: fullScores(submission, levelOf) })
  return { ...district, submission, assessmentId }
}

test('when every criterion is shown, the work is earned', async () => {
  const { assessor, assessmentId, submission, district, earner, achievement } = await anAssessment(() => 'demonstrated')

  const decided = await perform(world, assessor, decideSubmission, { assessmentId, outcome: 'earned' })

  expect(decided).toEqual({
    decisionId: decided.decisionId,
    submissionId: submission.submissionId,
    attemptId: submission.attemptId,
    achievementId: achievement.id,
    versionId: achievement.versionId,
    organizationId: district.id,
    earnerId: earner.id,
    settled: 'decided',
    outcome: 'earned',
    decidedAt: decided.decidedAt,
  })
  expect(await attemptState(submission.attemptId)).toBe('earned')
  expect(await levelsOf(decided.decisionId)).toMatchObject([
    { criterionId: 'talk', level: 'demonstrated', carried: false },
    { criterionId: 'waits', level: 'demonstrated', carried: false },
  ])
})

test('to keep working comes with the next steps, by letter, and the work is open again', async () => {
  const { assessor, assessmentId, submission, earner } = await anAssessment((id) => (id === 'waits' ? 'extended' : 'approaching'))

  const { outcome } = await perform(world, assessor, decideSubmission, { assessmentId, message: 'Your <b>tally</b> is clear.' })

  expect(outcome).toBe('keep-working')
  expect(await attemptState(submission.attemptId)).toBe('returned')
  const [letter] = await lettersTo(earner.email)
  expect(letter?.bodyText).toContain('Next step: One more clip for talk.')
  expect(letter?.bodyText).toContain('One criterion is shown, and it stays shown. One needs more:')
  expect(letter?.bodyText).toContain(`/work/${submission.attemptId}`)
  expect(letter?.bodyHtml).toContain('Your &lt;b&gt;tally&lt;/b&gt; is clear.')
  expect(letter?.bodyText).not.toContain(assessor.name)
  // Between the assessor and its reader: in the outbox admins see that it went, not what it says.
  expect(letter?.kind).toBe('decision')
})

test('a criterion opens its own part again, or those its assessor chooses, so that the next step can be done', async () => {
  const own = await anAssessment((id) => (id === 'waits' ? 'extended' : 'approaching'))
  const { decisionId } = await perform(world, own.assessor, decideSubmission, { assessmentId: own.assessmentId })
  expect(await levelsOf(decisionId)).toMatchObject([
    { criterionId: 'talk', reopens: ['tally'] },
    { criterionId: 'waits', reopens: null },
  ])

  const { assessor, assessmentId, earner, submission } = await anAssessment((id) => (id === 'waits' ? 'extended' : 'approaching'))
  const decide = (reopens: Record<string, string[]>) => perform(world, assessor, decideSubmission, { assessmentId, reopens })
  await expect(decide({ talk: ['elsewhere'] })).rejects.toMatchObject({ kind: 'invalid', code: 'requirement-unknown' })
  const chosen = await decide({ talk: ['context', 'tally'], waits: ['context'] })
  expect(await levelsOf(chosen.decisionId)).toMatchObject([
    { criterionId: 'talk', reopens: ['context', 'tally'] },
    { criterionId: 'waits', reopens: null },
  ])
  const work = await findWork(world.db, earner, submission.attemptId, world.now())
  expect(work.openParts).toEqual(['context', 'tally'])
  expect(work.openCriteria).toEqual(['talk'])
  const save = { attemptId: submission.attemptId, requirementId: 'context', body: 'Twenty-six, and this is new.', revision: 0 }
  await expect(perform(world, earner, saveAnswer, save)).resolves.toMatchObject({ requirementId: 'context' })
})

test('the letter says the level, why and in which part, and quotes nothing of the evidence', async () => {
  const { assessor, assessmentId, earner } = await anAssessment((id) => (id === 'waits' ? 'extended' : 'approaching'))
  const scores = [{ criterionId: 'talk', reason: 'You say “seven spoke on Tuesday”, and not what they said.' }]
  await perform(world, assessor, saveScores, { assessmentId, scores })
  await perform(world, assessor, decideSubmission, { assessmentId })
  const [letter] = await lettersTo(earner.email)
  expect(letter?.bodyText).toContain('Students say more: Approaching')
  expect(letter?.bodyText).toContain('Why: You say “…”, and not what they said.')
  expect(letter?.bodyText).toContain('Open again: Tally')
  expect(letter?.bodyText).not.toContain('seven spoke')
})

test('the next submission opens only what was not shown, and the rest is carried with its words', async () => {
  const district = await aDistrict(world)
  const first = await aSubmission(district)
  await aDecision(world, district.assessor, first, (id) => (id === 'waits' ? 'extended' : 'not-yet'))
  const second = await aSubmission(district, { attemptId: first.attemptId, open: ['talk'] })

  const decided = await aDecision(world, district.secondAssessor, second, () => 'demonstrated')

  expect(decided.outcome).toBe('earned')
  expect(await levelsOf(decided.decisionId)).toMatchObject([
    { criterionId: 'talk', level: 'demonstrated', carried: false },
    { criterionId: 'waits', level: 'extended', carried: true, reason: 'As the answer says.' },
  ])
})

test('under a rule that allows it, what is not essential may be missing', async () => {
  const district = await aDistrict(world)
  const definition = smallDefinition({ passRule: { kind: 'essential-and', others: 0 } })
  for (const { criteria } of definition.requirements) for (const criterion of criteria) criterion.essential = criterion.id === 'waits'
  const achievement = await anAchievement(world, district.district.id, definition)
  const submission = await aSubmission(district, { achievement })

  const { outcome } = await aDecision(world, district.assessor, submission, (id) => (id === 'waits' ? 'demonstrated' : 'not-yet'))

  expect(outcome).toBe('earned')
})

test('a decision needs a level, a reason and a place in the evidence for every criterion, and a next step for what is not shown', async () => {
  const district = await aDistrict(world)
  const submission = await aSubmission(district)
  const { assessor } = district
  const assessmentId = await aSeat(world, assessor, submission.submissionId)
  const decide = () => perform(world, assessor, decideSubmission, { assessmentId })
  const save = (score: { criterionId: string; level?: Level; reason?: string; nextStep?: string }) =>
    perform(world, assessor, saveScores, { assessmentId, scores: [score] })

  await expect(decide()).rejects.toMatchObject({ kind: 'invalid', code: 'scores-incomplete' })
  await save({ criterionId: 'waits', level: 'demonstrated', reason: 'The answer says “I waited three seconds”.' })
  await save({ criterionId: 'talk', level: 'not-yet', reason: 'Nothing here says it.' })
  await expect(decide()).rejects.toMatchObject({ fields: [{ field: 'scores.talk.citation' }, { field: 'scores.talk.next-step' }] })
  await save({ criterionId: 'talk', reason: 'It only says "seven spoke".', nextStep: '   ' })
  await expect(told(decide())).resolves.toMatchObject({
    fields: [{ message: '“Students say more” is not shown yet: what is the next step?' }],
  })
  await save({ criterionId: 'talk', nextStep: 'Write down what they said.' })
  await expect(decide()).resolves.toMatchObject({ outcome: 'keep-working' })
})

test('what the assessor did not see does not happen: an outcome that has changed is asked again', async () => {
  const { assessor, assessmentId, submission } = await anAssessment(() => 'approaching')

  await expect(perform(world, assessor, decideSubmission, { assessmentId, outcome: 'earned' })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'outcome-changed',
  })

  expect(await attemptState(submission.attemptId)).toBe('in_assessment')
})

test('deciding twice at once makes one decision', async () => {
  const { assessor, assessmentId, submission, earner } = await anAssessment(() => 'approaching')
  const decide = () => perform(world, assessor, decideSubmission, { assessmentId })

  const answers = await Promise.allSettled([decide(), decide(), decide()])

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const answer of answers.filter(({ status }) => status === 'rejected'))
    expect(answer).toMatchObject({ reason: { kind: 'conflict', code: 'already-decided' } })
  expect(await world.db.selectFrom('decisions').where('submissionId', '=', submission.submissionId).selectAll().execute()).toHaveLength(1)
  expect(await lettersTo(earner.email)).toHaveLength(1)
})

test('after the decision nothing can be scored, and only its assessor could decide', async () => {
  const { assessor, secondAssessor, neighborAssessor, earner, assessmentId } = await anAssessment(() => 'demonstrated')
  for (const other of [secondAssessor, neighborAssessor, earner])
    await expect(perform(world, other, decideSubmission, { assessmentId })).rejects.toMatchObject({ kind: 'forbidden' })

  await perform(world, assessor, decideSubmission, { assessmentId })

  const scores = [{ criterionId: 'waits', level: 'not-yet' as const }]
  await expect(perform(world, assessor, saveScores, { assessmentId, scores })).rejects.toMatchObject({ code: 'already-decided' })
})

test('an old decision stays what it was when the same attempt is read again', async () => {
  const district = await aDistrict(world)
  const first = await aSubmission(district)
  const { assessmentId } = await aDecision(world, district.assessor, first, () => 'not-yet')
  const second = await aSubmission(district, { attemptId: first.attemptId })
  await perform(world, district.secondAssessor, claimSubmission, { submissionId: second.submissionId })

  await expect(perform(world, district.assessor, decideSubmission, { assessmentId })).rejects.toMatchObject({ code: 'already-decided' })
})

test('work that was taken back is not decided', async () => {
  const { assessor, assessmentId, submission } = await anAssessment(() => 'demonstrated')
  await world.db.updateTable('attempts').set({ state: 'withdrawn' }).where('id', '=', submission.attemptId).execute()

  await expect(perform(world, assessor, decideSubmission, { assessmentId })).rejects.toMatchObject({ kind: 'conflict', code: 'withdrawn' })
})
