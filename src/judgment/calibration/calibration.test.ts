import { expect, test } from 'vitest'
import type { Level } from '../../definitions/achievements/definition.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aDecision, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { told } from '../../testing/told.ts'
import { aWorld } from '../../testing/world.ts'
import { addText } from '../../work/artifacts/add-artifact.ts'
import { saveAnswer } from '../../work/artifacts/save-answer.ts'
import { findAttempts } from '../../work/attempts/find-attempts.ts'
import { startAttempt } from '../../work/attempts/start-attempt.ts'
import { submitAttempt } from '../../work/attempts/submit-attempt.ts'
import { withdrawAttempt } from '../../work/attempts/withdraw-attempt.ts'
import { decideSubmission } from '../assessment/decide-submission.ts'
import { findAssessment } from '../assessment/find-assessment.ts'
import { releaseAssessment } from '../assessment/release-assessment.ts'
import { reopenAssessment } from '../assessment/reopen-assessment.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { sayAcquaintance } from '../assessment/say-acquaintance.ts'
import { claimNextSubmission, claimSubmission } from '../queue/claim-submission.ts'
import { findTaken, findWaiting } from '../queue/queue.ts'
import { agreeLevels } from './agree-levels.ts'
import { goOnCalibrating } from './begin-calibration.ts'
import { findAnchor } from './find-anchor.ts'
import { findOwnCalibrations, findOwnComparisons } from './find-own-calibration.ts'
import { offerWork, takeWorkBack } from './offer-work.ts'
import { followCategory, setCalibrationRule, setCategoryRule } from './set-calibration-rule.ts'
import { putAnchorToUse, retireAnchor } from './use-anchor.ts'
import { writeAnchor } from './write-anchor.ts'

const world = await aWorld({ WORKERS: 'false' })
const here = await aDistrict(world)
const { author, admin, assessor, secondAssessor, earner, neighborAdmin, district } = here
type Levels = Record<string, Level>

let titles = 0
const anAchievementHere = () => anAchievement(world, district.id, smallDefinition({ title: `Calibrated ${'abcdefghijklmnop'[titles++]}` }))
type Achievement = Awaited<ReturnType<typeof anAchievementHere>>

/** An anchor in use, with these levels agreed. */
async function anAnchor(achievement: Achievement, levels: Levels, by: Person = author) {
  const { anchorId, attemptId } = await perform(world, by, writeAnchor, { achievementId: achievement.id, name: 'Near the line' })
  await perform(world, by, saveAnswer, { attemptId, requirementId: 'context', body: 'Made up: twenty-four students.', revision: 0 })
  await perform(world, by, addText, { attemptId, requirementId: 'tally', name: 'Tally', body: 'Seven spoke on Tuesday.' })
  await perform(world, by, agreeLevels, { anchorId, name: 'Near the line', levels: agreed(levels) })
  await perform(world, by, putAnchorToUse, { anchorId })
  return { anchorId, attemptId }
}
const agreed = (levels: Levels) =>
  Object.entries(levels).map(([criterionId, level]) => ({ criterionId, level, reason: `${criterionId} is ${level}, as the tally says.` }))

/** An assessor weighs what is open and finishes. */
async function weigh(who: Person, assessmentId: string, levels: Levels) {
  const scores = fullScores(
    { submissionId: '', open: Object.keys(levels), answers: [{ requirementId: 'context' }] },
    (id) => levels[id] ?? 'not-yet',
  )
  await perform(world, who, sayAcquaintance, { assessmentId, knows: false })
  await perform(world, who, saveScores, { assessmentId, scores })
  return perform(world, who, decideSubmission, { assessmentId })
}
const right: Levels = { waits: 'demonstrated', talk: 'approaching' }
async function calibrate(who: Person, { id: achievementId }: Achievement, ...given: Levels[]) {
  for (const levels of given) {
    const { assessmentId } = await perform(world, who, goOnCalibrating, { achievementId })
    await weigh(who, assessmentId, levels)
  }
}
const waitingFor = async (who: Person, { id }: Achievement) =>
  (await findWaiting(readsOf(world.db, who), who, { achievementId: id })).rows.length
const standing = async (who: Person, { id }: Achievement) =>
  (await findOwnCalibrations(readsOf(world.db, who), who, 0)).rows.find(({ achievementId }) => achievementId === id)

test('a queue opens to who gave what was agreed, and to nobody before', async () => {
  const achievement = await anAchievementHere()
  for (let count = 0; count < 3; count++) await anAnchor(achievement, right)
  await perform(world, admin, setCalibrationRule, { achievementId: achievement.id, isRequired: true })
  const work = await aSubmission(here, { achievement })
  expect(await waitingFor(assessor, achievement)).toBe(0)
  await expect(perform(world, assessor, claimSubmission, { submissionId: work.submissionId })).rejects.toMatchObject({
    code: 'not-qualified',
  })
  expect(await standing(assessor, achievement)).toMatchObject({ isClosed: true, needed: 3, inUse: 3, done: null, since: null })

  await calibrate(assessor, achievement, right, right)
  expect(await standing(assessor, achievement)).toMatchObject({ isClosed: true, done: 2 })
  await calibrate(assessor, achievement, right)
  expect(await standing(assessor, achievement)).toMatchObject({
    isClosed: false,
    done: null,
    last: { isQualified: true, criteria: 6, exact: 6, crossed: 0 },
  })
  expect(await waitingFor(assessor, achievement)).toBe(1)
  expect(await waitingFor(secondAssessor, achievement)).toBe(0)
  await expect(perform(world, assessor, claimSubmission, { submissionId: work.submissionId })).resolves.toMatchObject({})
})

test('who sees an essential criterion on the other side reads why, and tries again with what they met longest ago', async () => {
  const achievement = await anAchievementHere()
  for (let count = 0; count < 4; count++) await anAnchor(achievement, right)
  await calibrate(assessor, achievement, right, right, { ...right, talk: 'demonstrated' })
  expect(await standing(assessor, achievement)).toMatchObject({
    since: null,
    last: { isQualified: false, criteria: 6, exact: 5, crossed: 1 },
  })
  const own = await findOwnComparisons(readsOf(world.db, assessor), assessor, achievement.slug)
  expect(own.comparisons).toHaveLength(3)
  expect(own.byCriterion.find(({ id }) => id === 'talk')).toMatchObject({ weighed: 3, exact: 2, kinder: 1, stricter: 0 })

  const { assessmentId } = await perform(world, assessor, goOnCalibrating, { achievementId: achievement.id })
  const opened = await findAssessment(readsOf(world.db, assessor), assessor, assessmentId)
  expect(own.comparisons.map(({ anchorId }) => anchorId)).not.toContain(await anchorOf(opened.submissionId))
  // Asked twice, the same one.
  expect(await perform(world, assessor, goOnCalibrating, { achievementId: achievement.id })).toMatchObject({ assessmentId, began: false })
})
const anchorOf = async (submissionId: string) =>
  (await world.db.selectFrom('anchors').where('submissionId', '=', submissionId).select('id').executeTakeFirstOrThrow()).id

test('what was agreed is read by nobody who has not finished the anchor', async () => {
  const achievement = await anAchievementHere()
  for (let count = 0; count < 3; count++) await anAnchor(achievement, right)
  const { assessmentId } = await perform(world, assessor, goOnCalibrating, { achievementId: achievement.id })
  const reads = readsOf(world.db, assessor)
  const levelsSeen = () =>
    reads
      .selectFrom('anchorLevels')
      .innerJoin('anchors', 'anchors.id', 'anchorId')
      .where('achievementId', '=', achievement.id)
      .select('level')
      .execute()
  expect(await levelsSeen()).toEqual([])
  expect(await findAssessment(reads, assessor, assessmentId)).toMatchObject({ practice: 'calibration', compared: null, earnerName: null })
  const came = await weigh(assessor, assessmentId, right)
  expect(came).toMatchObject({ settled: 'calibration', decisionId: null, outcome: null })
  expect(await levelsSeen()).toHaveLength(2)
  const finished = await findAssessment(reads, assessor, assessmentId)
  expect(finished.compared).toMatchObject({ exact: 2, crossed: 0, reasons: { talk: 'talk is approaching, as the tally says.' } })
  // Another one reads nothing of it, and no finished anchor is opened again.
  await expect(findAssessment(readsOf(world.db, secondAssessor), secondAssessor, assessmentId)).rejects.toMatchObject({ kind: 'missing' })
  await expect(perform(world, assessor, reopenAssessment, { assessmentId })).rejects.toMatchObject({ code: 'too-late-to-reopen' })
})

test('an anchor in the queue looks like any other work until it is finished, and then says what it was', async () => {
  const achievement = await anAchievementHere()
  await anAnchor(achievement, right)
  await perform(world, admin, setCalibrationRule, { achievementId: achievement.id, seedPercent: 20 })
  const work = await aSubmission(here, { achievement })
  // One in five is by chance: as often as it takes.
  let assessmentId = ''
  let submissionId = work.submissionId
  for (let tries = 0; submissionId === work.submissionId && tries < 400; tries++) {
    ;({ assessmentId, submissionId } = await perform(world, secondAssessor, claimNextSubmission, { achievementId: achievement.id }))
    if (submissionId === work.submissionId) await perform(world, secondAssessor, releaseAssessment, { assessmentId })
  }
  expect(submissionId).not.toBe(work.submissionId)
  const reads = readsOf(world.db, secondAssessor)
  const page = await findAssessment(reads, secondAssessor, assessmentId)
  expect(page).toMatchObject({ state: 'open', seat: 'first', practice: null, compared: null, number: 1, earnerName: null })
  expect(page.status).toMatchObject({ state: 'in_assessment', submission: { number: 1 } })
  expect(JSON.stringify(page)).not.toMatch(/anchor|calibration"/i)
  const [onTable] = (await findTaken(reads, secondAssessor)).filter((row) => row.assessmentId === assessmentId)
  expect(onTable).toMatchObject({ seat: 'first', number: 1, open: 2, scored: 0, earnerName: null })
  // The real one waits on, also for them.
  expect(await waitingFor(secondAssessor, achievement)).toBe(1)

  await weigh(secondAssessor, assessmentId, { waits: 'approaching', talk: 'approaching' })
  expect(await findAssessment(reads, secondAssessor, assessmentId)).toMatchObject({ practice: 'met', compared: { exact: 1, crossed: 1 } })
  expect(await world.db.selectFrom('decisions').where('submissionId', '=', submissionId).select('id').execute()).toEqual([])
})

test('who drifts away from what was agreed has the queue closed until they calibrate again', async () => {
  const achievement = await anAchievementHere()
  const ids: string[] = []
  for (let count = 0; count < 6; count++) ids.push((await anAnchor(achievement, right)).anchorId)
  await perform(world, admin, setCalibrationRule, { achievementId: achievement.id, isRequired: true })
  await calibrate(assessor, achievement, right, right, right)
  expect(await standing(assessor, achievement)).toMatchObject({ isClosed: false, lapsedAt: null })
  for (let count = 0; count < 3; count++) {
    // As the queue would have placed it.
    const anchor = await world.db
      .selectFrom('anchors')
      .where('id', '=', ids[count] ?? '')
      .select('submissionId')
      .executeTakeFirstOrThrow()
    const assessmentId = world.newId()
    await world.db
      .insertInto('assessments')
      .values({
        id: assessmentId,
        submissionId: anchor.submissionId ?? '',
        assessorId: assessor.id,
        seat: 'calibration',
        claimedAt: world.now(),
      })
      .execute()
    await weigh(assessor, assessmentId, { waits: 'extended', talk: 'not-yet' })
  }
  expect(await standing(assessor, achievement)).toMatchObject({ isClosed: true, lapsedAt: expect.any(Date) })
  await calibrate(assessor, achievement, right, right, right)
  expect(await standing(assessor, achievement)).toMatchObject({ isClosed: false, lapsedAt: null })
})

test('an anchor is nobody’s attempt: it is not handed in, withdrawn, listed or in the way of starting', async () => {
  const achievement = await anAchievementHere()
  const { attemptId, anchorId } = await anAnchor(achievement, right, author)
  await expect(perform(world, author, submitAttempt, { attemptId })).rejects.toMatchObject({ code: 'an-anchor' })
  await expect(perform(world, author, withdrawAttempt, { attemptId })).rejects.toMatchObject({ code: 'an-anchor' })
  const { attempts } = await findAttempts(world.db, { personId: author.id, shelf: 'open', before: null, after: null, today: world.now() })
  expect(attempts.map(({ id }) => id)).not.toContain(attemptId)
  expect(await perform(world, author, startAttempt, { achievementId: achievement.id })).toMatchObject({ began: true })
  // Its writer knows it, and so never calibrates on it.
  const writerWhoAssesses = await aPerson(world, 'Ada Both', [{ organizationId: district.id, roles: ['assessor', 'author'] }])
  await perform(world, admin, setCalibrationRule, { achievementId: achievement.id, anchors: 1 })
  await perform(world, writerWhoAssesses, goOnCalibrating, { achievementId: achievement.id })
  const own = await anAchievementHere()
  await anAnchor(own, right, writerWhoAssesses)
  await perform(world, admin, setCalibrationRule, { achievementId: own.id, anchors: 1 })
  await expect(perform(world, writerWhoAssesses, goOnCalibrating, { achievementId: own.id })).rejects.toMatchObject({
    code: 'too-few-anchors',
  })
  // In use, what was agreed stays.
  await expect(perform(world, author, agreeLevels, { anchorId, name: 'Other', levels: agreed(right) })).rejects.toMatchObject({
    code: 'anchor-in-use',
  })
})

test('an anchor comes into use with something to weigh, a level and a reason for each criterion', async () => {
  const achievement = await anAchievementHere()
  const { anchorId, attemptId } = await perform(world, author, writeAnchor, { achievementId: achievement.id, name: 'Bare' })
  expect(await told(perform(world, author, putAnchorToUse, { anchorId }))).toMatchObject({
    code: 'anchor-incomplete',
    fields: [
      { message: '“The teacher waits” needs a level and a reason.' },
      { message: '“Students say more” needs a level and a reason.' },
    ],
  })
  await perform(world, author, agreeLevels, { anchorId, name: 'Bare', levels: agreed(right) })
  await expect(perform(world, author, putAnchorToUse, { anchorId })).rejects.toMatchObject({ code: 'anchor-empty' })
  await expect(
    perform(world, author, agreeLevels, { anchorId, name: 'Bare', levels: agreed({ strange: 'extended' }) }),
  ).rejects.toMatchObject({ code: 'criterion-unknown' })
  await perform(world, author, addText, { attemptId, requirementId: 'tally', name: 'Tally', body: 'Seven.' })
  expect(await perform(world, author, putAnchorToUse, { anchorId })).toEqual({ began: true })
  expect(await perform(world, author, putAnchorToUse, { anchorId })).toEqual({ began: false })
  await expect(perform(world, neighborAdmin, retireAnchor, { anchorId })).rejects.toMatchObject({ code: 'not-for-anchors' })
  await expect(findAnchor(readsOf(world.db, neighborAdmin), neighborAdmin, anchorId)).rejects.toMatchObject({ kind: 'missing' })
})

test('earned work is offered by its earner alone, agreed on without a name, and gone the moment it is taken back', async () => {
  const achievement = await anAchievementHere()
  const work = await aSubmission(here, { achievement })
  await aDecision(world, secondAssessor, work, () => 'demonstrated')
  const { attemptId } = work
  await expect(perform(world, admin, offerWork, { attemptId, agrees: true })).rejects.toMatchObject({ code: 'not-your-work' })
  await expect(perform(world, earner, offerWork, { attemptId })).rejects.toMatchObject({ code: 'not-agreed' })
  const { anchorId } = await perform(world, earner, offerWork, { attemptId, agrees: true })
  expect(await perform(world, earner, offerWork, { attemptId, agrees: true })).toEqual({ anchorId, began: false })

  const anchor = await findAnchor(readsOf(world.db, author), author, anchorId)
  expect(JSON.stringify(anchor)).not.toContain(earner.name)
  // What was decided is where agreeing begins.
  expect(anchor.agreed.map(({ level }) => level)).toEqual(['demonstrated', 'demonstrated'])
  await perform(world, author, agreeLevels, { anchorId, name: 'Offered', levels: agreed({ waits: 'demonstrated', talk: 'demonstrated' }) })
  await perform(world, author, putAnchorToUse, { anchorId })
  await perform(world, admin, setCalibrationRule, { achievementId: achievement.id, anchors: 1 })
  // Who decided it knows it.
  await expect(perform(world, secondAssessor, goOnCalibrating, { achievementId: achievement.id })).rejects.toMatchObject({
    code: 'too-few-anchors',
  })
  const { assessmentId } = await perform(world, assessor, goOnCalibrating, { achievementId: achievement.id })

  await perform(world, earner, takeWorkBack, { attemptId })
  expect((await findAssessment(readsOf(world.db, assessor), assessor, assessmentId)).state).toBe('released')
  await expect(
    perform(world, assessor, saveScores, { assessmentId, scores: [{ criterionId: 'waits', level: 'extended' }] }),
  ).rejects.toMatchObject({
    code: 'released',
  })
  await expect(perform(world, assessor, goOnCalibrating, { achievementId: achievement.id })).rejects.toMatchObject({
    code: 'too-few-anchors',
  })
  const { state } = await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()
  expect(state).toBe('earned')
})

test('two taps at once begin one calibration', async () => {
  const achievement = await anAchievementHere()
  for (let count = 0; count < 3; count++) await anAnchor(achievement, right)
  const opened = await Promise.all([1, 2, 3].map(() => perform(world, assessor, goOnCalibrating, { achievementId: achievement.id })))
  expect(new Set(opened.map(({ assessmentId }) => assessmentId)).size).toBe(1)
})

test('a category has a rule for all that have none of their own, and who qualified for one of them needs no more for the others', async () => {
  const category = 'Motivation'
  const of = (title: string) => anAchievement(world, district.id, smallDefinition({ title, category }))
  const [one, other, own] = [await of('First of them'), await of('Second of them'), await of('With its own rule')]
  for (let count = 0; count < 3; count++) await anAnchor(one, right)
  const rule = { organizationId: district.id, category, isRequired: true }
  await expect(perform(world, assessor, setCategoryRule, rule)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(world, author, setCategoryRule, { ...rule, category: 'No such' })).rejects.toMatchObject({ kind: 'missing' })
  await perform(world, author, setCategoryRule, { ...rule, withinCategory: true })
  await perform(world, author, setCalibrationRule, { achievementId: own.id, isRequired: false })
  for (const achievement of [one, other, own]) await aSubmission(here, { achievement })
  const open = async () => [await waitingFor(assessor, one), await waitingFor(assessor, other), await waitingFor(assessor, own)]
  expect(await open()).toEqual([0, 0, 1])
  await calibrate(assessor, one, right, right, right)
  expect(await open()).toEqual([1, 1, 1])
  await perform(world, author, setCategoryRule, { ...rule, withinCategory: false })
  expect(await open()).toEqual([1, 0, 1])
  // Without its own rule it goes by that of the category.
  await perform(world, author, followCategory, { achievementId: own.id })
  expect(await open()).toEqual([1, 0, 0])
})
