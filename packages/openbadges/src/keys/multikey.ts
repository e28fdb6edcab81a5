import { OpenBadgesError } from '../errors.ts'
import { told } from '../words.ts'
import { decodeBase58, encodeBase58 } from './base58.ts'
import { concatBytes } from './crypto.ts'

// The multicodec prefixes of Controlled Identifiers v1.0 §2.2.2, as unsigned varints, with the length of the key that follows.
const codecs = {
  'ed25519-pub': { prefix: [0xed, 0x01], length: 32 },
  'ed25519-priv': { prefix: [0x80, 0x26], length: 32 },
  'p256-pub': { prefix: [0x80, 0x24], length: 33 },
  'p256-priv': { prefix: [0x86, 0x26], length: 32 },
} as const

/** The kinds of key this library reads: Ed25519 and P-256, public (P-256 compressed, 33 bytes) and secret. */
export type MultikeyKind = keyof typeof codecs

/**
 * Writes raw key bytes as a Multikey (`publicKeyMultibase` or `secretKeyMultibase`).
 *
 * @param kind which key, see {@link MultikeyKind}
 * @param key 32 bytes; 33 for a compressed P-256 public key
 * @returns `z` and base58btc of prefix and key: `z6Mk…` Ed25519 public, `z3u2…` Ed25519 secret, `zDn…` P-256 public, `z42t…` P-256 secret
 * @throws OpenBadgesError `invalid-key` when the length is wrong
 * @see Controlled Identifiers v1.0, §2.2.2 Multikey
 */
export function encodeMultikey(kind: MultikeyKind, key: Uint8Array): string {
  const { prefix, length } = codecs[kind]
  if (key.length !== length)
    throw new OpenBadgesError('invalid-key', told('A {kind} key has {length} bytes, not {count}.', { kind, length, count: key.length }))
  return `z${encodeBase58(concatBytes(Uint8Array.from(prefix), key))}`
}

/**
 * Reads a Multikey.
 *
 * @param text as {@link encodeMultikey} writes it; only base58btc (`z`) is a Multikey
 * @returns the kind and the raw key bytes
 * @throws OpenBadgesError `invalid-key` for another base, an unknown prefix or a wrong length
 */
export function decodeMultikey(text: string): { kind: MultikeyKind; key: Uint8Array } {
  if (!text.startsWith('z') || text.length > 128) throw new OpenBadgesError('invalid-key', 'A Multikey begins with z and is short.')
  const bytes = decodeBase58(text.slice(1))
  for (const [kind, { prefix, length }] of Object.entries(codecs)) {
    if (bytes[0] !== prefix[0] || bytes[1] !== prefix[1]) continue
    if (bytes.length !== length + 2)
      throw new OpenBadgesError(
        'invalid-key',
        told('A {kind} key has {length} bytes, not {count}.', { kind, length, count: bytes.length - 2 }),
      )
    return { kind: kind as MultikeyKind, key: bytes.slice(2) }
  }
  throw new OpenBadgesError('invalid-key', 'This Multikey is neither Ed25519 nor P-256.')
}
