import { OpenBadgesError } from '../errors.ts'
import { type DataModelFault, presentationFaults } from '../vc/data-model.ts'
import { asList, asObject, type JsonObject } from '../vc/json.ts'
import { checkEveryProof } from './check-every-proof.ts'
import { checkHolder } from './check-holder.ts'
import { type Answer, type CheckName, cannotTell, type Finding, finding, holds, notApplicable, unknown } from './finding.ts'
import { boundedFetch, type Fetch } from './load.ts'
import { readInput } from './read-input.ts'
import { checkJsonLd, type Verification } from './verify-credential.ts'
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
 * Verifies any presentation of VC Data Model 2.0: its holder's proofs, made for this challenge and domain, and every credential in it as
 * `verify/verify-plain-credential` does. Never throws on what it is given.
 *
 * @param input untrusted: JSON as text, bytes or object
 * @returns the presentation and each credential judged by itself
 * @see VC Data Model 2.0, §4.13 and §7.1; Data Integrity 1.0, §4.5
 */
export async function verifyPlainPresentation(
  input: string | Uint8Array | JsonObject,
  options: PlainPresentationOptions,
): Promise<PlainPresentationVerification> {
  const fetch = boundedFetch(options.load, options.bounds)
  try {
    const { document } = await readInput(input, fetch, 2)
    const faults = presentationFaults(document)
    const findings = [finding('parse', holds('It can be read as a presentation.')), ...(await inspect(document, faults, fetch, options))]
    const presented = asList(document.verifiableCredential)
    const credentials: PlainVerification[] = []
    // What the holder was asked for is none of the issuers' business.
    const ofCredentials = { ...options, challenge: undefined, domain: undefined, expectedProofPurpose: undefined }
    for (const item of presented.slice(0, MAXIMUM_PRESENTED))
      credentials.push(await verifyPlainWith(asObject(item) ?? {}, fetch, ofCredentials))
    if (presented.length > MAXIMUM_PRESENTED)
      findings.push(finding('contained', unknown(`It holds more than ${MAXIMUM_PRESENTED} credentials, too many to check.`)))
    const outcomes = [...findings, ...credentials].map(({ outcome }) => outcome)
    const outcome = (['fails', 'unknown'] as const).find((each) => outcomes.includes(each)) ?? 'holds'
    return { outcome, findings, faults, credentials }
  } catch (error) {
    const known = error instanceof OpenBadgesError
    const answer = known ? cannotTell(error.message, error.code) : unknown(`This verifier stumbled: ${String(error)}.`)
    return { outcome: known ? 'fails' : 'unknown', findings: [finding('parse', answer)], faults: [], credentials: [] }
  }
}

async function inspect(
  document: JsonObject,
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
  if (unsecured && document.proof === undefined) {
    add('proof', notApplicable('It carries no proof of whoever shows it, and none was asked for.'))
    return findings
  }
  const purpose = options.expectedProofPurpose === 'assertionMethod' ? 'assertionMethod' : 'authentication'
  const { answer, keys } = await checkEveryProof(document, undefined, { ...options, fetch, allowed, documentHash, now, purpose })
  add('proof', answer)
  if (answer.outcome === 'holds') add('issuer-key', await checkHolder(document, keys, fetch, purpose))
  return findings
}
