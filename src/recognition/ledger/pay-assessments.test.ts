import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { decideAppeal } from '../../judgment/appeals/decide-appeal.ts'
import { fileAppeal } from '../../judgment/appeals/file-appeal.ts'
import { takeAppeal } from '../../judgment/appeals/hear-appeal.ts'
import { saveScores } from '../../judgment/assessment/save-scores.ts'
import { sayAcquaintance } from '../../judgment/assessment/say-acquaintance.ts'
import { setAssessmentPay } from '../../judgment/ladder/set-pay.ts'
import { voidAssessment } from '../../judgment/ladder/void-assessment.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aReading, aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { withdrawAttempt } from '../../work/attempts/withdraw-attempt.ts'
import { linesOf } from './ledger.ts'
import { findPaidAssessments } from './paid-assessments.ts'

const world = await aWorld({ WORKERS: 'false' })
const here = await aDistrict(world)
const { admin, hr } = here
const organizationId = here.district.id
const twice = await anAchievement(
  world,
  organizationId,
  smallDefinition({ title: 'Weighed by two', assessment: { ...smallDefinition().assessment, readers: 2 } }),
)
let count = 0
const aColleague = (role: 'earner' | 'assessor') =>
  aPerson(world, `${role} ${String.fromCharCode(97 + (count++ % 26))}${count}`.replace(/\d+/, ''), [{ organizationId, roles: [role] }])
const handedIn = async (achievement = here.achievement) => aSubmission(here, { earner: await aColleague('earner'), achievement })
const pay = (amount: string, currency = 'money') => perform(world, hr, setAssessmentPay, { organizationId, currency, amount })
const linesFor = async ({ id }: Person) =>
  (await linesOf(world.db, id)).lines.map(({ cause, amount, unit, ruleNumber, title }) => ({ cause, amount, unit, ruleNumber, title }))
const amounts = async (who: Person) => (await linesFor(who)).map(({ cause, amount }) => `${cause} ${amount}`)

test('what an assessment brings is entered once the decision is told, for each who weighed it, and once', async () => {
  await pay('40')
  const [one, other] = [await aColleague('assessor'), await aColleague('assessor')]
  const work = await handedIn(twice)
  await aReading(world, one, work, () => 'demonstrated')
  expect(await amounts(one)).toEqual([])
  await aReading(world, other, work, () => 'demonstrated')
  for (const who of [one, other])
    expect(await linesFor(who)).toMatchObject([{ cause: 'assessment', amount: '40.00', unit: 'USD', title: 'Weighed by two' }])
  // The assessor reads the same under their own eyes, with whose work it was nowhere in it.
  const own = await linesOf(readsOf(world.db, one), one.id)
  expect(own.lines).toMatchObject([{ source: 'assessment', amount: '40.00', currency: 'money', awardId: null }])
  expect(JSON.stringify(own)).not.toContain(work.earner.id)
})

test('the rule counts that held when they took it, whatever is said before they finish', async () => {
  const [early, late] = [await aColleague('assessor'), await aColleague('assessor')]
  await pay('30')
  const work = await handedIn(twice)
  await aSeat(world, early, work.submissionId)
  await pay('50')
  await aSeat(world, late, work.submissionId)
  await pay('0')
  const never = await aColleague('assessor')
  const unpaid = await handedIn()
  await aReading(world, never, unpaid, () => 'demonstrated')
  for (const who of [early, late]) await aReading(world, who, work, () => 'demonstrated')
  expect([await amounts(early), await amounts(late), await amounts(never)]).toEqual([['assessment 30.00'], ['assessment 50.00'], []])
})

test('who finished is paid also when the earner takes the work back, and who did not is not', async () => {
  await pay('40')
  const [finished, open] = [await aColleague('assessor'), await aColleague('assessor')]
  const work = await handedIn(twice)
  await aReading(world, finished, work, () => 'demonstrated')
  await aSeat(world, open, work.submissionId)
  await perform(world, work.earner, withdrawAttempt, { attemptId: work.attemptId })
  expect([await amounts(finished), await amounts(open)]).toEqual([['assessment 40.00'], []])
})

test('an assessment that is void is taken back by a line of its own, once, and its assessor reads why', async () => {
  await pay('40')
  const who = await aColleague('assessor')
  const work = await handedIn()
  const seat = await aSeat(world, who, work.submissionId)
  const reason = 'They turned out to be related to the earner.'
  await expect(perform(world, admin, voidAssessment, { assessmentId: seat, reason })).rejects.toMatchObject({ code: 'not-decided-yet' })
  const { assessmentId } = await aReading(world, who, work, () => 'demonstrated')
  for (const other of [who, here.author, here.neighborAdmin])
    await expect(perform(world, other, voidAssessment, { assessmentId, reason })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(world, hr, voidAssessment, { assessmentId, reason: 'no' })).rejects.toMatchObject({ kind: 'invalid' })
  const both = await Promise.allSettled([0, 1].map(() => perform(world, hr, voidAssessment, { assessmentId, reason })))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await amounts(who)).toEqual(['reversal -40.00', 'assessment 40.00'])
  expect((await linesOf(world.db, who.id)).lines[0]).toMatchObject({ source: 'assessment', revocationReason: reason })
  const { rows } = await findPaidAssessments(readsOf(world.db, hr), { organizationId, before: null })
  expect(rows.find((row) => row.assessmentId === assessmentId)).toMatchObject({ name: who.name, voidReason: reason, amount: '40.00' })
  // What was decided stays.
  const { state } = await world.db.selectFrom('attempts').where('id', '=', work.attemptId).select('state').executeTakeFirstOrThrow()
  expect(state).toBe('earned')
})

test('who hears an appeal is paid for it once it is decided, whatever comes of it, and however many weighed the work before', async () => {
  await pay('40')
  const five = await anAchievement(
    world,
    organizationId,
    smallDefinition({ title: 'Weighed by five', assessment: { ...smallDefinition().assessment, readers: 5 } }),
  )
  const work = await handedIn(five)
  const weighed = await Promise.all(Array.from({ length: 6 }, () => aColleague('assessor')))
  // The last of the six settles where the five differ.
  for (const [place, who] of weighed.entries()) await aReading(world, who, work, () => (place === 1 ? 'extended' : 'not-yet'))
  const reason = 'The second page of the tally shows three seconds, most times.'
  const hearer = await aColleague('assessor')
  const { appealId } = await perform(world, work.earner, fileAppeal, { attemptId: work.attemptId, reason })
  const { assessmentId } = await perform(world, hearer, takeAppeal, { appealId })
  await perform(world, hearer, sayAcquaintance, { assessmentId, knows: false })
  await perform(world, hearer, saveScores, { assessmentId, scores: fullScores(work, () => 'approaching') })
  await perform(world, hearer, decideAppeal, { assessmentId, answer: reason })
  const all = async () => Promise.all([...weighed, hearer].map(amounts))
  expect(await all()).toEqual(Array.from({ length: 7 }, () => ['assessment 40.00']))
  await perform(world, work.earner, withdrawAttempt, { attemptId: work.attemptId })
  expect(await all()).toEqual(Array.from({ length: 7 }, () => ['assessment 40.00']))
})

test('the table takes a line of an assessment whole or not at all', async () => {
  await pay('40')
  const who = await aColleague('assessor')
  await aReading(world, who, await handedIn(), () => 'demonstrated')
  const line = await world.db.selectFrom('ledgerLines').where('personId', '=', who.id).selectAll().executeTakeFirstOrThrow()
  const keep = (change: Partial<typeof line>) =>
    world.db
      .insertInto('ledgerLines')
      .values({ ...line, id: world.newId(), ...change })
      .execute()
  await expect(keep({})).rejects.toThrow('ledger_lines_once_an_assessment')
  await expect(keep({ assessmentId: null })).rejects.toThrow('ledger_lines_of_assessments')
  await expect(keep({ assessmentPayId: null })).rejects.toThrow('ledger_lines_of_assessments')
  await expect(keep({ assessmentId: world.newId(), amount: '-40' })).rejects.toThrow('ledger_lines_of_assessments')
  await expect(keep({ cause: 'reversal', amount: '-39', reversesId: line.id })).rejects.toThrow('takes back one line, whole')
  await expect(world.db.updateTable('assessmentPay').set({ amount: '1' }).execute()).rejects.toThrow(/never changed/)
})

test('for any pay, the lines sum to it to the cent, and what is void sums to zero', async () => {
  const cents = fc.integer({ min: 1, max: 99_999_999 })
  const asAmount = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ cents, isVoid: fc.boolean() }), { minLength: 1, maxLength: 4 }), async (made) => {
      const who = await aColleague('assessor')
      for (const { cents: amount, isVoid } of made) {
        await pay(asAmount(amount))
        const { assessmentId } = await aReading(world, who, await handedIn(), () => 'demonstrated')
        if (isVoid) await perform(world, admin, voidAssessment, { assessmentId, reason: 'It was made under another name.' })
      }
      const { sum } = await world.db
        .selectFrom('ledgerLines')
        .where('personId', '=', who.id)
        .select(({ fn }) => fn.sum<string>('amount').as('sum'))
        .executeTakeFirstOrThrow()
      expect(sum).toBe(asAmount(made.reduce((all, { cents: amount, isVoid }) => all + (isVoid ? 0 : amount), 0)))
    }),
    { numRuns: 8 },
  )
})
