import { OpenBadgesError } from '../errors.ts'
import { type AllowedContexts, canonicalForm } from '../jsonld/canonize.ts'
import { compareCodePoints } from '../jsonld/code-points.ts'
import { concatBytes, sha256 } from '../keys/crypto.ts'
import { jwkOfMultikey } from '../keys/jwk.ts'
import { decodeMultikey } from '../keys/multikey.ts'
import { importP256VerifyingKey } from '../keys/p256.ts'
import { asText, type JsonObject } from '../vc/json.ts'
import { isDateTimeStamp } from '../vc/values.ts'
import { told } from '../words.ts'
import { renameBlanks } from './disclosure-statements.ts'
import { everySigned, MAXIMUM_STATEMENTS, readDerivedValue } from './disclosure-values.ts'

/**
 * Checks a selectively disclosed document: that its issuer signed the statements that must be shown, and each of the others that are.
 *
 * @param secured the disclosed document with its proof
 * @param proof of cryptosuite `ecdsa-sd-2023`, derived by the holder. A base proof, which holds the holder's secret, is not meant to be shown and
 *   is refused
 * @param publicKeyJwk the issuer's P-256 key
 * @param allowed further contexts, by URL
 * @param known the canonical form of the document without proofs, if the caller has it already
 * @returns whether every statement is signed, and none that must be shown is missing
 * @throws OpenBadgesError `invalid-proof`, `invalid-multibase`, `invalid-key`, `too-large`, `json-ld-unsafe`, `unknown-context`
 * @see Data Integrity ECDSA Cryptosuites v1.0, §3.6.7 Verify Derived Proof
 */
export async function verifyEcdsaSd(
  secured: JsonObject,
  proof: JsonObject,
  publicKeyJwk: JsonObject,
  allowed?: AllowedContexts,
  known?: string,
): Promise<boolean> {
  const { proof: _proofs, ...unsecured } = secured
  const { proofValue, ...options } = proof
  for (const time of ['created', 'expires']) {
    const at = options[time]
    if (at !== undefined && !(typeof at === 'string' && isDateTimeStamp(at)))
      throw new OpenBadgesError('invalid-proof', told('The proof’s “{time}” is not a point in time.', { time }))
  }
  const value = readDerivedValue(asText(proofValue) ?? '')
  const issuer = await importP256VerifyingKey(publicKeyJwk)
  const config = await canonicalForm(options, unsecured['@context'], allowed)
  const text = known ?? (await canonicalForm(unsecured, unsecured['@context'], allowed)).text
  const statements = relabel(text, value.labels)
  if (value.mandatory.some((index) => index >= statements.length))
    throw new OpenBadgesError('invalid-proof', 'The proof names a statement that the document does not make.')

  const places = new Set(value.mandatory)
  const shown = statements.filter((_statement, index) => !places.has(index))
  const mandatory = statements.filter((_statement, index) => places.has(index)).join('')

  const signed = concatBytes(await sha256(config.text), value.publicKey, await sha256(mandatory))
  if (!(await issuer.verify(signed, value.baseSignature))) return false
  return everySigned(value, shown)
}

/** The P-256 JWK of a Multikey. @throws OpenBadgesError `invalid-key` for another kind of key */
export function p256JwkOf(publicKeyMultibase: string): JsonObject {
  if (decodeMultikey(publicKeyMultibase).kind !== 'p256-pub') throw new OpenBadgesError('invalid-key', 'This is not a P-256 public key.')
  return jwkOfMultikey(publicKeyMultibase)
}

/** Gives blank nodes the labels they had when the whole document was signed, and puts the lines in order again (§3.5.9 steps 3 and 4). */
function relabel(canonical: string, labels: ReadonlyMap<string, string>): string[] {
  const lines = canonical.split('\n').slice(0, -1)
  if (lines.length > MAXIMUM_STATEMENTS) throw new OpenBadgesError('too-large', 'This document makes too many statements to disclose.')
  const rename = (label: string): string => {
    const own = labels.get(label)
    if (own === undefined) throw new OpenBadgesError('invalid-proof', 'The proof lacks the label of a part without name.')
    return own
  }
  return lines.map((line) => `${renameBlanks(line, rename)}\n`).sort(compareCodePoints)
}
