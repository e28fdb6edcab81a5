import type { CompactJws } from '../proofs/jws.ts'
import { issuerIdOf, subjectOf } from '../vc/credential.ts'
import { asObject, asText, hasType, type JsonObject } from '../vc/json.ts'

/**
 * Where a token's registered claims contradict the credential it carries. Claims that are absent contradict nothing.
 *
 * @returns sentence fragments, as `iss is not the issuer`
 * @see Open Badges 3.0, §8.2.4.1 JWT payload
 */
export function jwtFaults({ payload, header }: CompactJws, credential: JsonObject): readonly string[] {
  const subject = subjectOf(credential)
  const { iss, sub, jti, nbf, exp } = payload
  const faults: string[] = []
  if (iss !== undefined && iss !== partyOf(credential)) faults.push('iss is not the issuer')
  if (sub !== undefined && asText(subject?.id) !== undefined && sub !== subject?.id) faults.push('sub is not the recipient')
  if (jti !== undefined && credential.id !== undefined && jti !== credential.id) faults.push('jti is not the credential’s id')
  if (differs(nbf, asText(credential.validFrom) ?? asText(credential.issuanceDate))) faults.push('nbf is not when it begins to hold')
  const until = asText(credential.validUntil) ?? asText(credential.expirationDate)
  if (differs(exp, until)) faults.push('exp is not when it ends')
  // That of a presentation is its own: nothing else says when it ends.
  if (exp !== undefined && until === undefined && !hasType(credential, 'VerifiablePresentation'))
    faults.push('exp gives an end that the credential does not')
  if (header.b64 !== undefined) faults.push('its payload is not encoded')
  return faults
}

/** Who speaks: the issuer of a credential, the holder of a presentation. */
const partyOf = (document: JsonObject): string | undefined =>
  hasType(document, 'VerifiablePresentation') ? (asText(document.holder) ?? asText(asObject(document.holder)?.id)) : issuerIdOf(document)

/** NumericDate counts whole seconds or fractions of them; a second either way is rounding. */
const differs = (seconds: unknown, time: string | undefined): boolean =>
  seconds !== undefined && time !== undefined && !(typeof seconds === 'number' && Math.abs(seconds * 1000 - Date.parse(time)) <= 1000)
