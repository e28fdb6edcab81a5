/**
 * Every reason this library refuses something, as a stable word. Documents, keys, images and answers from the network are refused by the
 * name of their fault; the sentence beside it may change, the code does not.
 */
export type OpenBadgesErrorCode =
  /** A value handed to a builder would make an invalid document; `message` names the field. */
  | 'invalid-input'
  /** A text is not JSON, or JSON of the wrong shape. */
  | 'invalid-json'
  /** Bytes, nesting or members beyond the bounds set for untrusted input. */
  | 'too-large'
  | 'too-deep'
  /** A JSON-LD document that does not pass safe mode: a term no context defines, a relative identifier, a redefined protected term. */
  | 'json-ld-unsafe'
  /** A context that is neither bundled nor allowed by the caller. */
  | 'unknown-context'
  /** Canonical labels would need more work than a badge ever needs (a poisoned graph). */
  | 'canonicalization-too-costly'
  /** Two conforming verifiers could sort this text differently, so a signature over it would not hold everywhere. */
  | 'ambiguous-text'
  | 'invalid-multibase'
  | 'invalid-key'
  | 'invalid-proof'
  | 'unsupported-cryptosuite'
  | 'invalid-jwt'
  | 'invalid-did'
  | 'invalid-did-document'
  | 'status-index-out-of-range'
  | 'status-list-too-short'
  | 'status-list-malformed'
  | 'status-list-too-large'
  /** An image is neither PNG nor SVG. */
  | 'unsupported-image'
  | 'png-signature'
  | 'png-truncated'
  | 'png-length'
  | 'png-crc'
  | 'png-structure'
  | 'png-text'
  | 'svg-structure'
  | 'svg-text'
  | 'baked-twice'
  /** Refusals of the guarded loader. */
  | 'address-not-allowed'
  | 'too-many-redirects'
  | 'response-too-large'
  | 'timed-out'
  | 'unreachable'

/**
 * The one error this library throws on purpose.
 *
 * @property code stable word for the fault, see {@link OpenBadgesErrorCode}
 * @property message one plain English sentence, naming the field or chunk at fault
 */
export class OpenBadgesError extends Error {
  readonly code: OpenBadgesErrorCode

  constructor(code: OpenBadgesErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OpenBadgesError'
    this.code = code
  }
}

/** Runs `work` and turns whatever it throws into an {@link OpenBadgesError} with `code`; errors that already are one pass unchanged. */
export async function withCode<T>(code: OpenBadgesErrorCode, message: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OpenBadgesError) throw error
    throw new OpenBadgesError(code, `${message}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
