import { OpenBadgesError } from '../errors.ts'
import type { CompactJws } from '../proofs/jws.ts'
import { type DataModelFault, envelopedPresentation, presentationFaults } from '../vc/data-model.ts'
import { asList, asObject, type JsonObject } from '../vc/json.ts'
import { told } from '../words.ts'
import { checkEveryProof } from './check-every-proof.ts'
import { checkHolder } from './check-holder.ts'
import { checkJsonLd } from './check-words.ts'
import { type Answer, type CheckName, cannotTell, type Finding, fails, finding, holds, notApplicable, unknown } from './finding.ts'
import { boundedFetch, type Fetch } from './load.ts'
import { type ReadInput, readInput } from './read-input.ts'
import type { Verification } from './verify-credential.ts'
import { dataModelAnswers, type PlainOptions, type PlainVerification, verifyPlainWith } from './verify-plain-credential.ts'
import { MAXIMUM_PRESENTED } from './verify-presentation.ts'

/**
 * What came of verifying a presentation.
 *
 * @property outcome `fails` if anything in it fails, else `unknown` if anything could not be asked, else `holds`
 * @property findings about the presentation itself: parse, json-ld, contexts, type, structure, proof, and `issuer-key`, which here asks
 *   whether the key is its holder's
 * @property faults of the presentation against the data model
 * @property credentials one verification each, in order
 */
export type PlainPresentationVerification = {
  readonly outcome: Verification['outcome']
  readonly findings: readonly Finding[]
  readonly faults: readonly DataModelFault[]
  readonly credentials: readonly PlainVerification[]
}

/**
 * As for a credential, and whether the holder must have signed.
 *
 * @property unsecured whether a presentation without any proof is taken: its credentials are checked, and nobody vouches for who shows them
 */
export type PlainPresentationOptions = PlainOptions & { readonly unsecured?: boolean | undefined }

/**
 * Verifies any presentation of VC Data Model 2.0 or 1.1: its holder's proofs, made for this challenge and domain, and every credential in it as
 * `verify/verify-plain-credential` does. Never throws on what it is given.
 *
 * @param input untrusted: JSON as text, bytes or object, a compact JWS, or an EnvelopedVerifiablePresentation
 * @returns the presentation and each credential judged by itself
 * @see VC Data Model 2.0, §4.13 and §7.1; Data Integrity 1.0, §4.5
 */
export async function verifyPlainPresentation(
  input: string | Uint8Array | JsonObject,
  options: PlainPresentationOptions,
): Promise<PlainPresentationVerification> {
  const fetch = boundedFetch(options.load, options.bounds)
  try {
    const read = await readPresentation(input, fetch)
    const { document } = read
    const faults = presentationFaults(document)
    const findings = [finding('parse', holds('It can be read as a presentation.')), ...(await inspect(read, faults, fetch, options))]
    const presented = asList(document.verifiableCredential)
    const credentials: PlainVerification[] = []
    // What the holder was asked for is none of the issuers' business.
    const ofCredentials = { ...options, challenge: undefined, domain: undefined, expectedProofPurpose: undefined }
    for (const item of presented.slice(0, MAXIMUM_PRESENTED))
      credentials.push(await verifyPlainWith(asObject(item) ?? {}, fetch, ofCredentials))
    if (presented.length > MAXIMUM_PRESENTED)
      findings.push(
        finding(
          'contained',
          unknown(told('It holds more than {most} credentials, too many to check.', { most: MAXIMUM_PRESENTED }), 'too-large'),
        ),
      )
    const outcomes = [...findings, ...credentials].map(({ outcome }) => outcome)
    const outcome = (['fails', 'unknown'] as const).find((each) => outcomes.includes(each)) ?? 'holds'
    return { outcome, findings, faults, credentials }
  } catch (error) {
    const known = error instanceof OpenBadgesError
    const answer = known ? cannotTell(error.words, error.code) : unknown(told('This verifier stumbled: {error}.', { error: String(error) }))
    return { outcome: known ? 'fails' : 'unknown', findings: [finding('parse', answer)], faults: [], credentials: [] }
  }
}

/** A token, as it is or in an EnvelopedVerifiablePresentation, is opened. */
async function readPresentation(input: string | Uint8Array | JsonObject, fetch: Fetch): Promise<ReadInput> {
  const read = await readInput(input, fetch, 2)
  const token = read.jws ? undefined : envelopedPresentation(read.document)
  return token === undefined ? read : readInput(token, fetch, 2)
}

/** Whom a token is for, and what was asked of its holder, stand in its claims. VC-JOSE-COSE, §3.1.2; RFC 7519, §4.1. */
function unlikeAsked({ payload }: CompactJws, { challenge, domain, now }: PlainPresentationOptions): Answer | undefined {
  const { nonce, aud, exp, nbf } = payload
  if (challenge !== undefined && nonce !== challenge) return fails('Its token was made for another challenge than ours.', 'invalid-jwt')
  if (domain !== undefined && !asList(domain).every((one) => asList(aud).includes(one)))
    return fails('Its token was made for another domain than ours.', 'invalid-jwt')
  if (typeof exp === 'number' && exp * 1000 <= now.getTime()) return fails('Its token has run out.', 'invalid-jwt')
  if (typeof nbf === 'number' && nbf * 1000 > now.getTime() + 60_000) return fails('Its token does not hold yet.', 'invalid-jwt')
  return undefined
}

async function inspect(
  { document, jws }: ReadInput,
  faults: readonly DataModelFault[],
  fetch: Fetch,
  options: PlainPresentationOptions,
): Promise<Finding[]> {
  const { now, allowedContexts: allowed, unsecured } = options
  const findings: Finding[] = []
  const add = (check: CheckName, answer: Answer): void => void findings.push(finding(check, answer))
  const { answer: jsonLd, documentHash } = await checkJsonLd(document, allowed)
  add('json-ld', jsonLd)
  for (const each of dataModelAnswers(faults)) findings.push(each)
  if (unsecured && document.proof === undefined && !jws) {
    add('proof', notApplicable('It carries no proof of the one who shows it, and none was asked for.'))
    return findings
  }
  const purpose = options.expectedProofPurpose === 'assertionMethod' ? 'assertionMethod' : 'authentication'
  // A token names what it is for in its claims, a proof in its members.
  const expected = jws && document.proof === undefined ? {} : options
  const unasked = jws && unlikeAsked(jws, options)
  const { answer, keys } = unasked
    ? { answer: unasked, keys: [] }
    : await checkEveryProof(document, jws, { ...expected, fetch, allowed, documentHash, now, purpose })
  add('proof', answer)
  if (answer.outcome === 'holds') add('issuer-key', await checkHolder(document, keys, fetch, purpose))
  return findings
}
