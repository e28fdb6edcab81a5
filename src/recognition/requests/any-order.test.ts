import fc from 'fast-check'
import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { amountText } from '../../definitions/rules/exact.ts'
import { settle } from '../../definitions/rules/settle.ts'
import { system } from '../../foundation/platform/actor.ts'
import { inScene, perform } from '../../foundation/platform/command.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import { aRuledPlace } from '../../testing/ruled.ts'
import { aWorld } from '../../testing/world.ts'
import { decideLine, liftRefusal } from '../approvals/decide-line.ts'
import { historyOfAward, readHistory } from '../ledger/earned-history.ts'
import { askBefore, askForAward } from './ask.ts'
import { decideRequest, reopenRequest, withdrawRequest } from './decide-request.ts'

const acts = [
  'award',
  'ask-before',
  'ask',
  'agree',
  'agree-late',
  'refuse',
  'withdraw',
  'reopen',
  'revoke',
  'approve-line',
  'refuse-line',
  'lift',
] as const

test('in any order of requests, decisions, awards, approvals and revocations the ledger says what it should in the end, and why', async () => {
  const world = await aWorld({ WORKERS: 'false' })
  const here = await aRuledPlace(world)
  const { organizationId, hr, admin } = here
  await here.inForce({ name: 'Hours', priorApproval: true, askWithin: 30, gives: { how: 'fixed', amount: '15' } })
  await here.inForce({
    name: 'Stipend',
    currency: 'money',
    gives: { how: 'fixed', amount: '150' },
    askWithin: 5,
    caps: [{ per: 'ever', years: null, amount: '200' }],
    approvers: [{ who: 'hr', personId: null }],
  })
  const achievements = [await here.offered(), await here.offered(), await here.offered()]
  const step = fc.record({ act: fc.constantFrom(...acts), which: fc.nat(2) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 18 }), async (steps) => {
      const earner = await here.someone('Maya Ortiz', ['earner'])
      const awards = new Map<number, string>()
      const requests = async (which: number, ...states: string[]) =>
        world.db
          .selectFrom('valueRequests')
          .where('personId', '=', earner.id)
          .where('achievementId', '=', achievements[which]?.id ?? '')
          .where('state', 'in', states)
          .select('id')
          .execute()
      const chains = (which: number, state: string) =>
        world.db
          .selectFrom('linesToApprove')
          .innerJoin('ledgerLines', 'ledgerLines.id', 'linesToApprove.lineId')
          .where('ledgerLines.awardId', '=', awards.get(which) ?? world.newId())
          .whereRef('lineId', '=', 'rootId')
          .where('state', '=', state)
          .select('lineId')
          .execute()
      const carryOut = async ({ act, which }: (typeof steps)[number]) => {
        const achievement = achievements[which]
        const award = awards.get(which)
        if (!achievement) return
        // Half of what is asked is asked in time.
        if (act === 'award' && !award) awards.set(which, (await here.earned(earner, { achievement, days: which * 4 })).id)
        if (act === 'ask-before')
          await perform(which === 2 ? world : here.daysAgo(60), earner, askBefore, { achievementId: achievement.id, organizationId })
        if (act === 'ask' && award) await perform(world, earner, askForAward, { awardId: award })
        if (act === 'agree' || act === 'agree-late' || act === 'refuse')
          for (const { id } of await requests(which, 'open'))
            await perform(world, hr, decideRequest, {
              requestId: id,
              answer: act === 'refuse' ? 'refuse' : 'agree',
              countsLate: act === 'agree-late',
              reason: 'As we said.',
            })
        if (act === 'withdraw')
          for (const { id } of await requests(which, 'open')) await perform(world, earner, withdrawRequest, { requestId: id })
        if (act === 'reopen')
          for (const { id } of await requests(which, 'agreed', 'refused')) await perform(world, hr, reopenRequest, { requestId: id })
        if (act === 'revoke' && award) await perform(world, admin, revokeAward, { id: award, reason: 'It was someone else’s.' })
        if (act === 'approve-line' || act === 'refuse-line')
          for (const { lineId } of await chains(which, 'waiting'))
            await perform(world, hr, decideLine, {
              lineId,
              step: 1,
              answer: act === 'approve-line' ? 'approve' : 'refuse',
              reason: 'As we said.',
            })
        if (act === 'lift') for (const { lineId } of await chains(which, 'refused')) await perform(world, hr, liftRefusal, { lineId })
      }
      for (const one of steps)
        await carryOut(one).catch((error) => {
          // What can't be done just then is refused, and changes nothing.
          if (!isRefusal(error)) throw error
        })
      const [anyAward] = awards.values()
      if (!anyAward) return
      const [history] = await inScene(world, system, ({ db }) => historyOfAward(db, { awardId: anyAward, now: world.now() }))
      if (!history) throw new Error('Whoever earned has a history.')
      const { earned, rules } = readHistory(history, null)
      const wanted = settle({ earned, rules })
      const back = new Set(history.lines.map(({ reversesId }) => reversesId))
      const standing = history.lines.filter(({ id, cause }) => cause !== 'reversal' && !back.has(id))
      const told = (list: { id: string; currency: string; amount: string; codes: string[] }[]) =>
        list.map(({ id, currency, amount, codes }) => `${id} ${currency} ${amount} ${codes.join(' ')}`).toSorted()
      expect(
        told(
          standing.map(({ awardId, currency, amount, reasons }) => ({
            id: awardId,
            currency,
            amount: Number(amount).toFixed(2),
            codes: (reasons ?? []).map(({ code }) => code),
          })),
        ),
      ).toEqual(
        told(
          wanted.map(({ earnedId, currency, amount, reasons }) => ({
            id: earnedId,
            currency,
            amount: amountText(amount),
            codes: reasons.map(({ code }) => code),
          })),
        ),
      )
      // A line of nothing says why; and what is refused or waits is paid to nobody.
      for (const { amount, reasons } of standing) if (Number(amount) === 0) expect((reasons ?? []).length).toBeGreaterThan(1)
      const { rows } = await world.db
        .selectFrom('ledgerLines')
        .innerJoin('linesToApprove', 'linesToApprove.lineId', 'ledgerLines.id')
        .where('ledgerLines.personId', '=', earner.id)
        .where('linesToApprove.state', '=', 'refused')
        .select(({ fn }) => fn.sum<string>('ledgerLines.amount').as('sum'))
        .execute()
        .then((found) => ({ rows: found }))
      expect(Number(rows[0]?.sum ?? 0)).toBe(0)
    }),
    { numRuns: 25 },
  )
}, 240_000)
