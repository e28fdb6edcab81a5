import { OpenBadgesError } from '../errors.ts'
import { asList, asObject, asObjects, asText, hasType, type JsonObject } from '../vc/json.ts'
import { put, told } from '../words.ts'
import { checkHolder } from './check-holder.ts'
import { tryProof } from './check-proof.ts'
import { disguiseIn } from './disguise.ts'
import { type Answer, cannotTell, fails, holds } from './finding.ts'
import { boundedFetch, type Fetch } from './load.ts'
import { readInput } from './read-input.ts'
import { type Verification, type VerifyOptions, verifyCredential } from './verify-credential.ts'

/**
 * As for a credential, and what the holder was asked to sign.
 *
 * @property challenge what this verifier asked to be signed; a presentation signed for another one is a replay
 * @property domain whom it was signed for: this verifier
 */
export type VerifyPresentationOptions = VerifyOptions & { readonly challenge?: string | undefined; readonly domain?: string | undefined }

/**
 * What came of verifying a presentation.
 *
 * @property outcome the worst of the presentation's own and its credentials'
 * @property presentation whether the holder's own proof holds
 * @property credentials one verification each, in order
 */
export type PresentationVerification = {
  readonly outcome: Verification['outcome']
  readonly presentation: Answer
  readonly credentials: readonly Verification[]
}

/** Most credentials that are looked at in one presentation. */
export const MAXIMUM_PRESENTED = 32

/**
 * Verifies a presentation: the holder's proof, made for this challenge and domain, and every credential in it. Never throws on what it is given.
 *
 * @param input untrusted JSON as text, bytes or object
 * @returns the holder's proof and each credential judged by itself, at most {@link MAXIMUM_PRESENTED} of them
 * @see VC Data Model 2.0, §7.2; Data Integrity 1.0, §4.4
 */
export async function verifyPresentation(
  input: string | Uint8Array | JsonObject,
  options: VerifyPresentationOptions,
): Promise<PresentationVerification> {
  const fetch = boundedFetch(options.load, options.bounds)
  try {
    const { document } = await readInput(input, fetch, 2)
    const answer = await checkShown(document, fetch, options)
    const presented = asList(document.verifiableCredential)
    const credentials: Verification[] = []
    for (const item of presented.slice(0, MAXIMUM_PRESENTED)) {
      const enveloped = /^data:application\/vc\+jwt,(.+)$/s.exec(asText(asObject(item)?.id) ?? '')?.[1]
      credentials.push(await verifyCredential(enveloped ?? (item as JsonObject | string), options))
    }
    const outcomes = [answer.outcome, ...credentials.map(({ outcome }) => outcome)]
    if (presented.length > MAXIMUM_PRESENTED) outcomes.push('unknown')
    const outcome = (['fails', 'unknown'] as const).find((each) => outcomes.includes(each)) ?? 'holds'
    return { outcome, presentation: answer, credentials }
  } catch (error) {
    const answer =
      error instanceof OpenBadgesError ? cannotTell(error.words, error.code) : cannotTell('This cannot be read as a presentation.')
    return { outcome: 'fails', presentation: answer, credentials: [] }
  }
}

async function checkShown(
  document: JsonObject,
  fetch: Fetch,
  { now, challenge, domain, allowedContexts }: VerifyPresentationOptions,
): Promise<Answer> {
  if (!hasType(document, 'VerifiablePresentation')) return fails('It is not a presentation.')
  const [proof, ...more] = asObjects(document.proof)
  if (!proof || more.length > 0) return fails('It does not carry exactly one signature of its holder.')
  const disguise = disguiseIn(document)
  if (disguise !== undefined) return fails(told('It hides what it says: it {disguise}.', { disguise: put(disguise) }), 'json-ld-unsafe')
  if (challenge !== undefined && proof.challenge !== challenge)
    return fails('It was signed for another challenge than ours.', 'invalid-proof')
  if (domain !== undefined && !asList(proof.domain).includes(domain))
    return fails('It was signed for another verifier than us.', 'invalid-proof')
  const scene = { fetch, allowed: allowedContexts, documentHash: undefined, now, purpose: 'authentication' } as const
  const { answer, key } = await tryProof(document, proof, scene)
  if (!key) return answer
  const theirs = await checkHolder(document, [key], fetch)
  return theirs.outcome === 'fails' || theirs.outcome === 'unknown' ? theirs : holds('Its holder signed it for this purpose.')
}
