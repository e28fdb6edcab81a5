import { encodeHex, sha256 } from '../keys/crypto.ts'
import { asText, type JsonObject } from '../vc/json.ts'
import { filledText, term } from '../vc/values.ts'
import { type IdentifierType, identifierTypes } from './vocabulary.ts'

/** Says who a badge is about without saying it aloud: a salted hash. Open Badges 3.0, §B.1.12 IdentityObject; no further members allowed. */
export type IdentityObject = {
  readonly type: 'IdentityObject'
  readonly hashed: boolean
  readonly identityHash: string
  readonly identityType: IdentifierType
  readonly salt?: string
}

/**
 * Hashes an identity with its salt appended.
 *
 * @param identity hashed as it is, letter case and all; {@link hashedIdentity} tidies e-mail addresses first
 * @param salt appended to it
 * @returns `sha256$` and 64 lower-case hexadecimal letters
 * @see Open Badges 3.0, §B.2 IdentityHash
 */
export async function identityHash(identity: string, salt: string = ''): Promise<string> {
  return `sha256$${encodeHex(await sha256(identity + salt))}`
}

/**
 * Names the recipient by a hashed identity.
 *
 * @param identity for `emailAddress` it is trimmed and lower-cased first, so that one person has one hash per salt; else taken as it is
 * @param salt random text, one per credential (see {@link newSalt}): without it anyone with a list of addresses could look this one up
 * @param identityType of the standard's list; an e-mail address unless said otherwise
 * @returns an entry for `recipient.identities`
 * @throws OpenBadgesError `invalid-input` for an empty identity or salt or an unknown type
 * @see Open Badges 3.0, §B.1.12 IdentityObject and §B.2 IdentityHash
 */
export async function hashedIdentity(
  identity: string,
  salt: string,
  identityType: IdentifierType = 'emailAddress',
): Promise<IdentityObject> {
  const type = term('identityType', identifierTypes, identityType)
  const text = filledText('identity', normalIdentity(identity, type))
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: await identityHash(text, filledText('salt', salt)),
    identityType: type,
    salt,
  }
}

/** A new salt: 128 random bits as 32 hexadecimal letters. */
export const newSalt = (): string => encodeHex(crypto.getRandomValues(new Uint8Array(16)))

/**
 * Whether an IdentityObject names this identity. Reads what the field produces: plain or hashed, SHA-256 with or without salt, the e-mail
 * address as it is given and in the other common spellings of it: lower case, `Ada.Moss@maple.example`, upper case. An `md5$` hash never matches: it proves nothing today.
 *
 * @param object from a credential, unchecked
 * @param identity an e-mail address, or whatever the object's `identityType` says
 * @returns `false` for anything that is not such an entry
 */
export async function identityMatches(object: JsonObject, identity: string): Promise<boolean> {
  const stated = asText(object.identityHash) ?? asText(object.identity)
  if (stated === undefined) return false
  const candidates = new Set([identity, identity.trim(), identity.trim().toLowerCase(), ...spellingsOf(identity.trim())])
  if (object.hashed !== true) return [...candidates].some((candidate) => candidate.toLowerCase() === stated.trim().toLowerCase())
  const salt = asText(object.salt) ?? ''
  for (const candidate of candidates) if ((await identityHash(candidate, salt)) === stated.toLowerCase()) return true
  return false
}

/** The ways in which one e-mail address is commonly written, as capitals matter in a hash and not in an address. */
function spellingsOf(identity: string): readonly string[] {
  const at = identity.lastIndexOf('@')
  if (at < 1 || identity.length > 320) return []
  const [local, domain] = [identity.slice(0, at).toLowerCase(), identity.slice(at + 1).toLowerCase()]
  const first = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
  const words = local.replace(/(^|[._+-])([a-z])/g, (_all, before: string, letter: string) => before + letter.toUpperCase())
  const locals = new Set([local, first(local), words, local.toUpperCase(), identity.slice(0, at)])
  return [...locals].flatMap((one) => [domain, first(domain), domain.toUpperCase()].map((other) => `${one}@${other}`))
}

const normalIdentity = (identity: string, type: IdentifierType): string =>
  type === 'emailAddress' ? identity.trim().toLowerCase() : identity
