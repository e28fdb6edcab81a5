import { OpenBadgesError } from '../errors.ts'
import { asList, asObject, asText, type JsonObject, type OneOrMany } from '../vc/json.ts'
import { compact, filledText, invalid, uri } from '../vc/values.ts'
import { told } from '../words.ts'
import { MAXIMUM_STATUS_SIZE } from './bitstring.ts'

/** What a status list can say of a credential. Revocation is for good; suspension can end. */
export type StatusPurpose = 'revocation' | 'suspension' | 'refresh' | 'message'

/** One value that a status of a credential can have, and what it means. Bitstring Status List v1.0, §2.1 statusMessage. */
export type StatusMessage = {
  /** The value in hexadecimal, with its prefix: `0x0`, `0x1`, … `0xa`. */
  readonly status: string
  /** A few words for developers, as `pending_review`; `undefined` (the word) for a value that means nothing yet. */
  readonly message: string
}

/** Where a credential's status stands. Bitstring Status List v1.0, §2.1. */
export type BitstringStatusListEntry = {
  readonly id?: string
  readonly type: 'BitstringStatusListEntry'
  readonly statusPurpose: StatusPurpose
  /** Base-10 digits: a text, not a number. */
  readonly statusListIndex: string
  readonly statusListCredential: string
  /** Bits that the status takes; 1 where it is left out. */
  readonly statusSize?: number
  /** One for each value, so 2^`statusSize`: the issuer promises, with the credential, what could ever be said of it. */
  readonly statusMessage?: readonly StatusMessage[]
  /** Where the meanings are explained. */
  readonly statusReference?: OneOrMany<string>
}

/**
 * What a status can say beyond set and unset.
 *
 * @property messages what each value means, in order from 0, which is where every status begins; up to 256. The status takes as many bits as
 *   they need, and values left over mean `undefined`, so that they can be given a meaning in later credentials
 * @property references addresses of documents that explain them; the specification asks for one where the purpose is `message`
 */
export type StatusMeanings = { readonly messages: readonly string[]; readonly references?: readonly string[] }

const MAXIMUM_MESSAGES = 256

/**
 * Builds the `credentialStatus` of a credential.
 *
 * @param listUrl address of the status list credential
 * @param index the credential's place in the list, 0 or more; give every credential its own, at random (see {@link pickStatusIndex}), so
 *   that the place tells nothing about when or to whom it was issued
 * @param statusPurpose `revocation` unless said otherwise. For several, write several entries
 * @param meanings for statuses with words to them; a list of statuses of n bits is read and written with `readStatus` and `writeStatus` of
 *   `status/bitstring`
 * @returns an entry with the id `<listUrl>#<index>`, which is not the list's own address, as the specification asks
 * @throws OpenBadgesError `invalid-input`
 * @see Bitstring Status List v1.0, §2.1 BitstringStatusListEntry
 */
export function bitstringStatusListEntry(
  listUrl: string,
  index: number,
  statusPurpose: StatusPurpose = 'revocation',
  meanings?: StatusMeanings,
): BitstringStatusListEntry {
  if (!Number.isSafeInteger(index) || index < 0) throw invalid('index', 'is a whole number, 0 or more')
  return compact({
    id: uri('listUrl', `${listUrl}#${index}`),
    type: 'BitstringStatusListEntry' as const,
    statusPurpose,
    statusListIndex: String(index),
    ...(meanings && sizeAndMessages(meanings.messages)),
    statusListCredential: uri('listUrl', listUrl),
    statusReference: referencesOf(meanings),
  })
}

function sizeAndMessages(messages: readonly string[]): Required<Pick<BitstringStatusListEntry, 'statusSize' | 'statusMessage'>> {
  if (messages.length < 2 || messages.length > MAXIMUM_MESSAGES)
    throw invalid('messages', `has 2 to ${MAXIMUM_MESSAGES} items: one for each value of the status`)
  const statusSize = Math.ceil(Math.log2(messages.length))
  const words = messages.map((message, value) => filledText(`messages[${value}]`, message))
  if (new Set(words).size !== words.length) throw invalid('messages', 'says something else for each value')
  return {
    statusSize,
    statusMessage: Array.from({ length: 2 ** statusSize }, (_, value) => ({
      status: `0x${value.toString(16)}`,
      message: words[value] ?? 'undefined',
    })),
  }
}

function referencesOf(meanings: StatusMeanings | undefined): OneOrMany<string> | undefined {
  const references = meanings?.references?.map((reference, index) => uri(`references[${index}]`, reference)) ?? []
  return references.length > 1 ? references : references[0]
}

/**
 * A status entry that was read: whatever it does not say is filled in, as the specification asks.
 *
 * @property purpose of {@link StatusPurpose}, or a word of the issuer's own
 * @property list address of the status list credential
 * @property index place in the list
 * @property size bits of the status, 1 to `MAXIMUM_STATUS_SIZE` of `status/bitstring`
 * @property messages what each value means: for all 2^`size` values, or for none
 * @property references addresses where that is explained
 */
export type StatusEntry = {
  readonly purpose: string
  readonly list: string
  readonly index: number
  readonly size: number
  readonly messages: ReadonlyMap<number, string>
  readonly references: readonly string[]
}

/**
 * Reads a `BitstringStatusListEntry` of another issuer. An index that is a number is taken, too: some issuers write it so.
 *
 * @param entry unchecked JSON
 * @returns what it says; ask `readStatus` of `status/bitstring` for the value at its place
 * @throws OpenBadgesError `status-entry-malformed` for one without list, purpose or place; with a size that is no number of bits; with
 *   messages that are not one for each value, or with several bits and no messages
 * @see Bitstring Status List v1.0, §2.1 BitstringStatusListEntry
 */
export function readStatusEntry(entry: JsonObject): StatusEntry {
  const list = asText(entry.statusListCredential)
  const purpose = asText(entry.statusPurpose)
  const index = statusIndexOf(entry)
  if (list === undefined || purpose === undefined || index === undefined) throw malformed('it has no list, purpose or index')
  const { statusSize: size = 1 } = entry
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > MAXIMUM_STATUS_SIZE)
    throw malformed(`its size is not 1 to ${MAXIMUM_STATUS_SIZE} bits`)
  const references = asList(entry.statusReference).flatMap((reference) => asText(reference) ?? [])
  return { purpose, list, index, size, messages: messagesOf(entry, size), references }
}

const malformed = (fault: string): OpenBadgesError =>
  new OpenBadgesError('status-entry-malformed', told('A status entry is not as it should be: {fault}.', { fault }))

/** What each value means, by what the credential itself promised. */
function messagesOf({ statusMessage }: JsonObject, size: number): ReadonlyMap<number, string> {
  const messages = new Map<number, string>()
  if (statusMessage === undefined) {
    if (size > 1) throw malformed('it does not say what its values mean')
    return messages
  }
  const listed = asList(statusMessage)
  if (listed.length !== 2 ** size) throw malformed(`it explains ${listed.length} values, but there are ${2 ** size}`)
  for (const one of listed) {
    const [status, message] = [asText(asObject(one)?.status), asText(asObject(one)?.message)]
    if (status === undefined || message === undefined || !/^0x[0-9a-f]{1,8}$/i.test(status))
      throw malformed('an explanation lacks its value or its words')
    messages.set(Number(status), message)
  }
  for (let value = 0; value < 2 ** size; value++)
    if (!messages.has(value)) throw malformed(`it does not explain the value 0x${value.toString(16)}`)
  return messages
}

function statusIndexOf({ statusListIndex }: JsonObject): number | undefined {
  if (typeof statusListIndex === 'number')
    return Number.isSafeInteger(statusListIndex) && statusListIndex >= 0 ? statusListIndex : undefined
  return typeof statusListIndex === 'string' && /^\d{1,15}$/.test(statusListIndex) ? Number(statusListIndex) : undefined
}

/**
 * Picks a free place in a list at random.
 *
 * @param bits the list's length in places: in bits, or where a status takes several, in that many fewer
 * @param isTaken whether a place is already given to a credential
 * @returns a place 0 ≤ index < `bits`; `undefined` once sixty-four draws were all taken: the list is nearly full, begin another
 */
export function pickStatusIndex(bits: number, isTaken: (index: number) => boolean = () => false): number | undefined {
  for (let attempt = 0; attempt < 64; attempt++) {
    const index = randomBelow(bits)
    if (!isTaken(index)) return index
  }
  return undefined
}

/** A uniform random whole number below `limit`: draws that would favor small numbers are thrown away. */
function randomBelow(limit: number): number {
  const fair = Math.floor(2 ** 32 / limit) * limit
  for (;;) {
    const draw = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
    if (draw < fair) return draw % limit
  }
}
