import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { system } from '../../foundation/platform/actor.ts'
import { inScene, perform } from '../../foundation/platform/command.ts'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'
import { aDistrict, anAchievement, aPerson } from '../../testing/district.ts'
import { aDecision } from '../../testing/scores.ts'
import { aSubmission, type District } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { linesOf, totalsOf, yearsOf } from './ledger.ts'
import { settleLedger } from './settle-ledger.ts'

let district: District
beforeAll(async () => {
  district = await aDistrict(await aWorld({ WORKERS: 'false' }))
})

const day = (offset: number) => new Date(district.world.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10)

type Wish = {
  achievementId: string
  number?: number
  currency?: string
  amount: string
  /** In days from today. An attempt of `aSubmission` began fourteen days ago. */
  from: number
  organizationId?: string
}
const aRule = async ({
  achievementId,
  number = 1,
  currency = 'clock-hours',
  amount,
  from,
  organizationId = district.district.id,
}: Wish) => {
  const { db, newId, now } = district.world
  const id = newId()
  await db
    .insertInto('valueRules')
    .values({
      id,
      organizationId,
      achievementId,
      currency,
      number,
      amount,
      unit: currency === 'money' ? 'USD' : 'h',
      effectiveFrom: day(from),
      setAt: now(),
    })
    .execute()
  return id
}
const anEarner = () => aPerson(district.world, 'Maya Ortiz', [{ organizationId: district.district.id, roles: ['earner'] }])
const earned = async (achievement: Awaited<ReturnType<typeof anAchievement>>) => {
  const earner = await anEarner()
  const submission = await aSubmission(district, { achievement, earner })
  const decision = await aDecision(district.world, district.assessor, submission, () => 'demonstrated')
  const { id: awardId } = await district.world.db
    .selectFrom('awards')
    .where('decisionId', '=', decision.decisionId)
    .select('id')
    .executeTakeFirstOrThrow()
  return { earner, decision, awardId, lines: (await linesOf(district.world.db, earner.id)).lines }
}
const amounts = (lines: { currency: string; amount: string }[]) => lines.map(({ currency, amount }) => `${currency} ${amount}`).sort()

describe('what an award brings', () => {
  test('hours and money come with the decision, each with the rule that made it', async () => {
    const achievement = await anAchievement(district.world, district.district.id)
    await aRule({ achievementId: achievement.id, amount: '8', from: -100 })
    await aRule({ achievementId: achievement.id, currency: 'money', amount: '200', from: -100 })
    const { lines } = await earned(achievement)
    expect(amounts(lines)).toEqual(['clock-hours 8.00', 'money 200.00'])
    expect(lines[0]).toMatchObject({ title: 'Wait time', ruleNumber: 1, heldAtStart: true, organizationName: 'Three Rivers' })
  })

  test('what was promised on the day the work began holds, whatever was changed since', async () => {
    const achievement = await anAchievement(district.world, district.district.id)
    await aRule({ achievementId: achievement.id, number: 1, amount: '8', from: -100 })
    await aRule({ achievementId: achievement.id, number: 2, amount: '10', from: -20 })
    await aRule({ achievementId: achievement.id, number: 3, amount: '2', from: -5 })
    const { lines } = await earned(achievement)
    expect(lines).toMatchObject([{ amount: '10.00', ruleNumber: 2, heldAtStart: true }])
  })

  test('where nothing was promised when work began, the rule on the day of the decision counts', async () => {
    const achievement = await anAchievement(district.world, district.district.id)
    await aRule({ achievementId: achievement.id, number: 1, amount: '3.5', from: -5 })
    await aRule({ achievementId: achievement.id, number: 2, amount: '9', from: 5 })
    const { lines } = await earned(achievement)
    expect(lines).toMatchObject([{ amount: '3.50', ruleNumber: 1, heldAtStart: false }])
  })

  test('a rule of zero gives nothing', async () => {
    const achievement = await anAchievement(district.world, district.district.id)
    await aRule({ achievementId: achievement.id, number: 1, amount: '8', from: -100 })
    await aRule({ achievementId: achievement.id, number: 2, amount: '0', from: -50 })
    expect((await earned(achievement)).lines).toEqual([])
  })

  test('only the rules of the place where someone works count', async () => {
    const achievement = await anAchievement(district.world, district.district.id)
    await aRule({ achievementId: achievement.id, amount: '99', from: -100, organizationId: district.neighbor.id })
    expect((await earned(achievement)).lines).toEqual([])
  })

  test('a decision to keep working brings nothing', async () => {
    const achievement = await anAchievement(district.world, district.district.id)
    await aRule({ achievementId: achievement.id, amount: '8', from: -100 })
    const earner = await anEarner()
    const submission = await aSubmission(district, { achievement, earner })
    await aDecision(district.world, district.assessor, submission, () => 'approaching')
    expect((await linesOf(district.world.db, earner.id)).lines).toEqual([])
  })

  test('the same award is recognized once, however often it is asked', async () => {
    const achievement = await anAchievement(district.world, district.district.id)
    await aRule({ achievementId: achievement.id, amount: '8', from: -100 })
    const { earner, awardId } = await earned(achievement)
    await inScene(district.world, system, (scene) => settleLedger(scene, { awardId }))
    expect((await linesOf(district.world.db, earner.id)).lines).toHaveLength(1)
  })
})

describe('what is taken back', () => {
  test('an award taken back reverses its lines by entries of their own', async () => {
    const achievement = await anAchievement(district.world, district.district.id)
    await aRule({ achievementId: achievement.id, amount: '8', from: -100 })
    await aRule({ achievementId: achievement.id, currency: 'money', amount: '200.50', from: -100 })
    const { earner, awardId } = await earned(achievement)
    await perform(district.world, district.admin, revokeAward, { id: awardId, reason: 'The evidence was someone else’s.' })
    const { lines } = await linesOf(district.world.db, earner.id)
    expect(amounts(lines)).toEqual(['clock-hours -8.00', 'clock-hours 8.00', 'money -200.50', 'money 200.50'])
    expect(lines.find(({ cause }) => cause === 'reversal')).toMatchObject({ revocationReason: 'The evidence was someone else’s.' })
    const totals = await totalsOf(district.world.db, earner.id, schoolYearOf(dayIn('UTC', district.world.now()), '07-01'))
    expect(totals.map(({ inAll, inYear }) => [inAll, inYear])).toEqual([
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ])
  })

  test('it is reversed once', async () => {
    const achievement = await anAchievement(district.world, district.district.id)
    await aRule({ achievementId: achievement.id, amount: '8', from: -100 })
    const { earner, awardId } = await earned(achievement)
    await perform(district.world, district.admin, revokeAward, { id: awardId, reason: 'The evidence was someone else’s.' })
    await inScene(district.world, system, (scene) => settleLedger(scene, { awardId }))
    expect((await linesOf(district.world.db, earner.id)).lines).toHaveLength(2)
  })

  test('a line is never changed', async () => {
    await expect(district.world.db.updateTable('ledgerLines').set({ amount: '1' }).execute()).rejects.toThrow(/never changed/)
  })
})

test('for any rules, the lines sum to them to the cent, and what is taken back sums to zero', async () => {
  const cents = fc.integer({ min: 0, max: 99_999_999 })
  const asAmount = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ hours: cents, money: cents }), { minLength: 1, maxLength: 4 }), async (worths) => {
      const { world } = district
      const earner = await anEarner()
      const awardIds: string[] = []
      for (const { hours, money } of worths) {
        const achievement = await anAchievement(world, district.district.id)
        await aRule({ achievementId: achievement.id, amount: asAmount(hours), from: -100 })
        await aRule({ achievementId: achievement.id, currency: 'money', amount: asAmount(money), from: -100 })
        const submission = await aSubmission(district, { achievement, earner })
        const { decisionId } = await aDecision(world, district.assessor, submission, () => 'extended')
        const { id } = await world.db.selectFrom('awards').where('decisionId', '=', decisionId).select('id').executeTakeFirstOrThrow()
        awardIds.push(id)
      }
      const year = schoolYearOf(dayIn('UTC', world.now()), '07-01')
      const total = (totals: Awaited<ReturnType<typeof totalsOf>>, currency: string) =>
        totals.find((one) => one.currency === currency)?.inYear ?? '0.00'
      const sum = (key: 'hours' | 'money') => asAmount(worths.reduce((so, worth) => so + worth[key], 0))
      const before = await totalsOf(world.db, earner.id, year)
      expect([total(before, 'clock-hours'), total(before, 'money')]).toEqual([sum('hours'), sum('money')])
      for (const id of awardIds) await perform(world, district.admin, revokeAward, { id, reason: 'The evidence was someone else’s.' })
      const after = await totalsOf(world.db, earner.id, year)
      expect(after.every(({ inYear, inAll }) => inYear === '0.00' && inAll === '0.00')).toBe(true)
    }),
    { numRuns: 12 },
  )
})

test('the lines of a person come a page at a time, and by school year', async () => {
  const { world } = district
  const achievement = await anAchievement(world, district.district.id)
  await aRule({ achievementId: achievement.id, amount: '8', from: -100 })
  await aRule({ achievementId: achievement.id, currency: 'money', amount: '200', from: -100 })
  const { earner, lines } = await earned(achievement)
  const first = await linesOf(world.db, earner.id, { limit: 1 })
  const second = await linesOf(world.db, earner.id, { limit: 1, before: first.next ?? '' })
  expect([...first.lines, ...second.lines].map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
  expect(second.next).toBeNull()
  const year = schoolYearOf(dayIn('UTC', world.now()), '07-01')
  expect(await yearsOf(world.db, earner.id)).toEqual([year])
  expect((await linesOf(world.db, earner.id, { year: year - 1 })).lines).toEqual([])
})
