import { OpenBadgesError } from '../errors.ts'
import type { AllowedContexts } from '../jsonld/canonize.ts'
import { issuerIdOf, subjectOf } from '../vc/credential.ts'
import { envelopedToken } from '../vc/data-model.ts'
import { asList, asObject, asObjects, asText, hasType, type JsonObject } from '../vc/json.ts'
import { told } from '../words.ts'
import { type BadgeSummary, kindOf, summarize } from './badge-summary.ts'
import { checkProof } from './check-proof.ts'
import { checkRecipient, checkSubject } from './check-recipient.ts'
import { shownBy } from './check-shown-by.ts'
import { readStatuses } from './check-status.ts'
import { checkEnds, checkValidFrom } from './check-validity.ts'
import { checkContexts, checkJsonLd, checkType } from './check-words.ts'
import {
  type Answer,
  type CheckName,
  cannotTell,
  checkNames,
  departs,
  type Finding,
  fails,
  finding,
  heaviest,
  holds,
  notApplicable,
  type Outcome,
  type StatusReport,
  unknown,
  type Weight,
} from './finding.ts'
import { boundedFetch, type FetchBounds, type Load } from './load.ts'
import { notAnAward } from './not-an-award.ts'
import { type Container, type ReadInput, readInput } from './read-input.ts'
import type { Scene } from './scene.ts'
import { checkStructure } from './structure.ts'
import { openWrapping } from './unwrap.ts'
import { isOpenBadge2, verifyOpenBadge2 } from './verify-open-badge-2.ts'
import { verifyStatusList } from './verify-status-list.ts'

/**
 * What a verification may do and is asked. Only `now` must be given.
 *
 * @property load how to fetch, see {@link Load}; without it nothing is fetched, and checks that would need it are `unknown`
 * @property now the time to judge dates by; the library reads no clock
 * @property recipient an e-mail address, DID or other identity: is the badge about this person?
 * @property allowedContexts JSON-LD contexts beyond the bundled ones, by URL
 * @property bounds how much may be fetched, see {@link FetchBounds}
 */
export type VerifyOptions = {
  readonly load?: Load | undefined
  readonly now: Date
  readonly recipient?: string | undefined
  readonly allowedContexts?: AllowedContexts | undefined
  readonly bounds?: FetchBounds | undefined
}

/**
 * What came of a verification.
 *
 * @property outcome `fails` if any check fails (endorsements excepted: they speak about a badge, not for it), else `unknown` if any could
 *   not be asked, else `holds`. Strict: whatever departs from a standard fails, however plain its meaning
 * @property weight what the findings together say of the badge, endorsements excepted: the heaviest of theirs, see `Weight` of `verify/finding`
 * @property findings every check once, in the order of `verify/finding`
 * @property container how it arrived; `undefined` if it could not be read
 * @property badge what it says, as soon as it could be read: whatever the outcome, so show the outcome with it
 * @property credential the document that was verified: after a refresh, the newer one
 * @property statuses what each of its status entries came to, with messages; none for a credential without, or one that was not asked about
 * @property others the further badges that came in the same wrapping (a presentation, a wallet's export, a list), each judged by itself
 * @property contained the credentials inside a learner record, each judged by itself; none where the record itself was not looked into
 * @property holder where it came in a presentation that somebody signed and names a key: whether that key signed it. It decides nothing: a
 *   presentation can be handed on, so its challenge and day are for who asked to compare, as `verify/verify-presentation` does
 * @property remark what was wrong with how it arrived, as a sentence for a person; it says nothing of the badge
 */
export type Verification = {
  readonly outcome: Exclude<Outcome, 'not-applicable'>
  readonly weight: Weight
  readonly findings: readonly Finding[]
  readonly container: Container | undefined
  readonly badge: BadgeSummary | undefined
  readonly credential: JsonObject | undefined
  readonly statuses: readonly StatusReport[]
  readonly others: readonly Verification[]
  readonly contained: readonly Verification[]
  readonly holder?: Answer
  readonly remark?: string
}

/**
 * Verifies a credential of Open Badges 3.0 (VC 2.0 or 1.1), Open Badges 2.0 or CLR 2.0, in whatever it arrived: JSON, JWT, PNG, SVG,
 * attached to a PDF, or the address of any of them. What came in a presentation, an envelope, a wallet's export, a list or a JSON text is taken out, and the badge
 * inside is judged; the further ones are in `others`. Never throws on what it is given, and fetches only through `load`: one allowance for all.
 *
 * @param input untrusted text, bytes or JSON; at most 16 million bytes of file, and 4 million characters of JSON in it
 * @returns all findings, the outcome they make together, and what the badge says. Whatever was wrong with the input is a finding
 * @see Open Badges 3.0, §8 Verification and Validation; Open Badges 2.0, §Verification
 */
export async function verifyCredential(input: string | Uint8Array | JsonObject, options: VerifyOptions): Promise<Verification> {
  const scene: Scene = {
    fetch: boundedFetch(options.load, options.bounds),
    now: options.now,
    recipient: options.recipient,
    allowed: options.allowedContexts,
    depth: 0,
  }
  let all: readonly ReadInput[]
  try {
    all = await openWrapping(input, scene.fetch)
  } catch (error) {
    return unreadable(error)
  }
  const shown = shownBy(scene)
  const [first = unreadable(undefined), ...others] = await inTurn(all, async (read) => {
    const verified = remarked(await verifyRead(read, scene), read)
    const holder = await shown(read, verified)
    return holder ? { ...verified, holder } : verified
  })
  return { ...first, others }
}

/** With what was wrong with how it arrived. What was repaired by a guess is never said to be changed: the guess may have been wrong. */
function remarked(verified: Verification, { remark, isMended }: ReadInput): Verification {
  if (remark === undefined) return verified
  if (isMended && verified.findings.some(({ check, outcome }) => check === 'proof' && outcome === 'fails'))
    return unreadable(new OpenBadgesError('not-a-badge', remark))
  return { ...verified, remark }
}

/** One after the other: each may cost seconds of work. */
async function inTurn<From, To>(items: readonly From[], work: (item: From) => Promise<To>): Promise<To[]> {
  const done: To[] = []
  for (const item of items) done.push(await work(item))
  return done
}

const unreadable = (error: unknown): Verification => {
  const answer = error instanceof OpenBadgesError ? cannotTell(error.words, error.code) : cannotTell('This cannot be read as a credential.')
  return conclude([finding('parse', answer)], undefined, undefined, undefined)
}

/** A credential inside another, or an endorsement: an envelope is opened, nothing else. */
async function verifyInner(input: string | JsonObject, scene: Scene): Promise<Verification> {
  try {
    const token = typeof input === 'string' ? undefined : envelopedToken(input)
    return await verifyRead(await readInput(token ?? input, scene.fetch), scene)
  } catch (error) {
    return unreadable(error)
  }
}

async function verifyRead(read: ReadInput, scene: Scene): Promise<Verification> {
  try {
    const other = notAnAward(read.document)
    if (other !== undefined) {
      const findings = [finding('parse', holds('It can be read.')), finding('type', departs(other, 'not-an-award'))]
      return conclude(findings, read.container, undefined, read.document)
    }
    if (isOpenBadge2(read.document)) {
      const { findings, badge } = await verifyOpenBadge2(read, scene)
      return conclude(
        [finding('parse', holds('It can be read as an Open Badge of 2.0 or before.')), ...findings],
        read.container,
        badge,
        read.document,
      )
    }
    return await verifyVc(read, scene)
  } catch (error) {
    // A fault of ours, not of the credential: it must not look like either yes or no.
    const answer = unknown(told('This verifier stumbled: {error}.', { error: error instanceof Error ? error.message : String(error) }))
    return conclude([finding('parse', answer)], read.container, undefined, read.document)
  }
}

/**
 * Verifies a Verifiable Credential that has been read: badges, CLRs, endorsements and status lists alike.
 *
 * @internal
 */
export async function verifyVc(read: ReadInput, scene: Scene): Promise<Verification> {
  const { document: credential, jws, container } = read
  const { fetch, allowed, now } = scene
  const findings: Finding[] = [finding('parse', holds('It can be read as a credential.'))]
  const add = (check: CheckName, answer: Answer): void => void findings.push(finding(check, answer))

  const { answer: jsonLd, documentHash } = await checkJsonLd(credential, allowed)
  add('json-ld', jsonLd)
  add('contexts', checkContexts(credential))
  add('type', checkType(credential))
  add('structure', checkStructure(credential))
  add('subject', checkSubject(credential))

  const { proof, issuerKey } = await checkProof(credential, jws, { fetch, allowed, documentHash, now })
  add('proof', proof)
  add('issuer-key', issuerKey)

  const newer = proof.outcome === 'holds' ? await refreshed(credential, scene) : undefined
  if (newer) {
    const again = await verifyVc(newer, { ...scene, depth: scene.depth + 1 })
    const renewed = again.findings.some(({ check, outcome }) => check === 'proof' && outcome === 'holds')
    if (renewed) {
      const told = again.findings.map((one) =>
        one.check === 'refresh' ? finding('refresh', holds('Its issuer gave a newer copy, which was checked instead.')) : one,
      )
      return { ...conclude(told, container, again.badge, again.credential, again.statuses), contained: again.contained }
    }
  }
  add(
    'refresh',
    credential.refreshService === undefined
      ? notApplicable('It names no place for newer copies.')
      : notApplicable('There was no newer copy, so this one was checked.'),
  )

  const { answer: status, statuses } = await readStatuses(credential, fetch, (bytes) => verifyStatusList(bytes, scene))
  add('status', status)
  add('valid-from', checkValidFrom(credential.validFrom ?? credential.issuanceDate, now))
  add('valid-until', checkEnds(credential, now))
  add('recipient', await checkRecipient(credential, scene.recipient))
  const { answer: inside, contained } = await checkContained(credential, scene)
  add('contained', inside)
  add('endorsements', await checkEndorsements(credential, scene))
  return { ...conclude(findings, container, summarize(credential), credential, statuses), contained }
}

/** A newer copy with the same id and issuer, if the credential names a place for one and it answers. Open Badges 3.0, §8.4. */
async function refreshed(credential: JsonObject, scene: Scene): Promise<ReadInput | undefined> {
  const url = asText(asObjects(credential.refreshService).find((service) => hasType(service, '1EdTechCredentialRefresh'))?.id)
  if (url === undefined || scene.depth > 0) return undefined
  const fetched = await scene.fetch(url)
  if (!fetched.ok) return undefined
  try {
    const read = await readInput(fetched.bytes, scene.fetch, 2)
    const same = read.document.id === credential.id && issuerIdOf(read.document) === issuerIdOf(credential)
    return same && credential.id !== undefined ? read : undefined
  } catch {
    return undefined // what is there is no credential: the original stands, as the standard says
  }
}

/** A learner record is as good as the badges in it: each is signed by its own issuer and checked like any other. CLR 2.0, §7. */
async function checkContained(
  credential: JsonObject,
  scene: Scene,
): Promise<{ readonly answer: Answer; readonly contained: readonly Verification[] }> {
  const contained = asObjects(subjectOf(credential)?.verifiableCredential)
  if (contained.length === 0) return { answer: notApplicable('It holds no further credentials.'), contained: [] }
  if (scene.depth > 2) return { answer: unknown('It holds credentials that hold credentials, too deep to follow.'), contained: [] }
  const inner = { ...scene, recipient: undefined, depth: scene.depth + 1 }
  const each = await inTurn(contained.slice(0, MAXIMUM_CONTAINED), (one) => verifyInner(one, inner))
  return { answer: ofContained(each, contained.length), contained: each }
}

function ofContained(each: readonly Verification[], all: number): Answer {
  const count = (is: (one: Verification) => boolean): number => each.filter(is).length
  const against = count(({ weight }) => weight === 'against')
  if (against > 0) return fails(told('{against} of the {all} credentials in it do not hold.', { against, all }))
  const open = all - count(({ weight }) => weight === 'none' || weight === 'form')
  const failing = count(({ outcome }) => outcome === 'fails')
  if (open > 0) {
    const words = told('{open} of the {all} credentials in it could not be checked.', { open, all })
    return failing > 0 ? cannotTell(words) : unknown(words)
  }
  if (failing > 0) return departs(told('{failing} of the {all} credentials in it are not laid out as the standard asks.', { failing, all }))
  return holds(all === 1 ? 'The credential in it holds.' : told('All {all} credentials in it hold.', { all }))
}

/** Most credentials of a record that are looked at; beyond that the answer is unknown. */
const MAXIMUM_CONTAINED = 256

/** Most endorsements that are looked at. */
const MAXIMUM_ENDORSEMENTS = 8

/** What others say of the badge, its issuer or its achievement: each signed by the one who says it, and about something that is in this badge. */
async function checkEndorsements(credential: JsonObject, scene: Scene): Promise<Answer> {
  const subject = subjectOf(credential)
  const holders = [credential, asObject(credential.issuer), subject, asObjects(subject?.achievement)[0]]
  const endorsements = holders.flatMap((holder) => [
    ...asObjects(holder?.endorsement),
    ...asList(holder?.endorsementJwt).filter((jwt) => typeof jwt === 'string'),
  ])
  if (endorsements.length === 0) return notApplicable('Nobody has endorsed it.')
  if (scene.depth > 0) return notApplicable('Endorsements of endorsements are not followed.')
  const endorsable = [issuerIdOf(credential), ...holders.map((holder) => asText(holder?.id))].filter((id) => id !== undefined)
  let held = 0
  for (const endorsement of endorsements.slice(0, MAXIMUM_ENDORSEMENTS)) {
    const inner = { ...scene, recipient: undefined, depth: scene.depth + 1 }
    const { outcome, credential: said } = await verifyInner(endorsement as JsonObject | string, inner)
    const about = asText(said && subjectOf(said)?.id)
    // Signed for something else, it was put here by somebody else than who signed it.
    if (outcome === 'holds' && said && kindOf(said) === 'endorsement' && about !== undefined && endorsable.includes(about)) held++
  }
  const all = endorsements.length
  return held === all
    ? holds(all === 1 ? 'Its endorsement can be relied on.' : told('All {all} endorsements can be relied on.', { all }))
    : cannotTell(told('{open} of {all} endorsements in it cannot be relied on.', { open: all - held, all }))
}

/**
 * Puts the findings in order, fills the ones that were never reached, and draws the conclusion.
 *
 * @internal
 */
export function conclude(
  found: readonly Finding[],
  container: Container | undefined,
  badge: BadgeSummary | undefined,
  credential: JsonObject | undefined,
  statuses: readonly StatusReport[] = [],
): Verification {
  const findings = checkNames.map(
    (check) => found.find((one) => one.check === check) ?? finding(check, notApplicable('It was not reached.')),
  )
  const weighed = findings.filter(({ check }) => check !== 'endorsements')
  const outcome = (['fails', 'unknown'] as const).find((each) => weighed.some((one) => one.outcome === each)) ?? 'holds'
  const weight = heaviest(weighed.map((one) => one.weight))
  return { outcome, weight, findings, container, badge, credential, statuses, others: [], contained: [] }
}
