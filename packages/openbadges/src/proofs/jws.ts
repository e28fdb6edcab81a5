import { OpenBadgesError } from '../errors.ts'
import { decodeBase64Url } from '../keys/base64url.ts'
import { webBytes } from '../keys/crypto.ts'
import { importVerifyingKey } from '../keys/ed25519.ts'
import { multikeyOfJwk } from '../keys/jwk.ts'
import { asObject, asText, type JsonObject, parseJson } from '../vc/json.ts'
import { told } from '../words.ts'

/** A compact JWS taken apart; nothing about it is checked yet. */
export type CompactJws = {
  readonly header: JsonObject
  readonly payload: JsonObject
  /** What is signed: header and payload as they stand in the token. */
  readonly signingInput: Uint8Array
  readonly signature: Uint8Array
}

/** The algorithms that are verified. Whatever else a header asks for (`none`, HS256 …) is refused before any key is looked at. */
export const jwsAlgorithms = ['RS256', 'ES256', 'EdDSA'] as const

/** One of {@link jwsAlgorithms}. `Ed25519` (RFC 9864) is read as `EdDSA`. */
export type JwsAlgorithm = (typeof jwsAlgorithms)[number]

/**
 * Takes a compact JWS apart.
 *
 * @param token untrusted; an empty third part (unsecured) is taken apart as well, and holds with no key
 * @returns its parts, unchecked: ask {@link verifyJws}
 * @throws OpenBadgesError `invalid-jwt` when it is not three base64url parts of which the first two are JSON objects; `too-large`, `too-deep`
 * @see RFC 7515, §7.1
 */
export function decodeCompactJws(token: string): CompactJws {
  const [header = '', payload = '', signature = '', ...more] = token.split('.')
  if (more.length > 0 || header === '' || payload === '') throw new OpenBadgesError('invalid-jwt', 'This token does not have three parts.')
  return {
    header: part(header),
    payload: part(payload),
    signingInput: new TextEncoder().encode(`${header}.${payload}`),
    signature: bytesOf(signature),
  }
}

function part(text: string): JsonObject {
  try {
    const object = asObject(parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(text))))
    if (object) return object
  } catch (error) {
    if (error instanceof OpenBadgesError && error.code !== 'invalid-json') throw error
  }
  throw new OpenBadgesError('invalid-jwt', 'A part of this token is not a JSON object.')
}

function bytesOf(text: string): Uint8Array {
  try {
    return decodeBase64Url(text)
  } catch (error) {
    throw new OpenBadgesError('invalid-jwt', 'A part of this token is not base64url.', { cause: error })
  }
}

/**
 * The algorithm a header asks for.
 *
 * @returns one of {@link jwsAlgorithms}; `EdDSA` for `Ed25519`
 * @throws OpenBadgesError `invalid-jwt` for any other
 * @see RFC 7515, §4.1.1; RFC 9864
 */
export function jwsAlgorithm(header: JsonObject): JwsAlgorithm {
  const { alg } = header
  if (alg === 'Ed25519') return 'EdDSA'
  if (typeof alg === 'string' && (jwsAlgorithms as readonly string[]).includes(alg)) return alg as JwsAlgorithm
  throw new OpenBadgesError(
    'invalid-jwt',
    told('A token signed with “{alg}” proves nothing here; RS256, ES256 or EdDSA is needed.', { alg: String(alg).slice(0, 20) }),
  )
}

/**
 * Checks the signature of a token with a public key.
 *
 * @param jwk the public key; its kind must fit the header's algorithm, so that a key cannot be misused for another (RFC 8725 §3.1)
 * @returns whether the signature is this key's
 * @throws OpenBadgesError `invalid-jwt` for an algorithm that is not allowed or critical headers; `invalid-key` for a key of another kind,
 *   an RSA key under 2048 bits, or one that carries its secret half
 * @see RFC 7515, §5.2; Open Badges 3.0, §8.2.4
 */
export async function verifyJws(jws: CompactJws, jwk: JsonObject): Promise<boolean> {
  const algorithm = jwsAlgorithm(jws.header)
  if (jws.header.crit !== undefined)
    throw new OpenBadgesError('invalid-jwt', 'This token asks for extensions that this verifier does not know.')
  if (jwk.d !== undefined)
    throw new OpenBadgesError('invalid-key', 'This key has its secret half published: anyone could have signed with it.')
  if (algorithm === 'EdDSA') {
    const multikey = multikeyOfJwk(jwk)
    if (!multikey) throw new OpenBadgesError('invalid-key', 'This key is not an Ed25519 key, as the token’s algorithm wants.')
    return (await importVerifyingKey(multikey)).verify(jws.signingInput, jws.signature)
  }
  const subtle =
    algorithm === 'RS256' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const fits = algorithm === 'RS256' ? jwk.kty === 'RSA' && modulusBits(jwk) >= 2048 : jwk.kty === 'EC' && jwk.crv === 'P-256'
  if (!fits) throw new OpenBadgesError('invalid-key', told('This key is not one for {algorithm}, or it is too short.', { algorithm }))
  const { kty, n, e, crv, x, y } = jwk
  const bare = (algorithm === 'RS256' ? { kty, n, e } : { kty, crv, x, y }) as JsonWebKey
  try {
    const key = await crypto.subtle.importKey('jwk', bare, subtle, false, ['verify'])
    return await crypto.subtle.verify(subtle, key, webBytes(jws.signature), webBytes(jws.signingInput))
  } catch (error) {
    throw new OpenBadgesError('invalid-key', 'This key cannot be read.', { cause: error })
  }
}

const modulusBits = (jwk: JsonObject): number => {
  const modulus = decodeBase64Url(asText(jwk.n) ?? '')
  const first = modulus.findIndex((byte) => byte !== 0)
  return first < 0 ? 0 : (modulus.length - first) * 8
}
