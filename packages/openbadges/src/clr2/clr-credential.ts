import { CLR_V2, OPEN_BADGES_V3 } from '../jsonld/contexts.ts'
import { type Achievement, type AchievementInput, achievement } from '../ob3/achievement.ts'
import { checkedRecipient, checkedSigned, checkedStatus, optionalTime, validity } from '../ob3/checked-parts.ts'
import type { IdentityObject } from '../ob3/identity-hash.ts'
import { type Image, type ImageInput, image, optionalText } from '../ob3/image.ts'
import { type Profile, type ProfileInput, profile } from '../ob3/profile.ts'
import type { BitstringStatusListEntry } from '../status/status-entry.ts'
import { CREDENTIALS_V2, type Secured } from '../vc/credential.ts'
import { asObject, asText, type JsonObject } from '../vc/json.ts'
import { compact, each, filledText, invalid, members, uri } from '../vc/values.ts'

/** How one achievement or credential of a record stands to another. CLR 2.0, §B.2.1 AssociationType. */
export const associationTypes = [
  'exactMatchOf',
  'isChildOf',
  'isParentOf',
  'isPartOf',
  'isPeerOf',
  'isRelatedTo',
  'precedes',
  'replacedBy',
] as const

/** How two achievements or credentials of a record stand to each other. CLR 2.0, §B.1.4 Association; no further members allowed. */
export type Association = {
  readonly type: 'Association'
  readonly associationType: (typeof associationTypes)[number]
  readonly sourceId: string
  readonly targetId: string
}

/** A transcript: badges of one person, each complete and signed by its own issuer, signed once more as a whole. CLR 2.0, §B.1.1. */
export type ClrCredential = {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly ['VerifiableCredential', 'ClrCredential']
  readonly name: string
  readonly description?: string
  readonly image?: Image
  readonly issuer: Profile
  readonly validFrom: string
  readonly validUntil?: string
  readonly awardedDate?: string
  readonly partial?: boolean
  readonly credentialSubject: {
    readonly id?: string
    readonly type: readonly ['ClrSubject']
    readonly identifier?: readonly IdentityObject[]
    readonly verifiableCredential: readonly Secured<JsonObject>[]
    readonly achievement?: readonly Achievement[]
    readonly association?: readonly Association[]
  }
  readonly credentialStatus?: BitstringStatusListEntry
}

/**
 * What goes into a Comprehensive Learner Record. Times are `Date`s, or texts with their zone as `2026-11-22T18:00:00Z`.
 *
 * @property id URI, the record's public address
 * @property issuer who signs the record; its id is the one the signing key belongs to
 * @property recipient an `id` (a DID, or `mailto:`), hashed identities of `ob3/identity-hash`, or both
 * @property credentials one or more, signed; Open Badges or further CLRs
 * @property partial whether it leaves out some of the record: `true` when the person chose what to show
 * @property achievements definitions that the credentials or associations refer to
 * @property associations between ids of achievements and credentials in this record
 * @property status of `status/status-entry`
 */
export type ClrCredentialInput = {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  readonly image?: ImageInput | undefined
  readonly issuer: ProfileInput
  readonly validFrom: Date | string
  readonly validUntil?: Date | string | undefined
  readonly awardedDate?: Date | string | undefined
  readonly partial?: boolean | undefined
  readonly recipient: { readonly id?: string | undefined; readonly identities?: readonly IdentityObject[] | undefined }
  readonly credentials: readonly Secured<JsonObject>[]
  readonly achievements?: readonly AchievementInput[] | undefined
  readonly associations?: readonly Omit<Association, 'type'>[] | undefined
  readonly status?: BitstringStatusListEntry | undefined
}

/**
 * Builds an unsigned Comprehensive Learner Record.
 *
 * @returns a plain object for `proofs/sign`; it passes 1EdTech's strict JSON Schema and JSON-LD safe mode
 * @throws OpenBadgesError `invalid-input` naming the field: no credential or an unsigned one, nobody it is about, an association to an id
 *   that is not in the record
 * @see Comprehensive Learner Record Standard 2.0, §B
 */
export function clrCredential(input: ClrCredentialInput): ClrCredential {
  const credentials = each('credentials', members('input', input).credentials, checkedSigned('VerifiableCredential')) ?? []
  if (credentials.length === 0) throw invalid('credentials', 'has at least one credential')
  const recipient = checkedRecipient(input.recipient)
  const achievements = each('achievements', input.achievements, achievement)
  if (input.partial !== undefined && typeof input.partial !== 'boolean') throw invalid('partial', 'is true or false')

  const known = new Set([...credentials.flatMap(idsIn), ...(achievements ?? []).map(({ id }) => id)])
  const associations = each('associations', input.associations, ({ associationType, sourceId, targetId }, field) => {
    if (!associationTypes.includes(associationType)) throw invalid(`${field}.associationType`, 'is one of the standard’s types')
    if (!known.has(sourceId) || !known.has(targetId)) throw invalid(field, 'joins two ids of this record')
    return { type: 'Association' as const, associationType, sourceId, targetId }
  })
  return compact({
    '@context': [CREDENTIALS_V2, CLR_V2, OPEN_BADGES_V3],
    id: uri('id', input.id),
    type: ['VerifiableCredential', 'ClrCredential'] as const,
    name: filledText('name', input.name),
    description: optionalText('description', input.description),
    image: image('image', input.image),
    issuer: profile(input.issuer, 'issuer'),
    ...validity(input),
    awardedDate: optionalTime('awardedDate', input.awardedDate),
    partial: input.partial,
    credentialSubject: compact({
      id: recipient.id,
      type: ['ClrSubject'] as const,
      identifier: recipient.identifier,
      verifiableCredential: credentials,
      achievement: achievements,
      association: associations,
    }),
    credentialStatus: checkedStatus(input.status),
  })
}

function idsIn(credential: JsonObject): string[] {
  const earned = asObject(asObject(credential.credentialSubject)?.achievement)
  return [asText(credential.id), asText(earned?.id)].filter((id) => id !== undefined)
}
