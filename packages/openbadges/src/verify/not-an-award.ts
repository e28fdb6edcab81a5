import { asObject, hasType, type JsonObject } from '../vc/json.ts'

/**
 * What a document is that belongs to a badge but is no award to a person, in a sentence; `undefined` for everything else. It is what was
 * recognized that should be told, not the first member that an award would have had.
 */
export function notAnAward(document: JsonObject): string | undefined {
  const awarded = document.credentialSubject !== undefined || document.recipient !== undefined || document.revoked === true
  if (awarded || hasType(document, 'VerifiableCredential') || hasType(document, 'Assertion')) return undefined
  const is = (...types: string[]): boolean => types.some((type) => hasType(document, type))
  if (is('BadgeClass', 'Achievement')) return 'This is a badge that can be earned, not an award to a person.'
  if (is('Issuer', 'Profile')) return 'This describes an issuer of badges; it is not an award to a person.'
  if (is('RevocationList', '1EdTechRevocationList')) return 'This is a list of badges that were taken back, not an award to a person.'
  if (is('CryptographicKey', 'Multikey')) return 'This is a key that badges are signed with, not an award to a person.'
  if (is('VerifiablePresentation')) return 'This is a presentation with no badge in it.'
  if (is('EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation'))
    return 'This is an envelope with no badge in it that can be read.'
  if (document.verificationMethod !== undefined && document.proof === undefined)
    return 'This lists the keys of an issuer; it is not an award to a person.'
  // Before 1.1 nothing said what it was.
  const isClass = document.criteria !== undefined && document.issuer !== undefined && asObject(document.verify) === undefined
  return isClass && document.badge === undefined ? 'This is a badge that can be earned, not an award to a person.' : undefined
}
