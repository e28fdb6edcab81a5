import { put, told } from '../words.ts'
import { checkProof } from './check-proof.ts'
import type { VerifyList } from './check-status.ts'
import { checkEnds } from './check-validity.ts'
import { disguiseIn } from './disguise.ts'
import { cannotTell, unknown, wordsOf } from './finding.ts'
import { readInput } from './read-input.ts'
import type { Scene } from './scene.ts'

/** Checks a status list as the credential it is; what is wrong with it as an answer about the credential that names it. */
export async function verifyStatusList(bytes: Uint8Array, scene: Scene): ReturnType<VerifyList> {
  const read = await readInput(bytes, scene.fetch, 2)
  const list = read.document
  const disguise = disguiseIn(list)
  if (disguise !== undefined)
    return {
      list,
      trouble: cannotTell(told('Its status list is not to be trusted: it {disguise}.', { disguise: put(disguise) }), 'json-ld-unsafe'),
    }
  const { proof, issuerKey } = await checkProof(list, read.jws, {
    fetch: scene.fetch,
    allowed: scene.allowed,
    documentHash: undefined,
    now: scene.now,
  })
  // A list that waits for a new signature, since somebody else may have had the key of the old one, says nothing: neither for a badge nor against it.
  if (proof.outcome === 'unknown' || proof.code === 'key-given-up')
    return { list, trouble: unknown(told('Its status list cannot be checked: {because}', { because: put(wordsOf(proof)) })) }
  if (proof.outcome !== 'holds' || issuerKey.outcome === 'fails') {
    const because = wordsOf(proof.outcome === 'holds' ? issuerKey : proof)
    return { list, trouble: cannotTell(told('Its status list is not to be trusted: {because}', { because: put(because) })) }
  }
  const doubt =
    issuerKey.outcome === 'unknown'
      ? unknown(told('Its status list cannot be tied to who keeps it: {because}', { because: put(wordsOf(issuerKey)) }))
      : undefined
  if (checkEnds(list, scene.now).outcome === 'fails') return { list, trouble: unknown('Its status list is out of date.') }
  return { list, trouble: undefined, doubt }
}
