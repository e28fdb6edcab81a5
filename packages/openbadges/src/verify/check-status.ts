import { OpenBadgesError } from '../errors.ts'
import { decodeBitstring, readStatus, readStatusLeniently } from '../status/bitstring.ts'
import { readStatusEntry, type StatusEntry } from '../status/status-entry.ts'
import { issuerIdOf } from '../vc/credential.ts'
import { asList, asObject, asObjects, asText, hasType, type JsonObject } from '../vc/json.ts'
import { put, type Told, told, type Words } from '../words.ts'
import {
  type Answer,
  cannotTell,
  fails,
  heaviest,
  holds,
  notApplicable,
  quote,
  type StatusReport,
  saying,
  unknown,
  wordsOf,
} from './finding.ts'
import { type Fetch, fetchObject } from './load.ts'

/**
 * Verifies a status list's own proof and dates; handed in, as the list is a credential like any other.
 *
 * @property trouble why the list says nothing; @property doubt why it cannot speak for a credential, though it can against one
 */
export type VerifyList = (
  list: Uint8Array,
) => Promise<{ readonly list: JsonObject; readonly trouble: Answer | undefined; readonly doubt?: Answer | undefined }>

/** Most entries that are asked about; a credential has one or two. */
const MAXIMUM_ENTRIES = 8

/**
 * Asks whether the issuer has taken the credential back.
 *
 * @see Bitstring Status List v1.0, §3.2 Validate Algorithm; Open Badges 3.0, §8.3 (1EdTechRevocationList)
 */
export async function checkStatus(credential: JsonObject, fetch: Fetch, verifyList: VerifyList): Promise<Answer> {
  return (await readStatuses(credential, fetch, verifyList)).answer
}

/**
 * As {@link checkStatus}, with what each entry came to.
 *
 * @returns `answer`: of all entries together. What is against the credential goes before what could not be asked, and that before what is for
 *   it; its sentences are all those of that outcome and weight, and every message
 */
export async function readStatuses(
  credential: JsonObject,
  fetch: Fetch,
  verifyList: VerifyList,
): Promise<{ readonly answer: Answer; readonly statuses: readonly StatusReport[] }> {
  const stated = asList(credential.credentialStatus)
  // Whatever stands there, in whatever wrapping, was meant to be asked.
  const entries = stated.map((entry) => asObject(entry) ?? {})
  if (entries.length === 0) return { answer: notApplicable('It cannot be taken back: it names no place to ask.'), statuses: [] }
  const read: { answer: Answer; report: StatusReport }[] = []
  for (const entry of entries.slice(0, MAXIMUM_ENTRIES)) {
    const { answer, ...found } = await checkEntry(entry, credential, fetch, verifyList)
    const { outcome, weight, sentence } = answer
    read.push({ answer, report: { ...describe(entry), value: undefined, message: undefined, ...found, outcome, weight, sentence } })
  }
  if (entries.length > MAXIMUM_ENTRIES) {
    const answer = unknown(told('It names {count} places to ask, more than this verifier does.', { count: entries.length }))
    const { outcome, weight, sentence } = answer
    read.push({ answer, report: { ...describe({}), value: undefined, message: undefined, outcome, weight, sentence } })
  }
  const outcome = (['fails', 'unknown', 'holds'] as const).find((one) => read.some(({ answer }) => answer.outcome === one)) ?? 'holds'
  const spoken = read.filter(
    ({ answer, report }) => answer.outcome === outcome || (report.purpose === 'message' && answer.outcome === 'holds'),
  )
  const code = spoken.find(({ answer }) => answer.outcome === outcome && answer.code)?.answer.code
  const weight = heaviest(read.map(({ answer }) => answer.weight))
  // What is against the badge is said even where an entry beside it fails for its form.
  const heavy = read.filter(({ answer }) => answer.weight === weight && answer.weight !== 'none')
  const sentences = new Map([...heavy, ...spoken].map(({ answer: each }) => [each.sentence, wordsOf(each)]))
  const [only = '', ...more] = sentences.values()
  const words = more.length === 0 ? only : told('{sentences}', { sentences: { list: [only, ...more], between: ' ' } })
  return { answer: { outcome, weight, ...saying(words), ...(code && { code }) }, statuses: read.map(({ report }) => report) }
}

type Found = Partial<Omit<StatusReport, 'outcome' | 'weight' | 'sentence'>> & { readonly answer: Answer }

/** What an entry says of itself, as far as it can be read. */
function describe(entry: JsonObject): Omit<StatusReport, 'outcome' | 'weight' | 'sentence' | 'value' | 'message'> {
  const isLegacy = hasType(entry, '1EdTechRevocationList')
  return {
    purpose: asText(entry.statusPurpose) ?? (isLegacy ? 'revocation' : undefined),
    list: asText(isLegacy ? entry.id : entry.statusListCredential),
    index: undefined,
    size: 1,
    references: [],
  }
}

async function checkEntry(entry: JsonObject, credential: JsonObject, fetch: Fetch, verifyList: VerifyList): Promise<Found> {
  if (hasType(entry, 'BitstringStatusListEntry')) return checkBitstring(entry, fetch, verifyList, issuerIdOf(credential))
  if (hasType(entry, '1EdTechRevocationList')) return { answer: await checkRevocationList(entry, credential, fetch) }
  return {
    answer: unknown(told('Its status is kept in a way that this verifier does not know ({type}).', { type: quote(asText(entry.type)) })),
  }
}

async function checkBitstring(entry: JsonObject, fetch: Fetch, verifyList: VerifyList, issuer: string | undefined): Promise<Found> {
  let read: StatusEntry
  try {
    read = readStatusEntry(entry)
  } catch (error) {
    if (error instanceof OpenBadgesError)
      return {
        answer: cannotTell(
          told('{asking}: {because}', {
            asking: put(notAsked(asText(entry.statusPurpose) ?? 'revocation')),
            because: { inner: error.words },
          }),
          error.code,
        ),
      }
    throw error
  }
  const { messages: _messages, ...known } = read
  return { ...known, ...(await readFrom(read, fetch, verifyList, issuer)) }
}

async function readFrom(
  { list: url, purpose, index, size, messages }: StatusEntry,
  fetch: Fetch,
  verifyList: VerifyList,
  issuer: string | undefined,
): Promise<Found> {
  const fetched = await fetch(url)
  if (!fetched.ok)
    return {
      answer: unknown(
        told('{asking}: its list cannot be read now: {because}.', { asking: put(notAsked(purpose)), because: put(fetched.because) }),
        fetched.code,
      ),
    }
  try {
    const { list, trouble, doubt } = await verifyList(fetched.bytes)
    if (trouble) return { answer: { ...trouble, ...saying(because(purpose, trouble)) } }
    const subject = asObject(list.credentialSubject)
    if (!hasType(list, 'BitstringStatusListCredential') || !hasType(subject, 'BitstringStatusList'))
      return {
        answer: cannotTell(
          told('{asking}: what it names as its status list is not one.', { asking: put(notAsked(purpose)) }),
          'status-list-malformed',
        ),
      }
    if (!asList(subject?.statusPurpose).includes(purpose))
      return {
        answer: cannotTell(
          told('{asking}: its status list is not one for {purpose}.', { asking: put(notAsked(purpose)), purpose: quote(purpose) }),
          'status-list-malformed',
        ),
      }
    const other = issuerIdOf(list) === issuer ? '' : told(' (a list kept by another party)')
    const encodedList = asText(subject?.encodedList) ?? ''
    const meaning = (value: number): Answer => {
      const answer = meaningOf(purpose, value, messages.get(value), other)
      if (!doubt) return answer
      // A list that nothing ties to who keeps it does not speak for a badge; against it only as far as a strict reader goes.
      const unsure = { ...doubt, ...saying(because(purpose, doubt)) }
      return answer.outcome === 'holds' ? unsure : { ...answer, weight: 'unknown', ...saying(wordsOf(unsure)) }
    }
    try {
      const value = readStatus(await decodeBitstring(encodedList), index, size)
      const message = messages.get(value) ?? (purpose === 'message' && size === 1 ? ['unset', 'set'][value] : undefined)
      return { answer: meaning(value), value, message }
    } catch (error) {
      if (!(error instanceof OpenBadgesError)) throw error
      const value = await readStatusLeniently(encodedList, index, size)
      if (value === undefined)
        return {
          answer: cannotTell(told('{asking}: {because}', { asking: put(notAsked(purpose)), because: { inner: error.words } }), error.code),
        }
      return { answer: departing(meaning(value), error) }
    }
  } catch (error) {
    if (!(error instanceof OpenBadgesError)) throw error
    return {
      answer: cannotTell(
        told('{asking}: its status list cannot be used. {because}', { asking: put(notAsked(purpose)), because: put(error.words) }),
        error.code,
      ),
    }
  }
}

/** What a list says that is not written as the specification asks: its error stays the outcome, and the meaning is told with it. */
function departing(answer: Answer, { code, words }: OpenBadgesError): Answer {
  const values = { meaning: put(wordsOf(answer)), because: { inner: words } }
  const said =
    code === 'status-list-too-short'
      ? told('{meaning} Its status list is shorter than the standard asks: {because}', values)
      : told('{meaning} Its status list is not written as the standard asks: {because}', values)
  const weight = answer.weight === 'none' ? 'form' : answer.weight
  return { outcome: 'fails', weight, ...saying(said), code }
}

const because = (purpose: string, answer: Answer): Words =>
  told('{asking}: {because}', { asking: put(notAsked(purpose)), because: { inner: wordsOf(answer) } })

const notAsked = (purpose: string): Words =>
  purpose === 'revocation'
    ? told('Whether it was taken back could not be asked')
    : purpose === 'suspension'
      ? told('Whether it is suspended could not be asked')
      : told('Its status for {purpose} could not be asked', { purpose: quote(purpose) })

function meaningOf(purpose: string, value: number, words: string | undefined, other: string | Told): Answer {
  // “undefined” is the specification’s own word for a value without a meaning.
  const known = words === 'undefined' ? undefined : words
  const because = known === undefined ? '' : told(', and says of that {known}', { known: quote(known) })
  const hex = `0x${value.toString(16)}`
  if (purpose === 'message') {
    if (known !== undefined)
      return holds(told('Its issuer’s status for it is {known} ({hex}){other}.', { known: quote(known), hex, other }))
    if (words !== undefined) return holds(told('Its issuer’s status for it is {hex}, which has no meaning yet{other}.', { hex, other }))
    return holds(
      value === 0
        ? told('Its issuer has left no message about it{other}.', { other })
        : told('It still holds; its issuer has left a message about it{other}.', { other }),
    )
  }
  if (value === 0) {
    if (purpose === 'revocation') return holds(told('It has not been taken back{other}.', { other }))
    if (purpose === 'suspension') return holds(told('It is not suspended{other}.', { other }))
    if (purpose === 'refresh') return holds(told('There is no newer copy of it{other}.', { other }))
    return holds(told('It is not marked for {purpose}{other}.', { purpose: quote(purpose), other }))
  }
  if (purpose === 'revocation') return fails(told('Its issuer has taken it back{because}{other}.', { because, other }))
  if (purpose === 'suspension') return fails(told('Its issuer has suspended it for now{because}{other}.', { because, other }))
  if (purpose === 'refresh') return holds(told('It still holds; its issuer has a newer copy of it{other}.', { other }))
  return unknown(
    told('Its issuer has marked it for {purpose}{because}; this verifier does not know what that means{other}.', {
      purpose: quote(purpose),
      because,
      other,
    }),
  )
}

async function checkRevocationList(entry: JsonObject, credential: JsonObject, fetch: Fetch): Promise<Answer> {
  const url = asText(entry.id)
  const asking = put(notAsked('revocation'))
  if (url === undefined) return cannotTell(told('{asking}: its status entry names no list.', { asking }))
  const answer = await fetchObject(fetch, url)
  if (!('object' in answer))
    return unknown(told('{asking}: its list cannot be read now: {because}.', { asking, because: put(answer.because) }))
  const keeper = issuerIdOf(answer.object)
  const revoked = answer.object.revokedCredential ?? answer.object.revokedCredentials
  // Whatever else a site answers with says nothing about who is on its list.
  if (keeper === undefined && revoked === undefined)
    return cannotTell(told('{asking}: what it names as its list is not one.', { asking }), 'status-list-malformed')
  if (keeper !== undefined && keeper !== issuerIdOf(credential))
    return cannotTell(told('{asking}: the list it names is kept by another issuer.', { asking }))
  const listed = asObjects(revoked).find(({ id, revoked: isRevoked }) => id === credential.id && isRevoked !== false)
  if (listed) {
    const reason = asText(listed.revocationReason)
    return fails(reason ? told('Its issuer has taken it back: {reason}.', { reason: quote(reason) }) : 'Its issuer has taken it back.')
  }
  return holds('It has not been taken back.')
}
