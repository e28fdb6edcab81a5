import { sql } from 'kysely'
import type { CurrencyKind } from '../../definitions/value/currencies.ts'
import { worthSentence } from '../../definitions/value/rule-words.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
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

/** What these awards brought, as the ledger says: its lines that were not taken back, hours first. */
export async function findBrought(db: Queryable, awardIds: readonly string[]): Promise<Brought[]> {
  if (awardIds.length === 0) return []
  return db
    .selectFrom('ledgerLines as line')
    .innerJoin('valueRules as rule', 'rule.id', 'line.valueRuleId')
    .innerJoin('organizations', 'organizations.id', 'line.organizationId')
    .innerJoin('currencies', (join) =>
      join.onRef('currencies.organizationId', '=', 'line.organizationId').onRef('currencies.code', '=', 'line.currency'),
    )
    .where('line.awardId', 'in', awardIds)
    .where('line.cause', '=', 'award')
    .where((row) =>
      row.not(row.exists(row.selectFrom('ledgerLines as back').whereRef('back.reversesId', '=', 'line.id').select('back.id'))),
    )
    .orderBy('line.currency')
    .select([
      sql<string>`line.award_id`.as('awardId'),
      'line.currency',
      sql<CurrencyKind>`currencies.kind`.as('kind'),
      'currencies.name as currencyName',
      'line.amount',
      'line.unit',
      'organizations.shortName as organization',
      'rule.number as ruleNumber',
      'rule.effectiveFrom',
    ])
    .execute()
}

/** What an award brought, in words: “8 clock hours and $200, by the rules of Three Rivers.” Empty where nothing is given. */
export function broughtSentence(lines: readonly Brought[], locale: Locale = 'en'): string {
  const [first] = lines
  const worth = worthSentence(lines, locale)
  if (!first || !worth) return ''
  // All lines of an award are of the one organization whose rules count for it.
  const values = { worth, organization: first.organization }
  return formatText(locale, '{worth}, by the rules of {organization}.', values)
}
