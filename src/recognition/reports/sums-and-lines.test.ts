import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { addCurrency } from '../../definitions/value/add-currency.ts'
import { system } from '../../foundation/platform/actor.ts'
import { inScene, perform, recordFacts } from '../../foundation/platform/command.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import { aRuledPlace } from '../../testing/ruled.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { decideLine, liftRefusal } from '../approvals/decide-line.ts'
import { settleLedger } from '../ledger/settle-ledger.ts'
import { adjustLedger, takeAdjustmentBack } from '../periods/adjust-ledger.ts'
import { foldingRecognized } from './fold-recognized.ts'

const world = await aWorld({ WORKERS: 'false' })
// Here an award stands again without an appeal.
await sql`alter table revocations disable trigger revocations_are_lifted`.execute(ownerOf(world))
const acts = ['earn', 'revoke', 'stand again', 'approve', 'refuse', 'lift', 'adjust', 'take back', 'fold'] as const

test('whatever is earned, taken back, approved, refused, lifted and adjusted, in whatever order: sums are those of the lines that were not refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ act: fc.constantFrom(...acts), nth: fc.nat(3) }), { minLength: 3, maxLength: 14 }),
      async (story) => {
        const { inForce, earned, earner, hr, admin, someone, organizationId } = await aRuledPlace(world)
        const other = await someone('Nell Other', ['earner'], null)
        const approvers = [{ who: 'hr' as const, personId: null }]
        await inForce({
          currency: 'money',
          gives: { how: 'fixed', amount: '200.10' },
          approvers,
          caps: [{ per: 'ever', years: null, amount: '500' }],
        })
        await inForce({ name: 'Hours', gives: { how: 'fixed', amount: '8' } })
        const { code } = await perform(world, admin, addCurrency, {
          organizationId,
          name: 'Board credit',
          kind: 'credits',
          unit: 'credit',
          decimals: 1,
        })
        await inForce({
          name: 'A step',
          currency: code,
          basis: 'conversion',
          gives: { how: 'fixed', amount: '0' },
          conversion: {
            from: 'clock-hours',
            every: '12',
            first: null,
            gives: '1',
            keepsRest: true,
            addsUp: true,
            years: null,
            share: null,
          },
          approvers,
        })
        const awards: string[] = []
        const nthOf = async (nth: number, pick: 'waiting' | 'refused' | 'adjustment') => {
          const { rows } = await (pick === 'adjustment'
            ? sql<{
                id: string
              }>`select id from ledger_lines where organization_id = ${organizationId} and cause = 'adjustment' order by id`
            : sql<{ id: string }>`select line_id as id from lines_to_approve where organization_id = ${organizationId} and state = ${pick}
              and line_id = root_id order by line_id`
          ).execute(world.db)
          return rows[nth % Math.max(rows.length, 1)]?.id
        }
        const decide = async (lineId: string | undefined, answer: 'approve' | 'refuse') =>
          lineId && perform(world, hr, decideLine, { lineId, step: 1, answer, reason: 'It was in paid time.' })
        const doing: Record<(typeof acts)[number], (nth: number) => Promise<unknown>> = {
          earn: async (nth) => awards.push((await earned(nth % 2 ? earner : other)).id),
          revoke: async (nth) => {
            const id = awards[nth % Math.max(awards.length, 1)]
            if (id) await perform(world, admin, revokeAward, { id, reason: 'The recording showed another class.' })
          },
          'stand again': async (nth) => {
            const awardId = awards[nth % Math.max(awards.length, 1)]
            if (awardId)
              await inScene(world, system, async (scene) => {
                await scene.db.deleteFrom('revocations').where('awardId', '=', awardId).execute()
                await recordFacts(scene, await settleLedger(scene, { awardId }))
              })
          },
          approve: async (nth) => decide(await nthOf(nth, 'waiting'), 'approve'),
          refuse: async (nth) => decide(await nthOf(nth, 'waiting'), 'refuse'),
          lift: async (nth) => {
            const lineId = await nthOf(nth, 'refused')
            if (lineId) await perform(world, hr, liftRefusal, { lineId })
          },
          adjust: async (nth) =>
            perform(world, hr, adjustLedger, {
              organizationId,
              personId: earner.id,
              currency: 'money',
              amount: ['-0.1', '0.2', '33.33', '-50'][nth] ?? '1',
              reason: 'Agreed with payroll by telephone.',
            }),
          'take back': async (nth) => {
            const lineId = await nthOf(nth, 'adjustment')
            if (lineId) await perform(world, hr, takeAdjustmentBack, { lineId, reason: 'It was meant for somebody else.' })
          },
          fold: () => foldingRecognized.work(world, {}),
        }
        for (const { act, nth } of [{ act: 'earn' as const, nth: 1 }, ...story]) {
          try {
            await doing[act](nth)
          } catch (error) {
            if (!isRefusal(error)) throw error
          }
          const { rows } = await sql`
            with summed as (
              select school_year, currency, month, school_id, achievement_id, category, sum(amount) as amount, sum(lines)::integer as lines from (
                select * from recognized where organization_id = ${organizationId}
                union all select organization_id, school_year, currency, month, school_id, achievement_id, category, amount, lines from recognized_changes
                where organization_id = ${organizationId}) as both_kinds
              group by 1, 2, 3, 4, 5, 6 having sum(amount) <> 0 or sum(lines) <> 0
            ), counted as (
              select school_year, currency, period, (facts ->> 'schoolId')::uuid, achievement_id, coalesce(category, ''), sum(amount) as amount,
                sum(case when amount = 0 then 0 when cause = 'reversal' then -1 else 1 end)::integer as lines
              from (select line.*, awards.achievement_id, version.category from ledger_lines line left join awards on awards.id = line.award_id
                left join achievement_versions version on version.id = awards.version_id) as line
              where organization_id = ${organizationId}
                and not exists (select from lines_to_approve where line_id = line.id and state = 'refused')
              group by 1, 2, 3, 4, 5, 6 having sum(amount) <> 0 or sum(case when amount = 0 then 0 when cause = 'reversal' then -1 else 1 end) <> 0
            )
            (select 'summed' as side, summed.* from (table summed except table counted) as summed)
            union all (select 'counted', counted.* from (table counted except table summed) as counted)`.execute(world.db)
          expect({ act, rows }).toEqual({ act, rows: [] })
          // What is to be paid is what the ledger says, but for what waits.
          const { rows: owed } = await sql`
            select person_id, currency from ledger_lines line where organization_id = ${organizationId} group by 1, 2
            having sum(amount) filter (where not waits_for_approval(id)) <> sum(amount) - coalesce((select sum(waiting.amount)
              from ledger_lines waiting join lines_to_approve on line_id = waiting.id and state = 'waiting'
              where waiting.organization_id = ${organizationId} and waiting.person_id = line.person_id and waiting.currency = line.currency), 0)
              or currency = 'money' and sum(amount) filter (where award_id is not null) > 500`.execute(world.db)
          expect({ act, owed }).toEqual({ act, owed: [] })
        }
      },
    ),
    { numRuns: 8 },
  )
})
