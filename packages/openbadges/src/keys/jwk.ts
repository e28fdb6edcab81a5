import { OpenBadgesError } from '../errors.ts'
import { asText, type JsonObject } from '../vc/json.ts'
import { decodeBase64Url, encodeBase64Url } from './base64url.ts'
import { decodeMultikey, encodeMultikey } from './multikey.ts'

/**
 * The Multikey of an Ed25519 JWK.
 *
 * @returns `undefined` for other kinds of key
 * @throws OpenBadgesError `invalid-key`, `invalid-multibase` for a malformed one
 * @see RFC 8037, §2
 */
export function multikeyOfJwk(jwk: JsonObject): string | undefined {
  const x = asText(jwk.x)
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519' || x === undefined) return undefined
  return encodeMultikey('ed25519-pub', decodeBase64Url(x))
}

/**
 * The JWK of a public Multikey, Ed25519 or P-256 (whose point is unfolded from its compressed form).
 *
 * @returns `kty`, `crv`, `x` and, for P-256, `y`
 * @throws OpenBadgesError `invalid-key`
 * @see RFC 8037, §2; RFC 7518, §6.2
 */
export function jwkOfMultikey(publicKeyMultibase: string): JsonObject {
  const { kind, key } = decodeMultikey(publicKeyMultibase)
  if (kind === 'ed25519-pub') return { kty: 'OKP', crv: 'Ed25519', x: encodeBase64Url(key) }
  if (kind === 'p256-pub') {
    const { x, y } = unfoldP256(key)
    return { kty: 'EC', crv: 'P-256', x: encodeBase64Url(x), y: encodeBase64Url(y) }
  }
  throw new OpenBadgesError('invalid-key', 'A secret key is not published.')
}

// The curve of FIPS 186-5: y² = x³ − 3x + b (mod p). p ≡ 3 (mod 4), so a root is a power: z^((p+1)/4).
const p = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn

/**
 * The full point of a compressed P-256 key (SEC 1 §2.3.4). All of it is public, so nothing here needs constant time.
 *
 * @param compressed 33 bytes, the first 2 or 3
 * @returns both coordinates, 32 bytes each
 * @throws OpenBadgesError `invalid-key` when it is not a point of the curve
 */
export function unfoldP256(compressed: Uint8Array): { x: Uint8Array; y: Uint8Array } {
  const [sign = 0] = compressed
  const x = fromBytes(compressed.subarray(1))
  const square = (((x * x * x - 3n * x + b) % p) + p) % p
  let y = power(square, (p + 1n) / 4n)
  if (compressed.length !== 33 || (sign !== 2 && sign !== 3) || x >= p || (y * y) % p !== square) {
    throw new OpenBadgesError('invalid-key', 'This is not a point of P-256.')
  }
  if ((y & 1n) !== BigInt(sign & 1)) y = p - y
  return { x: compressed.slice(1), y: toBytes(y) }
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let square = base % p, left = exponent; left > 0n; left >>= 1n, square = (square * square) % p)
    if (left & 1n) result = (result * square) % p
  return result
}

const fromBytes = (bytes: Uint8Array): bigint => bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)

const toBytes = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => Number((value >> BigInt(8 * (31 - index))) & 0xffn))
