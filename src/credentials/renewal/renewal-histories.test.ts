import fc from 'fast-check'
import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement } from '../../testing/district.ts'
import { atTime, daysLater, decideRenewal, handInRenewal, renewableDefinition } from '../../testing/renewal.ts'
import { aWorld } from '../../testing/world.ts'
import { isHandedIn } from '../../work/attempts/attempt-states.ts'
import { withdrawAttempt } from '../../work/attempts/withdraw-attempt.ts'
import { awardsOf, findAward } from '../awards/awards.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { liftSuspension, suspendAward } from '../awards/suspend-award.ts'
import { findChain } from './find-renewal.ts'
import { renewAward } from './renew-award.ts'
import { successorOf } from './renewal-state.ts'

/**
 * Whatever is tried with an award and those that renew it, in whatever order and two at once: of those that renew one, one counts, and no chain
 * comes back to where it began. A run that fails says its seed; `RENEWAL_HISTORIES=400` runs more.
 */
const histories = Number(process.env.RENEWAL_HISTORIES ?? 20)
const reason = 'A question about the evidence is being looked into.'

const world = await aWorld()
const district = await aDistrict(world)
const { earner, assessor, admin } = district
const began = new Date('2027-03-01T09:00:00Z')

type Act = 'goOn' | 'renew' | 'handIn' | 'earned' | 'keepWorking' | 'withdraw' | 'revoke' | 'suspend' | 'lift' | 'monthsPass'
type Step = { act: Act; pick: number }
type History = { achievementId: string; now: Date }

const awardsIn = ({ achievementId }: History) =>
  world.db
    .selectFrom('awards')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('achievementId', '=', achievementId)
    .orderBy('id')
    .select(['awards.id', 'renewsId', 'awardedAt', 'expiresAt', 'versionId', 'revokedAt'])
    .execute()
const renewalsIn = ({ achievementId }: History) =>
  world.db
    .selectFrom('attempts')
    .where('achievementId', '=', achievementId)
    .where('renewsId', 'is not', null)
    .orderBy('id')
    .select(['id', 'renewsId', 'state'])
    .execute()

async function takeStep(history: History, { act, pick }: Step): Promise<void> {
  const here = atTime(world, history.now)
  const awards = await awardsIn(history)
  const award = awards[pick % awards.length]
  const open = (await renewalsIn(history)).filter(({ state }) => state !== 'earned' && state !== 'withdrawn').at(-1)
  if (!award) throw new Error('A history begins with an award.')
  switch (act) {
    // What would usually happen next: a chain grows at its end.
    case 'goOn': {
      if (open) return takeStep(history, { act: isHandedIn(open.state) ? 'earned' : 'handIn', pick })
      const last = awards.findLastIndex(({ revokedAt }) => revokedAt === null)
      const expiresAt = awards[last]?.expiresAt
      if (expiresAt && daysLater(expiresAt, -150) > history.now) history.now = daysLater(expiresAt, -100)
      return takeStep(history, { act: 'renew', pick: Math.max(last, 0) })
    }
    case 'renew':
      await perform(here, earner, renewAward, { awardId: award.id })
      return
    case 'handIn':
      if (open) await handInRenewal(here, earner, open.id)
      return
    case 'earned':
    case 'keepWorking': {
      const waiting =
        open &&
        (await world.db
          .selectFrom('submissions')
          .where('attemptId', '=', open.id)
          .orderBy('number', 'desc')
          .select('id')
          .executeTakeFirst())
      if (waiting) await decideRenewal(here, assessor, waiting.id, act === 'earned' ? 'demonstrated' : 'approaching')
      return
    }
    case 'withdraw':
      if (open) await perform(here, earner, withdrawAttempt, { attemptId: open.id })
      return
    case 'revoke':
      await perform(here, admin, revokeAward, { id: award.id, reason })
      return
    case 'suspend':
      await perform(here, admin, suspendAward, { id: award.id, reason })
      return
    case 'lift':
      await perform(here, admin, liftSuspension, { id: award.id, reason })
      return
    case 'monthsPass':
      history.now = daysLater(history.now, 150)
  }
}

/** What holds after every step. */
async function look(history: History, before: Awaited<ReturnType<typeof awardsIn>>) {
  const awards = await awardsIn(history)
  const byId = new Map(awards.map((award) => [award.id, award]))
  // Nothing that was said of an award changes, and none is gone.
  for (const { revokedAt: _, ...was } of before) expect(byId.get(was.id)).toMatchObject(was)
  for (const award of awards) {
    const seen = new Set<string>()
    for (let at = award; at.renewsId !== null; ) {
      expect(seen.has(at.id), 'a circle').toBe(false)
      seen.add(at.id)
      const older = byId.get(at.renewsId)
      if (!older) throw new Error('What is renewed is of the same micro-credential.')
      expect(at.awardedAt >= older.awardedAt && at.id > older.id, 'it names one that was there before').toBe(true)
      at = older
    }
    const standing = awards.filter(({ renewsId, revokedAt }) => renewsId === award.id && revokedAt === null)
    expect(standing.length, 'one that counts').toBeLessThanOrEqual(1)
    // The page, the chain and the database say the same.
    const chain = await findChain(world.db, award.id)
    expect((await findAward(world.db, award.id)).renewedBy).toBe(standing[0]?.id ?? null)
    expect(successorOf(chain, award.id)?.id ?? null).toBe(standing[0]?.id ?? null)
    expect(chain.length).toBe(new Set(chain.map(({ id }) => id)).size)
  }
  const open = (await renewalsIn(history)).filter(({ state }) => state !== 'earned' && state !== 'withdrawn')
  expect(open.length, 'open renewals').toBeLessThanOrEqual(1)
  // What renews nothing any more is ended, once the jobs have settled.
  for (const { renewsId } of open) expect(byId.get(renewsId ?? '')?.revokedAt ?? null).toBe(null)
  // In the wallet each is once: by itself, or under the one that counts.
  const mine = await awardsOf(world.db, earner.id, { newestOnly: true, limit: 200 })
  const shown = mine.filter(({ id }) => byId.has(id)).map(({ id }) => id)
  const renewed = new Set(awards.filter(({ revokedAt }) => revokedAt === null).map(({ renewsId }) => renewsId))
  expect(shown.toSorted()).toEqual(awards.filter(({ id }) => !renewed.has(id)).map(({ id }) => id))
  return awards
}

const often: Act[] = ['goOn']
const sometimes: Act[] = ['renew', 'handIn', 'earned']
const seldom: Act[] = ['keepWorking', 'withdraw', 'revoke', 'suspend', 'lift', 'monthsPass']
const aStep: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...often) },
    { weight: 2, arbitrary: fc.constantFrom(...sometimes) },
    { weight: 2, arbitrary: fc.constantFrom(...seldom) },
  ),
  pick: fc.nat(11),
})
const aHistory = fc.array(
  fc.oneof({ weight: 4, arbitrary: fc.tuple(aStep) }, { weight: 1, arbitrary: fc.array(aStep, { minLength: 2, maxLength: 3 }) }),
  { minLength: 6, maxLength: 24, size: 'max' },
)

test('whatever is renewed, withdrawn, taken back, suspended and decided, in whatever order and at once: one renewal counts, and no chain is a circle', async () => {
  let [longest, forked, ended] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(aHistory, async (steps) => {
      const achievement = await anAchievement(world, district.district.id, renewableDefinition())
      await anAward({ ...district, world: atTime(world, began) }, { achievement })
      const history: History = { achievementId: achievement.id, now: daysLater(began, 336) }
      let before = await awardsIn(history)
      for (const together of steps) {
        const outcomes = await Promise.allSettled(together.map((step) => takeStep(history, step)))
        for (const outcome of outcomes) if (outcome.status === 'rejected' && !isRefusal(outcome.reason)) throw outcome.reason
        await world.jobs.settle()
        before = await look(history, before)
      }
      for (const { id } of before) longest = Math.max(longest, (await findChain(world.db, id)).length)
      const renewedIds = before.flatMap(({ renewsId }) => renewsId ?? [])
      if (new Set(renewedIds).size < renewedIds.length) forked++
      if ((await renewalsIn(history)).some(({ state }) => state === 'withdrawn')) ended++
    }),
    { numRuns: histories },
  )
  // They went somewhere: chains grew, some were renewed twice, and some renewals ended before they were decided.
  expect(longest).toBeGreaterThan(2)
  expect(ended).toBeGreaterThan(0)
  process.stdout.write(`${histories} histories: the longest chain ${longest}, ${forked} forked, ${ended} with a renewal withdrawn\n`)
}, 600_000)
