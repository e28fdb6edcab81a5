import { type Acceptance, type AcceptedAmount, givenBy } from './acceptance.ts'
import { completes } from './collections.ts'
import { lateness, refusing } from './conditions.ts'
import {
  amountText,
  fraction,
  fractionOf,
  type Hundredths,
  hundredthsOf,
  mostHundredths,
  shortAmount,
  times,
  toHundredths,
} from './exact.ts'
import { FormulaError, type FormulaFault, formulaInputs, readFormula } from './formula.ts'
import { consume, type Lot } from './lots.ts'
import { type Calendar, partOfYear, type Raise, Raises, yearsOfRaise } from './raises.ts'
import { covers, isFor, type PublishedRule, rulesAt, yearsBefore } from './rule.ts'

/** What somebody earned, with everything that rules may ask of it. It never changes afterwards. */
export type Earned = {
  readonly id: string
  readonly achievementId: string
  readonly issuerId: string
  /** Awarded for completing a pathway. */
  readonly isMilestone?: boolean
  readonly level: number
  readonly category: string
  readonly sessions: number
  readonly minutes: number
  /** When the work began and when it was awarded, and the days of who gives. */
  readonly beganAt: Date
  readonly beganOn: string
  readonly at: Date
  readonly on: string
  readonly schoolYear: number
  /** With which day school years began there then, where that is known: a calendar that changes later changes no part of a year. */
  readonly yearStart?: string
  readonly roles: readonly string[]
  readonly schoolId: string | null
  /** The group of their contract; null where none is known. */
  readonly groupId?: string | null
  /** That somebody was asked to agree before; null where nobody was. */
  readonly approval: Asked | null
  /** That what it brings was asked for; null where it was not. */
  readonly asked: Asked | null
  /** What was set on the micro-credential itself: the amount of each currency that counts for it. */
  readonly prices: readonly Price[]
  /** What an approver refused of it, by `entryKey`: it gives nothing, whatever else changes. */
  readonly refused?: readonly string[]
  /** It was looked at before and brought nothing, so it brings nothing now; in collections it counts. */
  readonly isSettled: boolean
  /** Of a renewal what it brings of what the award brings, in hundredths; left out, or null, where it renews nothing. */
  readonly renewalWorth?: number | null
  /**
   * What was given for it before it came here; null where it was decided here. Such an award brings nothing more, and counts in collections. It
   * counts from the moment it came (`at`), for the days on which it was decided (`on`), so that what was given meanwhile is not worked out anew.
   */
  readonly openings?: readonly Opening[] | null
  /** By which acceptance it counts, where it is another organization’s and one is about it. */
  readonly accepted?: (Acceptance & { readonly on: string }) | null
  /** Its work began by the rules of another organization, or of none: here it brings what its acceptance gives, and nothing else. */
  readonly isElsewhere?: boolean
}
export type Opening = { readonly currency: string; readonly unit: string; readonly amount: string; readonly from: string }
/** What somebody asked for: on which day, and what came of it. What was taken back was not asked for. */
export type Asked = {
  readonly askedOn: string
  readonly state: 'open' | 'agreed' | 'refused'
  /** It came too late, and who decided lets it count all the same. */
  readonly countsLate: boolean
}
export type Price = {
  readonly id: string
  readonly currency: string
  readonly amount: string
  readonly unit: string
  readonly isPromised: boolean
}

/** Why a line says what it says: a code and its values, written in the reader’s language where it is shown. */
export type Reason =
  | { readonly code: 'fixed' | 'set'; readonly amount: string }
  | { readonly code: 'level'; readonly amount: string; readonly level: number }
  | { readonly code: 'hours'; readonly amount: string; readonly hours: string; readonly rate: string }
  | { readonly code: 'formula'; readonly amount: string; readonly formula: string; readonly level: number; readonly hours: string }
  | { readonly code: 'collection'; readonly amount: string; readonly count: number }
  | {
      readonly code: 'converted'
      readonly from: string
      readonly used: string
      readonly amount: string
      readonly rest: string
      readonly keepsRest: boolean
    }
  | { readonly code: 'accepted'; readonly amount: string }
  /** It renews an award, and brings so many hundredths of what the award brings. */
  | { readonly code: 'renewal'; readonly worth: number }
  | { readonly code: 'accepted-later' | 'accepted-from-before' }
  | { readonly code: 'later-rule' }
  /** Of a micro-credential that somebody wrote. */
  | { readonly code: 'written'; readonly amount: string }
  | { readonly code: 'later-rule-for-text' }
  | { readonly code: 'cap'; readonly per: string; readonly years: number | null; readonly cap: string; readonly left: string }
  | { readonly code: 'not-with'; readonly currency: string }
  | { readonly code: 'short-sessions'; readonly minutes: number; readonly least: number }
  | { readonly code: 'no-approval' | 'approved-late' }
  /** Asked for, before the work or after the award, and not decided yet; or refused. */
  | { readonly code: 'approval-open' | 'approval-refused' | 'asking-open' | 'asking-refused'; readonly on: string }
  /** Too late, and given all the same by who decided. */
  | { readonly code: 'late-counts'; readonly on: string }
  /** Somebody of the chain of approvers refused the line. */
  | { readonly code: 'line-refused' }
  | { readonly code: 'not-asked'; readonly until: string }
  | { readonly code: 'asked-late'; readonly until: string; readonly on: string }
  | { readonly code: 'recurs'; readonly when: 'next-year' | 'at-once'; readonly schoolYear: number }
  /** Of the first year of a raise the part that is left, by days; of each that follows, that it goes on; and that who left has it no more. */
  | { readonly code: 'part-of-year'; readonly yearly: string; readonly days: number; readonly of: number }
  | { readonly code: 'goes-on'; readonly yearly: string; readonly schoolYear: number; readonly since: number }
  | { readonly code: 'left-before'; readonly schoolYear: number }
  | { readonly code: 'opening'; readonly from: string; readonly on: string }
  | { readonly code: 'below-zero' | 'beyond-bounds' }
  /** Of a line that takes another back: what it rests on has changed, or its award was taken back. */
  | { readonly code: 'worked-out-again' | 'taken-back' }
  /** HR adjusted it, or took back what it had adjusted, in its own words. */
  | { readonly code: 'adjusted'; readonly reason: string }
  | { readonly code: 'no-result'; readonly fault: FormulaFault }

/** One line that the ledger should have. */
export type Entry = {
  readonly earnedId: string
  readonly cause: 'award' | 'collection' | 'conversion' | 'recurring' | 'opening'
  /** Of a raise the school year that it is paid in, and of what was given before that in which it was; null where that is the one in which it is entered. */
  readonly paidIn: number | null
  readonly currency: string
  readonly unit: string
  readonly amount: Hundredths
  /** What it would be without caps and conditions. */
  readonly full: Hundredths
  readonly rule: { readonly id: string; readonly number: number } | null
  readonly priceId: string | null
  readonly acceptance: { readonly id: string; readonly number: number } | null
  readonly reasons: readonly Reason[]
}

export type Given = {
  /** Everything that still stands of what one person earned by the rules of one organization. */
  readonly earned: readonly Earned[]
  /** Every version that the organization published. */
  readonly rules: readonly PublishedRule[]
  /** Up to which school year raises are written, and whether the person was there; without it only what an award brings by itself is. */
  readonly calendar?: Calendar
}

/** One thing that a ledger says of an award: what it brought in a currency, what a rule about several made of it, or a raise in one school year. */
export const entryKey = (awardId: string, cause: string, currency: string, ruleId: string | null, schoolYear: number | null): string =>
  `${awardId} ${cause} ${currency} ${cause === 'award' ? '' : ruleId} ${cause === 'recurring' ? schoolYear : ''}`

/** A rule that gives something for an award, and what it gives before any limit. */
export type Offer = { rule: PublishedRule | null; price: Price | null; isLater: boolean; accepted?: AcceptedOffer }
/** By an acceptance: an amount of its own, or what the rule says. */
type AcceptedOffer = Acceptance & { readonly amount: AcceptedAmount | null }

/**
 * What the ledger of a person should say, from all that they earned: the lines of each award, of what awards make together, and of what is
 * converted. The same whenever it is asked and however often; who takes an award away leaves it out. The rule promised is the rule applied:
 * for each award and currency those said and in force when the work began, and where nothing was, those of the day of the award.
 */
export function settle({ earned, rules, calendar }: Given): Entry[] {
  const entries: Entry[] = []
  const run: Run = { sums: new Sums(), lots: new Map(), collected: new Set(), before: [], calendar }
  for (const award of earned.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))) {
    run.before.push(award)
    const promised = rulesAt(rules, award.beganAt, award.beganOn)
    const later = rulesAt(rules, award.at, award.on)
    const mine: Entry[] = []
    const following: Entry[] = []
    const write = (entry: Entry, raise: Raise | null = null) => {
      mine.push(entry)
      if (raise === null) run.sums.add(award, entry)
      else {
        run.sums.addRaise(award, entry.currency, raise)
        if (calendar) following.push(...yearsAfter(entry, raise, calendar).filter((year) => !isRefused(award, year)))
      }
    }
    // What was given before counts under caps from its day on. It was converted, or not, where it was given.
    for (const opening of award.openings ?? []) {
      const entry = openingOf(award, opening)
      entries.push(entry)
      run.sums.add(award, entry)
    }
    const since = award.accepted?.when === 'earlier' ? rulesAt(rules, award.accepted.at, award.accepted.on) : later
    const offers = offersFor(award, promised, later, since)
    // What was looked at before and brought nothing may still be accepted since.
    for (const offer of award.isSettled ? offers.filter(({ accepted }) => accepted) : offers) {
      const { entry: found, raise: raised } = limited(award, offer, run, mine)
      const entry = unlessRefused(award, found)
      // What is refused is not given in later years either.
      const raise = isRefused(award, found) ? null : raised
      // A value of zero withdraws what was given; that it gives nothing needs no line.
      if (entry.full > 0n || entry.reasons.some(({ code }) => wantsLine.has(code))) write(entry, raise)
    }
    // A version that was for others promised nothing; then that of the day of the award counts, as for a rule about each.
    const mineAt = (inForce: readonly PublishedRule[]) => inForce.filter(({ text }) => isFor(text, award))
    const known = new Set(mineAt(promised).map(({ id }) => id))
    const counting = [...mineAt(promised), ...mineAt(later).filter(({ id }) => !known.has(id))]
    for (const rule of counting.filter(({ text }) => text.basis === 'collection')) collect(run, award, rule, mine, write)
    // What one conversion gives, the next may take: hours become credits, and credits lanes.
    for (const rule of counting.filter(({ text }) => text.basis === 'conversion')) convert(run, award, rule, mine, write)
    entries.push(...mine, ...following)
  }
  return entries
}

function openingOf(award: Earned, { currency, unit, amount, from }: Opening): Entry {
  const full = hundredthsOf(amount)
  const reasons: Reason[] = [{ code: 'opening', from, on: award.on }]
  return {
    earnedId: award.id,
    cause: 'opening',
    paidIn: award.schoolYear,
    currency,
    unit,
    amount: full,
    full,
    rule: null,
    priceId: null,
    acceptance: null,
    reasons,
  }
}

const isRefused = ({ refused }: Earned, { earnedId, cause, currency, rule, paidIn }: Entry): boolean =>
  refused?.includes(entryKey(earnedId, cause, currency, rule?.id ?? null, paidIn)) ?? false

/** The same, or nothing where an approver refused it. */
const unlessRefused = (award: Earned, entry: Entry): Entry =>
  entry.amount !== 0n && isRefused(award, entry) ? { ...entry, amount: 0n, reasons: [...entry.reasons, { code: 'line-refused' }] } : entry

/** What is remembered from one award to the next. */
type Run = {
  calendar: Calendar | undefined
  sums: Sums
  lots: Map<string, { waiting: Lot[]; hasConverted: boolean }>
  collected: Set<string>
  before: Earned[]
}
/** What a line says also where it gives nothing. */
export const wantsLine: ReadonlySet<Reason['code']> = new Set(['no-result', 'beyond-bounds', 'below-zero'])

function collect(run: Run, award: Earned, rule: PublishedRule, mine: readonly Entry[], write: (entry: Entry, raise: Raise | null) => void) {
  const { collected, before } = run
  if (collected.has(rule.id)) return
  const count = completes(
    rule.text.parts,
    before.filter((one) => covers(rule.text.covers, one)),
  )
  if (count === null) return
  collected.add(rule.id)
  const { entry: found, raise } = limited(award, { rule, price: null, isLater: false }, run, mine)
  const entry: Entry = {
    ...found,
    cause: 'collection',
    reasons: [{ code: 'collection', amount: amountText(found.full), count }, ...found.reasons.slice(1)],
  }
  write(unlessRefused(award, entry), isRefused(award, entry) ? null : raise)
}

function convert({ sums, lots }: Run, award: Earned, rule: PublishedRule, mine: readonly Entry[], write: (entry: Entry) => void) {
  const { conversion } = rule.text
  if (!conversion || !covers(rule.text.covers, asAny(award))) return
  const brought = mine.reduce((sum, entry) => (entry.currency === conversion.from ? sum + entry.amount : sum), 0n)
  if (brought <= 0n) return
  if (rule.text.leastMinutes !== null && award.minutes < rule.text.leastMinutes) return
  const state = lots.get(rule.id) ?? { waiting: [], hasConverted: false }
  lots.set(rule.id, state)
  state.waiting.push({ amount: brought, on: award.on, category: award.category })
  const { units, used, rest } = consume(state, conversion, award.on)
  if (units === 0n) return
  const full = toHundredths(times(fractionOf(conversion.gives), fraction(units)), rule.decimals)
  const reasons: Reason[] = [
    {
      code: 'converted',
      from: conversion.from,
      used: shortAmount(used),
      amount: amountText(full),
      rest: shortAmount(rest),
      keepsRest: conversion.keepsRest,
    },
  ]
  const amount = underCaps(award, rule, full, sums, reasons)
  write(
    unlessRefused(award, {
      earnedId: award.id,
      cause: 'conversion',
      paidIn: null,
      currency: rule.text.currency,
      unit: rule.unit,
      amount,
      full,
      rule: ruleOf(rule),
      priceId: null,
      acceptance: null,
      reasons,
    }),
  )
}

const ruleOf = ({ id, number }: PublishedRule) => ({ id, number })

/** A milestone where nothing is given for it by itself: its amounts have the same limits and are converted like all others. */
const asAny = (award: Earned): Earned => ({ ...award, isMilestone: false })

/**
 * Of each currency what gives something for an award: first what was set on it, then the first rule that is about it. Those that give way to
 * another currency come last.
 */
export function offersFor(
  award: Earned,
  promised: readonly PublishedRule[],
  later: readonly PublishedRule[],
  /** Those in force when an award from before came to count. */
  since: readonly PublishedRule[] = later,
): Offer[] {
  const about = (rules: readonly PublishedRule[]) =>
    rules.filter(
      ({ text }) => text.basis === 'award' && covers(text.covers, text.gives.how === 'set' ? asAny(award) : award) && isFor(text, award),
    )
  const [first, second] = [about(promised), about(later)]
  const { accepted } = award
  const then = accepted?.when === 'promised' ? promised : accepted?.when === 'earlier' ? since : later
  const given = accepted ? givenBy(accepted.version, award, then) : []
  const own = award.isElsewhere ? [] : [...award.prices, ...first.map(({ text }) => text), ...second.map(({ text }) => text)]
  const codes = new Set([...own, ...given].map(({ currency }) => currency))
  const offers = [...codes].sort().flatMap((code): Offer[] => {
    const price = award.prices.find(({ currency }) => currency === code) ?? null
    const pick = (rules: readonly PublishedRule[], isPriced: boolean, isLater: boolean): Offer | null => {
      const there = rules.filter(({ text }) => text.currency === code)
      // What was set on the micro-credential itself comes first; limits of a rule about such amounts hold for it.
      if (isPriced) return { rule: there.find(({ text }) => text.gives.how === 'set') ?? null, price, isLater }
      const rule = there.find(({ text }) => text.gives.how !== 'set')
      return rule ? { rule, price: null, isLater } : null
    }
    const byAcceptance = (when: Acceptance['when']): Offer | null => {
      const one = accepted?.when === when ? given.find(({ currency }) => currency === code) : undefined
      if (!accepted || !one) return null
      // Limits of a rule about amounts that are set hold for those that an acceptance sets.
      const limits = () => about(then).find(({ text }) => text.currency === code && text.gives.how === 'set')
      return { rule: one.rule ?? limits() ?? null, price: null, isLater: false, accepted: { ...accepted, amount: one.amount } }
    }
    const ownOffer = (when: 'promised' | 'later') => {
      if (award.isElsewhere) return null
      return when === 'promised' ? pick(first, price?.isPromised ?? false, false) : pick(second, price !== null, true)
    }
    // What was set on the micro-credential comes first, then what accepts it, then rules about many.
    const inTurn = (when: 'promised' | 'later') => {
      const [mine, other] = [ownOffer(when), byAcceptance(when)]
      return mine?.price ? mine : (other ?? mine)
    }
    const offer = inTurn('promised') ?? inTurn('later') ?? byAcceptance('earlier')
    return offer ? [offer] : []
  })
  const givesWay = ({ rule }: Offer) => (rule && rule.text.notWith.length > 0 ? rule.text.order : 0)
  return offers.toSorted((a, b) => givesWay(a) - givesWay(b))
}

/** What an offer comes to before any limit, and how. */
export function fullOf(
  award: Pick<Earned, 'level' | 'sessions' | 'minutes'>,
  { rule, price, accepted }: Omit<Offer, 'isLater'>,
): { full: Hundredths; why: Reason } {
  if (accepted?.amount) {
    const { amount } = accepted.amount
    return { full: hundredthsOf(amount), why: { code: 'accepted', amount } }
  }
  if (price) return { full: hundredthsOf(price.amount), why: { code: 'set', amount: price.amount } }
  const gives = rule?.text.gives ?? { how: 'fixed', amount: '0' }
  const hours = shortAmount(toHundredths(fraction(BigInt(award.sessions) * BigInt(award.minutes), 60n)))
  const rounded = (value: Parameters<typeof toHundredths>[0]) => toHundredths(value, rule?.decimals)
  switch (gives.how) {
    case 'fixed':
    case 'set': {
      const amount = gives.how === 'fixed' ? gives.amount : '0'
      return { full: hundredthsOf(amount), why: { code: 'fixed', amount } }
    }
    case 'by-level': {
      const amount = gives.amounts[award.level - 1] ?? '0'
      return { full: hundredthsOf(amount), why: { code: 'level', amount, level: award.level } }
    }
    case 'by-hours': {
      const full = rounded(times(fractionOf(gives.amount), formulaInputs(award).hours))
      return { full, why: { code: 'hours', amount: amountText(full), hours, rate: gives.amount } }
    }
    case 'formula':
      try {
        const full = rounded(readFormula(gives.formula)(formulaInputs(award)))
        return { full, why: { code: 'formula', amount: amountText(full), formula: gives.formula, level: award.level, hours } }
      } catch (error) {
        // Checked when it was written; for an award nobody thought of, the line says what happened and gives nothing.
        if (error instanceof FormulaError) return { full: 0n, why: { code: 'no-result', fault: error.fault } }
        throw error
      }
  }
}

/** What a line can hold: nothing below zero, and nothing beyond its bounds, and then it says so. */
export function withinBounds(asked: Hundredths, reasons: Reason[]): Hundredths {
  if (asked < 0n) reasons.push({ code: 'below-zero' })
  if (asked > mostHundredths) reasons.push({ code: 'beyond-bounds' })
  return asked < 0n || asked > mostHundredths ? 0n : asked
}

/** An offer with everything that takes away from it, each with its reason. */
function limited(award: Earned, offer: Offer, { sums, calendar }: Run, mine: readonly Entry[]): { entry: Entry; raise: Raise | null } {
  const { rule, price, accepted } = offer
  const { full: asked, why } = fullOf(award, offer)
  const reasons: Reason[] = [why]
  if (offer.isLater) reasons.push({ code: 'later-rule' })
  if (accepted?.when === 'later') reasons.push({ code: 'accepted-later' })
  if (accepted?.when === 'earlier') reasons.push({ code: 'accepted-from-before' })
  const full = withinBounds(asked, reasons)
  let amount = asRenewal(award, full, rule?.decimals, reasons)
  const recurs = rule?.text.recurs ?? 'no'
  const first = recurs === 'next-year' ? award.schoolYear + 1 : award.schoolYear
  if (rule && amount > 0n) {
    const refused = refusing(award, rule.text, mine)
    if (refused) {
      amount = 0n
      reasons.push(refused)
    } else reasons.push(...lateness(award, rule.text))
    amount = underCaps(award, rule, amount, sums, reasons, first)
    if (recurs !== 'no' && amount > 0n) reasons.push({ code: 'recurs', when: recurs, schoolYear: first })
  }
  const raise = recurs === 'no' || amount === 0n ? null : { yearly: amount, first }
  if (raise && calendar) amount = firstYear(award, raise, recurs, rule?.decimals, calendar, reasons)
  const entry: Entry = {
    earnedId: award.id,
    cause: 'award',
    paidIn: recurs === 'next-year' ? first : null,
    currency: (price ?? accepted?.amount)?.currency ?? rule?.text.currency ?? '',
    unit: (price ?? accepted?.amount)?.unit ?? rule?.unit ?? '',
    amount,
    full,
    rule: rule && ruleOf(rule),
    priceId: price?.id ?? null,
    acceptance: accepted ? { id: accepted.version.id, number: accepted.version.number } : null,
    reasons,
  }
  return { entry, raise }
}

/** What a renewal brings of an amount, by the rule of its text. */
function asRenewal({ renewalWorth = null }: Earned, full: Hundredths, decimals: number | undefined, reasons: Reason[]): Hundredths {
  if (renewalWorth === null || renewalWorth >= 100) return full
  reasons.push({ code: 'renewal', worth: renewalWorth })
  return toHundredths(times(fraction(full, 100n), fraction(BigInt(renewalWorth), 100n)), decimals)
}

/** What of a raise is given in its first year: the part that is left of it, all of the next, and nothing to who had left before that began. */
function firstYear(
  award: Earned,
  { yearly, first }: Raise,
  recurs: string,
  decimals: number | undefined,
  calendar: Calendar,
  reasons: Reason[],
): Hundredths {
  if (recurs === 'at-once') {
    const { days, of } = partOfYear(award.on, first, award.yearStart ?? calendar.start)
    if (days === of) return yearly
    reasons.push({ code: 'part-of-year', yearly: amountText(yearly), days, of })
    return toHundredths(times(fraction(yearly, 100n), fraction(BigInt(days), BigInt(of))), decimals)
  }
  if (calendar.through < first || calendar.isThere(first)) return yearly
  reasons.push({ code: 'left-before', schoolYear: first })
  return 0n
}

/** The lines of the school years that follow the first one of a raise, as far as they have begun, while the person is there. */
const yearsAfter = (entry: Entry, { yearly, first }: Raise, calendar: Calendar): Entry[] =>
  yearsOfRaise(first, calendar).map((schoolYear) => ({
    ...entry,
    cause: 'recurring',
    paidIn: schoolYear,
    amount: yearly,
    reasons: [{ code: 'goes-on', yearly: amountText(yearly), schoolYear, since: first }],
  }))

function underCaps(
  award: Earned,
  rule: PublishedRule,
  asked: Hundredths,
  sums: Sums,
  reasons: Reason[],
  schoolYear = award.schoolYear,
): Hundredths {
  let amount = asked
  for (const { per, years, amount: most } of rule.text.caps) {
    const cap = hundredthsOf(most)
    const room = cap - sums.of(rule.text.currency, per, award, years, schoolYear)
    const left = room > 0n ? room : 0n
    if (amount <= left) continue
    amount = left
    reasons.push({ code: 'cap', per, years, cap: shortAmount(cap), left: shortAmount(left) })
  }
  return amount
}

/** What was given so far, by what caps ask. */
class Sums {
  readonly #all = new Map<string, Hundredths>()
  readonly #days: { currency: string; on: string; amount: Hundredths }[] = []
  readonly #raises = new Raises()

  add(award: Earned, { currency, amount }: Pick<Entry, 'currency' | 'amount'>): void {
    this.#add(award, currency, amount, [`${currency} year ${award.schoolYear}`])
  }

  /** A raise counts with what it adds to a year: once for a person, a micro-credential and so many years, and in each school year that it is paid in. */
  addRaise(award: Earned, currency: string, raise: Raise): void {
    this.#raises.add(currency, raise)
    this.#add(award, currency, raise.yearly, [])
  }

  #add(award: Earned, currency: string, amount: Hundredths, years: readonly string[]): void {
    for (const key of [currency, ...years, `${currency} of ${award.achievementId}`]) this.#all.set(key, (this.#all.get(key) ?? 0n) + amount)
    this.#days.push({ currency, on: award.on, amount })
  }

  of(currency: string, per: string, award: Earned, years: number | null, schoolYear: number): Hundredths {
    if (per === 'years') {
      const since = yearsBefore(award.on, years ?? 1)
      return this.#days.reduce((sum, one) => (one.currency === currency && one.on > since ? sum + one.amount : sum), 0n)
    }
    if (per === 'school-year') return (this.#all.get(`${currency} year ${schoolYear}`) ?? 0n) + this.#raises.in(currency, schoolYear)
    return this.#all.get(per === 'micro-credential' ? `${currency} of ${award.achievementId}` : currency) ?? 0n
  }
}
