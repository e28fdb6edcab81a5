import { OpenBadgesError } from '../errors.ts'
import { importVerifyingKey } from '../keys/ed25519.ts'
import { multikeyOfJwk } from '../keys/jwk.ts'
import { decodeCompactJws } from '../proofs/jws.ts'
import { verifyProof } from '../proofs/verify-proof.ts'
import { asObject, asObjects, asText, type JsonObject } from '../vc/json.ts'
import { boundedFetch, type Fetch, type FetchBounds, type Load } from '../verify/load.ts'
import { ownerLists, resolveKey } from '../verify/resolve-key.ts'
import { verifyPlainWith } from '../verify/verify-plain-credential.ts'
import { type ReadTrustList, readTrustList, readTrustListDocument } from './read-trust-list.ts'

/**
 * What is known of who signed a list. `unsigned`: nobody did, so nothing shows who wrote it or that it is whole. `holds`: its signer did, and nothing
 * was changed since. `altered`: it is not as it was signed. `unproven`: the key is not one of who it says it is from. `unknown`: it could not be asked.
 */
export type TrustListSignature = 'unsigned' | 'holds' | 'altered' | 'unproven' | 'unknown'

/** A list that was read, and what is known of its signature. */
export type VerifiedTrustList = { readonly list: ReadTrustList; readonly signature: TrustListSignature }

/**
 * What checking a list may do and is told.
 *
 * @property load how to fetch the keys of who signed it, see `verify/load`; without it only a `did:key` can be asked
 * @property now the time to judge dates by
 * @property gathered whether the caller put it together from the answers of its trust anchor (`trust/gather-federation`), which it then vouches for
 */
export type VerifyTrustListOptions = {
  readonly load?: Load | undefined
  readonly now: Date
  readonly bounds?: FetchBounds | undefined
  readonly gathered?: boolean | undefined
}

/** So many endorsements are checked one by one. */
const mostEndorsements = 200

/**
 * Reads a list of issuers and asks who signed it: by `eddsa-jcs-2022` over the JSON as it is, or as any other credential, embedded or as a token.
 * Whether its time is over is for the caller to ask, by `validUntil` and `dated`.
 *
 * @param input untrusted: JSON as text or bytes, or a list as a compact JWS
 * @returns the list and what is known of its signature
 * @throws OpenBadgesError as `trust/read-trust-list`, and `invalid-jwt`
 */
export async function verifyTrustList(input: string | Uint8Array, options: VerifyTrustListOptions): Promise<VerifiedTrustList> {
  const fetch = boundedFetch(options.load, options.bounds)
  const token = tokenIn(input)
  if (token !== undefined) {
    const { payload } = decodeCompactJws(token)
    const list = readTrustListDocument(asObject(payload.vc) ?? payload)
    return { list, signature: await asCredential(token, fetch, options) }
  }
  const list = readTrustList(input)
  return { list, signature: await signatureOf(list, fetch, options) }
}

function tokenIn(input: string | Uint8Array): string | undefined {
  const start = typeof input === 'string' ? input.slice(0, 60) : new TextDecoder('latin1').decode(input.subarray(0, 60))
  if (!start.trimStart().startsWith('eyJ')) return undefined
  return (typeof input === 'string' ? input : new TextDecoder('latin1').decode(input)).trim()
}

async function signatureOf(list: ReadTrustList, fetch: Fetch, options: VerifyTrustListOptions): Promise<TrustListSignature> {
  if (list.form === 'federation') return options.gathered ? 'holds' : 'unproven'
  if (list.form === 'endorsements') return ofEndorsements(list, fetch, options)
  const document = asObject(list.document)
  if (!document || document.proof === undefined || document.proof === null) return 'unsigned'
  const proofs = asObjects(document.proof)
  const [proof] = proofs
  if (!proof || list.signerId === undefined) return 'altered'
  if (proofs.length === 1 && proof.cryptosuite === 'eddsa-jcs-2022') return ofJson(document, proof, list.signerId, fetch)
  return asCredential(document, fetch, options)
}

/** Of the JSON as it is: what a long list says needs no RDF. */
async function ofJson(document: JsonObject, proof: JsonObject, signerId: string, fetch: Fetch): Promise<TrustListSignature> {
  if (proof.proofPurpose !== 'assertionMethod' || proof.type !== 'DataIntegrityProof') return 'altered'
  const key = await resolveKey(asText(proof.verificationMethod) ?? '', 'assertionMethod', fetch)
  if ('because' in key) return key.gone || key.disowned ? 'unproven' : 'unknown'
  // A key that somebody else shows proves nothing of this signer.
  if (!key.confirmed || key.controller !== signerId) return 'unproven'
  const signedAt = asText(proof.created)
  const listed = signerId.startsWith('did:key:')
    ? 'yes'
    : await ownerLists(signerId, { ...key, ...(signedAt && { signedAt }) }, 'assertionMethod', fetch)
  if (listed === 'no' || typeof listed === 'object') return 'unproven'
  const { proof: _proof, ...unsecured } = document
  try {
    const multikey = key.publicKeyMultibase ?? (key.publicKeyJwk ? multikeyOfJwk(key.publicKeyJwk) : undefined)
    return multikey && (await verifyProof(unsecured, proof, await importVerifyingKey(multikey))) ? 'holds' : 'altered'
  } catch (error) {
    if (error instanceof OpenBadgesError) return 'altered'
    throw error
  }
}

/** As any credential: what its proof covers must say the same as RDF as it does to who reads the JSON. */
async function asCredential(input: string | JsonObject, fetch: Fetch, { now }: VerifyTrustListOptions): Promise<TrustListSignature> {
  const { findings } = await verifyPlainWith(input, fetch, { now, checks: ['status'] })
  const of = (check: string) => findings.find((one) => one.check === check)
  const proof = of('proof')
  if (proof?.outcome === 'not-applicable' || proof === undefined) return of('parse')?.outcome === 'holds' ? 'unsigned' : 'altered'
  if (proof.outcome === 'fails' || of('json-ld')?.outcome === 'fails' || of('status')?.outcome === 'fails') return 'altered'
  const key = of('issuer-key')
  if (key?.outcome === 'fails') return 'unproven'
  return [proof, of('json-ld'), key].every((one) => one?.outcome === 'holds') ? 'holds' : 'unknown'
}

async function ofEndorsements(list: ReadTrustList, fetch: Fetch, options: VerifyTrustListOptions): Promise<TrustListSignature> {
  const outer = asObject(list.document)
  const inside = outer?.verifiableCredential === undefined ? list.document : outer.verifiableCredential
  const credentials = asObjects(inside)
  if (credentials.length > mostEndorsements) return 'unknown'
  const came: TrustListSignature[] = []
  for (const credential of credentials) came.push(await asCredential(credential, fetch, options))
  return (['altered', 'unproven', 'unsigned', 'unknown'] as const).find((one) => came.includes(one)) ?? 'holds'
}
