import { guardedLoader } from '@laurel/openbadges/verify/guarded-loader'
import type { Load } from '@laurel/openbadges/verify/load'
import type { Verification } from '@laurel/openbadges/verify/verify-credential'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import type { World } from '../../foundation/platform/world.ts'
import type { Locale } from '../../foundation/words/format.ts'
import { quoted } from '../../foundation/words/quoted.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { awardAddresses } from '../awards/award-addresses.ts'
import { renewedBy } from '../awards/awards.ts'
import { findKnownIssuer } from '../trust-lists/find-known.ts'
import { answerOf } from '../trust-lists/trust-answer.ts'
import { runCheck } from './checks.ts'
import { ownIssuerSlug, ownPath } from './own-addresses.ts'
import { withOwnDocuments } from './own-documents.ts'
import { asDataAddress, showablePicture } from './picture.ts'
import { type Asked, inputOf, maximumBadgeBytes } from './read-given.ts'
import { issuerToLookUp, namingInside, provenAwardId, type Report, reportOf, type Standing, toldByStanding, unlessOwn } from './report.ts'
import { type Write, writeIn } from './verifier-words.ts'

/** All fetching for one badge together, whatever it points to. */
const allSeconds = 20

/** How often one client may have badges checked: each may cost seconds of work and a dozen requests elsewhere. */
export const verifyLimit = { tries: 20, seconds: 60 }

/** @throws Refusal `too-many-tries` */
export const limitVerifying = (world: World, clientAddress: string) => limitTries(world.db, `verify client ${clientAddress}`, verifyLimit)

/** Fetches what a badge points at: own documents where they are, all others within bounds. */
export const loaderFor = (world: World): Load => {
  const { config } = world
  const ends = AbortSignal.timeout(allSeconds * 1000)
  const elsewhere = guardedLoader({
    insecureHosts: config.VERIFY_PRIVATE_HOSTS,
    maximumBytes: maximumBadgeBytes,
    timeoutMilliseconds: 8000,
    userAgent: `Laurel verifier (+${config.BASE_URL}/verify)`,
  })
  return withOwnDocuments(world, (address, { accept, signal }) => elsewhere(address, { accept, signal: AbortSignal.any([signal, ends]) }))
}

/** Checks a badge of any issuer, and says what came of it. @throws Refusal for what takes too long */
export async function verifyBadge(world: World, { given, recipient }: Asked, locale: Locale): Promise<Report> {
  return (await verifyWith(world, { given, recipient }, loaderFor(world), locale)).report
}

/** The same with a picture that a page may show. */
export async function verifyForPage(world: World, asked: Asked, locale: Locale): Promise<Report & { picture: string | null }> {
  const load = loaderFor(world)
  const { report, image } = await verifyWith(world, asked, load, locale)
  const uploaded = asked.given.kind === 'file' ? asDataAddress(asked.given.bytes) : null
  return { ...report, picture: uploaded ?? (await showablePicture(image, load, world.config.BASE_URL)) }
}

async function verifyWith(
  world: World,
  { given, recipient }: Asked,
  load: Load,
  locale: Locale,
): Promise<{ report: Report; image: string | undefined }> {
  const write = writeIn(locale)
  const bounds = { maximumBytes: maximumBadgeBytes, maximumLoads: 16, timeoutMilliseconds: 9000 }
  const options = { now: world.now(), recipient, bounds }
  const verification = await runCheck<'badge'>(world, { kind: 'badge', input: inputOf(given), options }, load)
  const report = reportOf(verification, given, world.config.BASE_URL, write)
  const [own, ...others] = await Promise.all(
    [report, ...report.others].map((one, index) =>
      knownHere(world, one, [verification, ...verification.others][index]?.statuses ?? [], write),
    ),
  )
  return { report: { ...(own ?? report), others }, image: verification.badge?.image }
}

/** What the lists of this site say about the issuer of a badge. It never changes the verdict. */
async function findTrust({ db, config, now }: World, report: Report): Promise<Report['trust']> {
  const asked = issuerToLookUp(report, config.BASE_URL)
  return asked && answerOf(await findKnownIssuer(readsOfAll(db), asked.ids), { issued: asked.issued, now: now() })
}

/** What only this instance knows of a badge: why it took an award of its own back, and who of its organizations gave it. */
async function knownHere(world: World, report: Report, statuses: Verification['statuses'], write: Write): Promise<Report> {
  const { BASE_URL } = world.config
  const issuer = report.answers.whoSaysSo.answer === 'yes' ? await findIssuerHere(world, report.badge?.issuer.id) : null
  const trust = unlessOwn(await findTrust(world, report), issuer)
  const told = { ...(await namingInside(report, (id) => standingIn(world, id), write)), issuerHere: issuer, trust }
  if (told.verdict === 'expired' && issuer) {
    const newer = await findRenewing(world, provenAwardId(told, BASE_URL))
    return newer ? { ...told, because: write({ text: reasonTexts.renewed, values: newer }) } : told
  }
  if (told.verdict !== 'taken-back' || !issuer) return told
  const awardId = provenAwardId(told, BASE_URL)
  const known = awardId ? await findReason(world, awardId) : null
  // What shows parts of an award does not name it, and its place in the list does; its reason is for who is shown the award.
  if (!known) return toldByStanding(told, await standingIn(world, await findByPlace(world, statuses)), write)
  return {
    ...told,
    ...(known.isSuspended && { verdict: 'suspended' as const }),
    because: write({ text: known.text, values: { reason: quoted(known.reason) } }),
  }
}

async function standingIn(world: World, awardId: string | null): Promise<Standing> {
  const known = awardId ? await findReason(world, awardId) : null
  return known ? (known.isSuspended ? 'suspended' : 'taken-back') : 'unknown'
}

/** The award at a place in one of our status lists. */
async function findByPlace({ db, config }: World, statuses: Verification['statuses']): Promise<string | null> {
  const { list, index } = statuses.find(({ weight }) => weight === 'against') ?? {}
  const listId = list === undefined ? undefined : /^\/status\/([0-9a-f-]{36})$/.exec(ownPath(list, config.BASE_URL) ?? '')?.[1]
  if (!isId(listId) || index === undefined) return null
  const found = await db
    .selectFrom('awards')
    .where('statusListId', '=', listId)
    .where('statusIndex', '=', index)
    .select('id')
    .executeTakeFirst()
  return found?.id ?? null
}

async function findIssuerHere({ db, config }: World, issuerId: string | undefined): Promise<{ name: string; slug: string } | null> {
  const slug = issuerId ? ownIssuerSlug(issuerId, config.BASE_URL) : null
  if (!slug) return null
  return (await db.selectFrom('organizations').where('slug', '=', slug).select(['name', 'slug']).executeTakeFirst()) ?? null
}

const reasonTexts = texts({
  revoked: 'Its issuer has taken it back: {reason}',
  suspended: 'Its issuer has suspended it for now: {reason}',
  renewed: 'It has expired. It was renewed by the award at {page}.',
})

/** The page of the award that renewed one of ours and counts, where it is shown. */
async function findRenewing({ db, config }: World, awardId: string | null): Promise<{ page: string } | null> {
  if (!awardId || !isId(awardId)) return null
  const award = await db.selectFrom('awards').where('id', '=', awardId).select(renewedBy.as('newer')).executeTakeFirst()
  if (!award?.newer) return null
  const shown = await db
    .selectFrom('awards')
    .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
    .where('awards.id', '=', award.newer)
    .where('awardHidings.awardId', 'is', null)
    .where('earnerName', '!=', '')
    .select('awards.id')
    .executeTakeFirst()
  return shown ? { page: awardAddresses(config.BASE_URL, shown.id).page } : null
}

/**
 * Why an award of ours does not count: public, but not in the status list, where what is suspended stands among what was taken back, since a
 * badge has one status (ADR 48).
 */
async function findReason({ db }: World, awardId: string): Promise<{ reason: string; text: string; isSuspended: boolean } | null> {
  if (!isId(awardId)) return null
  const revoked = await db.selectFrom('revocations').where('awardId', '=', awardId).select('reason').executeTakeFirst()
  if (revoked) return { ...revoked, text: reasonTexts.revoked, isSuspended: false }
  const suspended = await db.selectFrom('suspensions').where('awardId', '=', awardId).select('reason').executeTakeFirst()
  return suspended ? { ...suspended, text: reasonTexts.suspended, isSuspended: true } : null
}
