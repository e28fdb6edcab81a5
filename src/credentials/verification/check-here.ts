import { asObjects, asText } from '@laurel/openbadges/vc/json'
import { browserLoader } from '@laurel/openbadges/verify/browser-loader'
import type { Load } from '@laurel/openbadges/verify/load'
import { type Verification, verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import type { Locale } from '../../foundation/words/format.ts'
import { answerOf, type KnownIssuer } from '../trust-lists/trust-answer.ts'
import { ownIssuerSlug, ownPath } from './own-addresses.ts'
import { asDataAddress, showablePicture } from './picture.ts'
import { ask, type Given, inputOf, maximumBadgeBytes, tooLarge } from './read-given.ts'
import {
  type AskedAddress,
  issuerToLookUp,
  namingInside,
  provenAwardId,
  type Report,
  reportOf,
  type ShownReport,
  type Standing,
  toldByStanding,
  unlessOwn,
} from './report.ts'
import { type Write, writeIn } from './verifier-words.ts'

/** What a visitor put into the form. */
export type GivenHere = { file: File | null; url: string; text: string; recipient: string }

/** Where the visitor's browser is: the public address of this instance, and the origin it was reached by. */
export type Here = { baseUrl: string; origin: string; goesByLists?: boolean | undefined }

/** All fetching for one badge together, as on the server. */
const allSeconds = 20

/**
 * Checks a badge in the visitor’s own browser. Null for an address that a page may not read, which only the site can ask.
 * @throws Refusal as on the server
 */
export async function checkHere(
  { file, ...typed }: GivenHere,
  { baseUrl, origin, goesByLists }: Here,
  locale: Locale,
): Promise<ShownReport | null> {
  // Its size is known without a byte of it.
  if (file && file.size > maximumBadgeBytes) throw tooLarge()
  const { given, recipient } = ask({
    file: file ? new Uint8Array(await file.arrayBuffer()) : undefined,
    url: typed.url.trim() || undefined,
    text: typed.text.trim() || undefined,
    recipient: typed.recipient.trim() || undefined,
  })
  const answered = new Map<string, boolean>()
  const load = remembering(withOwnOrigin({ baseUrl, origin }), answered)
  const verification = await verifyCredential(inputOf(given), {
    load,
    now: new Date(),
    recipient,
    bounds: { maximumBytes: maximumBadgeBytes, maximumLoads: 16, timeoutMilliseconds: 9000 },
  })
  // An http address is asked by https first; either will do.
  const isUnanswered = given.kind === 'url' && ![given.url, given.url.replace(/^http:/, 'https:')].some((one) => answered.get(one))
  if (isUnanswered && isBarred(verification)) return null
  const drawn = reportOf(verification, given, baseUrl, writeIn(locale))
  const incomplete = [...answered.values()].includes(false)
  const report = await knowingStandings(drawn, load, baseUrl, writeIn(locale))
  const picture =
    (given.kind === 'file' ? asDataAddress(given.bytes) : null) ?? (await showablePicture(verification.badge?.image, load, baseUrl))
  const nameAddress = whatIs(verification, given)
  const asked = [...answered].map(([address, wasAnswered]) => ({ what: nameAddress(address), address, answered: wasAnswered }))
  if (picture?.startsWith('/')) asked.push({ what: 'picture', address: origin + picture, answered: true })
  const lists = goesByLists ? listsOf({ baseUrl, origin }) : null
  const known = async (one: Report): Promise<Report> => {
    const here = issuerHere(one, baseUrl)
    return { ...one, issuerHere: here, trust: unlessOwn((await lists?.ask(one)) ?? null, here) }
  }
  const [first, others] = [await known(report), await Promise.all(report.others.map(known))]
  asked.push(...(lists?.asked() ?? []))
  return {
    ...first,
    others,
    picture,
    checked: { by: 'browser', asked, siteMayKnowMore: incomplete && isOpen(report) },
  }
}

/** What the site of an issuer says of how its awards stand, which their list can’t tell whole; of issuers elsewhere the list stands. */
async function knowingStandings(drawn: Report, load: Load, baseUrl: string, write: Write): Promise<Report> {
  const standingOf = (awardId: string | null) => findStandingHere(awardId, load, baseUrl)
  const report = await namingInside(drawn, standingOf, write)
  if (report.verdict !== 'taken-back' || !issuerHere(report, baseUrl)) return report
  return toldByStanding(report, await standingOf(provenAwardId(report, baseUrl)), write)
}

async function findStandingHere(awardId: string | null, load: Load, baseUrl: string): Promise<Standing> {
  if (!awardId) return 'unknown'
  try {
    const { status, bytes } = await load(`${baseUrl}/embed/awards/${awardId}/badge.json`, {
      accept: 'application/json',
      signal: AbortSignal.timeout(5000),
    })
    const { standing } = status === 200 ? JSON.parse(new TextDecoder().decode(bytes)) : {}
    return standing === 'suspended' ? 'suspended' : standing === 'revoked' ? 'taken-back' : 'unknown'
  } catch {
    return 'unknown'
  }
}

/** What the lists of this site know of issuers: only their names are asked for, never a badge. Where that can't be had, nothing is said. */
function listsOf({ baseUrl, origin }: Here) {
  const answers = new Map<string, Promise<KnownIssuer | null>>()
  const asked: AskedAddress[] = []
  const fetchKnown = async (ids: readonly string[]): Promise<KnownIssuer | null> => {
    const address = `${origin}${new URL(baseUrl).host === new URL(origin).host ? new URL(baseUrl).pathname.replace(/\/$/, '') : ''}/trust/known.json?${new URLSearchParams(ids.map((id) => ['issuer', id]))}`
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(5000), credentials: 'omit' })
      asked.push({ what: 'lists', address, answered: answer.ok })
      return answer.ok ? ((await answer.json()) as KnownIssuer) : null
    } catch {
      asked.push({ what: 'lists', address, answered: false })
      return null
    }
  }
  return {
    asked: () => asked,
    async ask(report: Report): Promise<Report['trust']> {
      const looked = issuerToLookUp(report, baseUrl)
      if (!looked) return null
      const key = looked.ids.join(' ')
      const answer = answers.get(key) ?? fetchKnown(looked.ids)
      answers.set(key, answer)
      const known = await answer
      return known && answerOf(known, { issued: looked.issued, now: new Date() })
    },
  }
}

/** Documents of this instance are read from where the page came from, whatever public address is written in a badge. */
function withOwnOrigin({ baseUrl, origin }: Here): Load {
  const ends = AbortSignal.timeout(allSeconds * 1000)
  const load = browserLoader({ ownOrigin: origin, maximumBytes: maximumBadgeBytes })
  const isHome = new URL(baseUrl).host === new URL(origin).host
  return async (address, { accept, signal }) => {
    const asked = { accept, signal: AbortSignal.any([signal, ends]) }
    const path = ownPath(address, baseUrl)
    if (path === null) return load(address, asked)
    const { pathname, search } = new URL(address)
    // It is the same site under both names, so the verifier is not to take it for a redirect to another.
    return { ...(await load(origin + (isHome ? pathname : path) + search, asked)), url: address }
  }
}

const remembering =
  (load: Load, answered: Map<string, boolean>): Load =>
  async (address, options) => {
    answered.set(address, false)
    const found = await load(address, options)
    answered.set(address, true)
    return found
  }

/** Whether it was the browser that may not go there, by its own rules or the other site’s. Not when nothing can be reached. */
const isBarred = ({ findings }: Verification) =>
  navigator.onLine !== false &&
  findings.some(({ check, code }) => check === 'parse' && (code === 'unreachable' || code === 'address-not-allowed'))

/** Whether an answer is missing that someone else might get. */
const isOpen = ({ findings, others }: Report): boolean =>
  findings.some(({ weight }) => weight === 'unknown') || others.some((one) => isOpen(one))

/** What an address is to the badge that it was asked for. */
function whatIs({ credential, badge }: Verification, given: Given): (address: string) => AskedAddress['what'] {
  const lists = asObjects(credential?.credentialStatus).flatMap((entry) => [asText(entry.statusListCredential), asText(entry.id)])
  return (address) => {
    if (given.kind === 'url' && [given.url, given.url.replace(/^http:/, 'https:')].includes(address)) return 'badge'
    if (lists.includes(address)) return 'status'
    if (address === badge?.image) return 'picture'
    return /\/did\.json$/.test(address) ? 'keys' : 'other'
  }
}

/** Its keys were read here and are its own, so it is an organization of this instance, by the name it signed. */
function issuerHere({ answers, badge }: Report, baseUrl: string): Report['issuerHere'] {
  const slug = answers.whoSaysSo.answer === 'yes' && badge?.issuer.id ? ownIssuerSlug(badge.issuer.id, baseUrl) : null
  return slug ? { slug, name: badge?.issuer.name ?? slug } : null
}
