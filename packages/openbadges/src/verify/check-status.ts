import { OpenBadgesError } from '../errors.ts'
import { decodeBitstring, readStatus } from '../status/bitstring.ts'
import { readStatusEntry, type StatusEntry } from '../status/status-entry.ts'
import { issuerIdOf } from '../vc/credential.ts'
import { asList, asObject, asObjects, asText, hasType, type JsonObject } from '../vc/json.ts'
import { type Answer, fails, holds, notApplicable, quote, type StatusReport, unknown } from './finding.ts'
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
 *   it; its sentences are all those of that outcome, and every message
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
    const { outcome, sentence } = answer
    read.push({ answer, report: { ...describe(entry), value: undefined, message: undefined, ...found, outcome, sentence } })
  }
  if (entries.length > MAXIMUM_ENTRIES) {
    const answer = unknown(`It names ${entries.length} places to ask, more than this verifier does.`)
    read.push({ answer, report: { ...describe({}), value: undefined, message: undefined, ...answer } })
  }
  const outcome = (['fails', 'unknown', 'holds'] as const).find((one) => read.some(({ answer }) => answer.outcome === one)) ?? 'holds'
  const told = read.filter(
    ({ answer, report }) => answer.outcome === outcome || (report.purpose === 'message' && answer.outcome === 'holds'),
  )
  const code = told.find(({ answer }) => answer.outcome === outcome && answer.code)?.answer.code
  const sentence = [...new Set(told.map(({ answer }) => answer.sentence))].join(' ')
  return { answer: { outcome, sentence, ...(code && { code }) }, statuses: read.map(({ report }) => report) }
}

type Found = Partial<Omit<StatusReport, 'outcome' | 'sentence'>> & { readonly answer: Answer }

/** What an entry says of itself, as far as it can be read. */
function describe(entry: JsonObject): Omit<StatusReport, 'outcome' | 'sentence' | 'value' | 'message'> {
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
  return { answer: unknown(`Its status is kept in a way that this verifier does not know (${quote(asText(entry.type))}).`) }
}

async function checkBitstring(entry: JsonObject, fetch: Fetch, verifyList: VerifyList, issuer: string | undefined): Promise<Found> {
  let read: StatusEntry
  try {
    read = readStatusEntry(entry)
  } catch (error) {
    if (error instanceof OpenBadgesError) return { answer: fails(`Its status cannot be asked for. ${error.message}`, error.code) }
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
    return { answer: unknown(`The list that says whether it was taken back cannot be read now: ${fetched.because}.`, fetched.code) }
  try {
    const { list, trouble, doubt } = await verifyList(fetched.bytes)
    if (trouble) return { answer: trouble }
    const subject = asObject(list.credentialSubject)
    if (!hasType(list, 'BitstringStatusListCredential') || !hasType(subject, 'BitstringStatusList'))
      return { answer: fails('What it names as its status list is not one.', 'status-list-malformed') }
    if (!asList(subject?.statusPurpose).includes(purpose))
      return { answer: fails(`Its status list is not one for ${quote(purpose)}.`, 'status-list-malformed') }
    const value = readStatus(await decodeBitstring(asText(subject?.encodedList) ?? ''), index, size)
    const message = messages.get(value) ?? (purpose === 'message' && size === 1 ? ['unset', 'set'][value] : undefined)
    const other = issuerIdOf(list) === issuer ? '' : ' (a list kept by another party)'
    const answer = meaningOf(purpose, value, messages.get(value), other)
    return { answer: doubt && answer.outcome === 'holds' ? doubt : answer, value, message }
  } catch (error) {
    if (error instanceof OpenBadgesError) return { answer: fails(`Its status list cannot be used: ${error.message}`, error.code) }
    throw error
  }
}

function meaningOf(purpose: string, value: number, words: string | undefined, other: string): Answer {
  // “undefined” is the specification’s own word for a value without a meaning.
  const known = words === 'undefined' ? undefined : words
  const saying = known === undefined ? '' : `, and says of that ${quote(known)}`
  const hex = `0x${value.toString(16)}`
  if (purpose === 'message') {
    if (known !== undefined) return holds(`Its issuer’s status for it is ${quote(known)} (${hex})${other}.`)
    if (words !== undefined) return holds(`Its issuer’s status for it is ${hex}, which has no meaning yet${other}.`)
    return holds(
      value === 0 ? `Its issuer has left no message about it${other}.` : `It still holds; its issuer has left a message about it${other}.`,
    )
  }
  if (value === 0) {
    if (purpose === 'revocation') return holds(`It has not been taken back${other}.`)
    if (purpose === 'suspension') return holds(`It is not suspended${other}.`)
    if (purpose === 'refresh') return holds(`There is no newer copy of it${other}.`)
    return holds(`It is not marked for ${quote(purpose)}${other}.`)
  }
  if (purpose === 'revocation') return fails(`Its issuer has taken it back${saying}${other}.`)
  if (purpose === 'suspension') return fails(`Its issuer has suspended it for now${saying}${other}.`)
  if (purpose === 'refresh') return holds(`It still holds; its issuer has a newer copy of it${other}.`)
  return unknown(`Its issuer has marked it for ${quote(purpose)}${saying}; this verifier does not know what that means${other}.`)
}

async function checkRevocationList(entry: JsonObject, credential: JsonObject, fetch: Fetch): Promise<Answer> {
  const url = asText(entry.id)
  if (url === undefined) return fails('Its status entry is incomplete: it names no list.', 'status-entry-malformed')
  const answer = await fetchObject(fetch, url)
  if (!('object' in answer)) return unknown(`The list that says whether it was taken back cannot be read now: ${answer.because}.`)
  const keeper = issuerIdOf(answer.object)
  const revoked = answer.object.revokedCredential ?? answer.object.revokedCredentials
  // Whatever else a site answers with says nothing about who is on its list.
  if (keeper === undefined && revoked === undefined) return fails('What it names as its list is not one.', 'status-list-malformed')
  if (keeper !== undefined && keeper !== issuerIdOf(credential)) return fails('The list it names is kept by another issuer.')
  const listed = asObjects(revoked).find(({ id, revoked: isRevoked }) => id === credential.id && isRevoked !== false)
  if (listed) {
    const reason = asText(listed.revocationReason)
    return fails(reason ? `Its issuer has taken it back: ${quote(reason)}.` : 'Its issuer has taken it back.')
  }
  return holds('It has not been taken back.')
}
