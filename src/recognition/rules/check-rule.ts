import { hundredthsOf } from '../../definitions/rules/exact.ts'
import { FormulaError, type FormulaFault, tryFormula } from '../../definitions/rules/formula.ts'
import type { RuleText } from '../../definitions/rules/rule.ts'
import type { Currency } from '../../definitions/value/currencies.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** What is wrong with a formula, for who writes one. */
const formulaFaults: Record<FormulaFault, string> = texts({
  unreadable: 'This can’t be read as a formula. Write it as in: {example}',
  'unknown-name': 'A formula knows level, hours, sessions and minutes, and nothing else.',
  'unknown-word':
    'A formula knows numbers, plus, minus, times and divided by, comparisons, choices, min and max, and nothing else. As in: {example}',
  'too-long': 'Please keep the formula under 300 characters.',
  'divides-by-zero': 'For some awards this divides by zero. Guard it, as in: {example}',
  'too-large': 'For some awards this comes to a number beyond all bounds.',
  'no-number': 'This comes to yes or no. A formula comes to an amount.',
})

/** A formula as one may be written. */
const formulaExample = 'level == 3 ? 600 : min(hours * 25, 300)'

/** The other rules of the organization, as far as one asks of them: what they convert. */
type Other = { readonly id: string; readonly text: RuleText }

/** @throws Refusal where the rule says something that can’t be: each beside its field */
export function checkRule(rule: RuleText, currencies: readonly Currency[], others: readonly Other[]): void {
  const currency = currencies.find(({ code }) => code === rule.currency)
  if (!currency || currency.retiredAt)
    throw invalidAt(
      'currency-unknown',
      'rule.currency',
      'Your organization does not give this. Choose what it gives, or add it in the settings.',
    )
  for (const [field, amount] of amountsOf(rule))
    if ((amount.replace(/0+$/, '').split('.')[1] ?? '').length > currency.decimals)
      throw invalidAt(
        'amount-too-fine',
        `rule.${field}`,
        '{decimals, plural, =0 {This is given in whole numbers, such as 8.} other {This is given with one decimal at most, such as 0.5.}}',
        { decimals: currency.decimals },
      )
  checkGives(rule)
  for (const code of rule.notWith)
    if (code === rule.currency || !currencies.some((one) => one.code === code))
      throw invalidAt('currency-unknown', 'rule.notWith', 'Choose other currencies than the one that this rule gives.')
  if (rule.recurs !== 'no' && currency.kind !== 'money')
    throw invalidAt('not-pay', 'rule.recurs', 'Only pay is given every year. Choose a currency that is paid, or “Once”.')
  for (const [at, { per, years, amount }] of rule.caps.entries()) {
    if (hundredthsOf(amount) === 0n)
      throw invalidAt('cap-of-nothing', `rule.caps.${at}.amount`, 'With a cap of zero the rule gives nothing. Leave it empty for no cap.')
    if (per === 'years' && years === null) throw invalidAt('cap-without-years', `rule.caps.${at}.years`, 'Write in how many years.')
  }
  if (rule.basis === 'collection' && rule.parts.length === 0)
    throw invalidAt('collection-of-nothing', 'rule.parts.0.needs', 'Say how many micro-credentials are needed.')
  if (rule.basis === 'collection' && rule.gives.how !== 'fixed')
    throw invalidAt('collection-amount', 'rule.gives.how', 'Several together bring one fixed amount.')
  if (rule.basis === 'authoring' && rule.gives.how === 'set')
    throw invalidAt('authoring-amount', 'rule.gives.how', 'What is set on a micro-credential is for who earns it. Choose another way.')
  if (rule.basis === 'conversion') checkConversion(rule, currencies, others)
}

function amountsOf({ gives, caps, conversion }: RuleText): [field: string, amount: string][] {
  const given: [string, string][] =
    gives.how === 'fixed'
      ? [['gives.amount', gives.amount]]
      : gives.how === 'by-level'
        ? gives.amounts.map((amount, at) => [`gives.amounts.${at}`, amount])
        : []
  return [
    ...given,
    ...caps.map(({ amount }, at): [string, string] => [`caps.${at}.amount`, amount]),
    ...(conversion ? [['conversion.gives', conversion.gives] as [string, string]] : []),
  ]
}

function checkGives({ basis, gives }: RuleText): void {
  if (basis === 'conversion') return
  const isNothing = (amount: string) => hundredthsOf(amount) === 0n
  const nothing = 'A rule gives something. To end one, give it a last day.'
  if ((gives.how === 'fixed' || gives.how === 'by-hours') && isNothing(gives.amount))
    throw invalidAt('gives-nothing', 'rule.gives.amount', nothing)
  if (gives.how === 'by-level' && gives.amounts.every(isNothing)) throw invalidAt('gives-nothing', 'rule.gives.amounts.0', nothing)
  if (gives.how !== 'formula') return
  try {
    tryFormula(gives.formula)
  } catch (error) {
    if (error instanceof FormulaError)
      throw invalidAt('formula-unusable', 'rule.gives.formula', formulaFaults[error.fault], {
        example: error.fault === 'divides-by-zero' ? 'hours > 4 ? 100 / (hours - 4) : 0' : formulaExample,
      })
    throw error
  }
}

function checkConversion(rule: RuleText, currencies: readonly Currency[], others: readonly Other[]): void {
  const { conversion } = rule
  if (!conversion || !currencies.some(({ code }) => code === conversion.from))
    throw invalidAt('currency-unknown', 'rule.conversion.from', 'Choose what is converted.')
  for (const field of ['every', 'first', 'gives'] as const)
    if (conversion[field] !== null && hundredthsOf(conversion[field]) === 0n)
      throw invalidAt('gives-nothing', `rule.conversion.${field}`, 'Write more than zero.')
  // What leads back to itself would make something of nothing.
  const reached = new Set([rule.currency])
  for (let size = 0; size < reached.size; ) {
    size = reached.size
    for (const { text } of others) if (text.conversion && reached.has(text.conversion.from)) reached.add(text.currency)
  }
  if (reached.has(conversion.from))
    throw invalidAt(
      'conversion-in-a-circle',
      'rule.conversion.from',
      'What this gives is converted back into what it takes. Choose something else.',
    )
}
