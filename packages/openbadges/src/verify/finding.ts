import type { OpenBadgesErrorCode } from '../errors.ts'

/**
 * What became of a check. `unknown` means that it could not be asked (no network, an issuer that does not answer, a kind of key that
 * this library cannot read): neither good nor bad. `not-applicable` means that the credential has nothing to check there.
 */
export type Outcome = 'holds' | 'fails' | 'unknown' | 'not-applicable'

/** The checks, in the order they are made and listed: that of 1EdTech's public validator. */
export const checkNames = [
  'parse',
  'json-ld',
  'contexts',
  'type',
  'structure',
  'subject',
  'proof',
  'issuer-key',
  'refresh',
  'status',
  'valid-from',
  'valid-until',
  'recipient',
  'contained',
  'endorsements',
] as const

/** Name of a check, stable. */
export type CheckName = (typeof checkNames)[number]

/**
 * The answer to one check.
 *
 * @property check which one, see {@link checkNames}
 * @property outcome see {@link Outcome}
 * @property sentence plain English, complete, for a person who knows nothing of the standards; text from the credential is quoted in “ ”
 * @property code the fault as a stable word, where this library has one
 */
export type Finding = {
  readonly check: CheckName
  readonly outcome: Outcome
  readonly sentence: string
  readonly code?: OpenBadgesErrorCode
}

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

/** What a check answers before it has its name. */
export type Answer = Omit<Finding, 'check'>

/**
 * An answer: the check holds.
 *
 * @internal
 */
export const holds = (sentence: string): Answer => ({ outcome: 'holds', sentence })
/**
 * An answer: the check fails.
 *
 * @internal
 */
export const fails = (sentence: string, code?: OpenBadgesErrorCode): Answer => ({ outcome: 'fails', sentence, ...(code && { code }) })
/**
 * An answer: the check could not be made.
 *
 * @internal
 */
export const unknown = (sentence: string, code?: OpenBadgesErrorCode): Answer => ({ outcome: 'unknown', sentence, ...(code && { code }) })
/**
 * An answer: there is nothing to check.
 *
 * @internal
 */
export const notApplicable = (sentence: string): Answer => ({ outcome: 'not-applicable', sentence })

/**
 * Names an answer.
 *
 * @internal
 */
export const finding = (check: CheckName, answer: Answer): Finding => ({ check, ...answer })

/**
 * A text from a credential, short enough for a sentence.
 *
 * @internal
 */
export const quote = (text: string | undefined): string => `“${(text ?? '').length > 120 ? `${text?.slice(0, 119)}…` : text}”`
