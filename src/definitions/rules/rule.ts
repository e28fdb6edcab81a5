/** Which micro-credentials a rule is about. An empty list leaves nothing out. */
export type Covers = {
  readonly levels: readonly number[]
  readonly categories: readonly string[]
  readonly achievements: readonly string[]
  /** Who offers them. */
  readonly issuers: readonly string[]
}

/** How much an award brings. Amounts are text, as people write them. */
export type Gives =
  /** What was set on each micro-credential. */
  | { readonly how: 'set' }
  | { readonly how: 'fixed'; readonly amount: string }
  | { readonly how: 'by-level'; readonly amounts: readonly string[] }
  /** For each estimated hour. */
  | { readonly how: 'by-hours'; readonly amount: string }
  | { readonly how: 'formula'; readonly formula: string }

export const capPeriods = ['micro-credential', 'school-year', 'years', 'ever'] as const
/** A person is given no more than this of the currency: for one micro-credential, in a school year, in so many years, or ever. */
export type Cap = { readonly per: (typeof capPeriods)[number]; readonly years: number | null; readonly amount: string }

/** So much of one currency becomes so much of another. */
export type Conversion = {
  readonly from: string
  readonly every: string
  /** What the first one asks for, where that differs. */
  readonly first: string | null
  readonly gives: string
  /** What is left over counts toward the next, or is lost. */
  readonly keepsRest: boolean
  /** Whether what several awards brought is added up; else each is converted alone. */
  readonly addsUp: boolean
  /** What is older than so many years counts no more. */
  readonly years: number | null
  /** So much of it, in percent, comes from these categories. */
  readonly share: { readonly percent: number; readonly categories: readonly string[] } | null
}

export const bases = ['award', 'collection', 'conversion', 'authoring'] as const
/** What a rule goes by: an award, a number of awards together, so much of another currency, or a micro-credential that somebody wrote. */
export type Basis = (typeof bases)[number]

export const recurrences = ['no', 'next-year', 'at-once'] as const

export const approverKinds = ['principal', 'hr', 'admin', 'person'] as const
/** A step of a chain: the principals of the school of whom it pays, HR or the admins of who gives, or one person. */
export type Approver = { readonly who: (typeof approverKinds)[number]; readonly personId: string | null }

/** One version of a rule: what an organization gives, for what, and how far. */
export type RuleText = {
  readonly name: string
  readonly currency: string
  /** Of several rules about the same thing in the same currency, the one with the lowest number gives. */
  readonly order: number
  readonly basis: Basis
  readonly covers: Covers
  readonly gives: Gives
  /** Of a collection: so many of each, none counted twice. */
  readonly parts: readonly { readonly needs: number; readonly covers: Covers }[]
  readonly conversion: Conversion | null
  readonly caps: readonly Cap[]
  /** Where the award has brought something in one of these currencies, this gives nothing. */
  readonly notWith: readonly string[]
  /** Sessions shorter than so many minutes don’t count. */
  readonly leastMinutes: number | null
  /** Somebody who answers for the organization agreed to it, asked no later than the day on which the work began. */
  readonly priorApproval: boolean
  /** It is asked for within so many days of the award, and agreed to; null where it comes by itself. */
  readonly askWithin: number | null
  /** Who it is for, by role and by school; empty for everyone who earns. */
  readonly roles: readonly string[]
  readonly schools: readonly string[]
  /** Groups of contracts; empty for all. */
  readonly groups: readonly string[]
  /** Who approves each line of it before it is paid, one after the other; empty where nobody has to. */
  readonly approvers: readonly Approver[]
  /** Pay that is given every year: from the next school year on, or at once with a part of this one. */
  readonly recurs: (typeof recurrences)[number]
  readonly jurisdiction: string
  readonly source: string
  readonly link: string
  /** The last day on which work may begin under it; null for none. */
  readonly until: string | null
}

/** A published version, as it is kept. */
export type PublishedRule = {
  readonly id: string
  readonly number: number
  readonly text: RuleText
  readonly from: string
  readonly publishedAt: Date
  /** The unit and the decimals of its currency on the day it was published. */
  readonly unit: string
  readonly decimals: number
}

export const nothingCovered: Covers = { levels: [], categories: [], achievements: [], issuers: [] }

type Covered = { level: number; category: string; achievementId: string; issuerId: string; isMilestone?: boolean }
const has = <Item>(list: readonly Item[], item: Item) => list.length === 0 || list.includes(item)

/**
 * Whether a rule is about a micro-credential. What completing a pathway brings is said by a rule that names its milestone: the pieces were paid by
 * themselves, and no rule about many pays them twice.
 */
export const covers = (asked: Covers, { level, category, achievementId, issuerId, isMilestone = false }: Covered): boolean =>
  (!isMilestone || asked.achievements.includes(achievementId)) &&
  has(asked.levels, level) &&
  has(asked.categories, category) &&
  has(asked.achievements, achievementId) &&
  has(asked.issuers, issuerId)

/** Whether a rule is for a person, by their roles, their school and their contract where it gives. */
export const isFor = (
  { roles, schools, groups }: Pick<RuleText, 'roles' | 'schools' | 'groups'>,
  who: { roles: readonly string[]; schoolId: string | null; groupId?: string | null },
): boolean =>
  (roles.length === 0 || roles.some((role) => who.roles.includes(role))) &&
  has(schools, who.schoolId ?? '') &&
  has(groups, who.groupId ?? '')

/** The version of each rule that was said and in force at a moment, in their order: never one whose last day is over. */
export function rulesAt(rules: readonly PublishedRule[], moment: Date, day: string): PublishedRule[] {
  const latest = new Map<string, PublishedRule>()
  for (const rule of rules) {
    if (rule.publishedAt > moment || rule.from > day) continue
    const known = latest.get(rule.id)
    if (!known || known.from < rule.from || (known.from === rule.from && known.number < rule.number)) latest.set(rule.id, rule)
  }
  return [...latest.values()].filter(({ text }) => text.until === null || text.until >= day).toSorted(inOrder)
}

/** The same day so many years before, the last of February where there is no 29th: days are texts, so that no clock is put forward between them. */
export function yearsBefore(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) - years
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return `${String(year).padStart(4, '0')}${day.endsWith('-02-29') && !isLeap ? '-02-28' : day.slice(4)}`
}

const inOrder = (a: PublishedRule, b: PublishedRule) => a.text.order - b.text.order || (a.id < b.id ? -1 : 1)

/** The day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** What a rule says before anybody has written it: nothing yet, for everyone, of everything, without a limit. */
export const usualRule: RuleText = {
  name: '',
  currency: 'clock-hours',
  order: 1,
  basis: 'award',
  covers: nothingCovered,
  gives: { how: 'fixed', amount: '' },
  parts: [],
  conversion: null,
  caps: [],
  notWith: [],
  leastMinutes: null,
  priorApproval: false,
  askWithin: null,
  roles: [],
  schools: [],
  groups: [],
  approvers: [],
  recurs: 'no',
  jurisdiction: '',
  source: '',
  link: '',
  until: null,
}
