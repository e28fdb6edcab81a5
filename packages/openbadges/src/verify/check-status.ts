import { OpenBadgesError } from '../errors.ts'
import { decodeBitstring, MAXIMUM_STATUS_SIZE, readStatus } from '../status/bitstring.ts'
import { issuerIdOf } from '../vc/credential.ts'
import { asList, asObject, asObjects, asText, hasType, type JsonObject } from '../vc/json.ts'
import { type Answer, fails, holds, notApplicable, type Outcome, quote, unknown } from './finding.ts'
import { type Fetch, fetchObject } from './load.ts'

/** Verifies a status list's own proof and dates; handed in, as the list is a credential like any other. */
export type VerifyList = (list: Uint8Array) => Promise<{ readonly list: JsonObject; readonly trouble: Answer | undefined }>

/**
 * What one status entry of a credential came to.
 *
 * @property outcome as of the check: `fails` for revoked and suspended, `unknown` where the list could not be asked, or its purpose is one that
 *   this library does not know. A message never decides whether a credential holds
 * @property sentence plain English
 * @property purpose `revocation`, `suspension`, `refresh`, `message`, or a word of the issuer's own; `undefined` where the entry has none
 * @property list address of the list
 * @property index place in it; `undefined` for a list by credential id
 * @property size bits of the status
 * @property value the status, 0 ≤ value < 2^`size`; `undefined` where it could not be read
 * @property message what the credential itself says that the value means, for developers; `undefined` where it says nothing. For a message
 *   of one bit without words, `set` or `unset`
 * @property references addresses where the meanings are explained; nothing is fetched from there
 */
export type StatusReport = {
  readonly outcome: Outcome
  readonly sentence: string
  readonly purpose: string | undefined
  readonly list: string | undefined
  readonly index: number | undefined
  readonly size: number
  readonly value: number | undefined
  readonly message: string | undefined
  readonly references: readonly string[]
}

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
  const entries = asObjects(credential.credentialStatus)
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

type Found = { readonly answer: Answer; readonly value?: number; readonly message?: string | undefined }

/** What an entry says of itself, whether or not it can be followed. */
function describe(entry: JsonObject): Pick<StatusReport, 'purpose' | 'list' | 'index' | 'size' | 'references'> {
  const isLegacy = hasType(entry, '1EdTechRevocationList')
  return {
    purpose: asText(entry.statusPurpose) ?? (isLegacy ? 'revocation' : undefined),
    list: asText(isLegacy ? entry.id : entry.statusListCredential),
    index: indexOf(entry),
    size: typeof entry.statusSize === 'number' ? entry.statusSize : 1,
    references: asList(entry.statusReference).flatMap((reference) => asText(reference) ?? []),
  }
}

async function checkEntry(entry: JsonObject, credential: JsonObject, fetch: Fetch, verifyList: VerifyList): Promise<Found> {
  if (hasType(entry, 'BitstringStatusListEntry')) return checkBitstring(entry, fetch, verifyList, issuerIdOf(credential))
  if (hasType(entry, '1EdTechRevocationList')) return { answer: await checkRevocationList(entry, credential, fetch) }
  return { answer: unknown(`Its status is kept in a way that this verifier does not know (${quote(asText(entry.type))}).`) }
}

async function checkBitstring(entry: JsonObject, fetch: Fetch, verifyList: VerifyList, issuer: string | undefined): Promise<Found> {
  const { purpose, list: url, index, size } = describe(entry)
  if (url === undefined || purpose === undefined || index === undefined)
    return { answer: fails('Its status entry is incomplete: it has no list, purpose or index.', 'status-entry-malformed') }
  const fault = sizeFault(entry)
  if (fault !== undefined) return { answer: fails(`Its status entry is not as it should be: ${fault}.`, 'status-entry-malformed') }
  if (size > MAXIMUM_STATUS_SIZE)
    return { answer: unknown(`Its status is kept in ${size} bits, and this verifier reads at most ${MAXIMUM_STATUS_SIZE}.`) }
  const messages = messagesOf(entry, size)
  if (typeof messages === 'string')
    return { answer: fails(`Its status entry is not as it should be: ${messages}.`, 'status-entry-malformed') }

  const fetched = await fetch(url)
  if (!fetched.ok)
    return { answer: unknown(`The list that says whether it was taken back cannot be read now: ${fetched.because}.`, fetched.code) }
  try {
    const { list, trouble } = await verifyList(fetched.bytes)
    if (trouble) return { answer: trouble }
    const subject = asObject(list.credentialSubject)
    if (!hasType(list, 'BitstringStatusListCredential') || !hasType(subject, 'BitstringStatusList'))
      return { answer: fails('What it names as its status list is not one.', 'status-list-malformed') }
    if (!asList(subject?.statusPurpose).includes(purpose))
      return { answer: fails(`Its status list is not one for ${quote(purpose)}.`, 'status-list-malformed') }
    const value = readStatus(await decodeBitstring(asText(subject?.encodedList) ?? ''), index, size)
    const message = messages.get(value) ?? (purpose === 'message' && size === 1 ? ['unset', 'set'][value] : undefined)
    const other = issuerIdOf(list) === issuer ? '' : ' (a list kept by another party)'
    return { answer: meaningOf(purpose, value, messages.get(value), other), value, message }
  } catch (error) {
    if (error instanceof OpenBadgesError) return { answer: fails(`Its status list cannot be used: ${error.message}`, error.code) }
    throw error
  }
}

/** §2.1: a whole number above zero, if it is there at all. */
const sizeFault = ({ statusSize }: JsonObject): string | undefined =>
  statusSize === undefined || (typeof statusSize === 'number' && Number.isSafeInteger(statusSize) && statusSize > 0)
    ? undefined
    : 'its size is not a whole number of bits'

/**
 * What each value means, by what the credential itself promised; or what is wrong with that. §2.1: as many as there are values, and they must
 * be there when the status has several bits.
 */
function messagesOf({ statusMessage }: JsonObject, size: number): ReadonlyMap<number, string> | string {
  if (statusMessage === undefined) return size > 1 ? 'it does not say what its values mean' : new Map()
  const listed = asList(statusMessage)
  if (listed.length !== 2 ** size) return `it explains ${listed.length} values, but there are ${2 ** size}`
  const messages = new Map<number, string>()
  for (const one of asObjects(statusMessage)) {
    const [status, message] = [asText(one.status), asText(one.message)]
    if (status === undefined || message === undefined || !/^0x[0-9a-f]{1,8}$/i.test(status))
      return 'an explanation lacks its value or its words'
    messages.set(Number(status), message)
  }
  for (let value = 0; value < 2 ** size; value++) if (!messages.has(value)) return `it does not explain the value 0x${value.toString(16)}`
  return messages
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

/** The index is a text of digits; some issuers write a number, which 1EdTech’s own samples do too. */
function indexOf({ statusListIndex }: JsonObject): number | undefined {
  if (typeof statusListIndex === 'number')
    return Number.isSafeInteger(statusListIndex) && statusListIndex >= 0 ? statusListIndex : undefined
  return typeof statusListIndex === 'string' && /^\d{1,15}$/.test(statusListIndex) ? Number(statusListIndex) : undefined
}

async function checkRevocationList(entry: JsonObject, credential: JsonObject, fetch: Fetch): Promise<Answer> {
  const url = asText(entry.id)
  if (url === undefined) return fails('Its status entry is incomplete: it names no list.', 'status-entry-malformed')
  const answer = await fetchObject(fetch, url)
  if (!('object' in answer)) return unknown(`The list that says whether it was taken back cannot be read now: ${answer.because}.`)
  const { issuer } = answer.object
  if (typeof issuer === 'string' && issuer !== issuerIdOf(credential)) return fails('The list it names is kept by another issuer.')
  const listed = asObjects(answer.object.revokedCredential ?? answer.object.revokedCredentials).find(({ id }) => id === credential.id)
  if (listed && listed.revoked !== false) {
    const reason = asText(listed.revocationReason)
    return fails(reason ? `Its issuer has taken it back: ${quote(reason)}.` : 'Its issuer has taken it back.')
  }
  return holds('It has not been taken back.')
}
