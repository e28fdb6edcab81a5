import { inWords, type Words } from './words.ts'

/**
 * Every reason this library refuses something, as a stable word. Documents, keys, images and answers from the network are refused by the
 * name of their fault; the sentence beside it may change, the code does not.
 */
export type OpenBadgesErrorCode =
  /** A value handed to a builder would make an invalid document; `message` names the field. */
  | 'invalid-input'
  /** A text is not JSON, or JSON of the wrong shape. */
  | 'invalid-json'
  /** More bytes, characters, members or list items than the bounds set for untrusted input. */
  | 'too-large'
  /** Arrays and objects nested deeper than the bounds set for untrusted input. */
  | 'too-deep'
  /** A JSON-LD document that does not pass safe mode: a term no context defines, a relative identifier, a redefined protected term. */
  | 'json-ld-unsafe'
  /** A context that is neither bundled nor allowed by the caller. */
  | 'unknown-context'
  /** Canonical labels would need more work than a badge ever needs (a poisoned graph). */
  | 'canonicalization-too-costly'
  /** Two conforming verifiers could sort this text differently, so a signature over it would not hold everywhere. */
  | 'ambiguous-text'
  /** A text is not multibase, base58btc or base64url, as its place asks. */
  | 'invalid-multibase'
  /** A key is malformed, of the wrong kind or length, too weak, or its two halves do not belong together. */
  | 'invalid-key'
  /** A proof lacks what its cryptosuite asks for, is laid out wrongly, or builds on a proof that is not there. */
  | 'invalid-proof'
  /** A JSON Pointer that is malformed, or points to what the document does not have. */
  | 'invalid-pointer'
  /** A proof of a kind that this library neither makes nor checks. */
  | 'unsupported-cryptosuite'
  /** A token is not a compact JWS, asks for an algorithm that is not allowed (`none` above all), or contradicts what it carries. */
  | 'invalid-jwt'
  /** A text is no DID of the method it should be, or names no host. */
  | 'invalid-did'
  /** A DID document does not have the key that is asked for, or not for this purpose. */
  | 'invalid-did-document'
  /** A status entry names no list, purpose or place, or does not say what each of its values means. */
  | 'status-entry-malformed'
  /** A place below 0 or beyond the end of its status list. */
  | 'status-index-out-of-range'
  /** A status list of fewer than 131,072 places, in which single credentials could be told apart. */
  | 'status-list-too-short'
  /** A status list is not gzip in base64url with a leading `u`, or not a list for this purpose. */
  | 'status-list-malformed'
  /** A status list that unpacks beyond the bound: a bomb. */
  | 'status-list-too-large'
  /** What was given is no list of issuers in any form that is read. */
  | 'not-a-trust-list'
  /** A list names other lists instead of issuers; none of them is followed. */
  | 'list-of-lists'
  /** What was given can be named, and carries no credential: a photo, a PDF, a web page, a document. */
  | 'not-a-badge'
  /** An image is neither PNG nor SVG. */
  | 'unsupported-image'
  /** A file does not begin as a PNG does. */
  | 'png-signature'
  /** A PNG ends inside a chunk, or before its end chunk. */
  | 'png-truncated'
  /** A chunk says that it is longer than the file. */
  | 'png-length'
  /** The check sum of a chunk that the picture needs does not match. */
  | 'png-crc'
  /** A PNG has no header, no picture, or a chunk without a name. */
  | 'png-structure'
  /** The baked text of a PNG is not laid out as its chunk should be, cannot be unpacked, or is not UTF-8. */
  | 'png-text'
  /** An SVG is not well-formed, not UTF-8, not an SVG, or defines entities that nest or lie elsewhere. */
  | 'svg-structure'
  /** The baked text of an SVG uses an entity that is not defined, or entities that come to too much. */
  | 'svg-text'
  /** An image carries two different credentials of one standard. */
  | 'baked-twice'
  /** The guarded loader does not go there: not https, in a private network, with a password in it, or no address at all. */
  | 'address-not-allowed'
  /** An address leads on and on. */
  | 'too-many-redirects'
  /** An answer from the network is larger than the bound. */
  | 'response-too-large'
  /** An address did not answer in time. */
  | 'timed-out'
  /** An address could not be reached, or leads nowhere. */
  | 'unreachable'

/**
 * The one error this library throws on purpose.
 *
 * @property code stable word for the fault, see {@link OpenBadgesErrorCode}
 * @property message one plain English sentence, naming the field or chunk at fault
 * @property words the same, for a reader of another language: see `words`
 */
export class OpenBadgesError extends Error {
  readonly code: OpenBadgesErrorCode
  readonly words: Words

  constructor(code: OpenBadgesErrorCode, words: Words, options?: ErrorOptions) {
    super(inWords(words), options)
    this.name = 'OpenBadgesError'
    this.code = code
    this.words = words
  }
}

/**
 * Runs `work` and turns whatever it throws into an {@link OpenBadgesError} with `code`; errors that already are one pass unchanged.
 *
 * @internal
 */
export async function withCode<T>(code: OpenBadgesErrorCode, message: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OpenBadgesError) throw error
    throw new OpenBadgesError(code, `${message}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
