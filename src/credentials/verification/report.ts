import { didWeb } from '@laurel/openbadges/dids/did-web'
import type { BadgeSummary } from '@laurel/openbadges/verify/badge-summary'
import type { Finding } from '@laurel/openbadges/verify/finding'
import { type FiveAnswers, fiveAnswers, lapsesOfForm } from '@laurel/openbadges/verify/five-answers'
import type { Container } from '@laurel/openbadges/verify/read-input'
import type { Verification } from '@laurel/openbadges/verify/verify-credential'
import type { Told } from '@laurel/openbadges/words'
import { texts } from '../../foundation/words/sentence.ts'
import { awardAddresses, issuerAddresses } from '../awards/award-addresses.ts'
import type { TrustAnswer } from '../trust-lists/trust-answer.ts'
import { ownAwardId, ownIssuerSlug } from './own-addresses.ts'
import type { Given } from './read-given.ts'
import { type Verdict, verdictOf } from './verdict.ts'
import type { Write } from './verifier-words.ts'

/** Everything there is to say about a badge that someone had checked. */
export type Report = {
  outcome: 'holds' | 'fails' | 'unknown'
  verdict: Verdict
  /** The sentence that decided the verdict. */
  because: string
  answers: FiveAnswers
  findings: readonly Finding[]
  /** What was wrong with how it arrived, and in what it departs from the letter of the standards, where that says nothing against it. */
  notes: readonly string[]
  container: Container | null
  /** Whether its holder chose what of it is shown, so that its issuer may have signed more. */
  inParts: boolean
  /** Whether the key that it names signed what it came in; null where it names none, or nobody signed that. It decides nothing. */
  holder: { isTheirs: boolean; sentence: string } | null
  /** What of the credentials inside it does not hold, by name. */
  inside: readonly Inside[]
  badge: BadgeSummary | null
  /** The name that the badge gives its holder, where it gives one. */
  recipientName: string | null
  /** The organization of this instance that issued it. Null for issuers elsewhere, which says nothing against them. */
  issuerHere: { name: string; slug: string } | null
  /** What the lists that this site goes by say about its issuer. Null where it goes by none, or where it is not proved whose badge it is. */
  trust: TrustAnswer | null
  /** Where the badge itself can be had again. Null for a file or text of elsewhere. */
  address: string | null
  /** A link that checks it again, for badges that have an address. */
  shareUrl: string | null
  /** The further badges that came in the same presentation, export or list, each judged by itself. */
  others: readonly Report[]
}

/** A credential inside a record that does not hold, and the award of this instance that it is, if it is one. */
export type Inside = { name: string; verdict: Verdict; awardId: string | null }

/** Something that was asked of the network for a check, and whether an answer came. */
export type AskedAddress = {
  what: 'badge' | 'keys' | 'status' | 'picture' | 'lists' | 'other'
  address: string
  answered: boolean
}

/**
 * Who made a check: the visitor’s own browser, with what it asked for that; or this site, because the badge was sent to it, because it was
 * to ask an address, or because a browser may not read that address.
 */
export type CheckedBy =
  | { by: 'site'; why: 'sent' | 'address' | 'browser-may-not' }
  | { by: 'browser'; asked: readonly AskedAddress[]; siteMayKnowMore: boolean }

/** A report as a page shows it. */
export type ShownReport = Report & { picture: string | null; checked: CheckedBy }

/**
 * What a verification comes to, in the words of who asked. Pure, the same on the server and in a browser; only who the issuer is here must be
 * added.
 */
export function reportOf(verification: Verification, given: Given, baseUrl: string, write: Write): Report {
  const { outcome, container, badge, statuses } = verification
  const found = knowingOurOwn(verification, baseUrl)
  const findings = found.map((one) => written(one, write))
  const answers = answersIn(fiveAnswers({ findings: found, badge }), write)
  const { verdict, because } = verdictOf({ findings, statuses }, answers)
  const awardId = provenAwardId({ answers, badge }, baseUrl)
  // What came with others is not what its address shows.
  const isAlone = verification.others.length === 0
  const address = badge ? (given.kind === 'url' && isAlone ? given.url : awardId && awardAddresses(baseUrl, awardId).page) : null
  return {
    outcome,
    verdict,
    because: shortened(because),
    answers: shortened(answers),
    findings: shortened(findings),
    notes: shortened([...(verification.remark ? [verification.remark] : []), ...lapsesOfForm(found)].map(write)),
    container: container ?? null,
    inParts: found.some(({ check, outcome: came, code }) => check === 'proof' && came === 'holds' && code === 'shown-in-parts'),
    holder: holderIn(verification, write),
    inside: insideOf(verification, baseUrl, write),
    badge: badge ? shortened(badge) : null,
    recipientName: shortened(nameOf(badge?.recipient)),
    issuerHere: null,
    trust: null,
    address,
    shareUrl: address && `${baseUrl}/verify?url=${encodeURIComponent(address)}`,
    others: verification.others.map((one) => reportOf(one, { kind: 'text', text: '' }, baseUrl, write)),
  }
}

function holderIn({ holder }: Verification, write: Write): Report['holder'] {
  return holder ? { isTheirs: holder.outcome === 'holds', sentence: write(holder.said ?? holder.sentence) } : null
}

/** So many are named; a record of hundreds that all ran out is told by their number. */
const mostNamed = 8

const insideOf = ({ contained }: Verification, baseUrl: string, write: Write): Inside[] =>
  contained
    .filter(({ weight }) => weight === 'against')
    .slice(0, mostNamed)
    .map((one) => {
      const { verdict, answers, badge } = reportOf(one, { kind: 'text', text: '' }, baseUrl, write)
      return { name: shortened(badge?.name ?? badge?.achievement.name ?? ''), verdict, awardId: provenAwardId({ answers, badge }, baseUrl) }
    })

const standings = texts({
  suspended: 'Its issuer has suspended it for now. The page of the award says why.',
  notCounting: 'Its list says that it does not count now: it was taken back, or is suspended.',
  isSuspended: '“{name}” is suspended for now.',
  isTakenBack: '“{name}” was taken back.',
  isNotCounting: '“{name}” does not count now by its list: it was taken back, or is suspended.',
  isExpired: '“{name}” has expired.',
  isNot: '“{name}” does not hold.',
})

/**
 * What the site that issued an award says of how it stands, where its list says that it does not count: a badge has one status, so the list can't tell
 * what was taken back from what is suspended (ADR 48).
 */
export type Standing = 'suspended' | 'taken-back' | 'unknown'

/** The report with what is known of how its award stands; where that is unknown neither is claimed. */
export function toldByStanding(report: Report, standing: Standing, write: Write): Report {
  if (report.verdict !== 'taken-back' || standing === 'taken-back' || report.badge?.kind !== 'open-badge-3') return report
  const sentence = write({ text: standing === 'suspended' ? standings.suspended : standings.notCounting, values: {} })
  return {
    ...report,
    verdict: standing === 'suspended' ? 'suspended' : 'not-counting',
    because: sentence,
    answers: { ...report.answers, current: { ...report.answers.current, sentence } },
    findings: report.findings.map((one) => (one.check === 'status' && one.weight === 'against' ? { ...one, sentence } : one)),
  }
}

/** The report of a record, naming what in it does not hold, each by what is known of how it stands. */
export async function namingInside(
  report: Report,
  standingOf: (awardId: string | null) => Promise<Standing>,
  write: Write,
): Promise<Report> {
  if (report.verdict !== 'partly' || report.inside.length === 0) return report
  const inside = await Promise.all(
    report.inside.map(async (one) => {
      if (one.verdict !== 'taken-back') return one
      const standing = await standingOf(one.awardId)
      return standing === 'taken-back'
        ? one
        : { ...one, verdict: standing === 'suspended' ? ('suspended' as const) : ('not-counting' as const) }
    }),
  )
  const texts: Partial<Record<Verdict, string>> = {
    suspended: standings.isSuspended,
    'taken-back': standings.isTakenBack,
    'not-counting': standings.isNotCounting,
    expired: standings.isExpired,
  }
  const named = inside
    .filter(({ name }) => name !== '')
    .map(({ name, verdict }) => write({ text: texts[verdict] ?? standings.isNot, values: { name } }))
  return { ...report, inside, because: [report.because, ...named].join(' ') }
}

/** A finding or an answer with its sentence in the reader's words alone. */
function written<Said extends { readonly sentence: string; readonly said?: Told }>(
  { said, ...one }: Said,
  write: Write,
): Omit<Said, 'said'> {
  return { ...one, sentence: write(said ?? one.sentence) }
}

const answersIn = ({ real, unchanged, current, aboutThisPerson, whoSaysSo }: FiveAnswers, write: Write): FiveAnswers => ({
  real: written(real, write),
  unchanged: written(unchanged, write),
  current: written(current, write),
  aboutThisPerson: written(aboutThisPerson, write),
  whoSaysSo: written(whoSaysSo, write),
})

/** Awards of this instance hash addresses in small letters, so that one which does not match is another address: here it can be told. */
function knowingOurOwn({ findings, badge }: Verification, baseUrl: string): readonly Finding[] {
  if (!provenAwardId({ answers: fiveAnswers({ findings, badge }), badge }, baseUrl)) return findings
  return findings.map((one) =>
    one.code === 'recipient-not-matched'
      ? { ...one, weight: 'against', sentence: 'It is about someone else, or this person is known to it by another address.' }
      : one,
  )
}

/**
 * The award of this instance that a badge is. What was changed, or signed by anyone else, may call itself anything: its name leads there only
 * when an organization of this instance is proved to have given it.
 */
export const provenAwardId = ({ answers, badge }: { answers: FiveAnswers; badge: BadgeSummary | null | undefined }, baseUrl: string) =>
  answers.unchanged.answer === 'yes' && answers.whoSaysSo.answer === 'yes' && ownIssuerSlug(badge?.issuer.id ?? '', baseUrl) !== null
    ? ownAwardId(badge?.id, baseUrl)
    : null

/** By which names lists may know the issuer of a badge, and when it was given; null where it is not proved to be theirs. */
export function issuerToLookUp({ answers, badge }: Pick<Report, 'answers' | 'badge'>, baseUrl: string) {
  const id = badge?.issuer.id
  if (!id || answers.unchanged.answer !== 'yes' || answers.whoSaysSo.answer !== 'yes') return null
  const issued = new Date(badge.validFrom ?? '')
  return { ids: namesOfIssuer(id, baseUrl), issued: Number.isNaN(issued.getTime()) ? undefined : issued }
}

/** An issuer of this site has two names, and a list may have either. */
export function namesOfIssuer(id: string, baseUrl: string): string[] {
  const slug = ownIssuerSlug(id, baseUrl)
  if (!slug) return [id]
  const { home, profile } = issuerAddresses(baseUrl, slug)
  return [id, didWeb(home), profile]
}

/** That no list names an organization of this site says nothing: this site knows it. */
export const unlessOwn = (trust: TrustAnswer | null, issuerHere: Report['issuerHere']): TrustAnswer | null =>
  trust?.standing === 'unknown' && issuerHere ? null : trust

/** A name is an identity of its own in Open Badges 3.0, and readable unless it was hashed. */
const nameOf = (recipient: BadgeSummary['recipient'] | undefined): string | null =>
  recipient?.name ?? recipient?.identities.find(({ type, hashed }) => type === 'name' && !hashed)?.value ?? null

/** What a badge says may be as long as its issuer likes; what is shown of it may not. */
function shortened<Value>(value: Value): Value {
  const cut = (one: unknown, depth: number): unknown => {
    if (typeof one === 'string') return one.length > 4000 ? `${one.slice(0, 4000)}…` : one
    if (Array.isArray(one)) return one.slice(0, 60).map((item) => cut(item, depth - 1))
    if (typeof one === 'object' && one !== null && depth > 0)
      return Object.fromEntries(
        Object.entries(one).map(([name, member]) => [name, name === 'image' ? pictureAddress(member) : cut(member, depth - 1)]),
      )
    return one
  }
  return cut(value, 6) as Value
}

/** A picture inside a badge may be megabytes; in the answer it is its address or nothing. */
const pictureAddress = (image: unknown) => (typeof image === 'string' && image.startsWith('data:') ? undefined : image)
