import { expect, test } from 'vitest'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { ruleExample, ruleSentence, worthInShort, worthSentence } from './rule-words.ts'
import { setValueRule } from './set-value-rule.ts'
import { rulesForStart, rulesOf, type ValueRule } from './value-rules.ts'

const world = await aWorld()
const { district, neighbor, author, admin, hr, earner, neighborAdmin, achievement } = await aDistrict(world)

const rule = (changes: Partial<ValueRule> = {}): ValueRule => ({
  id: 'r',
  organizationId: district.id,
  achievementId: achievement.id,
  currency: 'clock-hours',
  kind: 'hours',
  currencyName: 'Clock hours',
  number: 1,
  amount: '8.00',
  unit: 'h',
  effectiveFrom: '2026-08-01',
  ...changes,
})
const money = (amount: string, changes: Partial<ValueRule> = {}) =>
  rule({ currency: 'money', kind: 'money', currencyName: 'Pay', unit: 'USD', amount, ...changes })
const today = new Date().toISOString().slice(0, 10)

test('what it is worth reads as people say it, cents only where there are any', () => {
  expect(worthSentence([money('200.00'), rule()])).toBe('8 clock hours and $200')
  expect(worthSentence([rule({ amount: '1.00' })])).toBe('1 clock hour')
  expect(worthSentence([rule({ amount: '0.50' }), money('1234.50')])).toBe('0.5 clock hours and $1,234.50')
  expect(worthSentence([rule({ amount: '0.00' }), money('200.00')])).toBe('$200')
  expect(worthSentence([rule({ amount: '0.00' })])).toBe('')
  expect(worthInShort([money('600.00'), rule({ amount: '20.00' })])).toBe('20\u00a0h · $600')
  expect(worthSentence([money('400.00', { unit: 'EUR' })])).toBe('€400')
})

test('a rule is a sentence with a worked example; one of zero says that nothing is given any more', () => {
  expect(ruleSentence(rule(), 'Three Rivers')).toBe(
    'Three Rivers counts 8 clock hours for each award where work begins on August 1, 2026 or later.',
  )
  expect(ruleSentence(money('200.00'), 'Three Rivers')).toBe(
    'Three Rivers pays $200 for each award where work begins on August 1, 2026 or later.',
  )
  expect(ruleSentence(money('0.00'), 'Three Rivers')).toBe(
    'Three Rivers pays nothing for this where work begins on August 1, 2026 or later.',
  )
  expect(ruleExample(rule(), '2026-09-03')).toBe(
    'Example: you start on September 3, 2026 and earn it, whenever that is. It adds 8 clock hours to your record.',
  )
  expect(ruleExample(rule({ effectiveFrom: '2027-08-01' }), '2026-09-03')).toContain('you start on August 1, 2027')
  expect(ruleExample(rule({ amount: '0' }), '2026-09-03')).toContain('Nothing is added.')
})

test('changes are numbered rows; the latest that has begun counts', async () => {
  // What is said later than a moment never counted then.
  const before = { ...world, now: () => new Date('2026-07-01T12:00:00Z') }
  const set = (amount: string, effectiveFrom: string) =>
    perform(before, system, setValueRule, {
      achievementId: achievement.id,
      organizationId: district.id,
      currency: 'money',
      amount,
      effectiveFrom,
    })
  await set('200', '2026-08-01')
  await set('400', '2027-08-01')
  await set('300', '2026-12-01')
  const on = async (day: string) =>
    (
      await rulesForStart(world.db, { achievementId: achievement.id, organizationIds: [district.id], at: new Date(`${day}T12:00:00Z`) })
    ).map(({ amount, number }) => [amount, number])
  expect(await on('2026-07-31')).toEqual([])
  expect(await on('2026-08-01')).toEqual([['200.00', 1]])
  expect(await on('2026-12-01')).toEqual([['300.00', 3]])
  expect(await on('2027-08-01')).toEqual([['400.00', 2]])
  const changed = world.db.updateTable('valueRules').set({ amount: '1' }).where('organizationId', '=', district.id).execute()
  await expect(changed).rejects.toThrow('never changed')
})

test('the same value set twice is one rule, and at once from two tabs as well', async () => {
  const set = () =>
    perform(world, hr, setValueRule, { achievementId: achievement.id, organizationId: district.id, currency: 'clock-hours', amount: '12' })
  const answers = await Promise.all([set(), set(), set()])
  expect(new Set(answers.map(({ number }) => number))).toEqual(new Set([1]))
})

test('an organization says what it gives for what another offers, and only its own admins and HR do', async () => {
  const input = { achievementId: achievement.id, currency: 'clock-hours' as const, amount: '5' }
  await perform(world, neighborAdmin, setValueRule, { ...input, organizationId: neighbor.id })
  expect(await rulesOf(world.db, achievement.id, neighbor.id)).toMatchObject([{ amount: '5.00', effectiveFrom: today }])
  for (const someone of [earner, neighborAdmin])
    await expect(perform(world, someone, setValueRule, { ...input, organizationId: district.id })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  await expect(perform(world, author, setValueRule, { ...input, organizationId: neighbor.id })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test.each(['-1', '1e3', 'eight', '1.234', '', '99999999', '1,5'])('an amount of "%s" is refused beside its field', async (amount) => {
  const setting = perform(world, admin, setValueRule, {
    achievementId: achievement.id,
    organizationId: district.id,
    currency: 'clock-hours',
    amount,
  })
  await expect(setting).rejects.toMatchObject({ kind: 'invalid', fields: [{ field: 'amount' }] })
})

test('a promise is not changed behind the back of those who have started', async () => {
  const setting = perform(world, admin, setValueRule, {
    achievementId: achievement.id,
    organizationId: district.id,
    currency: 'money',
    amount: '1',
    effectiveFrom: '2026-01-01',
  })
  await expect(setting).rejects.toMatchObject({ code: 'value-backdated' })
})
