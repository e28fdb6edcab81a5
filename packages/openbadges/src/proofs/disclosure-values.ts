import { OpenBadgesError } from '../errors.ts'
import { encodeBase64Url } from '../keys/base64url.ts'
import { concatBytes } from '../keys/crypto.ts'
import { decodeMultibase, encodeMultibase } from '../keys/multibase.ts'
import { encodeMultikey } from '../keys/multikey.ts'
import { importP256VerifyingKey } from '../keys/p256.ts'
import { told } from '../words.ts'
import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts'

/** Most statements of one document; a badge has some two hundred. Each costs a signature, and a verification when it is shown. */
export const MAXIMUM_STATEMENTS = 4096

/** What both kinds of proof hold: the issuer’s signature, and the one-time P-256 key that signed every statement, with its two bytes of Multikey head. */
type Signatures = { readonly baseSignature: Uint8Array; readonly publicKey: Uint8Array; readonly signatures: readonly Uint8Array[] }

/** What the issuer gives the holder. Data Integrity ECDSA Cryptosuites v1.0, §3.5.2. */
export type BaseValue = Signatures & {
  /** 32 bytes. Anyone who has it can tell which hidden statements are about the same thing, so it stays with the holder. */
  readonly hmacKey: Uint8Array
  readonly mandatoryPointers: readonly string[]
}

/** What the holder shows. §3.5.7. */
export type DerivedValue = Signatures & {
  /** For each canonical label (`_:c14n0`) of the shown document, the one it had when everything was signed (`_:u…`). */
  readonly labels: ReadonlyMap<string, string>
  /** Which of the shown statements must be shown, by their place in order. */
  readonly mandatory: readonly number[]
}

// CBOR tag 0x5d00 tells a base proof, 0x5d01 a derived one; §3.5.2 and §3.5.7.
const head = { base: Uint8Array.of(0xd9, 0x5d, 0), derived: Uint8Array.of(0xd9, 0x5d, 1) } as const

const malformed = (kind: keyof typeof head): OpenBadgesError =>
  new OpenBadgesError('invalid-proof', told('The proof value is not that of a {kind} ecdsa-sd-2023 proof.', { kind }))

/** Whether a proof value is a base proof’s: the holder’s own, not meant to be shown. */
export function isBaseValue(proofValue: string): boolean {
  // The three head bytes are exactly the first four letters, of which the last two bits are 0 for 0x00 and 1 for 0x01.
  return proofValue.startsWith('u2V0A')
}

/** Writes a base proof value: `u` and base64url of CBOR. §3.5.2 */
export const writeBaseValue = (value: BaseValue): string =>
  write('base', [value.baseSignature, value.publicKey, value.hmacKey, value.signatures, value.mandatoryPointers])

/** Writes a derived proof value. §3.5.7 */
export const writeDerivedValue = (value: DerivedValue): string => {
  const labels = [...value.labels].map(([canonical, label]): [number, Uint8Array] => [
    Number(canonical.slice('_:c14n'.length)),
    decodeMultibase(label.slice('_:'.length)),
  ])
  const sorted = new Map(labels.sort(([one], [other]) => one - other))
  return write('derived', [value.baseSignature, value.publicKey, value.signatures, sorted, value.mandatory])
}

/** Reads a base proof value. @throws OpenBadgesError `invalid-proof`, `invalid-multibase`. §3.5.3 */
export function readBaseValue(proofValue: string): BaseValue {
  const [baseSignature, publicKey, hmacKey, signatures, pointers] = partsOf('base', proofValue)
  if (!isBytes(hmacKey, 32) || !Array.isArray(pointers) || pointers.length > MAXIMUM_STATEMENTS || !pointers.every(isText))
    throw malformed('base')
  return { ...signaturesOf('base', baseSignature, publicKey, signatures), hmacKey, mandatoryPointers: pointers }
}

/**
 * Reads a derived proof value.
 *
 * @throws OpenBadgesError `invalid-proof`, `invalid-multibase`. Two blank nodes that are said to have been one are refused: their statements
 *   could be dealt out between them, and one result shown as two
 * @see §3.5.8
 */
export function readDerivedValue(proofValue: string): DerivedValue {
  if (isBaseValue(proofValue))
    throw new OpenBadgesError(
      'invalid-proof',
      'This is the holder’s own copy, with the secret for choosing what to show; it is not meant to be shown.',
    )
  const [baseSignature, publicKey, signatures, labels, mandatory] = partsOf('derived', proofValue)
  if (!(labels instanceof Map) || !Array.isArray(mandatory) || !mandatory.every(isNumber)) throw malformed('derived')
  if (new Set(mandatory).size !== mandatory.length) throw malformed('derived')
  const named = new Map<string, string>()
  for (const [number, label] of labels as ReadonlyMap<CborValue, CborValue>) {
    if (!isNumber(number) || !isBytes(label, 32)) throw malformed('derived')
    named.set(`_:c14n${number}`, `_:u${encodeBase64Url(label)}`)
  }
  if (new Set(named.values()).size !== labels.size) throw malformed('derived')
  return { ...signaturesOf('derived', baseSignature, publicKey, signatures), labels: named, mandatory }
}

/** Whether each of the lines has its signature by the one-time key, in order, and none is left over. §3.6.7 steps 3 and 8 */
export async function everySigned({ publicKey, signatures }: Signatures, lines: readonly string[]): Promise<boolean> {
  if (lines.length !== signatures.length) return false
  const once = await importP256VerifyingKey(encodeMultikey('p256-pub', publicKey.subarray(2)))
  const encoder = new TextEncoder()
  for (const [index, line] of lines.entries()) {
    const signature = signatures[index]
    if (!signature || !(await once.verify(encoder.encode(line), signature))) return false
  }
  return true
}

function write(kind: keyof typeof head, parts: readonly CborValue[]): string {
  return encodeMultibase('u', concatBytes(head[kind], encodeCbor(parts)))
}

function partsOf(kind: keyof typeof head, proofValue: string): readonly CborValue[] {
  if (!proofValue.startsWith('u') || proofValue.length > 2_000_000) throw malformed(kind)
  const bytes = decodeMultibase(proofValue)
  if (!head[kind].every((byte, index) => bytes[index] === byte)) throw malformed(kind)
  const parts = decodeCbor(bytes.subarray(3))
  if (!Array.isArray(parts) || parts.length !== 5) throw malformed(kind)
  return parts
}

function signaturesOf(
  kind: keyof typeof head,
  baseSignature: CborValue | undefined,
  publicKey: CborValue | undefined,
  signatures: CborValue | undefined,
): Signatures {
  if (!isBytes(baseSignature, 64) || !isBytes(publicKey, 35) || publicKey[0] !== 0x80 || publicKey[1] !== 0x24) throw malformed(kind)
  if (!Array.isArray(signatures) || signatures.length > MAXIMUM_STATEMENTS) throw malformed(kind)
  if (!signatures.every((one): one is Uint8Array => isBytes(one, 64))) throw malformed(kind)
  return { baseSignature, publicKey, signatures }
}

const isNumber = (value: CborValue | undefined): value is number => typeof value === 'number'
const isText = (value: CborValue | undefined): value is string => typeof value === 'string'
const isBytes = (value: CborValue | undefined, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length
