import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { type RuleText, usualRule } from '../../definitions/rules/rule.ts'
import { addCurrency } from '../../definitions/value/add-currency.ts'
import { setValueRule } from '../../definitions/value/set-value-rule.ts'
import { findWorth } from '../../definitions/value/worth.ts'
import { findWorthGiven } from '../../definitions/value/worth-given.ts'
import { system, visitor } from '../../foundation/platform/actor.ts'
import { inScene, perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aDecision } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { linesOf } from '../ledger/ledger.ts'
import { settleLedger } from '../ledger/settle-ledger.ts'
import { findNames, findRules } from './find-rules.ts'
import { discardRuleDraft, publishRule } from './publish-rule.ts'
import { ruleFrom, ruleSchema } from './rule-schema.ts'
import { ruleExampleInWords, ruleInWords } from './rule-words.ts'
import { whatIf } from './what-if.ts'
import { writeRule } from './write-rule.ts'

const world = await aWorld({ WORKERS: 'false' })
/** A district for each test: rules are about everything that there is. */
async function aPlace() {
  const here = await aDistrict(world)
  const { district, hr } = here
  const organizationId = district.id
  const write = (rule: Partial<RuleText>, ruleId?: string) => {
    const given = { ...usualRule, name: 'A rule', ...rule }
    return perform(world, hr, writeRule, { organizationId, rule: given as never, ...(ruleId && { ruleId }) })
  }
  /** In force long before anybody began. */
  const inForce = async (rule: Partial<RuleText>) => {
    const { ruleId } = await write(rule)
    await perform({ ...world, now: () => new Date('2025-01-01T12:00:00Z') }, system, publishRule, { ruleId })
    return ruleId
  }
  const anEarner = () => aPerson(world, 'Maya Ortiz', [{ organizationId, roles: ['earner'] }])
  const earned = async (earner: Awaited<ReturnType<typeof anEarner>>, wishes: { level?: number; category?: string } = {}) => {
    const achievement = await anAchievement(world, organizationId, smallDefinition(wishes as never))
    const submission = await aSubmission(here, { achievement, earner })
    const { decisionId } = await aDecision(world, here.assessor, submission, () => 'demonstrated')
    const { id } = await world.db.selectFrom('awards').where('decisionId', '=', decisionId).select('id').executeTakeFirstOrThrow()
    return { id, achievement }
  }
  const told = async (earner: { id: string }) =>
    (await linesOf(world.db, earner.id)).lines.reverse().map(({ cause, currency, amount }) => `${cause} ${currency} ${amount}`)
  return { ...here, organizationId, write, inForce, anEarner, earned, told }
}
const fixed = (amount: string) => ({ gives: { how: 'fixed', amount } }) as const

test('a rule is in force once it is published, and gives for every award that it is about', async () => {
  const { write, hr, anEarner, earned, told, organizationId } = await aPlace()
  const earner = await anEarner()
  const { ruleId } = await write(fixed('10'))
  await earned(earner)
  expect(await told(earner)).toEqual([])
  await perform(world, hr, publishRule, { ruleId })
  await earned(earner)
  expect(await told(earner)).toEqual(['award clock-hours 10.00'])
  const { lines } = await linesOf(readsOf(world.db, earner), earner.id)
  expect(lines).toMatchObject([
    { ruleName: 'A rule', ruleNumber: 1, fullAmount: '10.00', reasons: [{ code: 'fixed', amount: '10' }, { code: 'later-rule' }] },
  ])
  const { rules } = await findRules(readsOf(world.db, hr), {
    organizationId,
    today: dayIn('UTC', world.now()),
    now: world.now(),
    after: null,
  })
  expect(rules).toMatchObject([{ standing: 'in-force', hasDraft: false, number: 1 }])
})

test('a cap reached in the middle of an award gives the rest, a revocation gives room to what was held back, and asking twice changes nothing', async () => {
  const { inForce, anEarner, earned, told, admin } = await aPlace()
  await inForce({ currency: 'money', ...fixed('200'), caps: [{ per: 'school-year', years: null, amount: '300' }] })
  const earner = await anEarner()
  const first = await earned(earner)
  const second = await earned(earner)
  expect(await told(earner)).toEqual(['award money 200.00', 'award money 100.00'])
  await inScene(world, system, (scene) => settleLedger(scene, { awardId: second.id }))
  expect(await told(earner)).toHaveLength(2)
  await perform(world, admin, revokeAward, { id: first.id, reason: 'The evidence was someone else’s.' })
  const after = await told(earner)
  expect(after.toSorted()).toEqual([
    'award money 100.00',
    'award money 200.00',
    'award money 200.00',
    'reversal money -100.00',
    'reversal money -200.00',
  ])
  const { lines } = await linesOf(world.db, earner.id)
  expect(lines.filter(({ cause }) => cause === 'reversal').map(({ awardId, reasons }) => [awardId === first.id, reasons])).toEqual(
    expect.arrayContaining([
      [true, null],
      [false, [{ code: 'worked-out-again' }]],
    ]),
  )
})

test('two awards at once stay under one cap', async () => {
  const here = await aPlace()
  await here.inForce({ currency: 'money', ...fixed('200'), caps: [{ per: 'school-year', years: null, amount: '300' }] })
  const earner = await here.anEarner()
  const work = await Promise.all(
    [0, 1, 2].map(async () => {
      const achievement = await anAchievement(world, here.organizationId)
      return aSubmission(here, { achievement, earner })
    }),
  )
  const assessors = await Promise.all(
    work.map(() => aPerson(world, 'Jonas Okafor', [{ organizationId: here.organizationId, roles: ['assessor'] }])),
  )
  await Promise.all(work.map((one, at) => aDecision(world, assessors[at] ?? here.assessor, one, () => 'demonstrated')))
  const amounts = (await linesOf(world.db, earner.id)).lines.map(({ amount }) => Number(amount))
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(300)
})

test('hours become credits across awards, and go back with the award that brought them', async () => {
  const { inForce, anEarner, earned, told, hr, admin, organizationId } = await aPlace()
  const { code } = await perform(world, admin, addCurrency, {
    organizationId,
    name: 'Board credit',
    kind: 'credits',
    unit: 'credit',
    decimals: 1,
  })
  await inForce(fixed('10'))
  await inForce({
    name: 'Hours to credits',
    currency: code,
    ...fixed('0'),
    basis: 'conversion',
    conversion: { from: 'clock-hours', every: '15', first: null, gives: '1', keepsRest: true, addsUp: true, years: null, share: null },
  })
  const earner = await anEarner()
  const awards = [await earned(earner), await earned(earner), await earned(earner)]
  expect((await told(earner)).filter((line) => line.includes(code))).toEqual([`conversion ${code} 1.00`, `conversion ${code} 1.00`])
  await perform(world, hr, writeRule, { organizationId, rule: { ...usualRule, name: 'x', ...fixed('1') } as never })
  await perform(world, admin, revokeAward, { id: awards[0]?.id ?? '', reason: 'The evidence was someone else’s.' })
  const { lines } = await linesOf(world.db, earner.id)
  expect(lines.filter(({ currency }) => currency === code).reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(1)
})

test('what is set on a micro-credential comes first, and a rule about such amounts limits it', async () => {
  const here = await aPlace()
  await here.inForce({ currency: 'money', ...fixed('5') })
  await here.inForce({ name: 'At most', currency: 'money', gives: { how: 'set' }, caps: [{ per: 'ever', years: null, amount: '250' }] })
  const earner = await here.anEarner()
  const achievement = await anAchievement(world, here.organizationId)
  await perform({ ...world, now: () => new Date('2025-01-01T12:00:00Z') }, system, setValueRule, {
    achievementId: achievement.id,
    organizationId: here.organizationId,
    currency: 'money',
    amount: '300',
  })
  const submission = await aSubmission(here, { achievement, earner })
  await aDecision(world, here.assessor, submission, () => 'demonstrated')
  const { lines } = await linesOf(world.db, earner.id)
  expect(lines).toMatchObject([
    { amount: '250.00', fullAmount: '300.00', ruleName: 'At most', reasons: [{ code: 'set' }, { code: 'cap', left: '250' }] },
  ])
})

test('the page of a micro-credential and the catalog say what rules bring, and what is left of the cap of this year', async () => {
  const here = await aPlace()
  await here.inForce({
    currency: 'money',
    gives: { how: 'by-level', amounts: ['200', '400', '600'] },
    caps: [{ per: 'school-year', years: null, amount: '500' }],
  })
  await here.inForce({ ...fixed('3'), roles: ['principal'] })
  const earner = await here.anEarner()
  const { achievement } = await here.earned(earner)
  const other = await anAchievement(world, here.organizationId, smallDefinition({ level: 2 } as never))
  const offer = (id: string) => ({ id, organizationId: here.organizationId, organizationShortName: 'Three Rivers' })
  const worth = await findWorth(readsOf(world.db, earner), earner, offer(other.id), world.now())
  expect(worth.terms).toMatchObject([
    { inForce: [{ currency: 'money', amount: '400.00' }], room: [{ currency: 'money', cap: '500', left: '300.00' }] },
  ])
  // Work that was begun says the same as the ledger.
  const begun = await findWorth(readsOf(world.db, earner), earner, offer(achievement.id), world.now())
  expect(begun).toMatchObject({ kind: 'begun', terms: [{ inForce: [{ amount: '200.00' }] }] })
  const given = await findWorthGiven(world.db, { mark: world.newId(), organizationIds: [here.organizationId], now: world.now() })
  expect(given.get(other.id)).toMatchObject({ money: true, hours: false, rules: [{ amount: '400.00' }] })
  const principal = await aPerson(world, 'Ruth Chen', [{ organizationId: here.organizationId, roles: ['earner', 'principal'] }])
  const theirs = await findWorth(readsOf(world.db, principal), principal, offer(other.id), world.now())
  expect(theirs.terms[0]?.inForce.map(({ currency }) => currency).sort()).toEqual(['clock-hours', 'money'])
  expect(await findWorth(world.db, visitor, offer(other.id), world.now())).toMatchObject({
    kind: 'theirs',
    terms: [{ inForce: [{ amount: '400.00' }], room: [] }],
  })
})

test('a line of nothing says why, and is not counted as something brought', async () => {
  const { inForce, anEarner, earned } = await aPlace()
  await inForce({ ...fixed('8'), leastMinutes: 600 })
  const earner = await anEarner()
  await earned(earner)
  const { lines } = await linesOf(world.db, earner.id)
  expect(lines).toMatchObject([
    { amount: '0.00', fullAmount: '8.00', reasons: [{ code: 'fixed' }, { code: 'short-sessions', least: 600 }] },
  ])
})

test.each([
  [
    'a formula that divides by zero',
    { gives: { how: 'formula', formula: 'hours / (level - 1)' } },
    'formula-unusable',
    'rule.gives.formula',
  ],
  ['a formula with unknown words', { gives: { how: 'formula', formula: 'salary * 2' } }, 'formula-unusable', 'rule.gives.formula'],
  ['nothing', fixed('0'), 'gives-nothing', 'rule.gives.amount'],
  ['a negative amount', fixed('-1'), 'invalid', 'rule.gives.amount'],
  ['an enormous amount', fixed('99999999'), 'invalid', 'rule.gives.amount'],
  ['a part of a cent', fixed('1.005'), 'invalid', 'rule.gives.amount'],
  ['a currency that nobody has', { ...fixed('1'), currency: 'stars' }, 'currency-unknown', 'rule.currency'],
  ['a cap of nothing', { ...fixed('1'), caps: [{ per: 'ever', years: null, amount: '0' }] }, 'cap-of-nothing', 'rule.caps.0.amount'],
  ['hours every year', { ...fixed('1'), recurs: 'next-year' }, 'not-pay', 'rule.recurs'],
  [
    'a conversion into itself',
    {
      ...fixed('0'),
      basis: 'conversion',
      conversion: { from: 'clock-hours', every: '15', first: null, gives: '1', keepsRest: true, addsUp: true, years: null, share: null },
    },
    'conversion-in-a-circle',
    'rule.conversion.from',
  ],
  ['a script as an address', { ...fixed('1'), link: 'javascript:alert(1)' }, 'invalid', 'rule.link'],
])('%s is refused beside its field', async (_what, rule, code, field) => {
  const { write } = await aPlace()
  const refused = write(rule as Partial<RuleText>)
  await expect(refused).rejects.toMatchObject({ kind: 'invalid', ...(code !== 'invalid' && { code }), fields: [{ field }] })
})

test('a rule that would end before it begins, or begin before today, is not published', async () => {
  const { write, hr } = await aPlace()
  const { ruleId } = await write({ ...fixed('8'), until: '2027-01-31' })
  await expect(perform(world, hr, publishRule, { ruleId, effectiveFrom: '2027-02-01' })).rejects.toMatchObject({ code: 'rule-ends-first' })
  await expect(perform(world, hr, publishRule, { ruleId, effectiveFrom: '2020-01-01' })).rejects.toMatchObject({ code: 'rule-backdated' })
  await perform(world, hr, publishRule, { ruleId, effectiveFrom: '2027-01-31' })
  await expect(perform(world, hr, publishRule, { ruleId })).rejects.toMatchObject({ code: 'no-rule-draft' })
})

test('what was published is never changed; what was only written can be thrown away', async () => {
  const { write, hr, author, neighborAdmin, inForce } = await aPlace()
  const ruleId = await inForce(fixed('8'))
  await expect(world.db.updateTable('ruleVersions').set({ number: 7 }).where('ruleId', '=', ruleId).execute()).rejects.toThrow(
    /never changed/,
  )
  await write(fixed('9'), ruleId)
  for (const somebody of [author, neighborAdmin])
    await expect(perform(world, somebody, discardRuleDraft, { ruleId })).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await perform(world, hr, discardRuleDraft, { ruleId })).toEqual({ isGone: false })
  const { ruleId: other } = await write(fixed('9'))
  expect(await perform(world, hr, discardRuleDraft, { ruleId: other })).toEqual({ isGone: true })
})

test('before it is published, a rule is tried on what people earned in the last year', async () => {
  const { write, inForce, anEarner, earned, hr, organizationId } = await aPlace()
  await inForce(fixed('3'))
  const [one, two] = [await anEarner(), await anEarner()]
  for (const who of [one, one, two]) await earned(who)
  const { ruleId } = await write({ currency: 'money', ...fixed('200'), caps: [{ per: 'school-year', years: null, amount: '300' }] })
  const draft = {
    ...usualRule,
    name: 'x',
    currency: 'money',
    ...fixed('200'),
    caps: [{ per: 'school-year', years: null, amount: '300' }],
  } as const
  const since = dayIn('UTC', new Date(world.now().getTime() - 365 * 86_400_000))
  const found = await whatIf(readsOf(world.db, hr), { organizationId, ruleId, text: draft, decimals: 2, since, now: world.now() })
  expect(found).toMatchObject({
    people: 2,
    awards: 3,
    reached: 2,
    lines: 3,
    amount: '500.00',
    held: [{ code: 'cap', lines: 1, amount: '100.00' }],
    sums: [
      { currency: 'clock-hours', before: '9.00', after: '9.00', change: '0.00' },
      { currency: 'money', before: '0.00', after: '500.00', change: '500.00' },
    ],
  })
})

test('a rule is said in plain sentences with a worked example, in English and in Spanish', async () => {
  const { organizationId } = await aPlace()
  const { names, samples } = await findNames(world.db, organizationId)
  const rule: RuleText = {
    ...usualRule,
    name: 'By level',
    currency: 'money',
    gives: { how: 'by-level', amounts: ['200', '400', '600'] },
    caps: [{ per: 'school-year', years: null, amount: '1000' }],
    notWith: ['clock-hours'],
  }
  expect(ruleInWords(rule, '2026-08-01', names)).toEqual({
    gives: 'Three Rivers gives $200 for an award at level 1, $400 at level 2, and $600 at level 3.',
    limits: [
      'No more than $1,000 in a school year, whatever gives it.',
      'It is not given where the award brings Clock hours: never both.',
      'It counts for work that begins on August 1, 2026 or later.',
    ],
  })
  expect(ruleExampleInWords(rule, names, samples).join(' ')).toMatch(
    /^Example: “.+”, level \d, is earned\. The rule gives \$\d00 at level \d\. It brings \$\d00\./,
  )
  expect(ruleInWords(rule, null, names, 'es').gives).toMatch(/^Three Rivers da /)
  const credits: RuleText = {
    ...usualRule,
    currency: 'money',
    basis: 'conversion',
    conversion: { from: 'clock-hours', every: '15', first: null, gives: '1', keepsRest: true, addsUp: true, years: null, share: null },
  }
  expect(ruleExampleInWords(credits, names, samples)).toEqual([
    'Example: somebody has been given 37.5 clock hours.',
    '30 clock hours became $2; 7.5 clock hours left over count toward the next.',
  ])
})

test('what is converted is given once, and beside whatever else: a rule never says what nobody enters', () => {
  const conversion = { from: 'clock-hours', every: '15', first: null, gives: '1', keepsRest: true, addsUp: true, years: null, share: null }
  const given = {
    ...usualRule,
    name: 'Steps',
    currency: 'money',
    basis: 'conversion' as const,
    conversion,
    recurs: 'next-year' as const,
    gives: { how: 'fixed' as const, amount: '0' },
  }
  expect(ruleFrom(ruleSchema.parse({ ...given, notWith: ['clock-hours'] }))).toMatchObject({ recurs: 'no', notWith: [] })
})
