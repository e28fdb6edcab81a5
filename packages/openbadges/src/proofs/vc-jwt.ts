import { OpenBadgesError } from '../errors.ts'
import { encodeBase64Url, encodeTextBase64Url } from '../keys/base64url.ts'
import { type Awaitable, webBytes } from '../keys/crypto.ts'
import type { SigningKey } from '../keys/ed25519.ts'
import { jwkOfMultikey } from '../keys/jwk.ts'
import { issuerIdOf } from '../vc/credential.ts'
import { asObject, asText, type JsonObject } from '../vc/json.ts'
import { jsonText } from '../vc/json-text.ts'
import { compact, invalid, uri } from '../vc/values.ts'

/** An RSA key that signs tokens: the format every Open Badges 3.0 verifier must read. */
export type RsaSigningKey = {
  readonly algorithm: 'RS256'
  readonly publicKeyJwk: JsonObject
  readonly sign: (bytes: Uint8Array) => Awaitable<Uint8Array>
}

/**
 * Makes an RSA key ready.
 *
 * @param jwk private, 2048 bits or more
 * @returns a key for {@link signVcJwt} and `ob2/signed`
 * @throws OpenBadgesError `invalid-key`
 */
export async function importRsaSigningKey(jwk: JsonObject): Promise<RsaSigningKey> {
  const { kty, n, e } = jwk
  if (kty !== 'RSA' || jwk.d === undefined || (asText(n)?.length ?? 0) < 342)
    throw new OpenBadgesError('invalid-key', 'This is not an RSA secret key of 2048 bits or more.')
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  try {
    const key = await crypto.subtle.importKey('jwk', { ...jwk, alg: 'RS256', key_ops: ['sign'] } as JsonWebKey, algorithm, false, ['sign'])
    return {
      algorithm: 'RS256',
      publicKeyJwk: compact({ kty, n, e }) as JsonObject,
      sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(algorithm, key, webBytes(bytes))),
    }
  } catch (error) {
    throw new OpenBadgesError('invalid-key', 'This RSA key cannot be read.', { cause: error })
  }
}

/**
 * How to sign a token.
 *
 * @property key Ed25519 of `keys/ed25519`, or RSA of {@link importRsaSigningKey}
 * @property keyId a URL at which verifiers find the key, as `did:web:host#key-1`; without it the public key itself goes into the header,
 *   which proves integrity but leaves verifiers to tie the key to the issuer by themselves
 * @property anonymous takes a credential whose subject has no `id` too, and leaves `sub` out. VC-JOSE-COSE allows it, Open Badges 3.0 does not
 */
export type VcJwtOptions = { readonly key: SigningKey | RsaSigningKey; readonly keyId?: string; readonly anonymous?: boolean }

/**
 * Writes a credential as a VC-JWT, the other of the two proof formats of Open Badges 3.0: the credential itself is the payload, with the
 * registered claims beside its members. A credential with an embedded proof keeps it.
 *
 * @param credential with `issuer`, `validFrom`, and a subject that has an `id` (it becomes `sub`, which the profile requires: recipients known by
 *   a hashed e-mail address only are better served by an embedded proof)
 * @returns a compact JWS
 * @throws OpenBadgesError `invalid-input` for a credential without those, or one of VC 1.1
 * @see Open Badges 3.0, §8.2.4 JSON Web Token Proof Format; RFC 7515, §7.1
 */
export async function signVcJwt(credential: JsonObject, { key, keyId, anonymous = false }: VcJwtOptions): Promise<string> {
  const issuer = issuerIdOf(credential)
  const subject = asText(asObject(credential.credentialSubject)?.id)
  const { id, validFrom, validUntil } = credential
  if (issuer === undefined || typeof id !== 'string' || typeof validFrom !== 'string')
    throw invalid('credential', 'has an id, an issuer and validFrom')
  if (subject === undefined && !anonymous) throw invalid('credential.credentialSubject.id', 'is given, as it becomes the token’s sub')

  const header = compact({
    alg: key.algorithm === 'RS256' ? 'RS256' : 'EdDSA',
    typ: 'JWT',
    kid: keyId === undefined ? undefined : uri('keyId', keyId),
    jwk: keyId === undefined ? (key.algorithm === 'RS256' ? key.publicKeyJwk : jwkOfMultikey(key.publicKeyMultibase)) : undefined,
  })
  const claims = compact({
    iss: issuer,
    sub: subject,
    jti: id,
    nbf: numericDate(validFrom),
    exp: typeof validUntil === 'string' ? numericDate(validUntil) : undefined,
  })
  const input = `${encodeTextBase64Url(JSON.stringify(header))}.${encodeTextBase64Url(jsonText({ ...credential, ...claims }))}`
  return `${input}.${encodeBase64Url(await key.sign(new TextEncoder().encode(input)))}`
}

const numericDate = (time: string): number => Math.floor(Date.parse(time) / 1000)
