import type { CompactJws } from '../proofs/jws.ts'
import { asList, asObject, type JsonObject, type OneOrMany } from '../vc/json.ts'
import { told } from '../words.ts'
import { type Attempt, chainTooLong, formsOf, MAXIMUM_PROOFS, type ProofScene, tryJws, tryProof } from './check-proof.ts'
import { type Answer, fails, holds } from './finding.ts'
import type { ResolvedKey } from './resolve-key.ts'

/**
 * What the caller expects of the proofs, besides that they hold.
 *
 * @property expectedProofPurpose the purpose every proof must name
 * @property challenge what every proof must repeat
 * @property domain whom every proof must be made for: the same set of names, in any order
 */
export type ProofExpectations = {
  readonly expectedProofPurpose?: string | undefined
  readonly challenge?: string | undefined
  readonly domain?: OneOrMany<string> | undefined
}

/**
 * Checks every proof of a document: all of a set and every link of a chain must hold. Open Badges asks for any one that holds (`verify/check-proof`);
 * Data Integrity lets a verifier ask for all.
 *
 * @param document as it arrived
 * @param jws the token around it, if it came as one
 * @returns one answer for all, and the keys they hold with; none where one of them does not hold
 * @see Verifiable Credential Data Integrity 1.0, §4.4 Verify Proof and §4.5 Verify Proof Sets and Chains
 */
export async function checkEveryProof(
  document: JsonObject,
  jws: CompactJws | undefined,
  scene: ProofScene & ProofExpectations,
): Promise<{ readonly answer: Answer; readonly keys: readonly ResolvedKey[] }> {
  const proofs = asList(document.proof)
  if (proofs.length === 0 && !jws)
    return { answer: fails('It carries no proof, so anyone could have written it.', 'invalid-proof'), keys: [] }
  if (proofs.length > MAXIMUM_PROOFS)
    return {
      answer: fails(told('It carries more than {most} proofs, too many to check.', { most: MAXIMUM_PROOFS }), 'too-large'),
      keys: [],
    }
  const tooLong = chainTooLong(document, proofs)
  if (tooLong) return { answer: tooLong, keys: [] }

  const forms = formsOf(document, scene)
  const attempts: Attempt[] = jws ? [await tryJws(document, jws, scene.fetch, scene.purpose)] : []
  for (const item of proofs) {
    if (attempts.some(({ answer }) => answer.outcome === 'fails')) break
    const proof = asObject(item)
    const unexpected = proof ? unlikeExpected(proof, scene) : fails('One of its proofs is not an object.', 'invalid-proof')
    attempts.push(
      proof && !unexpected ? await tryProof(document, proof, { ...scene, forms }) : { answer: unexpected ?? fails('It carries no proof.') },
    )
  }
  const worst = (['fails', 'unknown'] as const)
    .map((outcome) => attempts.find(({ answer }) => answer.outcome === outcome)?.answer)
    .find((answer) => answer !== undefined)
  const all = holds(
    attempts.length === 1 ? 'It is unchanged since it was signed.' : told('All {count} of its proofs hold.', { count: attempts.length }),
  )
  return worst ? { answer: worst, keys: [] } : { answer: all, keys: attempts.flatMap(({ key }) => key ?? []) }
}

function unlikeExpected(proof: JsonObject, { expectedProofPurpose, challenge, domain }: ProofExpectations): Answer | undefined {
  if (expectedProofPurpose !== undefined && proof.proofPurpose !== expectedProofPurpose)
    return fails('Its proof was made for another purpose than was asked for.', 'invalid-proof')
  if (domain !== undefined && !sameSet(asList(domain), asList(proof.domain)))
    return fails('Its proof was made for another domain than ours.', 'invalid-proof')
  if (challenge !== undefined && proof.challenge !== challenge)
    return fails('Its proof was made for another challenge than ours.', 'invalid-proof')
  return undefined
}

const sameSet = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.every((item) => right.includes(item)) && right.every((item) => left.includes(item))
