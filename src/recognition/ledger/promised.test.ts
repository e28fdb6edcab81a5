import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPromises } from '../../definitions/value/value-rules.ts'
import { valuingOrganizations } from '../../definitions/value/whose-rules.ts'
import { findWorth } from '../../definitions/value/worth.ts'
import { findWorthGiven } from '../../definitions/value/worth-given.ts'
import { perform } from '../../foundation/platform/command.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { aDistrict, anAchievement, anOrganization, aPerson } from '../../testing/district.ts'
import { aDecision } from '../../testing/scores.ts'
import { aSubmission, type District } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { startAttempt } from '../../work/attempts/start-attempt.ts'
import { linesOf } from './ledger.ts'

const hour = 3_600_000
const currencies = ['clock-hours', 'money'] as const
const zones = ['Pacific/Honolulu', 'America/New_York', 'Asia/Kathmandu']

test('for any memberships and any history of rules, the ledger pays what the page promised at the start, by the same organization', async () => {
  const world = await aWorld({ WORKERS: 'false' })
  const district: District = await aDistrict(world)
  const places = [district.district, district.neighbor, await anOrganization(world, 'Cedar State', 'university')]
  for (const [index, { id }] of places.entries())
    await world.db
      .updateTable('organizations')
      .set({ timeZone: zones[index] ?? 'UTC' })
      .where('id', '=', id)
      .execute()

  const rule = fc.record({
    place: fc.nat(2),
    currency: fc.constantFrom(...currencies),
    amount: fc.constantFrom('0', '0.5', '8', '200'),
    // In hours from the start: when it was said, and in whose day it begins.
    said: fc.integer({ min: -80, max: 80 }),
    begins: fc.integer({ min: -80, max: 80 }),
  })
  const story = fc.record({
    offeredBy: fc.nat(2),
    earnsIn: fc.uniqueArray(fc.nat(2), { maxLength: 3 }),
    choice: fc.nat(2),
    rules: fc.array(rule, { maxLength: 12 }),
    decided: fc.integer({ min: 1, max: 100 }),
    leaves: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(story, async ({ offeredBy, earnsIn, choice, rules, decided, leaves }) => {
      const owner = places[offeredBy] ?? district.district
      const achievement = await anAchievement(world, owner.id)
      const offer = { id: achievement.id, organizationId: owner.id, organizationShortName: owner.name }
      const earner = await aPerson(
        world,
        'Maya Ortiz',
        earnsIn.map((index) => ({ organizationId: places[index]?.id ?? '', roles: ['earner'] })),
      )
      const start = world.now()
      const at = (hours: number) => new Date(start.getTime() + hours * hour)
      let number = 0
      const say = async ({ place, currency, amount, said, begins }: (typeof rules)[number]) => {
        const { id: organizationId } = places[place] ?? district.district
        await world.db
          .insertInto('valueRules')
          .values({
            id: world.newId(),
            organizationId,
            achievementId: achievement.id,
            currency,
            number: ++number,
            amount,
            unit: currency === 'money' ? 'USD' : 'h',
            // Nobody says a rule for days that are over.
            effectiveFrom: dayIn(zones[place] ?? 'UTC', at(Math.max(said, begins))),
            setAt: at(said),
          })
          .execute()
      }
      const inOrder = rules.toSorted((a, b) => a.said - b.said)
      for (const one of inOrder.filter(({ said }) => said <= 0)) await say(one)

      const page = await findWorth(world.db, earner, offer, start)
      const chosen = page.terms[choice % page.terms.length]
      const given = await findWorthGiven(world.db, { mark: world.newId(), organizationIds: valuingOrganizations(earner), now: start })
      if (page.kind === 'yours')
        expect(given.get(achievement.id)?.rules.map(({ id }) => id) ?? []).toEqual(
          page.terms[0]?.inForce.filter(({ amount }) => Number(amount) > 0).map(({ id }) => id),
        )
      const { attemptId } = await perform({ ...world, now: () => start }, earner, startAttempt, {
        achievementId: achievement.id,
        ...(page.kind === 'yours' && page.terms.length > 1 && chosen && { organizationId: chosen.organizationId }),
      })

      for (const one of inOrder.filter(({ said }) => said > 0)) await say(one)
      if (leaves)
        await world.db
          .updateTable('memberships')
          .set({ endedAt: at(0.5) })
          .where('personId', '=', earner.id)
          .execute()
      const submission = await aSubmission(district, { achievement, earner, attemptId })
      const late = { ...world, now: () => at(decided) }
      const assessor = await aPerson(world, 'Jonas Okafor', [{ organizationId: owner.id, roles: ['assessor'] }])
      await aDecision(late, assessor, submission, () => 'demonstrated')

      const { lines } = await linesOf(world.db, earner.id)
      const paid = (currency: string) => lines.find((line) => line.currency === currency)
      if (page.kind === 'yours')
        for (const { currency, amount } of chosen?.inForce ?? []) expect(Number(paid(currency)?.amount ?? 0)).toBe(Number(amount))
      else expect(lines).toEqual([])
      expect(new Set(lines.map(({ organizationId }) => organizationId)).size).toBeLessThan(2)
      // And the page of the work says the same ever after, however the rules go on.
      const promise = (await findPromises(world.db, { personId: earner.id, achievementIds: [achievement.id], at: at(1000) })).get(
        achievement.id,
      )
      for (const currency of currencies)
        expect(Number(promise?.rules.find((one) => one.currency === currency)?.amount ?? 0)).toBe(Number(paid(currency)?.amount ?? 0))
    }),
    { numRuns: 12 },
  )
}, 120_000)
