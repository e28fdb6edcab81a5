import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { type RuleText, usualRule } from '../../definitions/rules/rule.ts'
import { system } from '../../foundation/platform/actor.ts'
import { inScene, perform, recordFacts } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { publishRule } from '../rules/publish-rule.ts'
import { writeRule } from '../rules/write-rule.ts'
import { enterRaises } from './pay-raises.ts'
import { settleLedger, settleOf } from './settle-ledger.ts'

const world = await aWorld({ WORKERS: 'false' })
const thisYear = world.now().getUTCFullYear() - (world.now().getUTCMonth() < 6 ? 1 : 0)
/** A world whose clock stands on a day of a later school year. */
const inYear = (year: number, day = '08-15') => ({ ...world, now: () => new Date(`${year}-${day}T12:00:00Z`) })

async function aPlace(rule: Partial<RuleText> = {}) {
  const district = await aDistrict(world)
  const organizationId = district.district.id
  const { priorApproval, askWithin, ...given } = {
    ...usualRule,
    name: 'A raise',
    currency: 'money',
    gives: { how: 'fixed', amount: '600' } as const,
    recurs: 'next-year' as const,
    ...rule,
  }
  const { ruleId } = await perform(world, district.hr, writeRule, { organizationId, rule: given as never })
  await perform({ ...world, now: () => new Date('2025-01-01T12:00:00Z') }, system, publishRule, { ruleId })
  const earner = await aPerson(world, 'Maya Ortiz', [{ organizationId, roles: ['earner'] }])
  // They are there since long.
  await world.db
    .updateTable('memberships')
    .set({ startedAt: new Date('2020-01-01') })
    .where('personId', '=', earner.id)
    .execute()
  const award = await anAward(district, { earner })
  const told = async () => {
    const { rows } = await sql<{
      line: string
    }>`select cause || ' ' || (school_year - ${thisYear}) || ' ' || amount as line from ledger_lines
      where person_id = ${earner.id} order by id`.execute(world.db)
    return rows.map(({ line }) => line)
  }
  const leave = (at: string) =>
    world.db
      .updateTable('memberships')
      .set({ endedAt: new Date(at) })
      .where('personId', '=', earner.id)
      .execute()
  return { ...district, organizationId, earner, award, told, leave }
}

test('a raise is entered for every school year that begins, in order, also when the machine was off for years, and once', async () => {
  const { told, earner } = await aPlace()
  expect(await told()).toEqual(['award 1 600.00'])
  await enterRaises(inYear(thisYear + 1))
  expect(await told()).toEqual(['award 1 600.00'])
  await enterRaises(inYear(thisYear + 4))
  const years = ['award 1 600.00', 'recurring 2 600.00', 'recurring 3 600.00', 'recurring 4 600.00']
  expect(await told()).toEqual(years)
  await Promise.all([enterRaises(inYear(thisYear + 4)), enterRaises(inYear(thisYear + 4, '08-16'))])
  expect(await told()).toEqual(years)
  // The first is paid in the month in which its school year begins.
  const { rows } = await sql<{
    period: string
  }>`select period::text from ledger_lines where person_id = ${earner.id} and cause = 'award'`.execute(world.db)
  expect(rows).toEqual([{ period: `${thisYear + 1}-07-01` }])
})

test('two who enter at the same time enter one line', async () => {
  const { told, earner, organizationId } = await aPlace()
  const enter = () =>
    inScene(inYear(thisYear + 2), system, async (scene) =>
      recordFacts(scene, await settleOf(scene, { personId: earner.id, organizationId })),
    )
  await Promise.all([enter(), enter(), enter()])
  expect(await told()).toEqual(['award 1 600.00', 'recurring 2 600.00'])
})

test('what an award brought in all years goes with it when it is taken back, and no year follows', async () => {
  const { told, award, admin } = await aPlace()
  await enterRaises(inYear(thisYear + 2))
  await perform(inYear(thisYear + 2, '10-01'), admin, revokeAward, { id: award.id, reason: 'Evidence was copied from a colleague.' })
  await enterRaises(inYear(thisYear + 3))
  expect(await told()).toEqual(['award 1 600.00', 'recurring 2 600.00', 'reversal 2 -600.00', 'reversal 2 -600.00'])
})

test('who left before the first year is paid nothing of it, and who leaves later no year that begins afterwards', async () => {
  const first = await aPlace()
  await first.leave(`${thisYear + 1}-05-01`)
  await enterRaises(inYear(thisYear + 1))
  expect(await first.told()).toEqual(['award 1 600.00', 'reversal 1 -600.00', 'award 1 0.00'])
  const second = await aPlace()
  await second.leave(`${thisYear + 2}-09-01`)
  await enterRaises(inYear(thisYear + 4))
  expect(await second.told()).toEqual(['award 1 600.00', 'recurring 2 600.00'])
})

test('a calendar that changes takes nothing back of what was given, and no year is entered twice or never', async () => {
  for (const recurs of ['next-year', 'at-once'] as const) {
    const { told, earner, organizationId, leave } = await aPlace({ recurs })
    await enterRaises(inYear(thisYear + 2))
    const before = await told()
    // They left after the year had begun, and the next begins a month later than before.
    await leave(`${thisYear + 2}-08-20`)
    const begins = (schoolYearStart: string) =>
      world.db.updateTable('organizations').set({ schoolYearStart }).where('id', '=', organizationId).execute()
    for (const start of ['09-01', '08-01', '07-01', '10-01']) {
      await begins(start)
      const later = inYear(thisYear + 2, '08-25')
      await inScene(later, system, async (scene) => recordFacts(scene, await settleOf(scene, { personId: earner.id, organizationId })))
      await enterRaises(later)
      expect(await told()).toEqual(before)
    }
  }
})

test('what is written is the same however often and in whatever order it is asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant('award' as const)), { minLength: 1, maxLength: 6 }),
      async (acts) => {
        const { earner, award, organizationId, told } = await aPlace({ recurs: 'next-year' })
        let latest = 0
        for (const act of acts) {
          // Time goes on only forward.
          if (typeof act === 'number') latest = Math.max(latest, act)
          await inScene(inYear(thisYear + latest), system, async (scene) =>
            recordFacts(
              scene,
              act === 'award'
                ? await settleLedger(scene, { awardId: award.id })
                : await settleOf(scene, { personId: earner.id, organizationId }),
            ),
          )
        }
        const following = Array.from({ length: Math.max(latest - 1, 0) }, (_, at) => `recurring ${at + 2} 600.00`)
        expect(await told()).toEqual(['award 1 600.00', ...following])
      },
    ),
    { numRuns: 8 },
  )
})
