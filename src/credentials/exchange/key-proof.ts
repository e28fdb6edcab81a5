import { didKey, didKeyDocument } from '@laurel/openbadges/dids/did-key'
import { OpenBadgesError } from '@laurel/openbadges/errors'
import { decodeBase64Url } from '@laurel/openbadges/keys/base64url'
import { jwkOfMultikey, multikeyOfJwk } from '@laurel/openbadges/keys/jwk'
import { encodeMultikey } from '@laurel/openbadges/keys/multikey'
import { decodeCompactJws, jwsAlgorithm, verifyJws } from '@laurel/openbadges/proofs/jws'
import { asList, asObject, asText, type JsonObject } from '@laurel/openbadges/vc/json'

/** A key proof that was read and holds: whose key it is, and which nonce was signed. */
export type KeyProof = { holder: string; nonce: string | null }

/** How far the clock of a wallet may be off, and how old its proof. */
const mostSecondsOff = 300

/**
 * Reads a key proof of OID4VCI, as a JWT: signed by the key that its header names, for this issuer, just now. Its nonce is for the caller to look at.
 * @returns null for what proves nothing
 * @see OpenID for Verifiable Credential Issuance 1.0, Appendix F.1
 */
export async function readKeyProof(jwt: string, { issuer, now }: { issuer: string; now: Date }): Promise<KeyProof | null> {
  try {
    const jws = decodeCompactJws(jwt)
    const { header, payload } = jws
    if (header.typ !== 'openid4vci-proof+jwt' || jwsAlgorithm(header) === 'RS256') return null
    const key = keyIn(header)
    if (!key || !(await verifyJws(jws, key.jwk))) return null
    const { aud, iat, nonce } = payload
    if (!asList(aud).includes(issuer) || typeof iat !== 'number' || Math.abs(now.getTime() / 1000 - iat) > mostSecondsOff) return null
    return { holder: key.did, nonce: asText(nonce) ?? null }
  } catch (error) {
    if (error instanceof OpenBadgesError) return null
    throw error
  }
}

/** The key that a header names, by exactly one of its ways: a did:key, or the key itself. */
function keyIn({ kid, jwk, x5c }: JsonObject): { did: string; jwk: JsonObject } | null {
  const bare = asObject(jwk)
  if (x5c !== undefined || (kid === undefined) === (bare === undefined)) return null
  if (bare) {
    const multikey = multikeyOfJwk(bare) ?? p256Multikey(bare)
    return multikey ? { did: didKey(multikey).did, jwk: bare } : null
  }
  const name = asText(kid) ?? ''
  const { id, verificationMethod } = didKeyDocument(name)
  const [method] = verificationMethod
  if (!method || (name !== id && name !== method.id)) return null
  return { did: id, jwk: jwkOfMultikey(asText(method.publicKeyMultibase) ?? '') }
}

/** The compressed point of a P-256 key (SEC 1 §2.3.3) as Multikey. */
function p256Multikey({ kty, crv, x, y }: JsonObject): string | null {
  if (kty !== 'EC' || crv !== 'P-256') return null
  const [across, up] = [decodeBase64Url(asText(x) ?? ''), decodeBase64Url(asText(y) ?? '')]
  return encodeMultikey('p256-pub', Uint8Array.of(2 + ((up.at(-1) ?? 0) & 1), ...across))
}
