import { expect, test } from 'vitest'
import { factKinds } from '../../facts.ts'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { decideLine } from '../../recognition/approvals/decide-line.ts'
import { findWaiting } from '../../recognition/approvals/find-waiting.ts'
import { askForAward } from '../../recognition/requests/ask.ts'
import { decideRequest } from '../../recognition/requests/decide-request.ts'
import { aRuledPlace } from '../../testing/ruled.ts'
import { aWorld } from '../../testing/world.ts'
import { lookingAhead } from './look-ahead.ts'
import { noticeSubscriber } from './notice-subscriber.ts'

const world = await aWorld({ WORKERS: 'false' })
const hear = () => dispatchAll(world, { kinds: factKinds, subscribers: [noticeSubscriber] })
const kindsOf = async (person: { id: string }, like = 'value-') => {
  const rows = await world.db.selectFrom('notices').where('personId', '=', person.id).orderBy('madeAt').select('kind').execute()
  return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith(like) || kind.startsWith('line'))
}

test('who decides hears that somebody asks, who asked hears what came of it, and each approver hears when a line reaches them', async () => {
  const { inForce, earned, earner, hr, admin, principal } = await aRuledPlace(world)
  await inForce({
    askWithin: 60,
    currency: 'money',
    gives: { how: 'fixed', amount: '60' },
    approvers: [{ who: 'principal', personId: null }],
  })
  const award = await earned(earner)
  const { requestId } = await perform(world, earner, askForAward, { awardId: award.id })
  await hear()
  expect([await kindsOf(hr), await kindsOf(admin), await kindsOf(principal), await kindsOf(earner)]).toEqual([
    ['value-asked'],
    ['value-asked'],
    [],
    [],
  ])
  await perform(world, hr, decideRequest, { requestId, answer: 'agree' })
  await hear()
  expect([await kindsOf(principal), await kindsOf(earner)]).toEqual([['lines-to-approve'], ['value-decided']])
  const [line] = (await findWaiting(world.db, principal.id, world.now())).lines
  await perform(world, principal, decideLine, { lineId: line?.lineId ?? '', step: 1, answer: 'refuse', reason: 'The school bought them.' })
  await hear()
  expect(await kindsOf(earner)).toEqual(['value-decided', 'line-refused'])
})

test('who has still to ask is reminded two weeks and three days before the days end, once each', async () => {
  const { inForce, earned, earner } = await aRuledPlace(world)
  await inForce({ askWithin: 60 })
  await earned(earner)
  const at = async (days: number) => {
    const now = new Date(world.now().getTime() + days * 86_400_000)
    now.setUTCHours(12)
    const then: World = { ...world, now: () => now }
    await lookingAhead.work(then, {})
    return kindsOf(earner)
  }
  expect(await at(30)).toEqual([])
  expect(await at(50)).toEqual(['value-to-ask'])
  expect(await at(51)).toEqual(['value-to-ask'])
  expect(await at(58)).toEqual(['value-to-ask', 'value-to-ask'])
  expect(await at(70)).toEqual(['value-to-ask', 'value-to-ask'])
})
