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
