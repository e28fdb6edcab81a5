import { OpenBadgesError } from '../errors.ts'
import { decodeBase64Url } from './base64url.ts'
import { type Awaitable, concatBytes, nodeCrypto, webBytes } from './crypto.ts'
import { decodeMultikey, encodeMultikey } from './multikey.ts'

// The fixed DER heads of RFC 8410: what comes before the 32 bytes of a secret (PKCS #8) and of a public key (SPKI).
const pkcs8Head = Uint8Array.of(0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20)
const spkiHead = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00)

/**
 * A key that signs. A plain object, so that a hardware or cloud key fits as well as one of {@link importSigningKey}.
 *
 * @property publicKeyMultibase the public half as Multikey (`z6Mk…`)
 * @property sign signs the bytes as they are (pure Ed25519, RFC 8032 §5.1) and answers with 64 bytes, at once or later
 */
export type SigningKey = {
  readonly algorithm: 'Ed25519'
  readonly publicKeyMultibase: string
  readonly sign: (bytes: Uint8Array) => Awaitable<Uint8Array>
}

/** A key that verifies; hold on to it when many signatures of one issuer are to be checked. */
export type VerifyingKey = {
  readonly algorithm: 'Ed25519'
  readonly publicKeyMultibase: string
  /** Whether the 64-byte signature is this key's over the bytes; `false` for a signature of another length. */
  readonly verify: (bytes: Uint8Array, signature: Uint8Array) => Awaitable<boolean>
}

/**
 * Makes a new Ed25519 key pair from the machine's random source.
 *
 * @returns both halves as Multikeys; keep `secretKeyMultibase` encrypted, publish only the other
 */
export async function generateKeyPair(): Promise<{ publicKeyMultibase: string; secretKeyMultibase: string }> {
  const seed = crypto.getRandomValues(new Uint8Array(32))
  const secretKeyMultibase = encodeMultikey('ed25519-priv', seed)
  const { publicKeyMultibase } = await importSigningKey({ secretKeyMultibase })
  return { publicKeyMultibase, secretKeyMultibase }
}

/**
 * Makes a signing key ready; the work is done once, so hold on to the answer.
 *
 * @param secretKeyMultibase an Ed25519 secret Multikey (`z3u2…`)
 * @param publicKeyMultibase if given, must be the other half of it
 * @returns a key for `proofs/sign`, `proofs/vc-jwt` and whatever else signs
 * @throws OpenBadgesError `invalid-key` when it is not an Ed25519 secret, or the two halves do not belong together
 */
export async function importSigningKey(pair: { secretKeyMultibase: string; publicKeyMultibase?: string }): Promise<SigningKey> {
  const { kind, key: seed } = decodeMultikey(pair.secretKeyMultibase)
  if (kind !== 'ed25519-priv') throw new OpenBadgesError('invalid-key', 'This is not an Ed25519 secret key.')

  const pkcs8 = concatBytes(pkcs8Head, seed)
  const key = nodeCrypto ? fromNode(nodeCrypto, pkcs8) : await fromWebCrypto(pkcs8)
  if (pair.publicKeyMultibase !== undefined && pair.publicKeyMultibase !== key.publicKeyMultibase) {
    throw new OpenBadgesError('invalid-key', 'The public key is not the other half of the secret key.')
  }
  return key
}

function fromNode(node: NonNullable<typeof nodeCrypto>, pkcs8: Uint8Array): SigningKey {
  const secret = node.createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })
  const spki = node.createPublicKey(secret).export({ format: 'der', type: 'spki' })
  return {
    algorithm: 'Ed25519',
    publicKeyMultibase: encodeMultikey('ed25519-pub', new Uint8Array(spki.subarray(spkiHead.length))),
    sign: (bytes) => node.sign(null, bytes, secret),
  }
}

async function fromWebCrypto(pkcs8: Uint8Array): Promise<SigningKey> {
  // Exportable only to read the public half out of it once.
  const readable = await crypto.subtle.importKey('pkcs8', webBytes(pkcs8), 'Ed25519', true, ['sign'])
  const { x } = await crypto.subtle.exportKey('jwk', readable)
  const secret = await crypto.subtle.importKey('pkcs8', webBytes(pkcs8), 'Ed25519', false, ['sign'])
  return {
    algorithm: 'Ed25519',
    publicKeyMultibase: encodeMultikey('ed25519-pub', decodeBase64Url(x ?? '')),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', secret, webBytes(bytes))),
  }
}

// Public keys read lately: an issuer's key is asked for with every badge of theirs. Public halves only, and never more than this many.
const MAXIMUM_KEPT = 256
const kept = new Map<string, VerifyingKey>()

/**
 * Makes a verifying key ready; the ones used lately are kept ready.
 *
 * @param publicKeyMultibase an Ed25519 public Multikey (`z6Mk…`)
 * @returns a key for `proofs/verify-proof`
 * @throws OpenBadgesError `invalid-key`
 */
export async function importVerifyingKey(publicKeyMultibase: string): Promise<VerifyingKey> {
  const known = kept.get(publicKeyMultibase)
  if (known) return known
  const key = await readVerifyingKey(publicKeyMultibase)
  const [oldest] = kept.keys()
  if (kept.size >= MAXIMUM_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(publicKeyMultibase, key)
  return key
}

async function readVerifyingKey(publicKeyMultibase: string): Promise<VerifyingKey> {
  const { kind, key: raw } = decodeMultikey(publicKeyMultibase)
  if (kind !== 'ed25519-pub') throw new OpenBadgesError('invalid-key', 'This is not an Ed25519 public key.')
  const algorithm = 'Ed25519'
  const spki = concatBytes(spkiHead, raw)
  if (nodeCrypto) {
    const node = nodeCrypto
    const key = node.createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })
    return {
      algorithm,
      publicKeyMultibase,
      verify: (bytes, signature) => signature.length === 64 && node.verify(null, bytes, key, signature),
    }
  }
  const key = await crypto.subtle.importKey('spki', webBytes(spki), 'Ed25519', false, ['verify'])
  return {
    algorithm,
    publicKeyMultibase,
    verify: async (bytes, signature) =>
      signature.length === 64 && crypto.subtle.verify('Ed25519', key, webBytes(signature), webBytes(bytes)),
  }
}
