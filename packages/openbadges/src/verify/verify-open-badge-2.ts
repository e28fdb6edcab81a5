import { OpenBadgesError } from '../errors.ts'
import { OPEN_BADGES_V2 } from '../jsonld/contexts.ts'
import { jwkOfPem } from '../keys/pem.ts'
import { verifyJws } from '../proofs/jws.ts'
import { issuerIdOf } from '../vc/credential.ts'
import { asList, asObject, asObjects, asText, hasType, type JsonObject, type JsonValue } from '../vc/json.ts'
import { put, told, type Words } from '../words.ts'
import { type BadgeSummary, webAddress, words } from './badge-summary.ts'
import { matchRecipient } from './check-recipient.ts'
import { checkValidFrom, checkValidUntil } from './check-validity.ts'
import { compareCopies } from './compare-copies.ts'
import {
  type Answer,
  type CheckName,
  cannotTell,
  departs,
  type Finding,
  fails,
  finding,
  holds,
  notApplicable,
  quote,
  unknown,
} from './finding.ts'
import { type Fetch, fetchObject, fetchOwn, objectIn } from './load.ts'
import { isCount } from './moment.ts'
import { type OpenBadge2, summarizeOpenBadge2 } from './open-badge-2-summary.ts'
import type { ReadInput } from './read-input.ts'
import { sameAddress } from './same-address.ts'
import type { Scene } from './scene.ts'
import { structureSentence } from './structure.ts'

/** Whether a document is an Open Badges 2.0 Assertion (or a 1.x one, which lacks the context). */
export const isOpenBadge2 = (document: JsonObject): boolean =>
  asList(document['@context']).includes(OPEN_BADGES_V2) ||
  hasType(document, 'Assertion') ||
  (document.credentialSubject === undefined && document.badge !== undefined && document.recipient !== undefined)

/**
 * The edition an assertion follows: 1.0 had neither context nor type, 1.1 a context of its own. In what is checked here they are laid out as 2.0
 * is, but for names and times; `undefined` for one that says it is of another.
 *
 * @see Open Badges 2.0, §Upgrading from 1.1
 */
function editionOf(assertion: JsonObject): '2.0' | '1.1' | '1.0' | undefined {
  const contexts = asList(assertion['@context'])
  if (contexts.includes(OPEN_BADGES_V2)) return '2.0'
  if (contexts.includes(OPEN_BADGES_V1)) return '1.1'
  return contexts.length === 0 && assertion.type === undefined && asObject(assertion.verify) ? '1.0' : undefined
}

const OPEN_BADGES_V1 = 'https://w3id.org/openbadges/v1'

/**
 * Verifies an Open Badges 2.0 badge: hosted ones by what their issuer's site answers today, signed ones by their signature.
 *
 * @see Open Badges 2.0, §Verification
 */
export async function verifyOpenBadge2(
  read: ReadInput,
  { fetch, now, recipient }: Scene,
): Promise<{ findings: readonly Finding[]; badge: BadgeSummary }> {
  const findings: Finding[] = []
  const add = (check: CheckName, answer: Answer): void => void findings.push(finding(check, answer))

  const signed = read.jws !== undefined
  const hosted = signed ? undefined : await fetchHosted(read.document, fetch, recipient)
  // What the site answers is the badge; the copy in hand only says where to ask.
  const assertion = hosted?.assertion ?? read.document
  const documents = await fetchParts(assertion, fetch)
  const edition = editionOf(assertion)

  add(
    'contexts',
    edition === undefined
      ? departs('It does not name the context of Open Badges 2.0.')
      : holds(
          edition === '1.0'
            ? 'It has none, as Open Badges 1.0 had none.'
            : told('Its context is that of Open Badges {edition}.', { edition }),
        ),
  )
  add(
    'type',
    edition === '1.0' || hasType(assertion, 'Assertion')
      ? holds(told('It is an Open Badge {edition}.', { edition: edition ?? '2.0' }))
      : departs('It does not say that it is an Assertion.'),
  )
  const faults = [...assertionFaults(assertion), ...badgeFaults(documents.badge), ...issuerFaults(documents.issuer)]
  add(
    'structure',
    documents.because !== undefined
      ? (faults.length > 0 ? cannotTell : unknown)(told('Its parts cannot be read now: {because}.', { because: put(documents.because) }))
      : faults.length > 0
        ? departs(structureSentence(faults))
        : holds('It has everything the standard asks for.'),
  )
  add(
    'subject',
    asText(asObject(assertion.recipient)?.identity) === undefined
      ? departs('It does not say whom it is about.')
      : holds('It says whom it is about.'),
  )

  if (signed) {
    const { proof, issuerKey, status } = await checkSigned(read, documents, fetch)
    add('proof', proof)
    add('issuer-key', issuerKey)
    add('status', assertion.revoked === true ? revoked(assertion) : status)
  } else {
    add('proof', hosted?.proof ?? fails('It is neither hosted nor signed.'))
    add(
      'issuer-key',
      hosted?.url ? checkScope(hosted.url, documents) : notApplicable('Only what the issuer’s site answers can be asked about.'),
    )
    add('status', hosted?.status ?? notApplicable('It was not reached.'))
  }
  add('valid-from', checkValidFrom(assertion.issuedOn, now))
  add('valid-until', checkValidUntil(assertion.expires, now))
  const who = asObject(assertion.recipient)
  add('recipient', await matchRecipient(undefined, who ? [{ ...who, identityHash: who.identity }] : [], recipient))
  return { findings, badge: summarizeOpenBadge2(assertion, documents) }
}

/** @property url where the assertion was found */
type Hosted = { readonly assertion?: JsonObject; readonly url?: string; readonly proof: Answer; readonly status: Answer }

async function fetchHosted(given: JsonObject, fetch: Fetch, recipient: string | undefined): Promise<Hosted> {
  const notAsked = notApplicable('It was not reached.')
  const url = webAddress(given.id) ?? webAddress(asObject(given.verify)?.url)
  if (url === undefined)
    return { proof: fails('It names no web address where its issuer vouches for it, and it is not signed.'), status: notAsked }
  const answer = await fetchOwn(fetch, url)
  if (!('object' in answer)) {
    if (answer.status === 410)
      return {
        proof: holds(told('Its issuer’s site answered for it at {url}.', { url: quote(url) })),
        status: revoked(objectIn(answer.gone ?? new Uint8Array()) ?? {}),
      }
    if (answer.status === 404)
      return { proof: fails(told('Its issuer’s site knows nothing of it: {url} answered with status 404.', { url })), status: notAsked }
    return {
      proof: unknown(told('Its issuer’s site could not be asked: {url}: {because}.', { url, because: put(answer.because) })),
      status: unknown('Whether it was taken back could not be asked.'),
    }
  }
  const assertion = answer.object
  if (assertion.revoked === true)
    return { proof: holds(told('Its issuer’s site answered for it at {url}.', { url: quote(url) })), status: revoked(assertion) }
  // A page about maintenance may be JSON, too. What is no award says nothing of one.
  if (!isOpenBadge2(assertion))
    return {
      proof: unknown(told('Its issuer’s site could not be asked: what is at {url} now is no badge.', { url: quote(url) })),
      status: unknown('Whether it was taken back could not be asked.'),
    }
  // Whose site it is, is judged by where it was found, so it may not name another place as its own; one of 1.x may name none.
  const named = asText(assertion.id)
  const elsewhere = webAddress(named) !== undefined && !sameAddress(named ?? '', url)
  const another = assertion.id !== undefined && given.id !== undefined && !sameAddress(named ?? '', asText(given.id) ?? '')
  if (elsewhere || another) return { proof: fails('What its issuer’s site shows there is another badge.'), status: notAsked }
  const { changed, open } = await compareCopies(given, assertion, recipient)
  if (changed.length > 0)
    return {
      assertion,
      url,
      proof: fails(told('It differs from what its issuer’s site shows: {changed}.', { changed: changed.join(', ') })),
      status: notAsked,
    }
  return {
    assertion,
    url,
    proof: open
      ? cannotTell(
          'Its issuer’s site shows this badge with its holder hashed in another way, so whether it is about the same person cannot be told without their address.',
        )
      : holds(told('Its issuer’s site shows this very badge at {url}.', { url: quote(url) })),
    status: holds('It has not been taken back.'),
  }
}

const revoked = (assertion: JsonObject): Answer => {
  const reason = asText(assertion.revocationReason)
  return fails(reason ? told('Its issuer has taken it back: {reason}.', { reason: quote(reason) }) : 'Its issuer has taken it back.')
}

async function fetchParts(assertion: JsonObject, fetch: Fetch): Promise<OpenBadge2> {
  const badge = await part(assertion.badge, fetch)
  const issuer = badge.object ? await part(badge.object.issuer, fetch) : undefined
  return { assertion, badge: badge.object, issuer: issuer?.object, because: badge.because ?? issuer?.because }
}

/**
 * A document named by its address, or embedded. An embedded one that has an address is asked for there all the same: anybody can embed a
 * document that says it is another's.
 */
async function part(value: JsonValue | undefined, fetch: Fetch): Promise<{ object?: JsonObject; because?: Words }> {
  const embedded = asObject(value)
  const url = asText(value) ?? webAddress(embedded?.id)
  if (url === undefined) return embedded ? { object: embedded, because: 'it is embedded without an address' } : {}
  const answer = await fetchOwn(fetch, url)
  if (!('object' in answer)) return { because: told('{url}: {because}', { url, because: put(answer.because) }) }
  if (answer.object.id !== undefined && !sameAddress(asText(answer.object.id) ?? '', url))
    return { because: told('{url}: it names itself {id}', { url, id: quote(asText(answer.object.id)) }) }
  return { object: answer.object }
}

const missing = (object: JsonObject, what: string, names: readonly string[]): string[] =>
  names
    .filter((name) => object[name] === undefined || object[name] === null || object[name] === '')
    .map((name) => `${what}.${name} is missing`)

/** 1.x names its assertions by `uid`, and by the address in `verify`. */
const isOlder = (assertion: JsonObject): boolean => editionOf(assertion) !== '2.0' && assertion.uid !== undefined

const assertionFaults = (assertion: JsonObject): string[] => [
  ...missing(assertion, 'assertion', [...(isOlder(assertion) ? [] : ['id']), 'recipient', 'badge', 'issuedOn']),
  ...(assertion.verification === undefined && assertion.verify === undefined ? ['assertion.verification is missing'] : []),
  ...(editionOf(assertion) === '2.0' ? ['issuedOn', 'expires'] : [])
    .filter((name) => isCount(assertion[name]))
    .map((name) => `assertion.${name} is a number of seconds instead of a date and time`),
]

const badgeFaults = (badge: JsonObject | undefined): string[] =>
  badge ? missing(badge, 'badge', ['name', 'description', 'image', 'criteria', 'issuer']) : []

const issuerFaults = (issuer: JsonObject | undefined): string[] => (issuer ? missing(issuer, 'issuer', ['name', 'url']) : [])

/** Whether the address where the assertion was found is one the issuer speaks from. Open Badges 2.0, §VerificationObject. */
function checkScope(address: string, { issuer, badge, because }: OpenBadge2): Answer {
  if (!issuer)
    return unknown(
      because
        ? told('Who issued it cannot be looked up now: {because}.', { because: put(because) })
        : 'Who issued it cannot be looked up now.',
    )
  // As it is fetched: without the `..` and the like that only look like being elsewhere.
  const { href: url, host } = new URL(address)
  const issuerId = asText(issuer.id) ?? asText(badge?.issuer) ?? asText(issuer.url) ?? ''
  const rules = asObject(issuer.verification)
  const prefixes = asList(rules?.startsWith).flatMap((prefix) => asText(prefix) ?? [])
  const hosts = asList(rules?.allowedOrigins).flatMap((host) => asText(host) ?? [])
  const hostOf = (text: string): string => (URL.canParse(text) ? new URL(text).host : '')
  const own = hostOf(issuerId)
  const inScope =
    prefixes.length > 0
      ? prefixes.some((prefix) => url.startsWith(prefix) && host === hostOf(prefix))
      : hosts.length > 0
        ? hosts.includes(host)
        : host !== '' && host === own
  return inScope
    ? holds(told('It is kept where {name} speaks from.', { name: quote(words(issuer.name)) }))
    : fails(told('It is kept at {host}, which is not where its issuer speaks from.', { host: quote(host) }))
}

async function checkSigned(
  read: ReadInput,
  { issuer, badge }: OpenBadge2,
  fetch: Fetch,
): Promise<{ proof: Answer; issuerKey: Answer; status: Answer }> {
  const none = notApplicable('It was not reached.')
  const verification = asObject(read.document.verification) ?? asObject(read.document.verify)
  const named =
    asText(verification?.creator) ??
    asText(verification?.url) ??
    asText(asObjects(issuer?.publicKey)[0]?.id) ??
    asText(asList(issuer?.publicKey)[0])
  if (named === undefined || !read.jws)
    return { proof: unknown('It does not say which key it was signed with.'), issuerKey: none, status: none }
  const embedded = asObjects(issuer?.publicKey).find(({ id }) => id === named)
  const answer = embedded ? { object: embedded } : await fetchOwn(fetch, named)
  if (!('object' in answer))
    return {
      proof: unknown(told('The key it was signed with cannot be looked up now: {because}.', { because: put(answer.because) })),
      issuerKey: none,
      status: none,
    }
  let proof: Answer
  try {
    const jwk = jwkOfPem(asText(answer.object.publicKeyPem) ?? '')
    proof = (await verifyJws(read.jws, await jwk))
      ? holds('It is unchanged since it was signed.')
      : fails('It was changed after it was signed, or signed by someone else.', 'invalid-jwt')
  } catch (error) {
    if (!(error instanceof OpenBadgesError)) throw error
    return { proof: fails(error.words, error.code), issuerKey: none, status: none }
  }
  const issuerId = asText(issuer?.id) ?? asText(badge?.issuer)
  const theirs = [...asList(issuer?.publicKey)].some((key) => key === named || asObject(key)?.id === named)
  const issuerKey = !issuer
    ? unknown('Who issued it cannot be looked up now.')
    : theirs && (answer.object.owner === undefined || answer.object.owner === issuerId)
      ? holds(told('{name} lists the key it was signed with as its own.', { name: quote(words(issuer.name)) }))
      : fails('The key it was signed with is not one that its issuer lists.')
  return { proof, issuerKey, status: await checkRevocations(read.document, issuer, fetch) }
}

async function checkRevocations(assertion: JsonObject, issuer: JsonObject | undefined, fetch: Fetch): Promise<Answer> {
  const url = asText(issuer?.revocationList)
  if (url === undefined) return notApplicable('Its issuer keeps no list of badges taken back.')
  const answer = await fetchObject(fetch, url)
  if (!('object' in answer))
    return unknown(
      told('Whether it was taken back could not be asked: the list of badges taken back cannot be read now: {because}.', {
        because: put(answer.because),
      }),
    )
  const { revokedAssertions } = answer.object
  const [keeper, own] = [issuerIdOf(answer.object), asText(issuer?.id)]
  if (revokedAssertions === undefined && !hasType(answer.object, 'RevocationList'))
    return unknown(
      told('Whether it was taken back could not be asked: what is at {url} is no list of badges taken back.', { url: quote(url) }),
    )
  if (keeper !== undefined && own !== undefined && !sameAddress(keeper, own))
    return cannotTell('Whether it was taken back could not be asked: the list of badges taken back is kept by another issuer.')
  const listed = asList(revokedAssertions).find((entry) => {
    const object = asObject(entry)
    return (
      entry === assertion.id ||
      (object && ((object.id !== undefined && object.id === assertion.id) || (object.uid !== undefined && object.uid === assertion.uid)))
    )
  })
  return listed === undefined ? holds('It has not been taken back.') : revoked(asObject(listed) ?? {})
}
