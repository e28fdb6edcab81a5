import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { formatDay, formatMoney, formatNumber, formatText, type Locale } from '../../foundation/words/format.ts'

export const currencies = ['clock-hours', 'money'] as const
export type Currency = (typeof currencies)[number]

/** What one organization gives for one micro-credential in one currency, from a day on. Amounts stay text: money is never a float. */
export type ValueRule = {
  id: string
  organizationId: string
  achievementId: string
  currency: Currency
  number: number
  amount: string
  unit: string
  effectiveFrom: string
}

const columns = ['id', 'organizationId', 'achievementId', 'currency', 'number', 'amount', 'unit', 'effectiveFrom'] as const
const asRule = <Row extends { currency: string }>(row: Row) => ({ ...row, currency: row.currency as Currency })

/**
 * The rules in force on a day, one per micro-credential and currency: the latest that had begun; of two from the same day, the one set later.
 * A rule of zero is in force too: it says that nothing is given any more.
 */
export async function currentRules(
  db: Queryable,
  achievementIds: string | readonly string[],
  organizationId: string,
  day: string,
): Promise<ValueRule[]> {
  const ids = typeof achievementIds === 'string' ? [achievementIds] : [...achievementIds]
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('valueRules')
    .where('achievementId', 'in', ids)
    .where('organizationId', '=', organizationId)
    .where('effectiveFrom', '<=', day)
    .distinctOn(['achievementId', 'currency'])
    .orderBy('achievementId')
    .orderBy('currency')
    .orderBy('effectiveFrom', 'desc')
    .orderBy('number', 'desc')
    .select(columns)
    .execute()
  return rows.map(asRule)
}

/** Every rule of an organization for a micro-credential, the newest first: what was promised when. */
export async function rulesOf(db: Queryable, achievementId: string, organizationId: string): Promise<ValueRule[]> {
  const rows = await db
    .selectFrom('valueRules')
    .where('achievementId', '=', achievementId)
    .where('organizationId', '=', organizationId)
    .orderBy('effectiveFrom', 'desc')
    .orderBy('currency')
    .orderBy('number', 'desc')
    .select(columns)
    .execute()
  return rows.map(asRule)
}

/** Whether a rule gives nothing: it withdraws what was given before. */
export const isWithdrawn = ({ amount }: Pick<ValueRule, 'amount'>): boolean => /^0*(\.0*)?$/.test(amount)

type Amount = Pick<ValueRule, 'currency' | 'amount' | 'unit'>

/** An amount in words: 8 clock hours, half an hour as 0.5 clock hours, $200. */
export const amountInWords = ({ currency, amount, unit }: Amount, locale: Locale = 'en'): string =>
  currency === 'money'
    ? formatMoney(locale, Number(amount), unit)
    : formatText(locale, '{hours, plural, one {# clock hour} other {# clock hours}}', { hours: Number(amount) })

/** An amount where there is little room: 8 h, $200. */
export const amountInShort = ({ currency, amount, unit }: Amount, locale: Locale = 'en'): string =>
  currency === 'money'
    ? formatMoney(locale, Number(amount), unit)
    : formatText(locale, '{hours}\u00a0h', { hours: formatNumber(locale, Number(amount)) })

const given = <Rule extends Amount>(rules: readonly Rule[]) =>
  currencies.flatMap((currency) => rules.filter((rule) => rule.currency === currency && !isWithdrawn(rule)))

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
  const values = { organization, amount: amountInWords(rule, locale), day: formatDay(locale, rule.effectiveFrom) }
  if (isWithdrawn(rule)) {
    return rule.currency === 'money'
      ? formatText(locale, '{organization} pays nothing for this where work begins on {day} or later.', values)
      : formatText(locale, '{organization} gives no clock hours for this where work begins on {day} or later.', values)
  }
  return rule.currency === 'money'
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
  return rule.currency === 'money'
    ? formatText(locale, 'Example: you start on {day} and earn it, whenever that is. It adds {amount} to what you are owed.', values)
    : formatText(locale, 'Example: you start on {day} and earn it, whenever that is. It adds {amount} to your record.', values)
}

/**
 * Every rule by which something is given at a moment, by the day it is there: by these organizations, or, for none, by each for what it
 * offers itself. A rule of zero withdrew what was given before it, so it is not among them.
 */
export async function rulesGiven(
  db: Queryable,
  organizationIds: readonly string[],
  at: Date,
): Promise<(ValueRule & { ownerId: string })[]> {
  const rows = await db
    .selectFrom('valueRules')
    .innerJoin('achievements', 'achievements.id', 'valueRules.achievementId')
    .innerJoin('organizations as place', 'place.id', 'valueRules.organizationId')
    .$if(organizationIds.length > 0, (query) => query.where('valueRules.organizationId', 'in', [...organizationIds]))
    .$if(organizationIds.length === 0, (query) => query.whereRef('achievements.organizationId', '=', 'valueRules.organizationId'))
    .where('effectiveFrom', '<=', sql<string>`(${at}::timestamptz at time zone place.time_zone)::date`)
    .distinctOn(['valueRules.organizationId', 'achievementId', 'currency'])
    .orderBy('valueRules.organizationId')
    .orderBy('achievementId')
    .orderBy('currency')
    .orderBy('effectiveFrom', 'desc')
    .orderBy('number', 'desc')
    .select(columns.map((column) => `valueRules.${column}` as const))
    .select('achievements.organizationId as ownerId')
    .execute()
  return rows.map(asRule).filter((rule) => !isWithdrawn(rule))
}
