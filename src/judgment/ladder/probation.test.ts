import { beforeEach, expect, test } from 'vitest'
import type { Level } from '../../definitions/achievements/definition.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { findActor } from '../../people/accounts/recognize.ts'
import { changeMembership } from '../../people/memberships/change-membership.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aReading, aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { decideAppeal } from '../appeals/decide-appeal.ts'
import { fileAppeal } from '../appeals/file-appeal.ts'
import { takeAppeal } from '../appeals/hear-appeal.ts'
import { sendDecisionBack, signOff } from '../approval/sign-off.ts'
import { findAssessment } from '../assessment/find-assessment.ts'
import { releaseAssessment } from '../assessment/release-assessment.ts'
import { reopenAssessment } from '../assessment/reopen-assessment.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { sayAcquaintance } from '../assessment/say-acquaintance.ts'
import { claimNextSubmission, claimSubmission } from '../queue/claim-submission.ts'
import { findWaiting } from '../queue/queue.ts'
import { assignSubmissions } from '../routing/assign-submissions.ts'
import { findLadder, findOnLadder } from './find-ladder.ts'
import { setLadder } from './set-ladder.ts'
import { setLead, setProbation } from './set-probation.ts'

const world = await aWorld({ WORKERS: 'false' })
const here = await aDistrict(world)
const { admin, assessor: experienced, secondAssessor: other } = here
const organizationId = here.district.id
const rules = { organizationId, awards: [], asksCalibration: false, probation: 2, probationAtOnce: 2 }

let count = 0
const letter = () => 'abcdefghijklmnopqrstuvwxyz'[count++] ?? 'z'
const membershipOf = async ({ id }: Person) =>
  (await world.db.selectFrom('memberships').where('personId', '=', id).where('endedAt', 'is', null).select('id').executeTakeFirstOrThrow())
    .id
/** An assessor who is new. */
async function aNewAssessor(assessments = 2) {
  const person = await aPerson(world, `New ${letter()}`, [{ organizationId, roles: ['assessor'] }])
  await perform(world, admin, setProbation, { membershipId: await membershipOf(person), assessments })
  return person
}
const handedIn = async (achievement = here.achievement) =>
  aSubmission(here, { earner: await aPerson(world, `Teacher ${letter()}`, [{ organizationId, roles: ['earner'] }]), achievement })
type Work = Awaited<ReturnType<typeof handedIn>>
const all = (level: Level) => () => level
const stateOf = async ({ attemptId }: Work) =>
  (await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()).state
const freeSeats = async ({ submissionId }: Work) =>
  (await world.db.selectFrom('openSubmissions').where('submissionId', '=', submissionId).select('freeSeats').executeTakeFirst())?.freeSeats
const waitsFor = async (who: Person, { submissionId }: Work) =>
  (await findWaiting(readsOf(world.db, who), who, { limit: 100 })).rows.some((row) => row.submissionId === submissionId)
const standing = async (who: Person) =>
  (await findLadder(readsOf(world.db, who), who, { slug: here.district.slug, now: world.now() })).standing

beforeEach(() => perform(world, admin, setLadder, rules))

test('where one is asked, who is on probation never decides alone: one more weighs it, and neither sees the other', async () => {
  const [newcomer, work] = [await aNewAssessor(), await handedIn()]
  const one = await aReading(world, newcomer, work, all('demonstrated'))
  expect(one).toMatchObject({ settled: 'waiting', decisionId: null })
  expect([await stateOf(work), await freeSeats(work)]).toEqual(['in_assessment', ['second']])
  expect(await Promise.all([newcomer, experienced].map((who) => waitsFor(who, work)))).toEqual([false, true])
  const seat = await aSeat(world, experienced, work.submissionId)
  const seen = await findAssessment(readsOf(world.db, experienced), experienced, seat)
  expect(seen).toMatchObject({ assessors: 2, others: [] })
  expect(JSON.stringify(seen)).not.toContain(newcomer.name)
  await perform(world, experienced, releaseAssessment, { assessmentId: seat, reason: 'no-time' })
  const two = await aReading(world, experienced, work, all('extended'))
  expect(two).toMatchObject({ settled: 'decided', outcome: 'earned' })
  expect(await stateOf(work)).toBe('earned')
})

test('what the other gives first waits for who is on probation too, and where they differ it is settled', async () => {
  const [newcomer, work] = [await aNewAssessor(), await handedIn()]
  const seat = await aSeat(world, newcomer, work.submissionId)
  expect(await aReading(world, experienced, work, all('demonstrated'))).toMatchObject({ settled: 'waiting' })
  expect(seat).toBeTruthy()
  expect(await aReading(world, newcomer, work, all('not-yet'))).toMatchObject({ settled: 'adjudicate' })
  expect(await freeSeats(work)).toEqual(['adjudicator'])
  const settler = await aNewAssessor()
  // Who is on probation settles nothing.
  expect(await waitsFor(settler, work)).toBe(false)
  await expect(perform(world, settler, claimSubmission, { submissionId: work.submissionId })).rejects.toMatchObject({
    code: 'left-to-lead',
  })
  expect(await aReading(world, other, work, all('demonstrated'))).toMatchObject({ settled: 'decided', outcome: 'earned' })
})

test('two on probation are never a pair, and one of several is enough', async () => {
  const [first, second] = [await aNewAssessor(), await aNewAssessor()]
  const three = await anAchievement(
    world,
    organizationId,
    smallDefinition({ title: 'Weighed by three', assessment: { ...smallDefinition().assessment, readers: 3 } }),
  )
  for (const work of [await handedIn(), await handedIn(three)]) {
    await aSeat(world, first, work.submissionId)
    expect(await Promise.all([second, experienced].map((who) => waitsFor(who, work)))).toEqual([false, true])
    await expect(perform(world, second, claimSubmission, { submissionId: work.submissionId })).rejects.toMatchObject({
      code: 'needs-past-probation',
    })
    await expect(
      perform(world, admin, assignSubmissions, { organizationId, submissionIds: [work.submissionId], personId: second.id }),
    ).rejects.toMatchObject({ code: 'needs-past-probation' })
  }
})

test('what is handed back asks for one again, and a seat of the pair that is held stays one of two', async () => {
  const [newcomer, work, held] = [await aNewAssessor(), await handedIn(), await handedIn()]
  const seat = await aSeat(world, newcomer, work.submissionId)
  await perform(world, newcomer, releaseAssessment, { assessmentId: seat, reason: 'no-time' })
  expect(await freeSeats(work)).toEqual(['first'])
  expect(await aReading(world, experienced, work, all('demonstrated'))).toMatchObject({ settled: 'decided' })

  const paired = await aSeat(world, newcomer, held.submissionId)
  expect(await aReading(world, experienced, held, all('demonstrated'))).toMatchObject({ settled: 'waiting' })
  await perform(world, newcomer, releaseAssessment, { assessmentId: paired, reason: 'no-time' })
  expect(await freeSeats(held)).toEqual(['first'])
  expect(await aReading(world, other, held, all('demonstrated'))).toMatchObject({ settled: 'decided' })
})

test('the role lost in the middle gives the seat free and loses no score of the other', async () => {
  const [newcomer, work] = [await aNewAssessor(), await handedIn()]
  await aSeat(world, newcomer, work.submissionId)
  await aReading(world, experienced, work, all('demonstrated'))
  await perform(world, admin, changeMembership, { membershipId: await membershipOf(newcomer), roles: ['earner'] })
  expect(await freeSeats(work)).toEqual(['first'])
  expect(await aReading(world, other, work, all('demonstrated'))).toMatchObject({ settled: 'decided', outcome: 'earned' })
})

test('a probation is over with the decision on its last assessment; agreement is shown to them and who keeps the anchors', async () => {
  const newcomer = await aNewAssessor(2)
  const first = await handedIn()
  await aReading(world, newcomer, first, all('extended'))
  expect(await standing(newcomer)).toMatchObject({ probation: { of: 2, done: 0, endedAt: null } })
  await aReading(world, experienced, first, all('demonstrated'))
  expect(await standing(newcomer)).toMatchObject({ probation: { of: 2, done: 1, endedAt: null } })
  const seenBy = (who: Person) => findLadder(readsOf(world.db, who), who, { slug: here.district.slug, now: world.now() })
  expect((await seenBy(newcomer)).agreement).toEqual({ assessments: 1, criteria: 2, exact: 0, adjacent: 2 })
  const listed = async (who: Person) =>
    (await findOnLadder(readsOf(world.db, who), { organizationId, shelf: 'all', after: null, now: world.now() })).rows.find(
      ({ personId }) => personId === newcomer.id,
    )
  expect(await listed(admin)).toMatchObject({ probation: { done: 1, of: 2 }, agreement: { criteria: 2, exact: 0 } })
  // A colleague learns nothing of it.
  expect(await listed(other)).toMatchObject({ probation: null, agreement: null })
  const last = await handedIn()
  await aReading(world, newcomer, last, all('demonstrated'))
  await aReading(world, experienced, last, all('demonstrated'))
  expect(await standing(newcomer)).toMatchObject({ probation: { of: 2, done: 2 } })
  expect((await standing(newcomer))?.probation?.endedAt).toBeInstanceOf(Date)
  // From now on they weigh alone.
  const alone = await handedIn()
  expect(await aReading(world, newcomer, alone, all('demonstrated'))).toMatchObject({ settled: 'decided' })
})

test('what an appeal changes is compared once, with what stands', async () => {
  const [newcomer, work] = [await aNewAssessor(2), await handedIn()]
  await aReading(world, newcomer, work, all('approaching'))
  await aReading(world, experienced, work, all('approaching'))
  const seen = async () =>
    (await findLadder(readsOf(world.db, newcomer), newcomer, { slug: here.district.slug, now: world.now() })).agreement
  expect(await seen()).toEqual({ assessments: 1, criteria: 2, exact: 2, adjacent: 2 })
  const reason = 'The second page of the tally shows three seconds, most times.'
  const { appealId } = await perform(world, work.earner, fileAppeal, { attemptId: work.attemptId, reason })
  const { assessmentId } = await perform(world, other, takeAppeal, { appealId })
  await perform(world, other, sayAcquaintance, { assessmentId, knows: false })
  await perform(world, other, saveScores, { assessmentId, scores: fullScores(work, () => 'demonstrated') })
  await perform(world, other, decideAppeal, { assessmentId, answer: reason })
  expect(await seen()).toEqual({ assessments: 1, criteria: 2, exact: 0, adjacent: 2 })
})

test('the cap of a probation counts, whoever gives it', async () => {
  await perform(world, admin, setLadder, { ...rules, probationAtOnce: 1 })
  const [newcomer, work, more] = [await aNewAssessor(), await handedIn(), await handedIn()]
  await aSeat(world, newcomer, work.submissionId)
  await expect(perform(world, newcomer, claimSubmission, { submissionId: more.submissionId })).rejects.toMatchObject({
    code: 'holds-enough',
  })
  await expect(
    perform(world, admin, assignSubmissions, { organizationId, submissionIds: [more.submissionId], personId: newcomer.id }),
  ).rejects.toMatchObject({ code: 'holds-enough' })
})

test('calibration is asked of who is on probation only where there are anchors to do it on', async () => {
  await perform(world, admin, setLadder, { ...rules, asksCalibration: true })
  const [newcomer, work] = [await aNewAssessor(), await handedIn()]
  expect(await waitsFor(newcomer, work)).toBe(true)
})

test('leads settle where the organization says so, and others where no lead could', async () => {
  await perform(world, admin, setLadder, { ...rules, adjudication: 'leads-only' })
  const two = await anAchievement(
    world,
    organizationId,
    smallDefinition({ title: 'Weighed by two', assessment: { ...smallDefinition().assessment, readers: 2 } }),
  )
  const differ = async () => {
    const work = await handedIn(two)
    await aReading(world, experienced, work, all('demonstrated'))
    await aReading(world, other, work, all('not-yet'))
    return work
  }
  const [lead, colleague] = [await aNewAssessor(1), await aNewAssessor(1)]
  for (const who of [lead, colleague]) await perform(world, admin, setProbation, { membershipId: await membershipOf(who), assessments: 0 })
  const before = await differ()
  // Without a lead anyone settles.
  expect(await waitsFor(colleague, before)).toBe(true)
  await perform(world, admin, setLead, { membershipId: await membershipOf(lead), isLead: true })
  expect(await Promise.all([colleague, lead].map((who) => waitsFor(who, before)))).toEqual([false, true])
  await expect(perform(world, colleague, claimSubmission, { submissionId: before.submissionId })).rejects.toMatchObject({
    code: 'left-to-lead',
  })
  await perform(world, admin, setLadder, { ...rules, adjudication: 'leads-first' })
  expect(await waitsFor(colleague, before)).toBe(false)
  await world.db
    .updateTable('openSubmissions')
    .set({ dueOn: new Date().toISOString().slice(0, 10) })
    .where('submissionId', '=', before.submissionId)
    .execute()
  expect(await waitsFor(colleague, before)).toBe(true)
  await perform(world, admin, setLadder, { ...rules, adjudication: 'leads-only' })
  const { assessmentId } = await perform(world, lead, claimNextSubmission, { achievementId: two.id })
  expect(assessmentId).toBeTruthy()
  // Leads keep anchors as authors do, and no longer without the role.
  const actor = (await findActor(world.db, lead.id)) as Person
  expect(actor.memberships[0]).toMatchObject({ isLead: true })
})

test('a pair that is signed off is sent back to both, and settled again by both', async () => {
  const signed = await anAchievement(
    world,
    organizationId,
    smallDefinition({ title: 'Signed off', assessment: { ...smallDefinition().assessment, readers: 1, approval: { days: 2 } } }),
  )
  const [newcomer, work] = [await aNewAssessor(1), await handedIn(signed)]
  const { assessmentId } = await aReading(world, newcomer, work, all('demonstrated'))
  await perform(world, newcomer, reopenAssessment, { assessmentId })
  await perform(world, newcomer, reopenAssessment, { assessmentId })
  expect(await aReading(world, experienced, work, all('demonstrated'))).toMatchObject({ settled: 'waiting' })
  expect(await aReading(world, newcomer, work, all('demonstrated'))).toMatchObject({ settled: 'approval' })
  await perform(world, admin, sendDecisionBack, { submissionId: work.submissionId, reason: 'Please look at the tally again.' })
  expect(await aReading(world, experienced, work, all('demonstrated'))).toMatchObject({ settled: 'waiting' })
  expect(await aReading(world, newcomer, work, all('demonstrated'))).toMatchObject({ settled: 'approval' })
  await perform(world, admin, signOff, { submissionId: work.submissionId })
  expect(await stateOf(work)).toBe('earned')
  expect((await standing(newcomer))?.probation).toMatchObject({ done: 1 })
})
