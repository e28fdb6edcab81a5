import { OpenBadgesError } from '../errors.ts'
import { type AllowedContexts, canonicalDigest } from '../jsonld/canonize.ts'
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../vc/credential.ts'
import { asList, asObjects, asText, hasType, type JsonObject } from '../vc/json.ts'
import { put, told } from '../words.ts'
import { kindOf } from './badge-summary.ts'
import { isKnownProof, MAXIMUM_PROOFS } from './check-proof.ts'
import { disguiseIn } from './disguise.ts'
import { type Answer, cannotTell, departs, fails, holds, quote, unknown } from './finding.ts'

/** Whether every word is defined and plain, and the canonical form of the document without its proofs. */
export async function checkJsonLd(
  credential: JsonObject,
  allowed: AllowedContexts | undefined,
): Promise<{ answer: Answer; documentHash: Uint8Array | undefined }> {
  const disguise = disguiseIn(credential)
  if (disguise !== undefined)
    return {
      answer: fails(told('It hides what it says: it {disguise}.', { disguise: put(disguise) }), 'json-ld-unsafe'),
      documentHash: undefined,
    }
  const { proof: _proof, ...unsecured } = credential
  try {
    const documentHash = await canonicalDigest(unsecured, unsecured['@context'], allowed)
    const undefinedProof = await undefinedProofType(credential, allowed)
    const answer = undefinedProof
      ? holds(
          told(
            'What is signed is in words that are defined. One proof is of the type {undefinedProof}, which nothing that it names defines.',
            { undefinedProof: quote(undefinedProof) },
          ),
        )
      : holds('Every word in it is defined by the standards it names.')
    return { answer, documentHash }
  } catch (error) {
    if (!(error instanceof OpenBadgesError)) throw error
    return {
      answer: jsonLdFault(error),
      documentHash: undefined,
    }
  }
}

/** The type of a proof that no context defines. Proofs that are known here are read when they are checked. */
async function undefinedProofType({ '@context': contexts, proof }: JsonObject, allowed: AllowedContexts | undefined) {
  for (const { type } of asObjects(proof).slice(0, MAXIMUM_PROOFS)) {
    if (typeof type !== 'string' || isKnownProof(type)) continue
    try {
      await canonicalDigest({ type }, contexts, allowed)
    } catch (error) {
      if (error instanceof OpenBadgesError && error.code === 'json-ld-unsafe') return type
    }
  }
  return undefined
}

/** A proof that canonicalizes fails of itself where JSON-LD does; under one that does not, a word without meaning is a lapse of form. */
const jsonLdFault = ({ words, code }: OpenBadgesError): Answer => {
  if (code === 'unknown-context') return unknown(words, code)
  return code === 'json-ld-unsafe' ? departs(words, code) : cannotTell(words, code)
}

const openBadgesContext = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/
const clrContext = /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(-2\.\d\.\d)*\.json$/

/** Open Badges 3.0, §B.1.0 and CLR 2.0, §B.1.0: which contexts come first, in which order. */
export function checkContexts(credential: JsonObject): Answer {
  const contexts = asList(credential['@context'])
  if (contexts[0] !== CREDENTIALS_V2 && contexts[0] !== CREDENTIALS_V1)
    return departs('Its first context is not that of Verifiable Credentials.')
  const kind = kindOf(credential)
  if (kind === 'other') return holds('Its contexts are in order.')
  const wanted = kind === 'clr-2' ? [clrContext, openBadgesContext] : [openBadgesContext]
  for (const [index, pattern] of wanted.entries()) {
    if (!pattern.test(asText(contexts[index + 1]) ?? ''))
      return departs(
        told('Its context {place} is {context}, not the standard’s.', {
          place: index + 2,
          context: quote(asText(contexts[index + 1]) ?? 'missing'),
        }),
      )
  }
  return holds('Its contexts are in order.')
}

/** Whether it is a credential of a kind that is known here. */
export function checkType(credential: JsonObject): Answer {
  if (!hasType(credential, 'VerifiableCredential')) return cannotTell('It is not a Verifiable Credential.')
  const kind = kindOf(credential)
  if (kind === 'open-badge-3') return holds('It is an Open Badge 3.0.')
  if (kind === 'clr-2') return holds('It is a Comprehensive Learner Record 2.0.')
  if (kind === 'endorsement') return holds('It is an endorsement.')
  if (hasType(credential, 'BitstringStatusListCredential')) return holds('It is a status list.')
  return departs('It is a credential, but not an Open Badge.', 'not-an-award')
}
