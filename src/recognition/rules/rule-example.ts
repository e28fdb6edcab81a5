import { settleAuthored } from '../../definitions/rules/authored.ts'
import { type Hundredths, hundredthsOf } from '../../definitions/rules/exact.ts'
import { covers, type RuleText } from '../../definitions/rules/rule.ts'
import { type Earned, type Entry, type Reason, settle } from '../../definitions/rules/settle.ts'

/** A micro-credential by which a rule is tried. */
export type Sample = {
  readonly title: string
  readonly achievementId: string
  readonly issuerId: string
  readonly level: number
  readonly category: string
  readonly sessions: number
  readonly minutes: number
}

/** What a rule comes to for one award, for the last of a collection, or for so much of what it converts. */
export type Example = { readonly amount: Hundredths; readonly reasons: readonly Reason[] } & (
  | { readonly kind: 'award'; readonly sample: Sample; readonly capped: { readonly before: Hundredths; readonly left: Hundredths } | null }
  | { readonly kind: 'authoring'; readonly sample: Sample }
  | { readonly kind: 'collection'; readonly count: number }
  | { readonly kind: 'conversion'; readonly before: Hundredths }
)

const plain: Sample = {
  title: 'Wait time',
  achievementId: 'any',
  issuerId: 'any',
  level: 2,
  category: 'Discourse',
  sessions: 4,
  minutes: 60,
}
/** What is tried where nobody has set a value, so that a cap can be seen. */
const usualPrice = '200'
/** The day on which the award of an example is made. */
export const exampleDay = '2026-01-15'
const day = new Date(`${exampleDay}T12:00:00Z`)

/** Works a rule out by the engine that writes the ledger; null where it is not whole enough for that. */
export function exampleOf(rule: RuleText, samples: readonly Sample[]): Example | null {
  try {
    if (rule.basis === 'conversion') return conversionExample(rule)
    if (rule.basis === 'collection') return collectionExample(rule)
    if (rule.basis === 'authoring') return authoringExample(rule, samples)
    return awardExample(rule, samples)
  } catch (error) {
    // What is half written can't be worked out: an amount that is none yet.
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
}

const isReady = ({ gives }: RuleText) => (gives.how !== 'fixed' && gives.how !== 'by-hours') || gives.amount !== ''
/** A micro-credential that the rule is about. */
const sampleFor = (rule: RuleText, samples: readonly Sample[]): Sample =>
  samples.find((one) => covers(rule.covers, one)) ??
  samples.find((one) => rule.covers.achievements.includes(one.achievementId)) ??
  fitting(rule)

function authoringExample(rule: RuleText, samples: readonly Sample[]): Example | null {
  if (!isReady(rule)) return null
  const sample = sampleFor(rule, samples)
  const [entry] = settleAuthored(anEarned(sample, rule, 1), [published({ ...rule, until: null }, 'rule')])
  return entry ? { kind: 'authoring', sample, amount: entry.amount, reasons: entry.reasons } : null
}

function awardExample(rule: RuleText, samples: readonly Sample[]): Example | null {
  const sample = sampleFor(rule, samples)
  if (!isReady(rule)) return null
  const first = entryFor(rule, [anEarned(sample, rule, 1)])
  if (!first) return null
  const [cap] = rule.caps
  const most = cap ? hundredthsOf(cap.amount) : 0n
  const part = first.full / 2n
  const capped = cap && first.amount > 0n && part > 0n && most > part ? { before: most - part, left: part } : null
  return { kind: 'award', sample, amount: first.amount, reasons: first.reasons, capped }
}

function collectionExample(rule: RuleText): Example | null {
  if (rule.gives.how !== 'fixed' || rule.gives.amount === '' || rule.parts.length === 0) return null
  const count = rule.parts.reduce((sum, { needs }) => sum + needs, 0)
  return { kind: 'collection', count, amount: hundredthsOf(rule.gives.amount), reasons: [] }
}

function conversionExample(rule: RuleText): Example | null {
  const { conversion } = rule
  if (!conversion || conversion.every === '' || conversion.gives === '' || hundredthsOf(conversion.every) === 0n) return null
  // Enough for two, and half of another left over.
  const every = hundredthsOf(conversion.every)
  const before = (conversion.first === null || conversion.first === '' ? every : hundredthsOf(conversion.first)) + every + every / 2n
  const given: RuleText = {
    ...rule,
    basis: 'award',
    currency: conversion.from,
    gives: { how: 'set' },
    conversion: null,
    caps: [],
    notWith: [],
    roles: [],
    schools: [],
    groups: [],
    leastMinutes: null,
    until: null,
    recurs: 'no',
  }
  const category = conversion.share?.categories[0] ?? rule.covers.categories[0] ?? plain.category
  const award = {
    ...anEarned({ ...fitting(rule), category, minutes: rule.leastMinutes ?? 60 }, rule, 1),
    prices: [aPrice(conversion.from, before)],
  }
  const text = {
    ...rule,
    conversion: { ...conversion, first: conversion.first === '' ? null : conversion.first },
    roles: [],
    schools: [],
    groups: [],
    until: null,
  }
  const entry = settle({ earned: [award], rules: [published(given, 'from'), published(text, 'rule')] }).find(
    ({ cause }) => cause === 'conversion',
  )
  return entry ? { kind: 'conversion', before, amount: entry.amount, reasons: entry.reasons } : null
}

const published = (text: RuleText, id: string) => ({
  id,
  number: 1,
  text,
  from: '2000-01-01',
  publishedAt: new Date(0),
  unit: '',
  decimals: 2,
})
const aPrice = (currency: string, amount: Hundredths) => ({
  id: 'price',
  currency,
  amount: `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`,
  unit: '',
  isPromised: true,
})

const entryFor = (rule: RuleText, earned: Earned[]): Entry | undefined =>
  settle({ earned, rules: [published({ ...rule, until: null, priorApproval: false, askWithin: null }, 'rule')] })[0]

/** A micro-credential that the rule is about, where the organization offers none. */
const fitting = ({ covers: about }: RuleText): Sample => ({
  ...plain,
  level: about.levels[0] ?? plain.level,
  category: about.categories[0] ?? plain.category,
  achievementId: about.achievements[0] ?? plain.achievementId,
  issuerId: about.issuers[0] ?? plain.issuerId,
})

const anEarned = (sample: Sample, rule: RuleText, nth: number): Earned => ({
  ...sample,
  id: `example ${nth}`,
  beganAt: day,
  beganOn: exampleDay,
  at: day,
  on: exampleDay,
  schoolYear: 2025,
  roles: rule.roles,
  schoolId: rule.schools[0] ?? null,
  groupId: rule.groups[0] ?? null,
  approval: null,
  asked: null,
  prices: rule.gives.how === 'set' ? [aPrice(rule.currency, hundredthsOf(usualPrice))] : [],
  isSettled: false,
})
