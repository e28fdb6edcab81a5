import { beforeEach, expect, test } from 'vitest'
import { grants } from '../../commands.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { anAttempt, fillAttempt } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aReading } from '../../testing/scores.ts'
import { aWorld } from '../../testing/world.ts'
import { findWork } from '../../work/attempt-pages/find-work.ts'
import { findStatuses } from '../../work/attempts/attempt-status.ts'
import { statusSentence } from '../../work/attempts/status-sentence.ts'
import { submitAttempt } from '../../work/attempts/submit-attempt.ts'
import { withdrawAttempt } from '../../work/attempts/withdraw-attempt.ts'
import { seeArtifact } from '../../work/evidence/see-artifact.ts'
import { claimNextSubmission, claimSubmission } from '../queue/claim-submission.ts'
import { findWaiting } from '../queue/queue.ts'
import { countWaiting } from '../queue/waiting-counts.ts'
import { checkSubmission } from './check-submission.ts'
import { countChecks, findCheck, listChecks } from './find-checks.ts'

const world = await aWorld({ WORKERS: 'false' })
const plain = await aDistrict(world)
const { assessor, secondAssessor, admin } = plain
const looked = (more = {}) => ({ ...smallDefinition().assessment, check: { days: 2 }, ...more })
const definition = smallDefinition({ title: 'Looked through first', assessment: looked(), resubmission: { limit: 1 } })
const achievement = await anAchievement(world, plain.district.id, definition)
let district: typeof plain
let earner: Person
let attemptId: string
let teachers = 0
beforeEach(async () => {
  earner = await aPerson(world, `Teacher ${++teachers}`, [{ organizationId: plain.district.id, roles: ['earner'] }])
  district = { ...plain, achievement, earner }
  attemptId = await anAttempt(district)
  await fillAttempt(district, attemptId)
})
const monday = { ...world, now: () => new Date('2027-03-01T15:00:00Z') }
const handIn = () => perform(monday, earner, submitAttempt, { attemptId, unchanged: true })
const check = (
  by: Person,
  submissionId: string,
  given: { outcome: 'complete' | 'returned'; lacks?: Record<string, string>; message?: string },
) => perform(world, by, checkSubmission, { submissionId, ...given })
const state = async () =>
  (await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()).state
const isListed = async (by: Person, submissionId: string) =>
  (await listChecks(readsOf(world.db, by), by, { size: 100 })).rows.some((row) => row.submissionId === submissionId)
const waitsFor = async (by: Person, submissionId: string) =>
  (await findWaiting(readsOf(world.db, by), by, { limit: 100 })).rows.some((row) => row.submissionId === submissionId)
const says = async () => {
  const statuses = await findStatuses(
    readsOf(world.db, earner),
    [{ id: attemptId, state: await state(), timeZone: 'UTC', startedAt: world.now(), changedAt: monday.now(), definition }],
    monday.now(),
  )
  const status = statuses.get(attemptId)
  return status ? statusSentence('en', status) : ''
}

test('what is handed in waits for a look, and for no assessor; both steps have their day', async () => {
  const { submissionId, dueOn } = await handIn()
  // Two working days for the look, ten to weigh it.
  expect(dueOn).toBe('2027-03-17')
  expect(await says()).toBe('Handed in on March 1. Somebody looks whether everything is there by March 3. Decision by March 17.')
  expect([await isListed(assessor, submissionId), await isListed(admin, submissionId), await waitsFor(assessor, submissionId)]).toEqual([
    true,
    true,
    false,
  ])
  await expect(perform(world, assessor, claimSubmission, { submissionId })).rejects.toMatchObject({ code: 'already-taken' })
  await expect(perform(world, assessor, claimNextSubmission, { achievementId: achievement.id })).rejects.toMatchObject({
    code: 'nothing-waiting',
  })
  expect((await countWaiting(world.db, secondAssessor, '2027-03-01')).waiting).toBe(0)
  for (const outsider of [plain.coach, plain.neighborAdmin, plain.author, earner]) {
    expect(await isListed(outsider, submissionId)).toBe(false)
    await expect(findCheck(readsOf(world.db, outsider), outsider, submissionId)).rejects.toMatchObject({ kind: 'missing' })
    await expect(check(outsider, submissionId, { outcome: 'complete' })).rejects.toMatchObject({ kind: 'forbidden' })
  }
})

test('who looks sees the evidence without the name; once it is whole it waits for assessors, never for who looked', async () => {
  const { submissionId } = await handIn()
  const seen = await findCheck(readsOf(world.db, assessor), assessor, submissionId)
  expect(seen).toMatchObject({ earnerName: null, isBlind: true, checkBy: '2027-03-03' })
  expect(JSON.stringify(seen)).not.toContain(earner.name)
  await check(assessor, submissionId, { outcome: 'complete' })
  expect([
    await isListed(admin, submissionId),
    await waitsFor(assessor, submissionId),
    await waitsFor(secondAssessor, submissionId),
  ]).toEqual([false, false, true])
  await expect(perform(world, assessor, claimSubmission, { submissionId })).rejects.toMatchObject({ code: 'checked-before' })
  await expect(check(admin, submissionId, { outcome: 'complete' })).rejects.toMatchObject({ code: 'not-to-check' })
  await expect(findCheck(readsOf(world.db, admin), admin, submissionId)).rejects.toMatchObject({ kind: 'missing' })
  expect(await says()).toBe('Handed in on March 1. One assessor. Decision by March 17.')
  const { outcome } = await aReading(world, secondAssessor, { submissionId, open: ['waits', 'talk'], answers: [] }, () => 'demonstrated')
  expect([outcome, await state()]).toEqual(['earned', 'earned'])
})

test('what is missing comes back in words, with nothing judged, as often as needed', async () => {
  const limited = await handIn()
  await check(admin, limited.submissionId, {
    outcome: 'returned',
    lacks: { tally: 'The second page.', context: '' },
    message: 'Nearly there.',
  })
  expect(await state()).toBe('returned')
  expect(await says()).toMatch(/^Came back on .*: something is missing\. Nothing was judged\.$/)
  const work = await findWork(readsOf(world.db, earner), earner, attemptId, world.now())
  expect(work.checks).toMatchObject([
    { number: 1, outcome: 'returned', lacks: [{ requirementId: 'tally', what: 'The second page.' }], message: 'Nearly there.' },
  ])
  // Everything is still open, and what no assessor saw is not “unchanged”.
  expect([work.openParts, work.unchanged, work.lacks.filter(({ code }) => code === 'unchanged')]).toEqual([['context', 'tally'], [], []])
  expect(
    await world.db
      .selectFrom('decisions')
      .innerJoin('submissions', 'submissions.id', 'submissionId')
      .where('attemptId', '=', attemptId)
      .select('decisions.id')
      .execute(),
  ).toEqual([])
  const letters = await world.db
    .selectFrom('messages')
    .where('personId', '=', earner.id)
    .where('kind', '=', 'sent-back')
    .select('bodyText')
    .execute()
  expect(letters.map(({ bodyText }) => bodyText).join()).toContain('Tally: The second page.')
  // It may be handed in once again after a decision; what came back does not count.
  for (const number of [2, 3, 4]) {
    const again = await handIn()
    expect(again.number).toBe(number)
    if (number < 4) await check(admin, again.submissionId, { outcome: 'returned', lacks: { tally: 'Still.' } })
    else await check(admin, again.submissionId, { outcome: 'complete' })
  }
  expect(await state()).toBe('submitted')
})

test('words that say nothing, or of a part that is not there, change nothing', async () => {
  const { submissionId } = await handIn()
  await expect(check(admin, submissionId, { outcome: 'returned' })).rejects.toMatchObject({ code: 'nothing-missing' })
  await expect(check(admin, submissionId, { outcome: 'complete', lacks: { tally: 'A page.' } })).rejects.toMatchObject({
    code: 'complete-with-lacks',
  })
  await expect(check(admin, submissionId, { outcome: 'returned', lacks: { nothing: 'A page.' } })).rejects.toMatchObject({
    code: 'requirement-unknown',
  })
  await expect(check(admin, submissionId, { outcome: 'returned', lacks: { tally: 'x'.repeat(601) } })).rejects.toMatchObject({
    kind: 'invalid',
  })
  expect([await state(), await isListed(admin, submissionId)]).toEqual(['submitted', true])
})

test('two who look at once: one says so, the other hears of it; what was taken back is looked at by nobody', async () => {
  const { submissionId } = await handIn()
  const both = await Promise.allSettled([
    check(admin, submissionId, { outcome: 'complete' }),
    check(assessor, submissionId, { outcome: 'returned', lacks: { tally: 'A page.' } }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await perform(world, earner, withdrawAttempt, { attemptId })
  await expect(check(secondAssessor, submissionId, { outcome: 'complete' })).rejects.toMatchObject({ code: 'not-to-check' })
  expect(await countChecks(world.db, admin)).toBeGreaterThanOrEqual(0)
})

test('who assesses sees an artifact while it waits for a look, and no more once somebody has looked', async () => {
  const { submissionId } = await handIn()
  const { id } = await world.db.selectFrom('artifacts').where('attemptId', '=', attemptId).select('id').executeTakeFirstOrThrow()
  const sees = (by: Person) => seeArtifact(world.db, grants, by, id).then((seen) => seen !== null)
  expect([await sees(admin), await sees(plain.neighborAdmin)]).toEqual([true, false])
  await check(admin, submissionId, { outcome: 'complete' })
  expect(await sees(admin)).toBe(false)
})
