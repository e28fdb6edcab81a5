import { OpenBadgesError } from '../errors.ts'
import { type AllowedContexts, canonicalForm } from '../jsonld/canonize.ts'
import { compareCodePoints } from '../jsonld/code-points.ts'
import { encodeBase64Url } from '../keys/base64url.ts'
import { concatBytes, sha256, webBytes } from '../keys/crypto.ts'
import { jwkOfMultikey } from '../keys/jwk.ts'
import { decodeMultibase } from '../keys/multibase.ts'
import { decodeMultikey, encodeMultikey } from '../keys/multikey.ts'
import { asText, type JsonObject } from '../vc/json.ts'
import { type CborValue, decodeCbor } from './cbor.ts'

/** What a derived proof discloses; Data Integrity ECDSA Cryptosuites v1.0, §3.5.7 parseDerivedProofValue. */
type Disclosure = {
  readonly baseSignature: Uint8Array
  /** The one-time P-256 key that signed every statement, with its two bytes of Multikey header. */
  readonly publicKey: Uint8Array
  readonly signatures: readonly Uint8Array[]
  readonly labels: ReadonlyMap<string, string>
  readonly mandatory: ReadonlySet<number>
}

/** Most statements of one document; a badge has some two hundred. Each costs a verification. */
const MAXIMUM_STATEMENTS = 4096

/**
 * Checks a selectively disclosed document: that its issuer signed the statements that must be shown, and each of the others that are.
 *
 * @param secured the disclosed document with its proof
 * @param proof of cryptosuite `ecdsa-sd-2023`, derived by the holder. A base proof, which holds the holder's secret, is not meant to be shown and
 *   is refused
 * @param publicKeyJwk the issuer's P-256 key
 * @param allowed further contexts, by URL
 * @throws OpenBadgesError `invalid-proof`, `invalid-key`, `json-ld-unsafe`, `unknown-context`
 * @see Data Integrity ECDSA Cryptosuites v1.0, §3.6.7 Verify Derived Proof
 */
export async function verifyEcdsaSd(
  secured: JsonObject,
  proof: JsonObject,
  publicKeyJwk: JsonObject,
  allowed?: AllowedContexts,
): Promise<boolean> {
  const { proof: _proofs, ...unsecured } = secured
  const { proofValue, ...options } = proof
  const disclosure = parse(asText(proofValue) ?? '')
  const config = await canonicalForm(options, unsecured['@context'], allowed)
  const { text } = await canonicalForm(unsecured, unsecured['@context'], allowed)
  const statements = relabel(text, disclosure.labels)

  const shown = statements.filter((_statement, index) => !disclosure.mandatory.has(index))
  if (shown.length !== disclosure.signatures.length) return false
  const mandatory = statements.filter((_statement, index) => disclosure.mandatory.has(index)).join('')

  const signed = concatBytes(await sha256(config.text), disclosure.publicKey, await sha256(mandatory))
  const issuer = await importP256(publicKeyJwk)
  if (!(await holds(issuer, disclosure.baseSignature, signed))) return false

  const once = await importP256(jwkOfMultikey(encodeMultikey('p256-pub', disclosure.publicKey.subarray(2))))
  const encoder = new TextEncoder()
  for (const [index, statement] of shown.entries()) {
    const signature = disclosure.signatures[index]
    if (!signature || !(await holds(once, signature, encoder.encode(statement)))) return false
  }
  return true
}

/** The P-256 JWK of a Multikey. @throws OpenBadgesError `invalid-key` for another kind of key */
export function p256JwkOf(publicKeyMultibase: string): JsonObject {
  if (decodeMultikey(publicKeyMultibase).kind !== 'p256-pub') throw new OpenBadgesError('invalid-key', 'This is not a P-256 public key.')
  return jwkOfMultikey(publicKeyMultibase)
}

const malformed = (): OpenBadgesError =>
  new OpenBadgesError('invalid-proof', 'The proof value is not that of a derived ecdsa-sd-2023 proof.')

function parse(proofValue: string): Disclosure {
  if (!proofValue.startsWith('u') || proofValue.length > 2_000_000) throw malformed()
  const bytes = decodeMultibase(proofValue)
  // CBOR tag 0x5d01 tells a derived proof, 0x5d00 a base proof (§3.4.8 and §3.4.2).
  if (bytes[0] !== 0xd9 || bytes[1] !== 0x5d) throw malformed()
  if (bytes[2] === 0)
    throw new OpenBadgesError(
      'invalid-proof',
      'This is the holder’s own copy, with the secret for choosing what to show; it is not meant to be shown.',
    )
  if (bytes[2] !== 1) throw malformed()
  const parts = decodeCbor(bytes.subarray(3))
  if (!Array.isArray(parts) || parts.length !== 5) throw malformed()
  const [baseSignature, publicKey, signatures, labels, mandatory] = parts as readonly CborValue[]
  if (!isBytes(baseSignature, 64) || !isBytes(publicKey, 35) || publicKey[0] !== 0x80 || publicKey[1] !== 0x24) throw malformed()
  if (!Array.isArray(signatures) || signatures.length > MAXIMUM_STATEMENTS || !signatures.every((one) => isBytes(one, 64)))
    throw malformed()
  if (!(labels instanceof Map) || !Array.isArray(mandatory) || !mandatory.every((one) => typeof one === 'number')) throw malformed()
  const named = new Map<string, string>()
  for (const [number, label] of labels as ReadonlyMap<CborValue, CborValue>) {
    if (typeof number !== 'number' || !isBytes(label, 32)) throw malformed()
    named.set(`_:c14n${number}`, `_:u${encodeBase64Url(label)}`)
  }
  return { baseSignature, publicKey, signatures: signatures as Uint8Array[], labels: named, mandatory: new Set(mandatory as number[]) }
}

const isBytes = (value: CborValue | undefined, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length

/** Gives blank nodes the labels they had when the whole document was signed, and puts the lines in order again (§3.4.6, §3.5.5). */
function relabel(canonical: string, labels: ReadonlyMap<string, string>): string[] {
  const rename = (label: string): string => {
    const own = labels.get(label)
    if (own === undefined) throw malformed()
    return own
  }
  const lines = canonical.split('\n').slice(0, -1)
  if (lines.length > MAXIMUM_STATEMENTS) throw new OpenBadgesError('too-large', 'This document makes too many statements to disclose.')
  return lines
    .map((line) => {
      // Subject; then, behind the predicate, an object that is a blank node; then a graph. Literals begin with a quote, so none is touched.
      const renamed = line
        .replace(/^_:c14n\d+/, rename)
        .replace(/^((?:_:\S+|<[^>]*>) <[^>]*> )(_:c14n\d+)/, (_whole, before: string, label: string) => before + rename(label))
        .replace(/ (_:c14n\d+) \.$/, (_whole, label: string) => ` ${rename(label)} .`)
      return `${renamed}\n`
    })
    .sort(compareCodePoints)
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

async function importP256({ kty, crv, x, y }: JsonObject): Promise<CryptoKey> {
  if (kty !== 'EC' || crv !== 'P-256') throw new OpenBadgesError('invalid-key', 'This is not a P-256 public key.')
  try {
    return await crypto.subtle.importKey('jwk', { kty, crv, x, y } as JsonWebKey, algorithm, false, ['verify'])
  } catch (error) {
    throw new OpenBadgesError('invalid-key', 'This P-256 key cannot be read.', { cause: error })
  }
}

const holds = (key: CryptoKey, signature: Uint8Array, data: Uint8Array): Promise<boolean> =>
  crypto.subtle.verify(algorithm, key, webBytes(signature), webBytes(data))
