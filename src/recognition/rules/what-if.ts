import { amountText, type Hundredths } from '../../definitions/rules/exact.ts'
import type { PublishedRule, RuleText } from '../../definitions/rules/rule.ts'
import { type Earned, type Entry, type Reason, settle } from '../../definitions/rules/settle.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { historiesSince, mostHistories, readHistory } from '../ledger/earned-history.ts'

/** What a rule would have come to on the awards of a year. Amounts are text, exact. */
export type WhatIf = {
  /** From this day on, to today. */
  since: string
  people: number
  awards: number
  /** There were more people than are worked out at once. */
  isPart: boolean
  /** Who would have been given something by it, in how many lines. */
  reached: number
  lines: number
  amount: string
  /** What caps and conditions would have held back, by what did. */
  held: { code: Reason['code']; lines: number; amount: string }[]
  /** Of each currency what all rules together come to: as they are, and with this one. */
  sums: { currency: string; before: string; after: string; change: string }[]
}

/** The reasons for which less is given. */
const limiting: ReadonlySet<Reason['code']> = new Set([
  'cap',
  'not-with',
  'short-sessions',
  'no-approval',
  'approved-late',
  'not-asked',
  'asked-late',
  'approval-open',
  'approval-refused',
  'asking-open',
  'asking-refused',
  'line-refused',
])

/** Works a rule out on what people earned since a day, as if it had been in force all along and every other rule as it is now. */
export async function whatIf(
  db: Queryable,
  {
    organizationId,
    ruleId,
    text,
    decimals,
    since,
    now,
  }: { organizationId: string; ruleId: string; text: RuleText; decimals: number; since: string; now: Date },
): Promise<WhatIf> {
  // A day earlier, for days are those of who gives; which awards are of the year, each says by its own day.
  const all = await historiesSince(db, organizationId, new Date(Date.parse(`${since}T00:00:00Z`) - 86_400_000), now)
  const histories = all.slice(0, mostHistories)
  const tried: PublishedRule = {
    id: ruleId,
    number: 0,
    text: { ...text, until: null },
    from: '0001-01-01',
    publishedAt: new Date(0),
    unit: '',
    decimals,
  }
  const kept = { reached: new Set<string>(), lines: 0, amount: 0n, awards: 0, people: 0 }
  const held = new Map<Reason['code'], { lines: number; amount: Hundredths }>()
  const sums = new Map<string, { before: Hundredths; after: Hundredths }>()
  for (const history of histories) {
    const { earned, rules } = readHistory(history, null)
    const today = dayIn(history.timeZone, now)
    const asked = earned.map((award): Earned => ({ ...award, isSettled: false }))
    const ofYear = new Set(asked.filter(({ on }) => on >= since).map(({ id }) => id))
    if (ofYear.size === 0) continue
    kept.people++
    kept.awards += ofYear.size
    const inYear = ({ earnedId }: Entry) => ofYear.has(earnedId)
    const asNow = settle({ earned: asked, rules: alwaysInForce(rules, now, today) }).filter(inYear)
    const asTried = settle({ earned: asked, rules: [...alwaysInForce(rules, now, today).filter(({ id }) => id !== ruleId), tried] }).filter(
      inYear,
    )
    for (const [key, entries] of [
      ['before', asNow],
      ['after', asTried],
    ] as const)
      for (const { currency, amount } of entries) {
        const sum = sums.get(currency) ?? { before: 0n, after: 0n }
        sum[key] += amount
        sums.set(currency, sum)
      }
    for (const { rule, amount, full, reasons } of asTried) {
      if (rule?.id !== ruleId) continue
      if (amount > 0n) {
        kept.reached.add(history.personId)
        kept.lines++
        kept.amount += amount
      }
      const why = amount < full ? reasons.find(({ code }) => limiting.has(code)) : undefined
      if (!why) continue
      const so = held.get(why.code) ?? { lines: 0, amount: 0n }
      held.set(why.code, { lines: so.lines + 1, amount: so.amount + full - amount })
    }
  }
  return {
    since,
    people: kept.people,
    awards: kept.awards,
    isPart: all.length > mostHistories,
    reached: kept.reached.size,
    lines: kept.lines,
    amount: amountText(kept.amount),
    held: [...held].map(([code, { lines, amount }]) => ({ code, lines, amount: amountText(amount) })),
    sums: [...sums]
      .map(([currency, sum]) => ({
        currency,
        before: amountText(sum.before),
        after: amountText(sum.after),
        change: amountText(sum.after - sum.before),
      }))
      .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
  }
}

/** The latest version of each rule, as if it had been in force all along: a year is held against a year by the same rules. */
function alwaysInForce(rules: readonly PublishedRule[], now: Date, today: string): PublishedRule[] {
  const latest = new Map<string, PublishedRule>()
  for (const rule of rules) if (rule.publishedAt <= now && (latest.get(rule.id)?.number ?? 0) < rule.number) latest.set(rule.id, rule)
  return [...latest.values()]
    .filter(({ text }) => text.until === null || text.until >= today)
    .map((rule) => ({ ...rule, from: '0001-01-01', publishedAt: new Date(0), text: { ...rule.text, until: null } }))
}
