import type { z } from 'zod'
import type { AcceptanceText, AcceptedValue } from '../../definitions/rules/acceptance.ts'
import { publishedRules } from '../../definitions/rules/published-rules.ts'
import { rulesAt } from '../../definitions/rules/rule.ts'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import type { proposalSchema, valueSchema } from './acceptance-schema.ts'

type Checked = { text: AcceptanceText; from: string; reviewOn: string | null }

/** Checks what is proposed against what the organization gives today. @throws Refusal beside the field that can’t be */
export async function checkProposal(
  db: Queryable,
  given: z.output<typeof proposalSchema>,
  { organizationId, today, now, isSystem }: { organizationId: string; today: string; now: Date; isSystem: boolean },
): Promise<Checked> {
  const { value, reason, countsEarlier, countsElsewhere, isShown, endsAtReview } = given
  const from = given.effectiveFrom ?? today
  const reviewOn = given.reviewOn ?? null
  if (from < today && !isSystem)
    throw invalidAt(
      'acceptance-backdated',
      'effectiveFrom',
      'It can begin today or later. Awards from before are a choice of their own below.',
    )
  if (reviewOn !== null && reviewOn <= from)
    throw invalidAt('review-first', 'reviewOn', 'Choose a day after the first one, or leave it empty.')
  if (endsAtReview && reviewOn === null)
    throw invalidAt('review-needed', 'reviewOn', 'Choose the day of the review: you said that it ends then.')
  return {
    text: {
      value: await checkedValue(db, value, organizationId, now, from),
      reason,
      countsEarlier,
      countsElsewhere,
      isShown,
      endsAtReview,
    },
    from,
    reviewOn,
  }
}

async function checkedValue(
  db: Queryable,
  value: z.output<typeof valueSchema>,
  organizationId: string,
  now: Date,
  from: string,
): Promise<AcceptedValue> {
  if (value.how === 'listed') return value
  if (value.how === 'rule') {
    const rule = rulesAt(await publishedRules(db, [organizationId]), now, from).find(({ id }) => id === value.ruleId)
    if (rule?.text.basis !== 'award' || rule.text.gives.how === 'set')
      throw invalidAt(
        'rule-unfit',
        'value.ruleId',
        'Choose a rule of your organization that is in force and gives something for each award.',
      )
    return value
  }
  const currencies = await currenciesOf(db, organizationId)
  const seen = new Set<string>()
  return {
    how: 'amounts',
    amounts: value.amounts.map(({ currency: code, amount }) => {
      const field = `value.amounts.${code}`
      const currency = currencies.find((one) => one.code === code && one.retiredAt === null)
      if (!currency || seen.has(code))
        throw invalidAt('currency-unknown', field, 'Your organization does not give this. Choose what it gives, or add it in the settings.')
      seen.add(code)
      if ((amount.replace(/0+$/, '').split('.')[1] ?? '').length > currency.decimals)
        throw invalidAt(
          'amount-too-fine',
          field,
          '{decimals, plural, =0 {This is given in whole numbers, such as 8.} other {This is given with one decimal at most, such as 0.5.}}',
          { decimals: currency.decimals },
        )
      return { currency: code, amount, unit: currency.unit }
    }),
  }
}
