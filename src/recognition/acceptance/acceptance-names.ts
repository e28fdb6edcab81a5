import { publishedRules } from '../../definitions/rules/published-rules.ts'
import { rulesAt } from '../../definitions/rules/rule.ts'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { AcceptanceNames } from './acceptance-words.ts'

/** What an acceptance of an organization may name: its currencies, and its rules; those first that can be chosen today. */
export async function findAcceptanceNames(
  db: Queryable,
  organizationId: string,
  { now, today }: { now: Date; today: string },
): Promise<AcceptanceNames & { choices: string[] }> {
  const [{ shortName }, currencies, rules] = await Promise.all([
    db.selectFrom('organizations').where('id', '=', organizationId).select('shortName').executeTakeFirstOrThrow(),
    currenciesOf(db, organizationId),
    publishedRules(db, [organizationId]),
  ])
  const inForce = rulesAt(rules, now, today).filter(({ text }) => text.basis === 'award' && text.gives.how !== 'set')
  return {
    organization: shortName,
    currencies,
    // The last version said how it is called.
    rules: [...new Map(rules.toSorted((a, b) => a.number - b.number).map(({ id, text }) => [id, { id, name: text.name }])).values()],
    choices: inForce.map(({ id }) => id),
  }
}
