import { isFor, type PublishedRule } from './rule.ts'

/** What an organization gives for what it accepts: amounts of its own, what one of its rules says, or nothing, so that it is listed only. */
export type AcceptedValue =
  | { readonly how: 'amounts'; readonly amounts: readonly AcceptedAmount[] }
  | { readonly how: 'rule'; readonly ruleId: string }
  | { readonly how: 'listed' }
/** One amount, with the unit of its currency on the day it was agreed. */
export type AcceptedAmount = { readonly currency: string; readonly amount: string; readonly unit: string }

/** What an acceptance says. */
export type AcceptanceText = {
  readonly value: AcceptedValue
  readonly reason: string
  /** Awards from before the acceptance count too. */
  readonly countsEarlier: boolean
  /** Awards count too whose work began by the rules of another organization, which may have given something. */
  readonly countsElsewhere: boolean
  /** Everyone may see that it is accepted, the issuer too. */
  readonly isShown: boolean
  /** Past its review it ends; else it goes on and says so. */
  readonly endsAtReview: boolean
}

/** The closest comes first. What is outside is of issuers that are not here, known by the names that their badges bear. */
export const acceptanceKinds = ['achievement', 'outside-badge', 'pathway', 'issuer', 'outside-issuer'] as const
export type AcceptanceKind = (typeof acceptanceKinds)[number]

/** An agreed version, as it is kept. */
export type AgreedAcceptance = {
  readonly id: string
  readonly number: number
  readonly kind: AcceptanceKind
  /** Of an organization, or the name that badges of an issuer elsewhere bear. */
  readonly issuerId: string
  /** The micro-credentials that it is about, or what badges call them; null for everything of the issuer. */
  readonly achievements: readonly string[] | null
  readonly text: AcceptanceText
  readonly from: string
  /** When it was agreed, or when its first day began there, whichever is later. */
  readonly startsAt: Date
  /** When its last day is over; null where it has none. */
  readonly endsAt: Date | null
}

type About = { readonly achievementId: string; readonly issuerId: string }
const isAbout = ({ issuerId, achievements }: AgreedAcceptance, award: About) =>
  issuerId === award.issuerId && (achievements === null || achievements.includes(award.achievementId))

/** The closest comes first: the micro-credential itself, then a set, then everything of an issuer. */
const byCloseness = (a: AgreedAcceptance, b: AgreedAcceptance) =>
  acceptanceKinds.indexOf(a.kind) - acceptanceKinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1)

/** The version of each acceptance that was in force at a moment, the closest first: of each the last that was said, never one whose last day is over. */
export function acceptancesAt(all: readonly AgreedAcceptance[], moment: Date): AgreedAcceptance[] {
  const last = new Map<string, AgreedAcceptance>()
  for (const one of all) if (one.startsAt <= moment && (last.get(one.id)?.number ?? 0) < one.number) last.set(one.id, one)
  return [...last.values()].filter(({ endsAt }) => endsAt === null || moment < endsAt).toSorted(byCloseness)
}

/** By which acceptance something counts at a moment: the closest that is about it. */
export const acceptanceAt = (all: readonly AgreedAcceptance[], about: About, moment: Date): AgreedAcceptance | null =>
  acceptancesAt(
    all.filter((one) => isAbout(one, about)),
    moment,
  )[0] ?? null

/** By which acceptance an award counts, and since when: it held when the work began, on the day of the award, or says that awards from before count. */
export type Acceptance = { readonly version: AgreedAcceptance; readonly when: 'promised' | 'later' | 'earlier'; readonly at: Date }

/** What is asked of an award, with the moments that an acceptance goes by. */
export type AcceptableAward = About & {
  readonly beganAt: Date
  readonly at: Date
  /** Since when its earner belongs where it would count: nothing was promised to them before. */
  readonly since: Date
}

/**
 * Which acceptance counts for an award: the closest about it, as it was when the work began; else as it was at the award; else the first since then
 * that says that awards from before count. What is said afterwards never takes away what counts already.
 */
export function acceptanceOf(award: AcceptableAward, all: readonly AgreedAcceptance[]): Acceptance | null {
  const about = all.filter((one) => isAbout(one, award))
  const { beganAt, at, since } = award
  const promised = since <= beganAt ? acceptancesAt(about, beganAt)[0] : undefined
  if (promised) return { version: promised, when: 'promised', at }
  const later = since <= at ? acceptancesAt(about, at)[0] : undefined
  if (later) return { version: later, when: 'later', at }
  const moments = about
    .filter(({ text }) => text.countsEarlier)
    .map((version) => ({ version, at: latestOf(version.startsAt, since, at) }))
    .filter((one) => acceptancesAt(about, one.at)[0] === one.version)
  const [first] = moments.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return first ? { ...first, when: 'earlier' } : null
}

const latestOf = (...moments: readonly Date[]): Date => moments.reduce((latest, one) => (one > latest ? one : latest))

/** What an acceptance gives: amounts of its own, or what one of the rules says that were in force then; nothing where it only lists. */
export function givenBy(
  { text: { value } }: AgreedAcceptance,
  who: { roles: readonly string[]; schoolId: string | null },
  rules: readonly PublishedRule[],
): { currency: string; amount: AcceptedAmount | null; rule: PublishedRule | null }[] {
  if (value.how === 'amounts') return value.amounts.map((amount) => ({ currency: amount.currency, amount, rule: null }))
  const rule =
    value.how === 'rule' ? rules.find(({ id, text }) => id === value.ruleId && text.basis === 'award' && isFor(text, who)) : undefined
  return rule ? [{ currency: rule.text.currency, amount: null, rule }] : []
}
