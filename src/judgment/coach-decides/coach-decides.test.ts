import { beforeEach, expect, test } from 'vitest'
import { criteriaNarrative } from '../../credentials/awards/compose-credential.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { endMembership } from '../../people/memberships/end-membership.ts'
import { anAttempt, fillAttempt } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { fullScores } from '../../testing/scores.ts'
import { aWorld } from '../../testing/world.ts'
import { submitAttempt } from '../../work/attempts/submit-attempt.ts'
import { shareClip } from '../../work/coaching/share-clip.ts'
import { decideSubmission } from '../assessment/decide-submission.ts'
import { findAssessment } from '../assessment/find-assessment.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { claimSubmission } from '../queue/claim-submission.ts'
import { findWaiting } from '../queue/queue.ts'
import { listForCoach } from './find-for-coach.ts'
import { takeAsCoach } from './take-as-coach.ts'

const world = await aWorld({ WORKERS: 'false' })
const plain = await aDistrict(world)
const { coach, assessor, admin } = plain
const otherCoach = await aPerson(world, 'Bo Frey', [{ organizationId: plain.district.id, roles: ['coach'] }])
const definition = smallDefinition({
  title: 'The coach decides',
  assessment: { ...smallDefinition().assessment, decidedBy: 'coach', blind: false, decisionDays: 5 },
})
const achievement = await anAchievement(world, plain.district.id, definition)
let earner: Person
let attemptId: string
let teachers = 0
beforeEach(async () => {
  earner = await aPerson(world, `Teacher ${++teachers}`, [{ organizationId: plain.district.id, roles: ['earner'] }])
  const district = { ...plain, achievement, earner }
  attemptId = await anAttempt(district)
  await fillAttempt(district, attemptId)
})
const share = async (to = coach) => {
  const { id } = await world.db.selectFrom('artifacts').where('attemptId', '=', attemptId).select('id').executeTakeFirstOrThrow()
  await perform(world, earner, shareClip, { artifactId: id, coachId: to.id })
}
const handIn = () => perform(world, earner, submitAttempt, { attemptId })
const listed = async (by: Person, submissionId: string) =>
  (await listForCoach(readsOf(world.db, by), by)).some((row) => row.submissionId === submissionId)
const attest = async (by: Person, submissionId: string) => {
  const { assessmentId } = await perform(world, by, takeAsCoach, { submissionId })
  await perform(world, by, saveScores, {
    assessmentId,
    scores: fullScores({ submissionId, open: ['waits', 'talk'], answers: [] }, () => 'demonstrated'),
  })
  return { assessmentId, ...(await perform(world, by, decideSubmission, { assessmentId })) }
}

test('without a coach who saw something of it nothing can be handed in', async () => {
  await expect(handIn()).rejects.toMatchObject({ code: 'no-coach-yet' })
  await share()
  await expect(handIn()).resolves.toMatchObject({ number: 1 })
})

test('the coach who saw the practice decides, and nobody else: no assessor, no other coach, not the earner', async () => {
  await share()
  const { submissionId } = await handIn()
  expect(
    (await findWaiting(readsOf(world.db, assessor), assessor, { limit: 100 })).rows.some((row) => row.submissionId === submissionId),
  ).toBe(false)
  await expect(perform(world, assessor, claimSubmission, { submissionId })).rejects.toMatchObject({ kind: 'conflict' })
  expect([await listed(coach, submissionId), await listed(otherCoach, submissionId)]).toEqual([true, false])
  await expect(perform(world, otherCoach, takeAsCoach, { submissionId })).rejects.toMatchObject({ code: 'not-their-coach' })
  for (const other of [assessor, admin, earner])
    await expect(perform(world, other, takeAsCoach, { submissionId })).rejects.toMatchObject({ kind: 'forbidden' })
  const { assessmentId, outcome } = await attest(coach, submissionId)
  expect(outcome).toBe('earned')
  expect(await findAssessment(readsOf(world.db, coach), coach, assessmentId)).toMatchObject({
    byCoach: true,
    earnerName: earner.name,
    state: 'decided',
  })
  const award = await world.db.selectFrom('awards').where('attemptId', '=', attemptId).select('id').execute()
  expect(award).toHaveLength(1)
})

test('what the credential says to everyone tells that the coach decided, and never does where assessors did', () => {
  expect(criteriaNarrative(definition)).toContain('Decided openly by the coach who saw the practice')
  expect(criteriaNarrative(smallDefinition())).not.toContain('coach')
})

test('asked twice it is taken once; of two coaches one has it; who coaches no more has it no longer', async () => {
  await share()
  await share(otherCoach)
  const { submissionId } = await handIn()
  const [one, two] = await Promise.allSettled([
    perform(world, coach, takeAsCoach, { submissionId }),
    perform(world, otherCoach, takeAsCoach, { submissionId }),
  ])
  expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected'])
  const has = one.status === 'fulfilled' ? coach : otherCoach
  const again = await perform(world, has, takeAsCoach, { submissionId })
  expect(again.assessmentId).toBeTruthy()
  const membership = await world.db.selectFrom('memberships').where('personId', '=', otherCoach.id).select('id').executeTakeFirstOrThrow()
  await perform(world, admin, endMembership, { membershipId: membership.id })
  // What the one who left had taken waits for the other.
  expect(await listed(coach, submissionId)).toBe(true)
  expect((await perform(world, coach, takeAsCoach, { submissionId })).assessmentId === again.assessmentId).toBe(has === coach)
})
