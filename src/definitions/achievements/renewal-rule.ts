import type { Definition, RenewalRule, Requirement } from './definition.ts'

/** The rule by which awards of a text are renewed; null where it doesn’t expire, or they are earned again whole. */
export const renewalRuleOf = ({ validity }: Pick<Definition, 'validity'>): RenewalRule | null =>
  validity.months === null ? null : validity.rule

/** The requirements that a renewal asks, in their order. What the rule names and is there no more is not asked. */
export function partsOfRenewal(definition: Definition): Requirement[] {
  const rule = renewalRuleOf(definition)
  return rule ? definition.requirements.filter(({ id }) => rule.parts.includes(id)) : []
}

/**
 * The text that a renewal is asked by: the same, with only the parts that its rule names, and no sessions of learning. Null where there is no
 * rule, or nothing of those parts is judged. Of the others that the pass rule asks for there may be fewer left; some of what is there is always needed.
 */
export function shortened(definition: Definition): Definition | null {
  const requirements = partsOfRenewal(definition)
  const criteria = requirements.flatMap((requirement) => requirement.criteria)
  if (criteria.length === 0) return null
  const others = criteria.filter(({ essential }) => !essential).length
  const { passRule } = definition
  const least = others === criteria.length ? 1 : 0
  return {
    ...definition,
    requirements,
    units: [],
    passRule: passRule.kind === 'all' ? passRule : { ...passRule, others: Math.max(least, Math.min(passRule.others, others)) },
  }
}

const dayMs = 86_400_000

/** From when an award may be renewed, and until when it may be begun and handed in. */
export const renewalWindow = (
  { earlyDays, graceDays }: Pick<RenewalRule, 'earlyDays' | 'graceDays'>,
  expiresAt: Date,
): { from: Date; until: Date } => ({
  from: new Date(expiresAt.getTime() - earlyDays * dayMs),
  until: new Date(expiresAt.getTime() + graceDays * dayMs),
})

/** Where a moment lies beside the time in which an award may be renewed. */
export function timeToRenew(rule: Pick<RenewalRule, 'earlyDays' | 'graceDays'>, expiresAt: Date, at: Date): 'early' | 'open' | 'over' {
  const { from, until } = renewalWindow(rule, expiresAt)
  return at < from ? 'early' : at > until ? 'over' : 'open'
}

/** A moment so many calendar months later. */
export function monthsAfter(at: Date, months: number): Date {
  const later = new Date(at)
  const day = later.getUTCDate()
  later.setUTCMonth(later.getUTCMonth() + months)
  // The 31st of a shorter month is its last day, not the first of the next.
  if (later.getUTCDate() !== day) later.setUTCDate(0)
  return later
}

/**
 * When an award ends that renews another: counted from the end of that one, or from its own day, as the rule of its text says. Where that would
 * be over already, it is counted from its own day. Null where the text no longer expires.
 */
export function endOfRenewed(definition: Pick<Definition, 'validity'>, before: Date, awardedAt: Date): Date | null {
  const { months } = definition.validity
  if (months === null) return null
  const from = renewalRuleOf(definition)?.runsFrom === 'expiry' ? monthsAfter(before, months) : null
  return from && from > awardedAt ? from : monthsAfter(awardedAt, months)
}
