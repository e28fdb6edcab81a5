import { formatDay, formatMoney, formatNumber, formatText, type Locale } from '../../foundation/words/format.ts'
import { currencyKinds } from './currencies.ts'
import type { ValueRule } from './value-rules.ts'

/** So much of something. Amounts stay text: money is never a float. */
export type Amount = Pick<ValueRule, 'currency' | 'kind' | 'currencyName' | 'unit' | 'amount'>

/** Whether a rule gives nothing: it withdraws what was given before. */
export const isWithdrawn = ({ amount }: Pick<ValueRule, 'amount'>): boolean => /^0*(\.0*)?$/.test(amount)

/** An amount in words: 8 clock hours, half an hour as 0.5 clock hours, $200, 0.5 CEU, $150 (Stipend). */
export function amountInWords({ currency, kind, currencyName, amount, unit }: Amount, locale: Locale = 'en'): string {
  if (currency === 'clock-hours')
    return formatText(locale, '{hours, plural, one {# clock hour} other {# clock hours}}', { hours: Number(amount) })
  if (kind !== 'money') return formatText(locale, '{amount} {unit}', { amount: formatNumber(locale, Number(amount)), unit })
  const money = formatMoney(locale, Number(amount), unit)
  return currency === 'money' ? money : formatText(locale, '{amount} ({currency})', { amount: money, currency: currencyName })
}

/** An amount where there is little room: 8 h, $200. */
export const amountInShort = ({ kind, amount, unit }: Amount, locale: Locale = 'en'): string =>
  kind === 'money'
    ? formatMoney(locale, Number(amount), unit)
    : formatText(locale, '{amount}\u00a0{unit}', { amount: formatNumber(locale, Number(amount)), unit })

/** What is given, hours first and money last. */
const given = <Rule extends Amount>(rules: readonly Rule[]) =>
  rules.filter((rule) => !isWithdrawn(rule)).toSorted((a, b) => currencyKinds.indexOf(a.kind) - currencyKinds.indexOf(b.kind))

/** What it is worth, in words: 8 clock hours and $200. Empty where nothing is given. */
export function worthSentence(rules: readonly Amount[], locale: Locale = 'en'): string {
  const parts = given(rules).map((rule) => amountInWords(rule, locale))
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)
}

/** What it is worth, where there is little room: 8 h · $200. */
export const worthInShort = (rules: readonly Amount[], locale: Locale = 'en'): string =>
  given(rules)
    .map((rule) => amountInShort(rule, locale))
    .join(' · ')

/** A rule as a plain sentence, without its example. */
export function ruleSentence(rule: ValueRule, organization: string, locale: Locale = 'en'): string {
  const values = {
    organization,
    amount: amountInWords(rule, locale),
    currency: rule.currencyName,
    day: formatDay(locale, rule.effectiveFrom),
  }
  if (isWithdrawn(rule)) {
    if (rule.currency === 'clock-hours')
      return formatText(locale, '{organization} gives no clock hours for this where work begins on {day} or later.', values)
    return rule.currency === 'money'
      ? formatText(locale, '{organization} pays nothing for this where work begins on {day} or later.', values)
      : formatText(locale, '{organization} gives nothing for this as “{currency}” where work begins on {day} or later.', values)
  }
  return rule.kind === 'money'
    ? formatText(locale, '{organization} pays {amount} for each award where work begins on {day} or later.', values)
    : formatText(locale, '{organization} counts {amount} for each award where work begins on {day} or later.', values)
}

/** What a rule comes to for someone who starts on a day. */
export function ruleExample(rule: ValueRule, startsOn: string, locale: Locale = 'en'): string {
  const values = {
    day: formatDay(locale, startsOn < rule.effectiveFrom ? rule.effectiveFrom : startsOn),
    amount: amountInWords(rule, locale),
  }
  if (isWithdrawn(rule))
    return formatText(
      locale,
      'Example: you start on {day} and earn it. Nothing is added. Work started before keeps what was promised.',
      values,
    )
  return rule.kind === 'money'
    ? formatText(locale, 'Example: you start on {day} and earn it, whenever that is. It adds {amount} to what you are owed.', values)
    : formatText(locale, 'Example: you start on {day} and earn it, whenever that is. It adds {amount} to your record.', values)
}
