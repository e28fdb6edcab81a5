import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aRuledPlace } from '../../testing/ruled.ts'
import { aWorld } from '../../testing/world.ts'
import { decideLine, liftRefusal } from '../approvals/decide-line.ts'
import { foldingRecognized } from './fold-recognized.ts'

const world = await aWorld({ WORKERS: 'false' })

test('what waits for approval is given, what is refused is not, and a refusal that is lifted brings it back; taken back, it is nothing', async () => {
  const { inForce, earned, earner, hr, admin } = await aRuledPlace(world)
  await inForce({ currency: 'money', gives: { how: 'fixed', amount: '200' }, approvers: [{ who: 'hr', personId: null }] })
  const award = await earned(earner)
  const sum = async () => {
    await foldingRecognized.work(world, {})
    const { rows } = await sql<{
      amount: string
      lines: number
    }>`select coalesce(sum(amount), 0)::text as amount, coalesce(sum(lines), 0)::int as lines
      from recognized where currency = 'money'`.execute(world.db)
    return rows[0]
  }
  const { lineId } = await world.db.selectFrom('linesToApprove').select('lineId').executeTakeFirstOrThrow()
  expect(await sum()).toEqual({ amount: '200.00', lines: 1 })
  await perform(world, hr, decideLine, { lineId, step: 1, answer: 'refuse', reason: 'It was earned before the rule.' })
  expect(await sum()).toEqual({ amount: '0.00', lines: 0 })
  await perform(world, hr, liftRefusal, { lineId })
  expect(await sum()).toEqual({ amount: '200.00', lines: 1 })
  await perform(world, hr, decideLine, { lineId, step: 1, answer: 'refuse', reason: 'It was earned before the rule.' })
  await perform(world, admin, revokeAward, { id: award.id, reason: 'The recording showed another class.' })
  expect(await sum()).toEqual({ amount: '0.00', lines: 0 })
})
