import { settleAuthored } from '../../definitions/rules/authored.ts'
import { amountText } from '../../definitions/rules/exact.ts'
import type { RuleText } from '../../definitions/rules/rule.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { asAuthored, authoredWork } from '../ledger/authored-work.ts'

/** So many micro-credentials at most are worked out at once. */
const mostWorks = 1000

/** What a rule on writing would have come to on what was published for the first time since a day. Amounts are text, exact. */
export type WhatIfWritten = { since: string; works: number; isPart: boolean; reached: number; lines: number; amount: string }

/** Works a rule on writing out, as if it had been in force all along. */
export async function whatIfWritten(
  db: Queryable,
  {
    organizationId,
    ruleId,
    text,
    decimals,
    since,
  }: { organizationId: string; ruleId: string; text: RuleText; decimals: number; since: string },
): Promise<WhatIfWritten> {
  const all = await authoredWork(db)
    .where('organizations.id', '=', organizationId)
    // A day earlier, for days are those of who gives.
    .where('version.publishedAt', '>=', new Date(Date.parse(`${since}T00:00:00Z`) - 86_400_000))
    .orderBy('version.publishedAt')
    .orderBy('version.id')
    .limit(mostWorks + 1)
    .execute()
  const works = all.slice(0, mostWorks).filter((work) => asAuthored(work).on >= since)
  const tried = { id: ruleId, number: 0, text: { ...text, until: null }, from: '0001-01-01', publishedAt: new Date(0), unit: '', decimals }
  const given = works.flatMap((work) =>
    settleAuthored(asAuthored(work), [tried]).flatMap(({ amount }) => (amount > 0n ? [{ personId: work.personId, amount }] : [])),
  )
  return {
    since,
    works: works.length,
    isPart: all.length > mostWorks,
    reached: new Set(given.map(({ personId }) => personId)).size,
    lines: given.length,
    amount: amountText(given.reduce((sum, { amount }) => sum + amount, 0n)),
  }
}
