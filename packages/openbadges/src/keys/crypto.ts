/**
 * The one seam between this library and the machine it runs on. Node's own crypto is several times faster than WebCrypto for the small
 * inputs of badges because it answers at once instead of through a thread pool; browsers have WebCrypto only. `getBuiltinModule` asks for
 * the former without an import that a bundler would have to stub.
 */
/** @internal */
type NodeCrypto = typeof import('node:crypto')
/** @internal */
type NodeZlib = typeof import('node:zlib')

const builtin = (globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }).process?.getBuiltinModule

/**
 * `node:crypto` where there is one, else `undefined`: then WebCrypto does the work.
 *
 * @internal so that the published declarations ask for no types of Node's
 */
export const nodeCrypto: NodeCrypto | undefined = builtin?.('node:crypto') as NodeCrypto | undefined

/**
 * `node:zlib` where there is one, else `undefined`: then the Compression Streams API does the work.
 *
 * @internal
 */
export const nodeZlib: NodeZlib | undefined = builtin?.('node:zlib') as NodeZlib | undefined

/** A value, or a promise of it: `await` takes both. In Node these answers are values. */
export type Awaitable<T> = T | Promise<T>

/**
 * Hashes bytes or UTF-8 text.
 *
 * @returns the digest, 32 bytes for `sha256` and 48 for `sha384`
 * @see FIPS 180-4
 */
export function digest(algorithm: 'sha256' | 'sha384', data: Uint8Array | string): Awaitable<Uint8Array> {
  if (nodeCrypto) return nodeCrypto.hash(algorithm, data, 'buffer')
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
  return crypto.subtle.digest(algorithm === 'sha256' ? 'SHA-256' : 'SHA-384', webBytes(bytes)).then((buffer) => new Uint8Array(buffer))
}

/** SHA-256 of bytes or UTF-8 text: 32 bytes. */
export const sha256 = (data: Uint8Array | string): Awaitable<Uint8Array> => digest('sha256', data)

/** WebCrypto wants to know that its bytes are not shared memory; ours never are. */
export const webBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>

/** Lower-case hexadecimal of the bytes, two letters each. */
export function encodeHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/** The bytes of hexadecimal text of even length; letters that are none count as zero, so check them first. */
export function decodeHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length / 2)
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = nibble(text.charCodeAt(index * 2)) * 16 + nibble(text.charCodeAt(index * 2 + 1))
  return bytes
}

const nibble = (unit: number): number =>
  unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x66 ? (unit | 0x20) - 0x57 : 0

/** One array of all the parts, in their order. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}
