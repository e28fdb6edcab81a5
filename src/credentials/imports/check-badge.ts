import { OpenBadgesError } from '@laurel/openbadges/errors'
import { subjectOf } from '@laurel/openbadges/vc/credential'
import { asList, asObject, asText, hasType, type JsonObject } from '@laurel/openbadges/vc/json'
import type { Loaded } from '@laurel/openbadges/verify/load'
import { isWebPage } from '@laurel/openbadges/verify/named-input'
import type { Verification } from '@laurel/openbadges/verify/verify-credential'
import type { World } from '../../foundation/platform/world.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { runCheck } from '../verification/checks.ts'
import { pictureType, showablePicture } from '../verification/picture.ts'
import { reportOf } from '../verification/report.ts'
import { verdictOf } from '../verification/verdict.ts'
import { writeIn } from '../verification/verifier-words.ts'
import { contentDigest, foundOf, ownAwardOf } from './found-badge.ts'
import { maximumBadgeBytes } from './import-bounds.ts'
import { importLoader } from './import-loader.ts'
import { keepBytes } from './keep-bytes.ts'
import type { ArrivalOutcome, BroughtBadge } from './record-arrival.ts'
import { inEveryLanguage, saidOf } from './said.ts'
import { withoutRecipient } from './whose-badge.ts'

/** So many credentials of one learner record are taken as badges of their own. */
const mostInside = 64
/** More badges in one document than these are looked at one by one: all of one check share what it may ask of the network. */
const mostTogether = 6

export type Loader = ReturnType<typeof importLoader>

/** Has a badge checked by the library, beside the process, and gives each that was in it. */
export async function checkBadge(
  world: World,
  input: string | Uint8Array,
  own: readonly string[],
  { load }: Pick<Loader, 'load'>,
): Promise<readonly Verification[]> {
  const bounds = { maximumBytes: maximumBadgeBytes, maximumLoads: 16, timeoutMilliseconds: 7000 }
  // A copy may hash its holder in another way than its site: with an address of theirs the two can be compared.
  const options = { now: world.now(), recipient: own[0], bounds }
  const { others, ...first } = withoutRecipient(await runCheck<'badge'>(world, { kind: 'badge', input, options }, load))
  return [{ ...first, others: [] }, ...others]
}

/** Checks what was brought, and says what is to be kept of it. */
export async function lookAtArrival(
  world: World,
  { input, own }: { input: string | Uint8Array; own: readonly string[] },
  loader: Loader = importLoader(world),
): Promise<ArrivalOutcome> {
  const { BASE_URL: baseUrl } = world.config
  const given = typeof input === 'string' ? null : await inParts(world, input)
  if (given) return given
  const [first, ...others] = await checkBadge(world, input, own, loader)
  if (!first) throw new Error('A check gives one badge at least.')
  const about = verdictNow(first, baseUrl)
  if (about === 'out-of-reach') {
    const because = typeof input === 'string' ? becauseOf(first, baseUrl) : onlyAddress(loader.asked[0])
    return isNeverReached(first) ? { kind: 'refused', because: becauseOf(first, baseUrl) } : { kind: 'out-of-reach', because }
  }
  if ((about === 'unreadable' || about === 'not-an-award') && others.length === 0)
    return { kind: 'refused', because: isAnyText(first) ? saidOf(notEvenJson) : becauseOf(first, baseUrl) }
  const bytes = typeof input === 'string' ? bytesAt(loader.answers) : input
  const found = bytes && typeof input === 'string' && others.length >= mostTogether ? await inParts(world, bytes) : null
  if (found) return found
  if (!bytes) return { kind: 'refused', because: saidOf(sentence('There is no badge at this address.')) }
  const digest = await keepBytes(world, bytes)
  const badges: BroughtBadge[] = []
  for (const [place, one] of [first, ...others].entries()) {
    const { credential, container } = one
    if (!credential || !container) continue
    const verdict = verdictNow(one, baseUrl)
    if (verdict === 'unreadable' || verdict === 'not-an-award' || !isBadge(one)) continue
    badges.push({
      place,
      container,
      content: contentDigest(credential),
      picture: await keepPicture(world, one, { bytes, digest, loader }),
      ownAwardId: ownAwardOf(one, baseUrl),
      inside: await keepInside(world, one),
      found: await foundOf(one, own, baseUrl),
    })
  }
  if (badges.length > 0) return { kind: 'badges', file: digest, badges }
  return { kind: 'refused', because: isBadge(first) ? becauseOf(first, baseUrl) : saidOf(whatElse(first)) }
}

/** What people earn: awards and records of them. A wallet of credentials of every kind is another program. */
const isBadge = ({ badge }: Verification) => badge?.kind === 'open-badge-3' || badge?.kind === 'open-badge-2' || badge?.kind === 'clr-2'
/** Whether it is some text, such as a letter: that it is no JSON says nothing to who chose the wrong file. */
const isAnyText = ({ findings }: Verification) => findings.some(({ code }) => code === 'invalid-json')
const notEvenJson = sentence('There is no badge in this. Choose the file that was given to you with the badge: a picture, a PDF or JSON.')
const onlyAddress = (address: string | undefined) =>
  saidOf(
    sentence('In this file is no more than the address of its badge, at {host}, and nobody answers there. Nothing was brought in.', {
      host: (address && URL.parse(address)?.host) || '—',
    }),
  )
const noBadge = sentence('This can be read, but it is no badge and no record of badges.')

/** What somebody has of a badge that is no award: each is told what it is, so that they look for the right file. */
function whatElse({ credential }: Verification) {
  if (credential && hasType(credential, 'EndorsementCredential'))
    return sentence('This is an endorsement: what somebody says of a badge or of its issuer. It is no badge. Bring in the badge itself.')
  if (credential && hasType(credential, 'BitstringStatusListCredential'))
    return sentence('This is a list of badges that were taken back, which issuers keep. It is no badge.')
  return noBadge
}

/** The badges of a document that holds many, kept one by one; null where it holds few, or can't be read. */
async function inParts(world: World, bytes: Uint8Array): Promise<ArrivalOutcome | null> {
  let texts: readonly string[]
  try {
    texts = await runCheck<'apart'>(world, { kind: 'apart', input: bytes }, nothingAsked)
  } catch (error) {
    // What is wrong with it, the check says.
    if (!(error instanceof OpenBadgesError)) throw error
    return null
  }
  if (texts.length <= mostTogether) return null
  const digests: string[] = []
  for (const text of texts) digests.push(await keepBytes(world, Buffer.from(text)))
  return { kind: 'parts', parts: [...new Set(digests)] }
}

const nothingAsked = () => Promise.reject(new Error('Nothing is asked where a document is only taken apart.'))

const verdictNow = (one: Verification, baseUrl: string) =>
  verdictOf(one, reportOf(one, { kind: 'text', text: '' }, baseUrl, writeIn('en')).answers).verdict

const becauseOf = (one: Verification, baseUrl: string) =>
  inEveryLanguage((locale) => reportOf(one, { kind: 'text', text: '' }, baseUrl, writeIn(locale)).because)

/** Whether asking again would come to the same: an address that may not be asked, or that leads nowhere. */
const isNeverReached = ({ findings }: Verification): boolean =>
  findings.some(({ code }) => code === 'address-not-allowed' || code === 'too-many-redirects' || code === 'response-too-large')

/** The bytes of a badge that lies at an address: what was answered first that is no page about it. */
function bytesAt(answers: readonly { answer: Loaded }[]): Uint8Array | null {
  const found = answers.find(
    ({ answer: { status, bytes } }) =>
      ((status >= 200 && status < 300) || status === 410) &&
      bytes.length > 0 &&
      !isWebPage(Buffer.from(bytes.subarray(0, 2048)).toString('latin1')),
  )
  return found?.answer.bytes ?? null
}

/** The picture of a badge, as a file of its own where it is not the file that was brought; null where there is none to be had. */
async function keepPicture(
  world: World,
  { badge, container }: Verification,
  { bytes, digest, loader }: { bytes: Uint8Array; digest: string; loader: Loader },
): Promise<string | null> {
  if (container === 'png' || container === 'svg') return pictureType(bytes) ? digest : null
  const shown = await showablePicture(badge?.image, loader.load, world.config.BASE_URL)
  const encoded = /^data:[^,]*;base64,(.+)$/s.exec(shown ?? '')?.[1]
  const picture = encoded ? new Uint8Array(Buffer.from(encoded, 'base64')) : null
  return picture && picture.length > 0 && pictureType(picture) ? keepBytes(world, picture) : null
}

/** The credentials that a learner record holds, each with a digest of its own: they are badges as good as any. */
async function keepInside(world: World, { badge, credential }: Verification): Promise<string[]> {
  if (badge?.kind !== 'clr-2' || !credential) return []
  const digests: string[] = []
  for (const one of asList(subjectOf(credential)?.verifiableCredential).slice(0, mostInside)) {
    const text = asText(one) ?? (asObject(one) ? JSON.stringify(one as JsonObject) : null)
    if (text) digests.push(await keepBytes(world, Buffer.from(text)))
  }
  return [...new Set(digests)]
}
