import { OpenBadgesError } from '../errors.ts'
import { asText, type JsonObject } from '../vc/json.ts'
import { decodeBase64Url, encodeBase64Url } from './base64url.ts'
import { type Awaitable, concatBytes, nodeCrypto, webBytes } from './crypto.ts'
import { jwkOfMultikey } from './jwk.ts'
import { decodeMultikey, encodeMultikey } from './multikey.ts'

/**
 * A P-256 key that signs: what selective disclosure wants. A plain object, so that a hardware or cloud key fits as well.
 *
 * @property publicKeyMultibase the public half as Multikey (`zDn…`)
 * @property sign ECDSA with SHA-256 over the bytes; answers with the 64 bytes of r and s (IEEE P1363, as RFC 4754 §7), at once or later
 */
export type P256SigningKey = {
  readonly algorithm: 'P-256'
  readonly publicKeyMultibase: string
  readonly sign: (bytes: Uint8Array) => Awaitable<Uint8Array>
}

/** A P-256 key that verifies; `false` for a signature that is not 64 bytes long. */
export type P256VerifyingKey = {
  readonly algorithm: 'P-256'
  readonly verify: (bytes: Uint8Array, signature: Uint8Array) => Awaitable<boolean>
}

type NodeKey = import('node:crypto').KeyObject

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

// The fixed DER around 32 secret bytes: ECPrivateKey of RFC 5915 with the curve's name, and that again inside PKCS #8.
const sec1Head = Uint8Array.of(0x30, 0x31, 0x02, 0x01, 0x01, 0x04, 0x20)
const sec1Tail = Uint8Array.of(0xa0, 0x0a, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07)
// biome-ignore format: as dumped
const pkcs8Head = Uint8Array.of(
  0x30, 0x41, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
  0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x04, 0x27,
  0x30, 0x25, 0x02, 0x01, 0x01, 0x04, 0x20,
)

/**
 * Makes a new P-256 key pair from the machine's random source.
 *
 * @returns both halves as Multikeys; keep `secretKeyMultibase` encrypted, publish only the other
 */
export async function generateP256KeyPair(): Promise<{ publicKeyMultibase: string; secretKeyMultibase: string }> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const { d, x, y } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return {
    publicKeyMultibase: multikeyOfPoint(x, y),
    secretKeyMultibase: encodeMultikey('p256-priv', decodeBase64Url(d ?? '')),
  }
}

/**
 * Makes a P-256 signing key ready; the work is done once, so hold on to the answer.
 *
 * @param pair.secretKeyMultibase a P-256 secret Multikey (`z42t…`)
 * @param pair.publicKeyMultibase if given, must be the other half of it. Give it in browsers: not all of them find it by themselves
 * @returns a key for `proofs/sign-for-disclosure`
 * @throws OpenBadgesError `invalid-key` when it is not a P-256 secret, or the two halves do not belong together
 */
export async function importP256SigningKey(pair: { secretKeyMultibase: string; publicKeyMultibase?: string }): Promise<P256SigningKey> {
  const { kind, key: secret } = decodeMultikey(pair.secretKeyMultibase)
  if (kind !== 'p256-priv') throw new OpenBadgesError('invalid-key', 'This is not a P-256 secret key.')
  let key: P256SigningKey
  try {
    key = nodeCrypto
      ? fromNode(nodeCrypto.createPrivateKey({ key: Buffer.from(concatBytes(sec1Head, secret, sec1Tail)), format: 'der', type: 'sec1' }))
      : await fromWebCrypto(secret, pair.publicKeyMultibase)
  } catch (error) {
    throw new OpenBadgesError('invalid-key', 'This P-256 secret key cannot be read.', { cause: error })
  }
  if (pair.publicKeyMultibase !== undefined && pair.publicKeyMultibase !== key.publicKeyMultibase)
    throw new OpenBadgesError('invalid-key', 'The public key is not the other half of the secret key.')
  return key
}

/** A new key whose secret half never leaves the machine's cryptography: for signatures that are made once and never again. */
export async function oneTimeP256Key(): Promise<P256SigningKey> {
  if (nodeCrypto) return fromNode(nodeCrypto.generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey)
  return webKey(privateKey, multikeyOfPoint(x, y))
}

/**
 * Makes a P-256 verifying key ready.
 *
 * @param key a public Multikey (`zDn…`) or a public JWK
 * @returns a key for checking signatures of `ecdsa-sd-2023`
 * @throws OpenBadgesError `invalid-key` for another kind of key, or a point that is not on the curve
 */
export async function importP256VerifyingKey(key: string | JsonObject): Promise<P256VerifyingKey> {
  const { kty, crv, x, y } = typeof key === 'string' ? jwkOfMultikey(key) : key
  if (kty !== 'EC' || crv !== 'P-256') throw new OpenBadgesError('invalid-key', 'This is not a P-256 public key.')
  const jwk = { kty, crv, x: asText(x) ?? '', y: asText(y) ?? '' }
  try {
    if (nodeCrypto) {
      const node = nodeCrypto
      const publicKey = node.createPublicKey({ key: jwk, format: 'jwk' })
      return {
        algorithm: 'P-256',
        verify: (bytes, signature) =>
          signature.length === 64 && node.verify('sha256', bytes, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature),
      }
    }
    const publicKey = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])
    return {
      algorithm: 'P-256',
      verify: async (bytes, signature) =>
        signature.length === 64 && crypto.subtle.verify(algorithm, publicKey, webBytes(signature), webBytes(bytes)),
    }
  } catch (error) {
    throw new OpenBadgesError('invalid-key', 'This P-256 key cannot be read.', { cause: error })
  }
}

function fromNode(secret: NodeKey): P256SigningKey {
  const node = nodeCrypto
  if (!node) throw new OpenBadgesError('invalid-key', 'There is no node:crypto here.')
  const { x, y } = node.createPublicKey(secret as never).export({ format: 'jwk' })
  const key = { key: secret, dsaEncoding: 'ieee-p1363' } as const
  return { algorithm: 'P-256', publicKeyMultibase: multikeyOfPoint(x, y), sign: (bytes) => node.sign('sha256', bytes, key) }
}

async function fromWebCrypto(secret: Uint8Array, publicKeyMultibase: string | undefined): Promise<P256SigningKey> {
  if (publicKeyMultibase === undefined) {
    // Extractable only to read the public half out of it once.
    const pkcs8 = webBytes(concatBytes(pkcs8Head, secret))
    const { x, y } = await crypto.subtle.exportKey('jwk', await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']))
    return webKey(await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']), multikeyOfPoint(x, y))
  }
  const point = jwkOfMultikey(publicKeyMultibase)
  const jwk = { ...point, d: encodeBase64Url(secret) } as JsonWebKey
  const key = webKey(await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']), publicKeyMultibase)
  // Not every browser compares the halves of a JWK, so they prove it.
  const { verify } = await importP256VerifyingKey(point)
  if (!(await verify(secret.subarray(0, 0), await key.sign(secret.subarray(0, 0))))) throw new Error('The halves do not belong together.')
  return key
}

const webKey = (key: CryptoKey, publicKeyMultibase: string): P256SigningKey => ({
  algorithm: 'P-256',
  publicKeyMultibase,
  sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(algorithm, key, webBytes(bytes))),
})

/** The compressed point (SEC 1 §2.3.3) as Multikey: 2 or 3 for an even or odd y, then x. */
function multikeyOfPoint(x: string | undefined, y: string | undefined): string {
  const odd = (decodeBase64Url(y ?? '').at(-1) ?? 0) & 1
  return encodeMultikey('p256-pub', concatBytes(Uint8Array.of(2 + odd), decodeBase64Url(x ?? '')))
}
