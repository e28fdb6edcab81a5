import { beforeEach, expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { keepWorking } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aReading } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { submitAttempt } from '../../work/attempts/submit-attempt.ts'
import { findTalkDue } from '../../work/attempts/talk-due.ts'
import { withdrawAttempt } from '../../work/attempts/withdraw-attempt.ts'
import { listTalksDue } from '../../work/coaching/find-talks-due.ts'
import { recordTalk } from '../../work/coaching/record-talk.ts'
import { decideSubmission } from '../assessment/decide-submission.ts'
import { findAssessment } from '../assessment/find-assessment.ts'
import { findSettled, listSettled } from './find-settled.ts'
import { sendDecisionBack, signOff } from './sign-off.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { assessor, secondAssessor, admin } = district
const signed = smallDefinition({
  title: 'Signed off',
  assessment: { ...smallDefinition().assessment, readers: 2, approval: { days: 2 }, talk: { after: 2, holds: true } },
})
const achievement = await anAchievement(world, district.district.id, signed)
let work: Awaited<ReturnType<typeof aSubmission>>
let teachers = 0
beforeEach(async () => {
  const earner = await aPerson(world, `Teacher ${++teachers}`, [{ organizationId: district.district.id, roles: ['earner'] }])
  work = await aSubmission(district, { earner, achievement })
})
const settled = async (level: 'demonstrated' | 'approaching' = 'demonstrated') => {
  const first = await aReading(world, assessor, work, () => level)
  return [first, await aReading(world, secondAssessor, work, () => level)] as const
}
const state = async () =>
  (await world.db.selectFrom('attempts').where('id', '=', work.attemptId).select('state').executeTakeFirstOrThrow()).state
const awards = () => world.db.selectFrom('awards').where('attemptId', '=', work.attemptId).select('id').execute()
const isListed = async () =>
  (await listSettled(readsOf(world.db, admin), admin, { size: 100 })).rows.some(({ submissionId }) => submissionId === work.submissionId)

test('what those who weighed it came to is decided, awarded and told only once an admin signs it off', async () => {
  const [, last] = await settled()
  expect(last).toMatchObject({ settled: 'approval', decisionId: null, outcome: null })
  expect([await state(), await awards(), await isListed()]).toEqual(['in_assessment', [], true])
  const letters = () => world.db.selectFrom('messages').where('personId', '=', work.earner.id).select('kind').execute()
  expect(await letters()).toEqual([])
  const seen = await findSettled(readsOf(world.db, admin), world, admin, work.submissionId)
  expect(seen).toMatchObject({ outcome: 'earned', earnerName: null, readers: 2 })
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${assessor.name}|${work.earner.name}`))
  for (const other of [assessor, district.coach, district.neighborAdmin]) {
    await expect(perform(world, other, signOff, { submissionId: work.submissionId })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(findSettled(readsOf(world.db, other), world, other, work.submissionId)).rejects.toMatchObject({ kind: 'missing' })
  }
  await perform(world, admin, signOff, { submissionId: work.submissionId })
  expect([await state(), (await awards()).length, await isListed()]).toEqual(['earned', 1, false])
  await expect(perform(world, admin, signOff, { submissionId: work.submissionId })).rejects.toMatchObject({ code: 'not-to-sign-off' })
})

test('sent back with a reason, those who weighed it finish again as they left it, and nobody else takes a seat', async () => {
  const [one, two] = await settled()
  await expect(perform(world, admin, sendDecisionBack, { submissionId: work.submissionId, reason: ' ' })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await perform(world, admin, sendDecisionBack, { submissionId: work.submissionId, reason: 'Look at the second page.' })
  expect([await state(), await isListed(), await awards()]).toEqual(['in_assessment', false, []])
  const again = await findAssessment(readsOf(world.db, assessor), assessor, one.assessmentId)
  expect(again).toMatchObject({ state: 'open', sentBack: 'Look at the second page.', others: [] })
  expect(again.scores).toHaveLength(2)
  expect(
    await world.db.selectFrom('openSubmissions').where('submissionId', '=', work.submissionId).select(['freeSeats', 'step']).execute(),
  ).toEqual([{ freeSeats: [], step: 'assessment' }])
  expect(await perform(world, assessor, decideSubmission, { assessmentId: one.assessmentId })).toMatchObject({ settled: 'waiting' })
  expect(await perform(world, secondAssessor, decideSubmission, { assessmentId: two.assessmentId })).toMatchObject({ settled: 'approval' })
  await perform(world, admin, signOff, { submissionId: work.submissionId })
  expect(await state()).toBe('earned')
})

test('what its earner takes back waits for nobody; of two admins at once one has it', async () => {
  await settled()
  await perform(world, work.earner, withdrawAttempt, { attemptId: work.attemptId })
  await expect(perform(world, admin, signOff, { submissionId: work.submissionId })).rejects.toMatchObject({ code: 'not-to-sign-off' })
  expect([await state(), await isListed()]).toEqual(['withdrawn', false])
})

test('signed off twice at once it is decided once', async () => {
  await settled('approaching')
  const both = await Promise.allSettled([1, 2].map(() => perform(world, admin, signOff, { submissionId: work.submissionId })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect([await state(), await awards()]).toEqual(['returned', []])
})

test('a talk is due after as many times of keep working as the definition says, and holds where it rules so', async () => {
  const talk = () => findTalkDue(world.db, work.attemptId, signed)
  await keepWorking(district, work.attemptId, { waits: 'approaching', talk: 'demonstrated' })
  expect(await talk()).toBeNull()
  const again = await aSubmission(district, { earner: work.earner, achievement, attemptId: work.attemptId, open: ['waits'] })
  await keepWorking(district, again.attemptId, { waits: 'approaching' })
  expect(await talk()).toEqual({ times: 2, holds: true })
  expect((await listTalksDue(readsOf(world.db, district.coach), district.coach)).map(({ attemptId }) => attemptId)).toContain(
    work.attemptId,
  )
  expect(await listTalksDue(readsOf(world.db, district.neighborAdmin), district.neighborAdmin)).toEqual([])
  await expect(perform(world, work.earner, submitAttempt, { attemptId: work.attemptId, unchanged: true })).rejects.toMatchObject({
    code: 'talk-due',
  })
  const record = (by: typeof admin, heldOn: string) => perform(world, by, recordTalk, { attemptId: work.attemptId, heldOn })
  await expect(record(work.earner, '2026-01-01')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(record(district.coach, '2199-01-01')).rejects.toMatchObject({ code: 'talk-to-come' })
  await record(district.coach, '2026-01-01')
  expect(await talk()).toBeNull()
  await expect(record(district.coach, '2026-01-01')).rejects.toMatchObject({ code: 'no-talk-due' })
})
