import type { OpenBadgesErrorCode } from '../errors.ts'
import { inWords, type Told, type Words } from '../words.ts'

/**
 * What became of a check. `unknown` means that it could not be asked (no network, an issuer that does not answer, a kind of key that
 * this library cannot read): neither good nor bad. `not-applicable` means that the credential has nothing to check there.
 */
export type Outcome = 'holds' | 'fails' | 'unknown' | 'not-applicable'

/**
 * What an answer that is not good says of the badge. `outcome` is strict, as the specifications are: whatever is not as they ask `fails`. The
 * weight tells what that means to a person, and only `against` may name a verdict.
 *
 * - `none`: nothing is wrong
 * - `against`: evidence against the badge: changed, signed by somebody else, taken back, run out, about another person
 * - `form`: it departs from the letter of a standard, and its meaning is plain all the same
 * - `unknown`: it could not be told, as when what was asked did not answer, or not in a way that can be read and trusted
 */
export type Weight = 'none' | 'against' | 'form' | 'unknown'

/**
 * What a finding is about, as a stable word: the fault of an error of this library, or
 *
 * - `not-an-award`: a document of the standards that is no award to a person, as a badge class, an issuer, a key, a list, another credential
 * - `key-given-up`: signed, by its own date, when its issuer vouched for nothing of that key any more
 * - `shown-in-parts`: no fault, of a `proof` that holds: its holder chose what of it to show, so that its issuer may have signed more
 * - `recipient-not-matched`: hashed identities that are not those of the person asked about, as far as spellings can be tried
 */
export type FindingCode = OpenBadgesErrorCode | 'not-an-award' | 'recipient-not-matched' | 'key-given-up' | 'shown-in-parts'

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
 * @property weight see {@link Weight}: what the outcome says of the badge. `none` where it holds or there is nothing to check
 * @property sentence plain English, complete, for a person who knows nothing of the standards; text from the credential is quoted in “ ”
 * @property said the same as a sentence with values, for another language; absent where `sentence` has none
 * @property code the fault as a stable word, where this library has one
 */
export type Finding = {
  readonly check: CheckName
  readonly outcome: Outcome
  readonly weight: Weight
  readonly sentence: string
  readonly said?: Told
  readonly code?: FindingCode
}

/**
 * What one status entry of a credential came to.
 *
 * @property outcome as of the check: `fails` for revoked and suspended, `unknown` where the list could not be asked, or its purpose is one that
 *   this library does not know. A message never decides whether a credential holds
 * @property weight as of the check: `against` only for a value that was read in a list that could be trusted
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
  readonly weight: Weight
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
export const holds = (words: Words): Answer => ({ outcome: 'holds', weight: 'none', ...saying(words) })
/**
 * An answer: the check fails, and that is evidence against the badge.
 *
 * @internal
 */
export const fails = (words: Words, code?: FindingCode): Answer => failing('against', words, code)
/**
 * An answer: it is not as the specification asks, which says nothing against what it means.
 *
 * @internal
 */
export const departs = (words: Words, code?: FindingCode): Answer => failing('form', words, code)
/**
 * An answer: it is not as the specification asks, so that what was asked cannot be told.
 *
 * @internal
 */
export const cannotTell = (words: Words, code?: FindingCode): Answer => failing('unknown', words, code)
/**
 * An answer: the check could not be made.
 *
 * @internal
 */
export const unknown = (words: Words, code?: FindingCode): Answer => ({
  outcome: 'unknown',
  weight: 'unknown',
  ...saying(words),
  ...(code && { code }),
})
/**
 * An answer: there is nothing to check.
 *
 * @internal
 */
export const notApplicable = (words: Words): Answer => ({ outcome: 'not-applicable', weight: 'none', ...saying(words) })

/**
 * A sentence as English, and for another language.
 *
 * @internal
 */
export const saying = (words: Words): { readonly sentence: string; readonly said?: Told } => ({
  sentence: inWords(words),
  ...(typeof words !== 'string' && { said: words }),
})

/**
 * The words of an answer.
 *
 * @internal
 */
export const wordsOf = ({ sentence, said }: { readonly sentence: string; readonly said?: Told | undefined }): Words => said ?? sentence

const failing = (weight: Weight, words: Words, code: FindingCode | undefined): Answer => ({
  outcome: 'fails',
  weight,
  ...saying(words),
  ...(code && { code }),
})

/**
 * The heaviest of several weights: what is against a badge goes before what is not known, and that before a lapse of form.
 *
 * @internal
 */
export const heaviest = (weights: readonly Weight[]): Weight =>
  (['against', 'unknown', 'form'] as const).find((one) => weights.includes(one)) ?? 'none'

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
