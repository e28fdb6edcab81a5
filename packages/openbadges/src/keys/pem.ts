import { OpenBadgesError } from '../errors.ts'
import type { JsonObject } from '../vc/json.ts'
import { webBytes } from './crypto.ts'

/**
 * The JWK of an RSA public key in PEM (SPKI), as Open Badges 2.0 issuers publish it.
 *
 * @param pem `-----BEGIN PUBLIC KEY-----` and what follows
 * @returns `kty`, `n` and `e`
 * @throws OpenBadgesError `invalid-key`
 * @see RFC 7468, §13; Open Badges 2.0, §CryptographicKey
 */
export async function jwkOfPem(pem: string): Promise<JsonObject> {
  try {
    const base64 = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]{1,4096})-----END PUBLIC KEY-----/.exec(pem)?.[1]?.replace(/\s/g, '') ?? ''
    const spki = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const key = await crypto.subtle.importKey('spki', webBytes(spki), { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, true, ['verify'])
    const { kty, n, e } = await crypto.subtle.exportKey('jwk', key)
    return { kty, n, e }
  } catch (error) {
    throw new OpenBadgesError('invalid-key', 'This is not an RSA public key in PEM.', { cause: error })
  }
}

/**
 * Writes an RSA public JWK as PEM (SPKI).
 *
 * @param jwk public; of a private one only the public half is written
 * @returns `-----BEGIN PUBLIC KEY-----` and what follows
 * @throws OpenBadgesError `invalid-key`
 * @see RFC 7468, §13
 */
export async function pemOfJwk(jwk: JsonObject): Promise<string> {
  try {
    const key = await crypto.subtle.importKey('jwk', jwk as JsonWebKey, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, true, ['verify'])
    const base64 = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.exportKey('spki', key))))
    return `-----BEGIN PUBLIC KEY-----\n${base64.replace(/.{64}(?=.)/g, '$&\n')}\n-----END PUBLIC KEY-----\n`
  } catch (error) {
    throw new OpenBadgesError('invalid-key', 'This is not an RSA public key.', { cause: error })
  }
}
