import type { BitstringStatusListEntry } from '../status/status-entry.ts'
import type { Secured } from '../vc/credential.ts'
import { asObject, asText, hasType, type JsonObject } from '../vc/json.ts'
import { compact, dateTimeStamp, each, filledText, invalid, isUri, members, term, uri } from '../vc/values.ts'
import type { IdentityObject } from './identity-hash.ts'
import { optionalText } from './image.ts'
import { identifierTypes } from './vocabulary.ts'

/** Whom a credential is about, by id, by hashed identities, or by both. */
type Recipient = { readonly id?: string | undefined; readonly identities?: readonly IdentityObject[] | undefined }

/**
 * Checks whom a credential is about: somebody.
 *
 * @throws OpenBadgesError `invalid-input`
 */
export function checkedRecipient(input: Recipient): {
  readonly id: string | undefined
  readonly identifier: readonly IdentityObject[] | undefined
} {
  const { id, identities } = members('recipient', input)
  const identifier = each('recipient.identities', identities, identityObject)
  if (id === undefined && !identifier?.length) throw invalid('recipient', 'has an id or a hashed identity')
  return { id: id === undefined ? undefined : uri('recipient.id', id), identifier }
}

/** As `ob3/identity-hash` makes them: an entry that says nothing would make a badge about nobody. The class allows no further members. */
function identityObject({ type, hashed, identityHash, identityType, salt }: IdentityObject, field: string): IdentityObject {
  if (type !== 'IdentityObject' || typeof hashed !== 'boolean') throw invalid(field, 'is an IdentityObject')
  return compact({
    type,
    hashed,
    identityHash: filledText(`${field}.identityHash`, identityHash),
    identityType: term(`${field}.identityType`, identifierTypes, identityType),
    salt: optionalText(`${field}.salt`, salt),
  })
}

/**
 * Checks that a credential inside another is of the kind it should be, and signed.
 *
 * @throws OpenBadgesError `invalid-input`
 */
export const checkedSigned =
  (type: string) =>
  (credential: Secured<JsonObject>, field: string): Secured<JsonObject> => {
    if (!hasType(credential, type) || credential.proof === undefined) throw invalid(field, `is a signed ${type}`)
    return credential
  }

/**
 * Checks a status entry, if there is one.
 *
 * @throws OpenBadgesError `invalid-input`
 */
export function checkedStatus(status: BitstringStatusListEntry | undefined): BitstringStatusListEntry | undefined {
  if (status === undefined) return undefined
  const { type, id, statusPurpose, statusListIndex, statusListCredential } = asObject(status) ?? {}
  const isEntry =
    type === 'BitstringStatusListEntry' &&
    (id === undefined || isUri(asText(id) ?? '')) &&
    typeof statusPurpose === 'string' &&
    /^\d+$/.test(asText(statusListIndex) ?? '') &&
    isUri(asText(statusListCredential) ?? '')
  if (!isEntry) throw invalid('status', 'is one entry as status/status-entry builds it')
  return status
}

/**
 * Writes a time that may be absent.
 *
 * @throws OpenBadgesError `invalid-input` naming the field
 */
export const optionalTime = (field: string, at: Date | string | undefined): string | undefined =>
  at === undefined ? undefined : dateTimeStamp(field, at)

/**
 * Writes from when until when a credential holds.
 *
 * @throws OpenBadgesError `invalid-input` when it ends before it begins
 */
export function validity(input: { readonly validFrom: Date | string; readonly validUntil?: Date | string | undefined }): {
  readonly validFrom: string
  readonly validUntil: string | undefined
} {
  const validFrom = dateTimeStamp('validFrom', input.validFrom)
  const validUntil = optionalTime('validUntil', input.validUntil)
  if (validUntil !== undefined && Date.parse(validUntil) < Date.parse(validFrom)) throw invalid('validUntil', 'is not before validFrom')
  return { validFrom, validUntil }
}
