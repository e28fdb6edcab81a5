import { OpenBadgesError } from '../errors.ts'
import { type AllowedContexts, canonicalDigest, canonicalForm } from '../jsonld/canonize.ts'
import { importVerifyingKey } from '../keys/ed25519.ts'
import { jwkOfMultikey } from '../keys/jwk.ts'
import { isBaseValue } from '../proofs/disclosure-values.ts'
import { p256JwkOf, verifyEcdsaSd } from '../proofs/ecdsa-sd.ts'
import { type CompactJws, jwsAlgorithm, verifyJws } from '../proofs/jws.ts'
import { verifyProof } from '../proofs/verify-proof.ts'
import { issuerIdOf } from '../vc/credential.ts'
import { asObject, asObjects, asText, type JsonObject } from '../vc/json.ts'
import { isUri } from '../vc/values.ts'
import { put, told } from '../words.ts'
import { checkValidUntil } from './check-validity.ts'
import { type Answer, cannotTell, fails, holds, notApplicable, quote, unknown } from './finding.ts'
import { jwtFaults } from './jwt-claims.ts'
import type { Fetch } from './load.ts'
import { isBefore, ownerLists, type Purpose, type ResolvedKey, resolveKey, type Unresolved } from './resolve-key.ts'

/** What the proof check and the issuer-key check come to; `key` is there when a proof holds. */
export type ProofAnswers = { readonly proof: Answer; readonly issuerKey: Answer; readonly key: ResolvedKey | undefined }

/** What one proof comes to; `key` is there when it holds. */
export type Attempt = { readonly answer: Answer; readonly key?: ResolvedKey }

/** What proofs are checked against. `purpose` is `assertionMethod` unless said otherwise. */
export type ProofScene = {
  readonly fetch: Fetch
  readonly allowed: AllowedContexts | undefined
  readonly documentHash: Uint8Array | undefined
  readonly now: Date
  readonly purpose?: Purpose
  readonly forms?: CanonicalForms
}

/** What the proofs of one document have in common, each made when a proof asks for it and at most once: many proofs must not mean much work. */
export type CanonicalForms = { readonly digest: () => Promise<Uint8Array>; readonly text: () => Promise<string> }

/** The canonical form of a document without its proofs. */
export function formsOf(
  { proof: _proof, ...unsecured }: JsonObject,
  { allowed, documentHash }: Pick<ProofScene, 'allowed' | 'documentHash'>,
): CanonicalForms {
  const contexts = unsecured['@context']
  let digest = documentHash && Promise.resolve(documentHash)
  let text: Promise<string> | undefined
  return {
    digest: () => (digest ??= canonicalDigest(unsecured, contexts, allowed)),
    text: () => (text ??= canonicalForm(unsecured, contexts, allowed).then((form) => form.text)),
  }
}

/** Most proofs of one document that are looked at, as each costs a verification. */
export const MAXIMUM_PROOFS = 8

/**
 * Most text that the links of a chain may cover together, in UTF-16 units. A chain of eight on a badge covers some 70,000. Each link covers other
 * proofs, so each needs a canonical form of its own, at some ten microseconds a unit.
 */
const MAXIMUM_CHAINED = 400_000

/** The answer to a document so large, with so many chained proofs, that checking them would keep a verifier busy for seconds; `undefined` for others. */
export function chainTooLong(document: JsonObject, proofs: readonly unknown[]): Answer | undefined {
  const links = proofs.filter((proof) => asObject(proof)?.previousProof !== undefined).length
  return links > 0 && links * JSON.stringify(document).length > MAXIMUM_CHAINED
    ? cannotTell('It is too large for a chain of so many proofs to be checked.', 'too-large')
    : undefined
}

/**
 * Whether proofs of a type can be checked here at all.
 *
 * @internal
 */
export const isKnownProof = (type: string): boolean => type === 'DataIntegrityProof' || type === 'Ed25519Signature2020'

const suites = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'ecdsa-sd-2023']
const noKey = notApplicable('Without a proof that holds there is no key to ask about.')

/**
 * Checks that the credential is unchanged since it was signed, and that the key belongs to its issuer. Any one proof that holds is
 * enough (Open Badges 3.0, §8.2).
 *
 * @param credential as it arrived
 * @param jws the token around it, if it came as a JWT
 * @param documentHash SHA-256 of the canonical form of the credential without proofs, if known
 */
export async function checkProof(
  credential: JsonObject,
  jws: CompactJws | undefined,
  { fetch, allowed, documentHash, now }: ProofScene,
): Promise<ProofAnswers> {
  const attempts: Attempt[] = []
  if (jws) attempts.push(await tryJws(credential, jws, fetch))
  const proofs = asObjects(credential.proof).slice(0, MAXIMUM_PROOFS)
  const tooLong = chainTooLong(credential, proofs)
  const forms = formsOf(credential, { allowed, documentHash })
  for (const proof of proofs) {
    // One that holds is enough, and each costs a verification.
    if (attempts.some(({ key }) => key)) break
    attempts.push(
      tooLong && proof.previousProof !== undefined
        ? { answer: tooLong }
        : await tryProof(credential, proof, { fetch, allowed, documentHash, now, forms }),
    )
  }
  const best =
    attempts.find(({ key }) => key) ??
    attempts.find(({ answer }) => answer.weight === 'against') ??
    attempts.find(({ answer }) => answer.outcome === 'fails') ??
    attempts[0]
  if (!best) return { proof: fails('It carries no signature, so anyone could have written it.'), issuerKey: noKey, key: undefined }
  if (!best.key) return { proof: best.answer, issuerKey: noKey, key: undefined }
  return { proof: best.answer, issuerKey: await checkIssuerKey(credential, best.key, fetch), key: best.key }
}

/** Checks one embedded proof of a document with the key it names: not whose key that is. */
export async function tryProof(credential: JsonObject, proof: JsonObject, scene: ProofScene): Promise<Attempt> {
  const { fetch, allowed, now, purpose = 'assertionMethod', forms = formsOf(credential, scene) } = scene
  const type = asText(proof.type)
  const suite = asText(proof.cryptosuite)
  const known = type === 'Ed25519Signature2020' || (type === 'DataIntegrityProof' && suites.includes(suite ?? ''))
  if (!known) {
    return {
      answer: unknown(
        told('It is signed in a way that this verifier does not know ({suite}).', { suite: quote(suite ?? type) }),
        'unsupported-cryptosuite',
      ),
    }
  }
  if (proof.proofPurpose !== purpose) {
    return {
      answer: fails(
        purpose === 'assertionMethod'
          ? 'Its signature was made for another purpose than to vouch for it.'
          : 'Its signature was made for another purpose than to show who holds it.',
        'invalid-proof',
      ),
    }
  }
  const expires = asText(proof.expires)
  if (expires !== undefined && checkValidUntil(expires, now).weight === 'against')
    return { answer: fails(told('Its signature was good until {expires} only.', { expires }), 'invalid-proof') }
  const method = asText(proof.verificationMethod) ?? asText(asObject(proof.verificationMethod)?.id)
  if (method === undefined) return { answer: fails('Its signature does not name the key it was made with.', 'invalid-proof') }

  // Data Integrity 1.0, §2.1: a URL. JSON-LD would drop any other, so that no signature covers it.
  if (!isUri(method))
    return {
      answer: cannotTell(told('Its signature names its key by {method}, which is no URL.', { method: quote(method) }), 'invalid-proof'),
    }
  // Whoever dropped their own copy showed too much, and nothing that is against it.
  if (suite === 'ecdsa-sd-2023' && isBaseValue(asText(proof.proofValue) ?? ''))
    return {
      answer: cannotTell(
        'This is the holder’s own copy, with the secret for choosing what to show; it is not meant to be shown, so it is not checked. What was made of it for showing can be.',
        'invalid-proof',
      ),
    }
  const key = await resolveKey(method, purpose, fetch)
  if ('because' in key) return { answer: withoutKey(key) }
  try {
    const held = await holdsWith(key, { credential, proof, allowed, forms })
    if (held === undefined) return { answer: unknown('The key it was signed with is of a kind that this verifier cannot read.') }
    if (held) return inParts(signedWith(key, asText(proof.created)), suite)
    return {
      answer: fails('It was changed after it was signed, or signed by someone else: the signature does not match.', 'invalid-proof'),
    }
  } catch (error) {
    if (!(error instanceof OpenBadgesError)) throw error
    return {
      answer:
        error.code === 'unknown-context'
          ? unknown(error.words, error.code)
          : (beyondUs.has(error.code) ? cannotTell : fails)(
              told('Its signature cannot be checked: {because}', { because: put(error.words) }),
              error.code,
            ),
    }
  }
}

/**
 * What a signature that matches says, by the end of its key where there is one. The date of a signature is the signer's own word, so neither is more than
 * what is known.
 *
 * @see Controlled Identifiers v1.0, §2.2, `revoked` and `expires`
 */
function signedWith(resolved: ResolvedKey, created: string | undefined): Attempt {
  const { until } = resolved
  const key = { ...resolved, ...(created === undefined ? {} : { signedAt: created }) }
  if (until === undefined) return { answer: holds('It is unchanged since it was signed.'), key }
  if (!isBefore(created, until)) return { answer: givenUp(until) }
  return {
    answer: holds(
      told(
        'It is unchanged since it was signed, by its own date on {created}. What this key signed from {until} on, its issuer does not vouch for.',
        { created: created ?? '', until },
      ),
    ),
    key,
  }
}

/** Of a proof of statements, that there may be more: what its holder left out is in nothing that is shown, not even in number. */
const inParts = (attempt: Attempt, suite: string | undefined): Attempt =>
  suite === 'ecdsa-sd-2023' && attempt.key ? { ...attempt, answer: { ...attempt.answer, code: 'shown-in-parts' } } : attempt

const givenUp = (until: string): Answer =>
  cannotTell(
    told(
      'Its issuer does not vouch for what this key signed from {until} on, and this was signed then. Ask the issuer whether they gave it.',
      { until },
    ),
    'key-given-up',
  )

/** A moment of a token, in seconds since 1970, as other dates are written. */
const momentOf = (seconds: unknown): string | undefined =>
  typeof seconds === 'number' && Math.abs(seconds) < 8.64e12 ? new Date(seconds * 1000).toISOString() : undefined

/** Faults by which a signature may be good for others: no evidence against it. */
const beyondUs: ReadonlySet<string> = new Set(['ambiguous-text', 'canonicalization-too-costly', 'too-large', 'too-deep'])

function withoutKey({ because, gone, disowned }: Unresolved): Answer {
  if (disowned) return fails(told('The key it was signed with is not the issuer’s: {because}.', { because: put(because) }))
  return (gone ? cannotTell : unknown)(told('The key it was signed with cannot be looked up now: {because}.', { because: put(because) }))
}

/** Whether the proof is this key's; `undefined` for a kind of key that the proof's cryptosuite has no use for. */
async function holdsWith(
  { publicKeyMultibase, publicKeyJwk }: ResolvedKey,
  {
    credential,
    proof,
    allowed,
    forms,
  }: { credential: JsonObject; proof: JsonObject; allowed: AllowedContexts | undefined; forms: CanonicalForms },
): Promise<boolean | undefined> {
  if (proof.cryptosuite === 'ecdsa-sd-2023') {
    const jwk = publicKeyJwk ?? (publicKeyMultibase === undefined ? undefined : p256JwkOf(publicKeyMultibase))
    return jwk && verifyEcdsaSd(credential, proof, jwk, allowed, await forms.text())
  }
  if (publicKeyMultibase === undefined) return undefined
  const key = await importVerifyingKey(publicKeyMultibase)
  // A link of a chain covers other proofs as well, and JCS has a canonical form of its own.
  const isAlone = proof.previousProof === undefined && proof.cryptosuite !== 'eddsa-jcs-2022'
  return verifyProof(credential, proof, key, allowed, isAlone ? await forms.digest() : undefined)
}

/** Checks the token around a credential: not whose key it is. */
export async function tryJws(
  credential: JsonObject,
  jws: CompactJws,
  fetch: Fetch,
  purpose: Purpose = 'assertionMethod',
): Promise<Attempt> {
  const faults = jwtFaults(jws, credential)
  if (faults[0])
    return {
      answer: fails(told('Its token contradicts what it carries: {faults}.', { faults: { list: faults, between: '; ' } }), 'invalid-jwt'),
    }
  try {
    jwsAlgorithm(jws.header)
    const kid = asText(jws.header.kid)
    const embedded = asObject(jws.header.jwk)
    let key: ResolvedKey
    if (kid !== undefined) {
      const resolved = await resolveKey(kid, purpose, fetch)
      if ('because' in resolved) return { answer: withoutKey(resolved) }
      key = resolved
    } else if (embedded) {
      // Proves that nothing was changed, and nothing about who signed: the key came with the token.
      key = {
        id: '',
        controller: issuerIdOf(credential) ?? '',
        claimedController: undefined,
        confirmed: false,
        publicKeyMultibase: undefined,
        publicKeyJwk: embedded,
      }
    } else {
      return { answer: unknown('Its token does not say which key it was signed with, so it cannot be checked.', 'invalid-jwt') }
    }
    const jwk = key.publicKeyJwk ?? (key.publicKeyMultibase === undefined ? undefined : jwkOfMultikey(key.publicKeyMultibase))
    if (!jwk) return { answer: unknown('The key it was signed with is of a kind that this verifier cannot read.') }
    if (await verifyJws(jws, jwk)) return signedWith(key, momentOf(jws.payload.iat ?? jws.payload.nbf))
    return { answer: fails('It was changed after it was signed, or signed by someone else: the signature does not match.', 'invalid-jwt') }
  } catch (error) {
    if (!(error instanceof OpenBadgesError)) throw error
    return { answer: fails(error.words, error.code) }
  }
}

/** Whether a key that a proof holds with is the issuer's. */
export async function checkIssuerKey(credential: JsonObject, key: ResolvedKey, fetch: Fetch): Promise<Answer> {
  const issuer = issuerIdOf(credential)
  if (issuer === undefined) return fails('It does not say who issued it.')
  const same = key.controller === issuer
  if (same && key.confirmed) return holds(told('The key it was signed with belongs to {issuer}.', { issuer: quote(issuer) }))

  if (!same && /^https?:/.test(key.controller) && !key.confirmed)
    return fails(
      told('It was signed as {controller}, but says that {issuer} issued it.', {
        controller: quote(key.controller),
        issuer: quote(issuer),
      }),
    )
  if (!/^(https?:|did:)/.test(issuer)) {
    return unknown(
      told('Its issuer is named {issuer}, which cannot be looked up, so nothing ties the key to anyone.', { issuer: quote(issuer) }),
    )
  }
  if (issuer.startsWith('did:') && !issuer.startsWith('did:web:')) {
    return issuer.startsWith('did:key:')
      ? fails(told('It was signed with a key of {controller}, which is not its issuer’s.', { controller: quote(key.controller) }))
      : unknown(told('Its issuer {issuer} is named in a way that this verifier cannot look up.', { issuer: quote(issuer) }))
  }
  if (key.confirmed && key.claimedController === issuer && sameOrigin(key.controller, issuer)) {
    return holds(told('The key it was signed with is kept at the same place as {issuer} and named as theirs.', { issuer: quote(issuer) }))
  }
  const listed = await ownerLists(issuer, key, 'assertionMethod', fetch)
  if (typeof listed === 'object') return givenUp(listed.until)
  if (listed === 'yes') return holds(told('{issuer} lists the key it was signed with as its own.', { issuer: quote(issuer) }))
  if (listed === 'no')
    return fails(told('{issuer} lists its keys, and the one it was signed with is not among them.', { issuer: quote(issuer) }))
  if (same)
    return unknown(
      told('The key stands in the badge itself, and nothing at {issuer} confirms that it is theirs.', { issuer: quote(issuer) }),
    )
  return unknown(
    told('It was signed with a key of {controller}; whether {issuer} stands behind that could not be found out.', {
      controller: quote(key.controller),
      issuer: quote(issuer),
    }),
  )
}

const sameOrigin = (left: string, right: string): boolean =>
  URL.canParse(left) && URL.canParse(right) && new URL(left).origin !== 'null' && new URL(left).origin === new URL(right).origin
