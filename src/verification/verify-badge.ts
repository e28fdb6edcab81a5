import type { BadgeSummary } from '@laurel/openbadges/verify/badge-summary'
import type { Finding } from '@laurel/openbadges/verify/finding'
import { type FiveAnswers, fiveAnswers } from '@laurel/openbadges/verify/five-answers'
import { guardedLoader } from '@laurel/openbadges/verify/guarded-loader'
import type { Load } from '@laurel/openbadges/verify/load'
import type { Container } from '@laurel/openbadges/verify/read-input'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { awardAddresses } from '../awards/award-addresses.ts'
import { isId } from '../platform/is-id.ts'
import { limitTries } from '../platform/rate-limit.ts'
import type { World } from '../platform/world.ts'
import { ownIssuerSlug, ownPath, withOwnDocuments } from './own-documents.ts'
import { asDataAddress, showablePicture } from './picture.ts'
import { type Asked, type Given, maximumBadgeBytes } from './read-given.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** Everything there is to say about a badge that someone had checked. */
export type Report = {
  outcome: 'holds' | 'fails' | 'unknown'
  verdict: Verdict
  /** The sentence that decided the verdict. */
  because: string
  answers: FiveAnswers
  findings: readonly Finding[]
  container: Container | null
  badge: BadgeSummary | null
  /** The name that the badge gives its holder, where it gives one. */
  recipientName: string | null
  /** The organization of this instance that issued it. Null for issuers elsewhere, which says nothing against them. */
  issuerHere: { name: string; slug: string } | null
  /** Where the badge itself can be had again. Null for a file or text of elsewhere. */
  address: string | null
  /** A link that checks it again, for badges that have an address. */
  shareUrl: string | null
}

/** All fetching for one badge together, whatever it points to. */
const allSeconds = 20

/** How often one client may have badges checked: each may cost seconds of work and a dozen requests elsewhere. */
export const verifyLimit = { tries: 20, seconds: 60 }

/** @throws Refusal `too-many-tries` */
export const limitVerifying = (world: World, clientAddress: string) => limitTries(world.db, `verify client ${clientAddress}`, verifyLimit)

const loaderFor = ({ db, config }: World): Load => {
  const ends = AbortSignal.timeout(allSeconds * 1000)
  const elsewhere = guardedLoader({
    insecureHosts: config.VERIFY_PRIVATE_HOSTS,
    maximumBytes: maximumBadgeBytes,
    timeoutMilliseconds: 8000,
    userAgent: `Laurel verifier (+${config.BASE_URL}/verify)`,
  })
  return withOwnDocuments({ db, config }, (address, { accept, signal }) =>
    elsewhere(address, { accept, signal: AbortSignal.any([signal, ends]) }),
  )
}

/** Checks a badge of any issuer, and says what came of it. Never throws on what it is given. */
export async function verifyBadge(world: World, { given, recipient }: Asked): Promise<Report> {
  return (await verifyWith(world, { given, recipient }, loaderFor(world))).report
}

/** The same with a picture that a page may show. */
export async function verifyForPage(world: World, asked: Asked): Promise<Report & { picture: string | null }> {
  const load = loaderFor(world)
  const { report, image } = await verifyWith(world, asked, load)
  const uploaded = asked.given.kind === 'file' ? asDataAddress(asked.given.bytes) : null
  return { ...report, picture: uploaded ?? (await showablePicture(image, load, world.config.BASE_URL)) }
}

async function verifyWith(world: World, { given, recipient }: Asked, load: Load): Promise<{ report: Report; image: string | undefined }> {
  const { outcome, findings, container, badge } = await verifyCredential(inputOf(given), {
    load,
    now: world.now(),
    recipient,
    bounds: { maximumBytes: maximumBadgeBytes, maximumLoads: 16, timeoutMilliseconds: 9000 },
  })
  const answers = fiveAnswers({ findings, badge })
  const { verdict, because } = verdictOf(findings, answers)
  const baseUrl = world.config.BASE_URL
  // What was changed may call itself anything: its name leads to the true one only when it is proved to be that.
  const awardId = answers.unchanged.answer === 'yes' ? ownAwardId(badge?.id, baseUrl) : null
  const reason = verdict === 'taken-back' && awardId ? await findRevocationReason(world, awardId) : null
  const address = badge ? (given.kind === 'url' ? given.url : awardId && awardAddresses(baseUrl, awardId).page) : null
  const report: Report = {
    outcome,
    verdict,
    because: reason ? `Its issuer has taken it back: “${reason}”` : because,
    answers: shortened(answers),
    findings: shortened(findings),
    container: container ?? null,
    badge: badge ? shortened(badge) : null,
    recipientName: shortened(nameOf(badge?.recipient)),
    issuerHere: answers.whoSaysSo.answer === 'yes' ? await findIssuerHere(world, badge?.issuer.id) : null,
    address,
    shareUrl: address && `${baseUrl}/verify?url=${encodeURIComponent(address)}`,
  }
  return { report, image: badge?.image }
}

/** A name is an identity of its own in Open Badges 3.0, and readable unless it was hashed. */
const nameOf = (recipient: BadgeSummary['recipient'] | undefined): string | null =>
  recipient?.name ?? recipient?.identities.find(({ type, hashed }) => type === 'name' && !hashed)?.value ?? null

function inputOf(given: Given): string | Uint8Array {
  if (given.kind === 'file') return given.bytes
  return given.kind === 'url' ? given.url : given.text
}

async function findIssuerHere({ db, config }: World, issuerId: string | undefined): Promise<{ name: string; slug: string } | null> {
  const slug = issuerId ? ownIssuerSlug(issuerId, config.BASE_URL) : null
  if (!slug) return null
  return (await db.selectFrom('organizations').where('slug', '=', slug).select(['name', 'slug']).executeTakeFirst()) ?? null
}

/** The award of this instance that a badge says it is; null for all others. */
const ownAwardId = (id: string | undefined, baseUrl: string): string | null =>
  /^\/(?:awards|ob2\/assertions)\/([0-9a-f-]{36})$/.exec((id && ownPath(id, baseUrl)) ?? '')?.[1] ?? null

/** Why an award of ours was taken back: public, but not in the status list. */
async function findRevocationReason({ db }: World, awardId: string): Promise<string | null> {
  if (!isId(awardId)) return null
  return (await db.selectFrom('revocations').where('awardId', '=', awardId).select('reason').executeTakeFirst())?.reason ?? null
}

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
