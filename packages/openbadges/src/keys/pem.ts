import { OpenBadgesError } from '../errors.ts'
import type { JsonObject } from '../vc/json.ts'
import { webBytes } from './crypto.ts'

/**
 * The JWK of an RSA public key in PEM (SPKI), as Open Badges 2.0 issuers publish it.
 *
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
