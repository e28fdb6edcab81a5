import { OPEN_BADGES_EXTENSIONS, OPEN_BADGES_V3 } from '../jsonld/contexts.ts'
import type { BitstringStatusListEntry } from '../status/status-entry.ts'
import { CREDENTIALS_V2, type RelatedResource, type Secured } from '../vc/credential.ts'
import type { JsonObject } from '../vc/json.ts'
import { isSealed } from '../vc/sealed.ts'
import { compact, each, members, uri } from '../vc/values.ts'
import { type Achievement, type AchievementInput, achievement, credits } from './achievement.ts'
import { checkedRecipient, checkedSigned, checkedStatus, optionalTime, validity } from './checked-parts.ts'
import { type Evidence, type EvidenceInput, evidence } from './evidence.ts'
import type { IdentityObject } from './identity-hash.ts'
import { type Image, type ImageInput, image, optionalText } from './image.ts'
import { type Profile, type ProfileInput, profile } from './profile.ts'
import { type Result, type ResultInput, result } from './result.ts'

/** Where 1EdTech publishes the JSON Schema of an AchievementCredential. */
export const ACHIEVEMENT_CREDENTIAL_SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'

/** An Open Badge. Open Badges 3.0, §B.1.0 AchievementCredential. Unsigned until `proofs/sign` adds a proof. */
export type AchievementCredential = {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly ['VerifiableCredential', 'OpenBadgeCredential']
  readonly issuer: Profile
  readonly validFrom: string
  readonly validUntil?: string
  readonly awardedDate?: string
  readonly name: string
  readonly description?: string
  readonly image?: Image
  readonly credentialSubject: AchievementSubject
  readonly evidence?: readonly Evidence[]
  readonly relatedResource?: readonly RelatedResource[]
  readonly endorsement?: readonly JsonObject[]
  readonly credentialSchema?: readonly { readonly id: string; readonly type: '1EdTechJsonSchemaValidator2019' }[]
  readonly credentialStatus?: BitstringStatusListEntry
  readonly refreshService?: { readonly id: string; readonly type: '1EdTechCredentialRefresh' }
}

/** Whom the badge is about and what they reached. Open Badges 3.0, §B.1.3 AchievementSubject. */
export type AchievementSubject = {
  readonly id?: string
  readonly type: readonly ['AchievementSubject']
  readonly identifier?: readonly IdentityObject[]
  readonly achievement: Achievement
  readonly result?: readonly Result[]
  readonly narrative?: string
  readonly image?: Image
  readonly source?: Profile
  readonly activityStartDate?: string
  readonly activityEndDate?: string
  readonly creditsEarned?: number
  readonly licenseNumber?: string
  readonly role?: string
  readonly term?: string
}

/**
 * What goes into an Open Badge. Times are `Date`s, or texts with their zone as `2026-11-22T18:00:00Z`; narratives are Markdown.
 *
 * @property id URI, the public address of the credential
 * @property issuer, achievement as inputs, or built and given to `vc/sealed`: then they are neither checked nor walked again for each award
 * @property name the achievement's name unless given; wallets show the achievement's, so leave it
 * @property validFrom when it begins to hold; not in the future, or verifiers refuse it until then
 * @property recipient an `id` (a DID, or `mailto:`), hashed identities of `ob3/identity-hash`, or both
 * @property validUntil when it ceases to hold; not before `validFrom`
 * @property awardedDate when it was earned, if that was not `validFrom`
 * @property results one per rubric criterion
 * @property evidence the work behind it, see `ob3/evidence`
 * @property source who assessed, if not the issuer
 * @property activityStartDate, activityEndDate when the work was done
 * @property creditsEarned credit hours or points, as the issuer counts them: 0, or from a millionth to 10^15
 * @property status of `status/status-entry`; one, as the schema allows no more
 * @property withSchema names 1EdTech's JSON Schema in the credential, so that any validator checks it; adds their extensions context
 * @property refreshUrl where a newer version of this credential can be fetched; adds the extensions context
 * @property endorsements EndorsementCredentials, each complete and signed
 */
export type AchievementCredentialInput = {
  readonly id: string
  readonly issuer: ProfileInput | Profile
  readonly validFrom: Date | string
  readonly validUntil?: Date | string | undefined
  readonly awardedDate?: Date | string | undefined
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly image?: ImageInput | undefined
  readonly recipient: { readonly id?: string | undefined; readonly identities?: readonly IdentityObject[] | undefined }
  readonly achievement: AchievementInput | Achievement
  readonly results?: readonly ResultInput[] | undefined
  readonly narrative?: string | undefined
  readonly evidence?: readonly EvidenceInput[] | undefined
  readonly source?: ProfileInput | undefined
  readonly activityStartDate?: Date | string | undefined
  readonly activityEndDate?: Date | string | undefined
  readonly creditsEarned?: number | undefined
  readonly licenseNumber?: string | undefined
  readonly role?: string | undefined
  readonly term?: string | undefined
  readonly status?: BitstringStatusListEntry | undefined
  readonly withSchema?: boolean | undefined
  readonly refreshUrl?: string | undefined
  readonly endorsements?: readonly Secured<JsonObject>[] | undefined
}

/**
 * Builds an unsigned Open Badge 3.0. What it answers passes 1EdTech's strict JSON Schema and JSON-LD safe mode.
 *
 * @returns a plain object for `proofs/sign` or `proofs/vc-jwt`
 * @throws OpenBadgesError `invalid-input` naming the field
 * @see Open Badges 3.0, §B.1.0 AchievementCredential and §8
 */
export function achievementCredential(input: AchievementCredentialInput): AchievementCredential {
  const recipient = checkedRecipient(members('input', input).recipient)
  const earned = isSealed(input.achievement) ? (input.achievement as Achievement) : achievement(input.achievement as AchievementInput)
  const shown = evidence(input.evidence ?? [])

  const extended = input.withSchema === true || input.refreshUrl !== undefined
  return compact({
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3, ...(extended ? [OPEN_BADGES_EXTENSIONS] : [])],
    id: uri('id', input.id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'] as const,
    issuer: isSealed(input.issuer) ? (input.issuer as Profile) : profile(input.issuer as ProfileInput, 'issuer'),
    ...validity(input),
    awardedDate: optionalTime('awardedDate', input.awardedDate),
    name: optionalText('name', input.name) ?? earned.name,
    description: optionalText('description', input.description),
    image: image('image', input.image),
    credentialSubject: compact({
      id: recipient.id,
      type: ['AchievementSubject'] as const,
      identifier: recipient.identifier,
      achievement: earned,
      result: each('results', input.results, (item, field) => result(item, earned.resultDescription ?? [], field)),
      narrative: optionalText('narrative', input.narrative),
      source: input.source === undefined ? undefined : profile(input.source, 'source'),
      activityStartDate: optionalTime('activityStartDate', input.activityStartDate),
      activityEndDate: optionalTime('activityEndDate', input.activityEndDate),
      creditsEarned: credits('creditsEarned', input.creditsEarned),
      licenseNumber: optionalText('licenseNumber', input.licenseNumber),
      role: optionalText('role', input.role),
      term: optionalText('term', input.term),
    }),
    evidence: shown.evidence,
    relatedResource: shown.relatedResource,
    endorsement: each('endorsements', input.endorsements, checkedSigned('EndorsementCredential')),
    credentialSchema:
      input.withSchema === true ? [{ id: ACHIEVEMENT_CREDENTIAL_SCHEMA, type: '1EdTechJsonSchemaValidator2019' as const }] : undefined,
    credentialStatus: checkedStatus(input.status),
    refreshService:
      input.refreshUrl === undefined ? undefined : { id: uri('refreshUrl', input.refreshUrl), type: '1EdTechCredentialRefresh' as const },
  })
}
