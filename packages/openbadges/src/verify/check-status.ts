import { OpenBadgesError } from '../errors.ts'
import { decodeBitstring, readBit } from '../status/bitstring.ts'
import { issuerIdOf } from '../vc/credential.ts'
import { asList, asObject, asObjects, asText, hasType, type JsonObject } from '../vc/json.ts'
import { type Answer, fails, holds, notApplicable, quote, unknown } from './finding.ts'
import { type Fetch, fetchObject } from './load.ts'

/** Verifies a status list's own proof and dates; handed in, as the list is a credential like any other. */
export type VerifyList = (list: Uint8Array) => Promise<{ readonly list: JsonObject; readonly trouble: Answer | undefined }>

/**
 * Asks whether the issuer has taken the credential back.
 *
 * @see Bitstring Status List v1.0, §3.2 Validate Algorithm; Open Badges 3.0, §8.3 (1EdTechRevocationList)
 */
export async function checkStatus(credential: JsonObject, fetch: Fetch, verifyList: VerifyList): Promise<Answer> {
  const entries = asObjects(credential.credentialStatus).slice(0, 8)
  if (entries.length === 0) return notApplicable('It cannot be taken back: it names no place to ask.')
  const answers: Answer[] = []
  for (const entry of entries) answers.push(await checkEntry(entry, credential, fetch, verifyList))
  for (const outcome of ['fails', 'unknown'] as const) {
    const found = answers.find((answer) => answer.outcome === outcome)
    if (found) return found
  }
  return answers[0] ?? notApplicable('It names no place to ask.')
}

async function checkEntry(entry: JsonObject, credential: JsonObject, fetch: Fetch, verifyList: VerifyList): Promise<Answer> {
  if (hasType(entry, 'BitstringStatusListEntry')) return checkBitstring(entry, fetch, verifyList, issuerIdOf(credential))
  if (hasType(entry, '1EdTechRevocationList')) return checkRevocationList(entry, credential, fetch)
  return unknown(`Its status is kept in a way that this verifier does not know (${quote(asText(entry.type))}).`)
}

async function checkBitstring(entry: JsonObject, fetch: Fetch, verifyList: VerifyList, issuer: string | undefined): Promise<Answer> {
  const url = asText(entry.statusListCredential)
  const purpose = asText(entry.statusPurpose)
  const index = indexOf(entry)
  if (url === undefined || purpose === undefined || index === undefined)
    return fails('Its status entry is incomplete: it has no list, purpose or index.')
  if (typeof entry.statusSize === 'number' && entry.statusSize !== 1)
    return unknown('Its status is kept in more than one bit, which this verifier does not read.')

  const fetched = await fetch(url)
  if (!fetched.ok) return unknown(`The list that says whether it was taken back cannot be read now: ${fetched.because}.`, fetched.code)
  try {
    const { list, trouble } = await verifyList(fetched.bytes)
    if (trouble) return trouble
    const subject = asObject(list.credentialSubject)
    if (!hasType(list, 'BitstringStatusListCredential') || !hasType(subject, 'BitstringStatusList'))
      return fails('What it names as its status list is not one.', 'status-list-malformed')
    if (!asList(subject?.statusPurpose).includes(purpose))
      return fails(`Its status list is not one for ${quote(purpose)}.`, 'status-list-malformed')
    const bits = await decodeBitstring(asText(subject?.encodedList) ?? '')
    const set = readBit(bits, index)
    const other = issuerIdOf(list) === issuer ? '' : ' (a list kept by another party)'
    return set
      ? whenSet(purpose, other)
      : holds(purpose === 'suspension' ? `It is not suspended${other}.` : `It has not been taken back${other}.`)
  } catch (error) {
    if (error instanceof OpenBadgesError) return fails(`Its status list cannot be used: ${error.message}`, error.code)
    throw error
  }
}

function whenSet(purpose: string, other: string): Answer {
  if (purpose === 'revocation') return fails(`Its issuer has taken it back${other}.`)
  if (purpose === 'suspension') return fails(`Its issuer has suspended it for now${other}.`)
  if (purpose === 'refresh') return holds('It still holds; its issuer has a newer copy of it.')
  return holds('It still holds; its issuer has left a message about it.')
}

/** The index is a text of digits; some issuers write a number, which 1EdTech’s own samples do too. */
function indexOf({ statusListIndex }: JsonObject): number | undefined {
  if (typeof statusListIndex === 'number') return Number.isSafeInteger(statusListIndex) ? statusListIndex : undefined
  return typeof statusListIndex === 'string' && /^\d{1,15}$/.test(statusListIndex) ? Number(statusListIndex) : undefined
}

async function checkRevocationList(entry: JsonObject, credential: JsonObject, fetch: Fetch): Promise<Answer> {
  const url = asText(entry.id)
  if (url === undefined) return fails('Its status entry is incomplete: it names no list.')
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
