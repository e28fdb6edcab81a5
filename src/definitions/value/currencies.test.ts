import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { currenciesOf } from './currencies.ts'
import { amountInShort, ruleExample, ruleSentence, worthSentence } from './rule-words.ts'
import { setValueRule } from './set-value-rule.ts'
import { rulesForStart } from './value-rules.ts'

const world = await aWorld({ WORKERS: 'false' })
const { district, neighbor, hr, neighborAdmin, achievement } = await aDistrict(world)
await world.db
  .insertInto('currencies')
  .values([
    { organizationId: district.id, code: 'ceu', kind: 'credits', name: 'Continuing education', unit: 'CEU', decimals: 1 },
    { organizationId: district.id, code: 'stipend', kind: 'money', name: 'Stipend', unit: 'USD', decimals: 0 },
  ])
  .execute()
const set = (currency: string, amount: string) =>
  perform(world, hr, setValueRule, { achievementId: achievement.id, organizationId: district.id, currency, amount })

test('an organization begins with clock hours and pay, and each has its own', async () => {
  expect((await currenciesOf(world.db, neighbor.id)).map(({ code }) => code)).toEqual(['clock-hours', 'money'])
  expect((await currenciesOf(world.db, district.id)).map(({ code }) => code)).toEqual(['clock-hours', 'ceu', 'money', 'stipend'])
})

test('what an organization added is given like hours and pay, in its own words', async () => {
  for (const [currency, amount] of [
    ['stipend', '150'],
    ['ceu', '0.5'],
    ['clock-hours', '8'],
  ] as const)
    await set(currency, amount)
  const rules = await rulesForStart(world.db, { achievementId: achievement.id, organizationIds: [district.id], at: world.now() })
  expect(worthSentence(rules)).toBe('8 clock hours, 0.5 CEU, and $150 (Stipend)')
  const ceu = rules.find(({ currency }) => currency === 'ceu')
  if (!ceu) throw new Error('It was set.')
  expect(amountInShort(ceu)).toBe('0.5\u00a0CEU')
  expect(ruleSentence(ceu, 'Three Rivers')).toMatch(/^Three Rivers counts 0.5 CEU for each award/)
  expect(ruleSentence({ ...ceu, amount: '0' }, 'Three Rivers')).toMatch(/gives nothing for this as “Continuing education”/)
  expect(ruleExample(ceu, '2027-03-01')).toContain('It adds 0.5 CEU to your record.')
})

test('amounts are as fine as their currency, and nothing is given in that of another', async () => {
  await expect(set('ceu', '0.25')).rejects.toMatchObject({ code: 'amount-too-fine', fields: [{ field: 'amount' }] })
  await expect(set('stipend', '150.5')).rejects.toMatchObject({ code: 'amount-too-fine' })
  const there = { achievementId: achievement.id, organizationId: neighbor.id, currency: 'ceu', amount: '1' }
  await expect(perform(world, neighborAdmin, setValueRule, there)).rejects.toMatchObject({
    code: 'currency-unknown',
    fields: [{ field: 'currency' }],
  })
})
