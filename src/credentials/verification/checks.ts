import { OpenBadgesError, type OpenBadgesErrorCode } from '@laurel/openbadges/errors'
import type { DiscloseOptions } from '@laurel/openbadges/proofs/disclose'
import type { ReadTrustList } from '@laurel/openbadges/trust/read-trust-list'
import type { TrustListSignature, VerifyTrustListOptions } from '@laurel/openbadges/trust/verify-trust-list'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import type { Load } from '@laurel/openbadges/verify/load'
import type { Verification, VerifyOptions } from '@laurel/openbadges/verify/verify-credential'
import type { PlainOptions, PlainVerification } from '@laurel/openbadges/verify/verify-plain-credential'
import type { PlainPresentationOptions, PlainPresentationVerification } from '@laurel/openbadges/verify/verify-plain-presentation'
import { busy, invalid } from '../../foundation/platform/refusal.ts'
import { isGivenUp, isThreadError } from '../../foundation/platform/threads.ts'
import type { World } from '../../foundation/platform/world.ts'

type Sent<Options> = Omit<Options, 'load' | 'allowedContexts'>
/** A document of a stranger's, and what is asked of it. `contexts` is the operator's folder of JSON-LD contexts. */
export type Check =
  | { kind: 'badge'; input: string | Uint8Array; options: Sent<VerifyOptions> }
  | { kind: 'apart'; input: Uint8Array }
  | { kind: 'credential'; input: string | JsonObject; options: Sent<PlainOptions>; contexts: string | undefined }
  | { kind: 'presentation'; input: string | JsonObject; options: Sent<PlainPresentationOptions>; contexts: string | undefined }
  | { kind: 'trust-list'; input: Uint8Array; options: Sent<VerifyTrustListOptions> }
  | {
      kind: 'disclose'
      input: JsonObject
      selectivePointers: NonNullable<DiscloseOptions['selectivePointers']>
      contexts: string | undefined
    }

/** What each kind of check comes to. */
export type CheckAnswers = {
  badge: Verification
  apart: readonly string[]
  credential: PlainVerification
  presentation: PlainPresentationVerification
  disclose: JsonObject
  /** Without the document itself, which may be millions of bytes. */
  'trust-list': { list: Omit<ReadTrustList, 'document'>; signature: TrustListSignature }
}

type Question = { address: string; accept: string }

/**
 * Has a document of a stranger's checked beside the process, within a time, so that one made to be costly keeps nobody else waiting.
 * @throws Refusal `check-took-too-long`, `too-many-checks`; OpenBadgesError for what cannot be shown in parts
 */
export async function runCheck<Kind extends Check['kind']>(
  { threads }: Pick<World, 'threads'>,
  check: Extract<Check, { kind: Kind }>,
  load: Load,
): Promise<CheckAnswers[Kind]> {
  try {
    const answer = await threads.run(check, (question, signal) => {
      const { address, accept } = question as Question
      return load(address, { accept, signal })
    })
    return answer as CheckAnswers[Kind]
  } catch (error) {
    if (isGivenUp(error)) throw error.why === 'too-long' ? tookTooLong() : tooMany()
    if (isThreadError(error) && error.of === 'OpenBadgesError') throw new OpenBadgesError(error.code as OpenBadgesErrorCode, error.message)
    throw error
  }
}

const tookTooLong = () =>
  invalid(
    'check-took-too-long',
    'This took too long to check, so it was stopped. That says nothing for or against it: no badge known to us needs that long.',
  )
const tooMany = () => busy('too-many-checks', 'Too many badges are being checked just now. Please try again in a minute.')
