import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { findWorth } from '../../definitions/value/worth.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aRuledPlace } from '../../testing/ruled.ts'
import { aWorld } from '../../testing/world.ts'
import { findToAsk } from '../ledger/to-ask.ts'
import { askBefore, askForAward } from './ask.ts'
import { decideRequest, reopenRequest, withdrawRequest } from './decide-request.ts'
import { findOwnRequests, findRequests } from './find-requests.ts'

const world = await aWorld({ WORKERS: 'false' })
const agree = { answer: 'agree' } as const

test('Troy 30-C, without code: agreed to before and proved within 90 days it brings 15 hours; else the line says which was missing', async () => {
  const { inForce, earned, earner, hr, stands, daysAgo, organizationId, offered } = await aRuledPlace(world)
  await inForce({ gives: { how: 'fixed', amount: '15' }, priorApproval: true, askWithin: 90 })
  const achievement = await offered()
  const before = await perform(daysAgo(20), earner, askBefore, { achievementId: achievement.id, organizationId })
  expect(before).toMatchObject({ isLate: false, isNew: true })
  await perform(daysAgo(19), hr, decideRequest, { requestId: before.requestId, ...agree })
  const award = await earned(earner, { achievement })
  expect(await stands(earner)).toEqual(['clock-hours 0.00 fixed later-rule not-asked'.replace(' later-rule', '')])
  expect(await findToAsk(readsOf(world.db, earner), earner.id)).toMatchObject([{ awardId: award.id }])
  const after = await perform(world, earner, askForAward, { awardId: award.id, words: 'The transcript is in my file.' })
  expect(after).toMatchObject({ isLate: false, isNew: true })
  expect(await stands(earner)).toEqual(['clock-hours 0.00 fixed asking-open'])
  expect(await findToAsk(readsOf(world.db, earner), earner.id)).toEqual([])
  await perform(world, hr, decideRequest, { requestId: after.requestId, ...agree })
  expect(await stands(earner)).toEqual(['clock-hours 15.00 fixed'])
})

test('Colorado Springs D11, without code: a stipend on request within 60 days, and never a credit with it', async () => {
  const { inForce, earned, earner, hr, stands } = await aRuledPlace(world)
  await inForce({ name: 'Stipend', currency: 'money', gives: { how: 'fixed', amount: '150' }, askWithin: 60 })
  await inForce({ name: 'Credit', currency: 'clock-hours', gives: { how: 'fixed', amount: '1' }, notWith: ['money'] })
  const award = await earned(earner)
  expect((await stands(earner)).toSorted()).toEqual(['clock-hours 1.00 fixed', 'money 0.00 fixed not-asked'])
  const { requestId } = await perform(world, earner, askForAward, { awardId: award.id })
  await perform(world, hr, decideRequest, { requestId, ...agree })
  expect((await stands(earner)).toSorted()).toEqual(['clock-hours 0.00 fixed not-with', 'money 150.00 fixed'])
  await perform(world, hr, reopenRequest, { requestId })
  expect((await stands(earner)).toSorted()).toEqual(['clock-hours 1.00 fixed', 'money 0.00 fixed asking-open'])
})

test('what comes too late is taken and says so; it counts only where who decides lets it, with a reason', async () => {
  const { inForce, earned, earner, hr, stands } = await aRuledPlace(world)
  await inForce({ askWithin: 10 })
  const award = await earned(earner, { days: 11 })
  const { requestId, isLate } = await perform(world, earner, askForAward, { awardId: award.id })
  expect(isLate).toBe(true)
  await perform(world, hr, decideRequest, { requestId, ...agree })
  expect(await stands(earner)).toEqual(['clock-hours 0.00 fixed asked-late'])
  await perform(world, hr, reopenRequest, { requestId })
  await expect(perform(world, hr, decideRequest, { requestId, ...agree, countsLate: true })).rejects.toMatchObject({
    code: 'reason-needed',
    fields: [{ field: 'reason' }],
  })
  await perform(world, hr, decideRequest, { requestId, ...agree, countsLate: true, reason: 'They were ill.' })
  expect(await stands(earner)).toEqual(['clock-hours 8.00 fixed late-counts'])
})

test('who asks after beginning is late for what has to be agreed to before', async () => {
  const { inForce, earned, earner, hr, stands, organizationId } = await aRuledPlace(world)
  await inForce({ priorApproval: true })
  const award = await earned(earner)
  expect(await stands(earner)).toEqual(['clock-hours 0.00 fixed no-approval'])
  const { requestId, isLate } = await perform(world, earner, askBefore, { achievementId: award.achievementId, organizationId })
  expect(isLate).toBe(true)
  expect(await stands(earner)).toEqual(['clock-hours 0.00 fixed approval-open'])
  await perform(world, hr, decideRequest, { requestId, ...agree })
  expect(await stands(earner)).toEqual(['clock-hours 0.00 fixed approved-late'])
  await perform(world, hr, reopenRequest, { requestId })
  await perform(world, hr, decideRequest, { requestId, answer: 'refuse', reason: 'Not this year.' })
  expect(await stands(earner)).toEqual(['clock-hours 0.00 fixed approval-refused'])
  const { rows } = await findOwnRequests(readsOf(world.db, earner), earner.id, { after: null })
  expect(rows).toMatchObject([{ state: 'refused', isLate: true, reason: 'Not this year.', kind: 'before' }])
})

test('a page says what has to be asked and what was asked, to its reader alone', async () => {
  const { inForce, earner, colleague, organizationId, offered } = await aRuledPlace(world)
  await inForce({ priorApproval: true, approvers: [{ who: 'hr', personId: null }] })
  const achievement = await offered()
  const offer = { id: achievement.id, organizationId, organizationShortName: 'Three Rivers' }
  await perform(world, earner, askBefore, { achievementId: achievement.id, organizationId })
  const mine = await findWorth(readsOf(world.db, earner), earner, offer, world.now())
  expect(mine.terms).toMatchObject([{ asked: { state: 'open', isLate: false }, inForce: [{ asks: { before: true, isApproved: true } }] }])
  const theirs = await findWorth(readsOf(world.db, colleague), colleague, offer, world.now())
  expect(theirs.terms).toMatchObject([{ asked: null }])
})

test('asked twice it is asked once, and what nobody has to ask is not asked', async () => {
  const { inForce, earned, earner, organizationId, offered, stranger } = await aRuledPlace(world)
  await inForce({ askWithin: 10, currency: 'money', gives: { how: 'fixed', amount: '5' } })
  const award = await earned(earner)
  const asked = await Promise.all([0, 1, 2].map(() => perform(world, earner, askForAward, { awardId: award.id })))
  expect(new Set(asked.map(({ requestId }) => requestId)).size).toBe(1)
  expect(asked.filter(({ isNew }) => isNew)).toHaveLength(1)
  const achievement = await offered()
  for (const who of [earner, stranger])
    await expect(perform(world, who, askBefore, { achievementId: achievement.id, organizationId })).rejects.toMatchObject({
      code: 'nothing-to-ask',
    })
  await expect(perform(world, stranger, askForAward, { awardId: award.id })).rejects.toMatchObject({ code: 'not-your-request' })
})

test('nobody decides what pays themselves, nor sees it in the queue; nobody of elsewhere does either', async () => {
  const { inForce, earned, someone, hr, neighborAdmin, principal, organizationId } = await aRuledPlace(world)
  await inForce({ askWithin: 10 })
  const both = await someone('Ida Falk', ['earner', 'hr'])
  const award = await earned(both)
  const { requestId } = await perform(world, both, askForAward, { awardId: award.id })
  await expect(perform(world, both, decideRequest, { requestId, ...agree })).rejects.toMatchObject({ code: 'own-request' })
  for (const who of [neighborAdmin, principal])
    await expect(perform(world, who, decideRequest, { requestId, ...agree })).rejects.toMatchObject({ code: 'not-for-requests' })
  const queue = (who: typeof hr) =>
    findRequests(readsOf(world.db, who), { organizationId, shelf: 'open', after: null, except: who.id }).then(({ rows }) =>
      rows.map(({ id }) => id),
    )
  expect(await queue(hr)).toEqual([requestId])
  expect(await queue(both)).toEqual([])
  const found = (q: string) => findRequests(readsOf(world.db, hr), { organizationId, shelf: 'open', after: null, except: hr.id, q })
  expect((await found('falk')).rows).toHaveLength(1)
  expect((await found('100%')).rows).toEqual([])
})

test('taken back before it is decided, and not after; decided once, by the first of two', async () => {
  const { inForce, earned, earner, hr, admin, stands, colleague } = await aRuledPlace(world)
  await inForce({ askWithin: 10 })
  const award = await earned(earner)
  const { requestId } = await perform(world, earner, askForAward, { awardId: award.id })
  await expect(perform(world, colleague, withdrawRequest, { requestId })).rejects.toMatchObject({ code: 'not-your-request' })
  await perform(world, earner, withdrawRequest, { requestId })
  expect(await stands(earner)).toEqual(['clock-hours 0.00 fixed not-asked'])
  await expect(perform(world, hr, decideRequest, { requestId, ...agree })).rejects.toMatchObject({ code: 'withdrawn-meanwhile' })
  const again = await perform(world, earner, askForAward, { awardId: award.id })
  expect(again.isNew).toBe(true)
  const answers = await Promise.allSettled([
    perform(world, hr, decideRequest, { requestId: again.requestId, ...agree }),
    perform(world, admin, decideRequest, { requestId: again.requestId, answer: 'refuse', reason: 'No.' }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(perform(world, earner, withdrawRequest, { requestId: again.requestId })).rejects.toMatchObject({
    code: 'decided-already-yours',
  })
})

test('what is agreed to goes with its award when that is taken back', async () => {
  const { inForce, earned, earner, hr, admin, sum } = await aRuledPlace(world)
  await inForce({ askWithin: 10 })
  const award = await earned(earner)
  const { requestId } = await perform(world, earner, askForAward, { awardId: award.id })
  await perform(world, admin, revokeAward, { id: award.id, reason: 'The evidence was someone else’s.' })
  await perform(world, hr, decideRequest, { requestId, ...agree })
  expect(await sum(earner)).toBe(0)
})
