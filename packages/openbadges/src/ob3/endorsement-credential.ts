import { OPEN_BADGES_V3 } from '../jsonld/contexts.ts'
import type { BitstringStatusListEntry } from '../status/status-entry.ts'
import { CREDENTIALS_V2 } from '../vc/credential.ts'
import { compact, filledText, members, uri } from '../vc/values.ts'
import { checkedStatus, optionalTime, validity } from './checked-parts.ts'
import { optionalText } from './image.ts'
import { type Profile, type ProfileInput, profile } from './profile.ts'

/** Someone else's word on an issuer, an achievement or an award. Open Badges 3.0, §B.1.6 EndorsementCredential. Unsigned. */
export type EndorsementCredential = {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly ['VerifiableCredential', 'EndorsementCredential']
  readonly name: string
  readonly description?: string
  readonly issuer: Profile
  readonly validFrom: string
  readonly validUntil?: string
  readonly awardedDate?: string
  readonly credentialSubject: { readonly id: string; readonly type: readonly ['EndorsementSubject']; readonly endorsementComment?: string }
  readonly credentialStatus?: BitstringStatusListEntry
}

/**
 * What goes into an endorsement. Times are `Date`s, or texts with their zone as `2026-11-22T18:00:00Z`.
 *
 * @property id URI, the endorsement's public address
 * @property name required by the standard, as `In good standing`
 * @property issuer who endorses
 * @property endorses id of what is endorsed: a profile, an achievement or a credential
 * @property comment Markdown
 * @property status of `status/status-entry`
 */
export type EndorsementCredentialInput = {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  readonly issuer: ProfileInput
  readonly validFrom: Date | string
  readonly validUntil?: Date | string | undefined
  readonly awardedDate?: Date | string | undefined
  readonly endorses: string
  readonly comment?: string | undefined
  readonly status?: BitstringStatusListEntry | undefined
}

/**
 * Builds an unsigned endorsement. Sign it, then hand it to `achievementCredential({ endorsements })`: embedded ones keep their own contexts
 * and proof, as the validator checks each like a credential of its own.
 *
 * @returns a plain object for `proofs/sign`
 * @throws OpenBadgesError `invalid-input` naming the field
 * @see Open Badges 3.0, §B.1.6 EndorsementCredential and §B.1.7 EndorsementSubject
 */
export function endorsementCredential(input: EndorsementCredentialInput): EndorsementCredential {
  return compact({
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3],
    id: uri('id', members('input', input).id),
    type: ['VerifiableCredential', 'EndorsementCredential'] as const,
    name: filledText('name', input.name),
    description: optionalText('description', input.description),
    issuer: profile(input.issuer, 'issuer'),
    ...validity(input),
    awardedDate: optionalTime('awardedDate', input.awardedDate),
    credentialSubject: compact({
      id: uri('endorses', input.endorses),
      type: ['EndorsementSubject'] as const,
      endorsementComment: optionalText('comment', input.comment),
    }),
    credentialStatus: checkedStatus(input.status),
  })
}
