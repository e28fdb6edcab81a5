import { expect, test } from 'vitest'
import { keepVersion } from '../../definitions/achievements/keep-version.ts'
import { retireAchievement } from '../../definitions/achievements/retire-achievement.ts'
import { setValueRule } from '../../definitions/value/set-value-rule.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { findAssessment } from '../../judgment/assessment/find-assessment.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement } from '../../testing/district.ts'
import { aRenewal, atTime, daysLater, decideRenewal, handInRenewal, renewableDefinition } from '../../testing/renewal.ts'
import { aSeat } from '../../testing/scores.ts'
import { aWorld } from '../../testing/world.ts'
import { findWork } from '../../work/attempt-pages/find-work.ts'
import { startAttempt } from '../../work/attempts/start-attempt.ts'
import { withdrawAttempt } from '../../work/attempts/withdraw-attempt.ts'
import { awardsOf, findAward, findCredential } from '../awards/awards.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { liftSuspension, suspendAward } from '../awards/suspend-award.ts'
import { verifyBadge } from '../verification/verify-badge.ts'
import { findChain } from './find-renewal.ts'
import { renewAward } from './renew-award.ts'

const world = await aWorld({ BASE_URL: 'https://laurel.example' })
const began = new Date('2027-03-01T09:00:00Z')
const reason = 'A question about the evidence is being looked into.'

/** A district with an award of a year, and the same world so many days before or after its end. */
async function anEnding(wishes: Parameters<typeof renewableDefinition>[0] = {}) {
  const district = await aDistrict(world)
  const achievement = await anAchievement(world, district.district.id, renewableDefinition(wishes))
  const { id } = await anAward({ ...district, world: atTime(world, began) }, { achievement })
  const { expiresAt } = await findAward(world.db, id)
  if (!expiresAt) throw new Error('It is good for a year.')
  return { ...district, achievement, id, expiresAt, at: (days: number) => atTime(world, daysLater(expiresAt, days)) }
}

test('a renewal asks only what its rule asks, is weighed blind as that, and makes a new award of the whole that runs from the end of the old one', async () => {
  const { earner, assessor, achievement, id, expiresAt, at } = await anEnding()
  const first = await findAward(world.db, id)
  const { attemptId, began: isNew } = await perform(at(-30), earner, renewAward, { awardId: id })
  expect(isNew).toBe(true)
  const work = await findWork(world.db, earner, attemptId, at(-30).now())
  expect(work.definition.requirements.map(({ id: part }) => part)).toEqual(['tally'])
  expect(work).toMatchObject({ version: 1, route: 'already', renews: { id, attemptId: first.attemptId } })

  const { submissionId } = await handInRenewal(at(-30), earner, attemptId)
  const seat = await aSeat(at(-29), assessor, submissionId)
  const seen = await findAssessment(world.db, assessor, seat)
  expect(seen).toMatchObject({ isRenewal: true, earnerName: null, open: ['waits', 'talk'] })
  expect(seen.criteria.map(({ id: criterion }) => criterion)).toEqual(['waits', 'talk'])
  const { attemptId: same, began: again } = await perform(at(-28), earner, renewAward, { awardId: id })
  expect([same, again]).toEqual([attemptId, false])
  expect(achievement.versionId).toBe(first.versionId)
  expect(expiresAt).toEqual(new Date('2028-03-01T09:00:00Z'))
})

test('the new award names the one it renews, which stays as it was', async () => {
  const { earner, assessor, achievement, id, at } = await anEnding()
  const before = await findAward(world.db, id)
  const renewed = await aRenewal(at(-30), { earner, assessor }, id)
  await world.jobs.settle()
  const after = await findAward(world.db, renewed)
  expect(after).toMatchObject({ renewsId: id, renewedBy: null, versionId: achievement.versionId, versionNumber: 1 })
  expect(after.expiresAt).toEqual(new Date('2029-03-01T09:00:00Z'))
  expect([...after.results.keys()].sort()).toEqual(['talk', 'waits'])
  expect(await findAward(world.db, id)).toEqual({
    ...before,
    renewedBy: renewed,
    signedAt: expect.any(Date),
    credentialDigest: expect.any(String),
  })
  expect((await findChain(world.db, id)).map((link) => link.id)).toEqual([id, renewed])
  expect(await findChain(world.db, renewed)).toEqual(await findChain(world.db, id))
  const issued = await world.db
    .selectFrom('events')
    .where('subjectId', '=', renewed)
    .where('name', '=', 'award.issued')
    .select('details')
    .executeTakeFirstOrThrow()
  expect(issued.details).toMatchObject({ renewsId: id })
  await expect(perform(at(-20), earner, renewAward, { awardId: id })).rejects.toMatchObject({ code: 'not-renewable' })
  // The chain goes on from the newest.
  const third = await aRenewal(at(340), { earner, assessor }, renewed)
  expect((await findChain(world.db, third)).map((link) => link.id)).toEqual([id, renewed, third])
  expect((await awardsOf(world.db, earner.id)).map(({ renewsId }) => renewsId)).toEqual([renewed, id, null])
})

test('the credential of a renewed award says what it renews', async () => {
  const { earner, assessor, id, at } = await anEnding()
  const renewed = await aRenewal(at(-30), { earner, assessor }, id)
  await world.jobs.settle()
  const document = JSON.parse((await findCredential(world.db, renewed))?.bytes.toString() ?? '{}')
  expect(document.evidence).toContainEqual(expect.objectContaining({ id: `https://laurel.example/awards/${id}`, genre: 'Renewed award' }))
  expect(document.validUntil).toBe('2029-03-01T09:00:00Z')
  expect(document.credentialSubject.result).toHaveLength(2)
  // Who has the file of the first learns after its end that there is a newer one.
  const first = (await findCredential(world.db, id))?.bytes.toString() ?? ''
  const report = await verifyBadge(at(3), { given: { kind: 'text', text: first }, recipient: undefined }, 'en')
  expect(report).toMatchObject({
    verdict: 'expired',
    because: `It has expired. It was renewed by the award at https://laurel.example/awards/${renewed}.`,
  })
})

test.each([
  ['before the time in which it may be begun', -181, 'not-renewable'],
  ['after the days of grace', 91, 'not-renewable'],
] as const)('%s it is refused with the day', async (_when, days, code) => {
  const { earner, id, at } = await anEnding()
  await expect(perform(at(days), earner, renewAward, { awardId: id })).rejects.toMatchObject({ code, kind: 'conflict' })
})

test('who hands in within the days of grace is in time, whenever it is decided and however often it comes back; who hands in later is not', async () => {
  const { earner, assessor, id, at } = await anEnding()
  const { attemptId } = await perform(at(89), earner, renewAward, { awardId: id })
  const { submissionId } = await handInRenewal(at(90), earner, attemptId)
  await decideRenewal(at(120), assessor, submissionId, 'approaching')
  const again = await handInRenewal(at(140), earner, attemptId)
  await decideRenewal(at(150), assessor, again.submissionId)
  const { expiresAt } = await world.db.selectFrom('awards').where('attemptId', '=', attemptId).select('expiresAt').executeTakeFirstOrThrow()
  expect(expiresAt).toEqual(new Date('2029-03-01T09:00:00Z'))

  const other = await anEnding()
  const late = await perform(other.at(89), other.earner, renewAward, { awardId: other.id })
  await expect(handInRenewal(other.at(91), other.earner, late.attemptId)).rejects.toMatchObject({ code: 'renewal-late' })
  // What was collected is there to look at, and the whole may be begun.
  await perform(other.at(91), other.earner, withdrawAttempt, { attemptId: late.attemptId })
  expect((await perform(other.at(91), other.earner, startAttempt, { achievementId: other.achievement.id })).began).toBe(true)
})

test('where the rule says so, it runs from the day of the decision', async () => {
  const { earner, assessor, id, at } = await anEnding({ rule: { runsFrom: 'decision' } })
  const renewed = await aRenewal(at(-30), { earner, assessor }, id)
  const { expiresAt, awardedAt } = await findAward(world.db, renewed)
  expect(awardedAt).toEqual(at(-30).now())
  expect(expiresAt).toEqual(new Date('2029-01-31T09:00:00Z'))
})

test('nobody else renews it, and two taps at once begin one renewal', async () => {
  const { earner, colleague, neighborAdmin, admin, id, at } = await anEnding()
  for (const other of [colleague, neighborAdmin, admin])
    await expect(perform(at(-9), other, renewAward, { awardId: id })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(at(-9), visitor, renewAward, { awardId: id })).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(perform(at(-9), earner, renewAward, { awardId: world.newId() })).rejects.toMatchObject({ kind: 'missing' })
  const taps = await Promise.all([1, 2, 3].map(() => perform(at(-9), earner, renewAward, { awardId: id })))
  expect(new Set(taps.map(({ attemptId }) => attemptId)).size).toBe(1)
  expect(taps.filter((tap) => tap.began)).toHaveLength(1)
})

test('an ordinary attempt stays possible, one of both at a time; withdrawn, the other may be begun', async () => {
  const { earner, achievement, id, at } = await anEnding()
  const whole = await perform(at(-9), earner, startAttempt, { achievementId: achievement.id })
  await expect(perform(at(-9), earner, renewAward, { awardId: id })).rejects.toMatchObject({ code: 'not-renewable' })
  await perform(at(-9), earner, withdrawAttempt, { attemptId: whole.attemptId })
  const renewal = await perform(at(-9), earner, renewAward, { awardId: id })
  expect(await perform(at(-9), earner, startAttempt, { achievementId: achievement.id })).toMatchObject({
    attemptId: renewal.attemptId,
    began: false,
  })
})

test('what is no longer offered, has no rule any more or lasts can’t be renewed; what the present version asks counts', async () => {
  const retired = await anEnding()
  await perform(world, retired.author, retireAchievement, { achievementId: retired.achievement.id, reason: 'A better one is there.' })
  await expect(perform(retired.at(-9), retired.earner, renewAward, { awardId: retired.id })).rejects.toThrow('no longer offered')

  const { earner, achievement, id, at } = await anEnding()
  const publish = async (number: number, definition: ReturnType<typeof renewableDefinition>) => {
    const versionId = world.newId()
    await keepVersion(world.db, { id: versionId, achievementId: achievement.id, number, definition, publishedAt: world.now() }, world.newId)
    await world.db.updateTable('achievements').set({ currentVersionId: versionId }).where('id', '=', achievement.id).execute()
    return versionId
  }
  await publish(2, renewableDefinition({ rule: null }))
  await expect(perform(at(-9), earner, renewAward, { awardId: id })).rejects.toThrow('can’t be renewed')
  await publish(3, renewableDefinition({ rule: { parts: ['plan', 'gone'] } }))
  const { attemptId } = await perform(at(-9), earner, renewAward, { awardId: id })
  const work = await findWork(world.db, earner, attemptId, at(-9).now())
  expect(work.version).toBe(3)
  expect(work.definition.requirements.map((part) => part.id)).toEqual(['plan'])
})

test('an award that is taken back ends its renewal; taken back after it was renewed, the newer one stands by itself', async () => {
  const { earner, admin, id, at } = await anEnding()
  const { attemptId } = await perform(at(-9), earner, renewAward, { awardId: id })
  await handInRenewal(at(-9), earner, attemptId)
  await perform(world, admin, revokeAward, { id, reason })
  await world.jobs.settle()
  const { state } = await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()
  expect(state).toBe('withdrawn')
  await expect(perform(at(-9), earner, renewAward, { awardId: id })).rejects.toThrow('taken back')

  const other = await anEnding()
  const renewed = await aRenewal(other.at(-9), other, other.id)
  await perform(world, other.admin, revokeAward, { id: other.id, reason })
  await world.jobs.settle()
  expect((await findAward(world.db, renewed)).revokedAt).toBe(null)
})

test('a renewal that was taken back may be made again, and the last that stands counts', async () => {
  const ending = await anEnding()
  const { id, at, earner, admin } = ending
  const renewed = await aRenewal(at(-9), ending, id)
  await perform(world, admin, revokeAward, { id: renewed, reason })
  expect((await findAward(world.db, id)).renewedBy).toBe(null)
  const again = await aRenewal(at(-5), ending, id)
  expect((await findAward(world.db, id)).renewedBy).toBe(again)
  expect(await findChain(world.db, id)).toHaveLength(3)
  expect((await findChain(world.db, again)).map((link) => link.id)).toEqual([id, again])
  await expect(perform(at(-4), earner, renewAward, { awardId: id })).rejects.toMatchObject({ code: 'not-renewable' })
})

test('while it is suspended it is neither begun nor handed in, and what was decided meanwhile is suspended with it', async () => {
  const { id, at, earner, admin, assessor } = await anEnding()
  await perform(at(-9), admin, suspendAward, { id, reason })
  await expect(perform(at(-9), earner, renewAward, { awardId: id })).rejects.toThrow('suspended')
  await perform(at(-8), admin, liftSuspension, { id, reason })
  const { attemptId } = await perform(at(-8), earner, renewAward, { awardId: id })
  await perform(at(-8), admin, suspendAward, { id, reason })
  await expect(handInRenewal(at(-8), earner, attemptId)).rejects.toMatchObject({ code: 'renewed-suspended' })
  await perform(at(-7), admin, liftSuspension, { id, reason })
  const { submissionId } = await handInRenewal(at(-7), earner, attemptId)
  await perform(at(-6), admin, suspendAward, { id, reason })
  await decideRenewal(at(-5), assessor, submissionId)
  const renewed = await world.db.selectFrom('awards').where('attemptId', '=', attemptId).select('id').executeTakeFirstOrThrow()
  expect(await findAward(world.db, renewed.id)).toMatchObject({ suspensionReason: reason })
})

test('a renewal brings of each amount what its rule says, and a line that says so', async () => {
  const linesOf = async (worth: number) => {
    const district = await aDistrict(world)
    const achievement = await anAchievement(world, district.district.id, renewableDefinition({ rule: { worth } }))
    await perform(atTime(world, daysLater(began, -40)), district.admin, setValueRule, {
      achievementId: achievement.id,
      organizationId: district.district.id,
      currency: 'clock-hours',
      amount: '15',
    })
    const { id } = await anAward({ ...district, world: atTime(world, began) }, { achievement })
    const renewed = await aRenewal(atTime(world, '2028-02-01T09:00:00Z'), district, id)
    return world.db
      .selectFrom('ledgerLines')
      .where('awardId', 'in', [id, renewed])
      .orderBy('id')
      .select(['amount', 'fullAmount', 'reasons'])
      .execute()
  }
  expect(await linesOf(0)).toMatchObject([
    { amount: '15.00' },
    { amount: '0.00', fullAmount: '15.00', reasons: [{ code: 'set' }, { code: 'renewal', worth: 0 }] },
  ])
  expect(await linesOf(50)).toMatchObject([{ amount: '15.00' }, { amount: '7.50', fullAmount: '15.00' }])
  expect(await linesOf(100)).toMatchObject([{ amount: '15.00' }, { amount: '15.00' }])
})

test('the database refuses a renewal of what is not one’s own, of another micro-credential, or of what was renewed already', async () => {
  const { id, earner, colleague, achievement, at, ...rest } = await anEnding()
  const other = await anAchievement(world, rest.district.id, renewableDefinition({ title: 'Another' }))
  const begin = (earnerId: string, achievementId: string, versionId: string) =>
    world.db
      .insertInto('attempts')
      .values({
        id: world.newId(),
        earnerId,
        achievementId,
        versionId,
        route: 'start',
        startedAt: world.now(),
        changedAt: world.now(),
        renewsId: id,
      })
      .execute()
  await expect(begin(colleague.id, achievement.id, achievement.versionId)).rejects.toThrow('Only an own award')
  await expect(begin(earner.id, other.id, other.versionId)).rejects.toThrow('Only an own award')
  const renewed = await aRenewal(at(-9), { earner, assessor: rest.assessor }, id)
  await expect(world.db.updateTable('awards').set({ renewsId: renewed }).where('id', '=', id).execute()).rejects.toThrow()
})
