import { nothingCovered, type RuleText, usualRule } from '../definitions/rules/rule.ts'
import { addCurrency } from '../definitions/value/add-currency.ts'
import { currenciesOf } from '../definitions/value/currencies.ts'
import { perform } from '../foundation/platform/command.ts'
import { publishRule } from '../recognition/rules/publish-rule.ts'
import type { RuleInput } from '../recognition/rules/rule-schema.ts'
import { writeRule } from '../recognition/rules/write-rule.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** What the district gives who writes for it, said before its catalog is written. */
export async function seedWritingRule(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const organizationId = organizations['three-rivers']
  const who = (role: 'hr' | 'admin') =>
    clock.person(people.find(({ organization, roles }) => organization === 'three-rivers' && roles.includes(role))?.id ?? '')
  const stage = clock.at(clock.daysAgo(402))
  const stipend = await perform(stage, await who('admin'), addCurrency, {
    organizationId,
    name: 'Stipend',
    kind: 'money',
    unit: 'USD',
    decimals: 2,
  })
  const rule = {
    ...usualRule,
    name: 'Stipend for writing about data, level 3',
    basis: 'authoring' as const,
    currency: stipend.code,
    gives: { how: 'fixed' as const, amount: '300' },
    covers: { ...nothingCovered, levels: [3], categories: ['Data literacy'] },
    jurisdiction: 'Three Rivers',
    source: 'Agreement with the teachers’ association, article 16',
  }
  const hr = await who('hr')
  const { ruleId } = await perform(stage, hr, writeRule, { organizationId, rule: rule as RuleInput })
  await perform(stage, hr, publishRule, { ruleId })
}

/** The other rules of the district: a cap on pay, hours that become credits, what a stack brings, and one that HR is still writing. */
export async function seedRules(
  clock: DemoClock,
  { organizations, people }: Settled,
  achievements: readonly { id: string; definition: { title: string } }[],
): Promise<void> {
  const organizationId = organizations['three-rivers']
  const who = (role: 'hr' | 'admin') =>
    clock.person(people.find(({ organization, roles }) => organization === 'three-rivers' && roles.includes(role))?.id ?? '')
  const [hr, admin] = [await who('hr'), await who('admin')]
  const stage = clock.at(clock.daysAgo(399))
  const currency = (name: string, kind: 'credits' | 'money', unit: string, decimals: number) =>
    perform(stage, admin, addCurrency, { organizationId, name, kind, unit, decimals })
  const credit = await currency('Board credits', 'credits', 'CR', 1)
  const stipend = (await currenciesOf(clock.quiet.db, organizationId)).find(({ name }) => name === 'Stipend')
  if (!stipend) throw new Error('The stipend comes before the catalog.')
  const ids = (titles: readonly string[]) => achievements.flatMap(({ id, definition }) => (titles.includes(definition.title) ? [id] : []))
  const agreement = { jurisdiction: 'Three Rivers', source: 'Agreement with the teachers’ association, article 14' }
  const write = async (changes: Partial<RuleText>, at = stage) => {
    const rule = { ...usualRule, ...agreement, ...changes }
    const { ruleId } = await perform(at, hr, writeRule, { organizationId, rule: rule as RuleInput })
    return ruleId
  }
  const publish = async (changes: Partial<RuleText>) => perform(stage, hr, publishRule, { ruleId: await write(changes) })
  await publish({
    name: 'Pay for micro-credentials, up to $900 a year',
    currency: 'money',
    gives: { how: 'set' },
    caps: [{ per: 'school-year', years: null, amount: '900' }],
  })
  await publish({
    name: 'Hours become board credits',
    currency: credit.code,
    basis: 'conversion',
    gives: { how: 'fixed', amount: '0' },
    conversion: { from: 'clock-hours', every: '15', first: null, gives: '1', keepsRest: true, addsUp: true, years: null, share: null },
  })
  const stack = ['Gesture-based checks for understanding', 'Probing questions and wait time', 'Turning data into next-day teaching']
  await publish({
    name: 'Formative assessment practitioner',
    currency: stipend.code,
    basis: 'collection',
    gives: { how: 'fixed', amount: '250' },
    covers: { ...nothingCovered, achievements: ids(stack) },
    parts: [{ needs: stack.length, covers: nothingCovered }],
  })
  await publish({
    name: 'Materials for restorative practice, on request',
    currency: stipend.code,
    gives: { how: 'fixed', amount: '60' },
    covers: { ...nothingCovered, achievements: ids(['Restorative practice for classroom culture', 'Productive whole-class discourse']) },
    askWithin: 60,
    approvers: [
      { who: 'principal', personId: null },
      { who: 'hr', personId: null },
    ],
  })
  await publish({
    name: 'A credit for a course of the state college',
    currency: credit.code,
    gives: { how: 'fixed', amount: '1' },
    covers: { ...nothingCovered, issuers: [organizations['cedar-state']] },
    priorApproval: true,
  })
  await write(
    {
      name: 'Stipend for level 3 work',
      currency: stipend.code,
      gives: { how: 'formula', formula: 'min(hours * 25, 300)' },
      covers: { ...nothingCovered, levels: [3] },
      caps: [{ per: 'school-year', years: null, amount: '600' }],
      notWith: ['money'],
    },
    clock.at(clock.daysAgo(3)),
  )
}
