import { sql } from 'kysely'
import type { CurrencyKind } from '../../definitions/value/currencies.ts'
import { worthSentence } from '../../definitions/value/rule-words.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { formatText, type Locale } from '../../foundation/words/format.ts'

/** What one award brought by one rule. */
export type Brought = {
  awardId: string
  currency: string
  kind: CurrencyKind
  currencyName: string
  amount: string
  unit: string
  organization: string
  ruleNumber: number
  effectiveFrom: string
}

const findLines = preparedRead((db, given: { awardIds: readonly string[] }) =>
  db
    .selectFrom('ledgerLines as line')
    .leftJoin('valueRules as rule', 'rule.id', 'line.valueRuleId')
    .leftJoin('ruleVersions as version', (join) =>
      join.onRef('version.ruleId', '=', 'line.ruleId').onRef('version.number', '=', 'line.ruleNumber'),
    )
    .leftJoin('acceptanceVersions as accepted', (join) =>
      join.onRef('accepted.acceptanceId', '=', 'line.acceptanceId').onRef('accepted.number', '=', 'line.acceptanceNumber'),
    )
    .innerJoin('organizations', 'organizations.id', 'line.organizationId')
    .innerJoin('currencies', (join) =>
      join.onRef('currencies.organizationId', '=', 'line.organizationId').onRef('currencies.code', '=', 'line.currency'),
    )
    .where(sql<boolean>`line.award_id = any(${given.awardIds}::uuid[])`)
    .where('line.cause', 'in', ['award', 'collection', 'reinstatement'])
    // A line of nothing says why, and brings nothing; what is converted was brought before.
    .where('line.amount', '<>', '0')
    // Asked of each line by itself: as a join the database may read every reversal there is for it.
    .where(sql<boolean>`(select back.id from ledger_lines back where back.reverses_id = line.id limit 1) is null`)
    .orderBy('line.currency')
    .select([
      sql<string>`line.award_id`.as('awardId'),
      'line.currency',
      sql<CurrencyKind>`currencies.kind`.as('kind'),
      'currencies.name as currencyName',
      'line.amount',
      'line.unit',
      'organizations.shortName as organization',
      sql<number>`coalesce(rule.number, version.number, accepted.number)`.as('ruleNumber'),
      sql<string>`coalesce(rule.effective_from, version.effective_from, accepted.effective_from)`.as('effectiveFrom'),
    ]),
)

/** What these awards brought, as the ledger says: its lines that were not taken back, hours first. */
export const findBrought = async (db: Queryable, awardIds: readonly string[]): Promise<Brought[]> =>
  awardIds.length === 0 ? [] : findLines(db, { awardIds })

/** What an award brought, in words: “8 clock hours and $200, by the rules of Three Rivers.” Empty where nothing is given. */
export function broughtSentence(lines: readonly Brought[], locale: Locale = 'en'): string {
  // One organization gave it by promise; others may accept it.
  const [first, ...others] = [...Map.groupBy(lines, ({ organization }) => organization)]
    .map(([organization, of]) => ({ organization, worth: worthSentence(of, locale) }))
    .filter(({ worth }) => worth !== '')
  if (!first) return ''
  if (others.length === 0) return formatText(locale, '{worth}, by the rules of {organization}.', first)
  const each = [first, ...others].map((one) => formatText(locale, '{worth} by the rules of {organization}', one))
  return formatText(locale, '{each}.', { each: new Intl.ListFormat(locale, { type: 'conjunction' }).format(each) })
}
