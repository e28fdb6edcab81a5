import { asObject, type JsonObject } from '../vc/json.ts'
import { invalid } from '../vc/values.ts'

/**
 * What a badge that is shown in parts must always show, if it has it. `id` and `type` of everything on the way come with it.
 *
 * - Who says so: the issuer.
 * - What for: name, description and criteria of the achievement, which Open Badges 3.0 requires, and its kind.
 * - Whether it holds: from when, until when, where its status stands, where a newer copy is, on what terms. A holder who could hide these could
 *   show a revoked or expired badge as good.
 *
 * Left to its holder: results, evidence, narrative, alignments, credits, images, endorsements.
 */
export const BADGE_MANDATORY_POINTERS: readonly string[] = [
  '/issuer',
  '/name',
  '/validFrom',
  '/validUntil',
  '/credentialStatus',
  '/credentialSchema',
  '/refreshService',
  '/termsOfUse',
  '/credentialSubject/achievement/achievementType',
  '/credentialSubject/achievement/name',
  '/credentialSubject/achievement/description',
  '/credentialSubject/achievement/criteria',
]

const required = ['/issuer', '/validFrom', '/credentialSubject/achievement/name']

/**
 * The pointers of {@link BADGE_MANDATORY_POINTERS} that a badge has, for `proofs/sign-for-disclosure`. The recipient’s identifiers are among
 * them if the subject has no `id`: a badge that can be parted from the person it is about could be shown by anyone.
 *
 * @param badge an AchievementCredential with one subject, as `ob3/achievement-credential` builds it
 * @returns JSON Pointers (RFC 6901), for `mandatoryPointers`
 * @throws OpenBadgesError `invalid-input` for what is no such badge, and so would lose what must be shown
 */
export function badgeMandatoryPointers(badge: JsonObject): readonly string[] {
  const has = (pointer: string): boolean =>
    pointer
      .slice(1)
      .split('/')
      .reduce<unknown>((value, name) => asObject(value)?.[name], badge) !== undefined
  const missing = required.find((pointer) => !has(pointer))
  if (missing !== undefined) throw invalid(missing, 'is part of a badge')
  const person = has('/credentialSubject/id') ? [] : ['/credentialSubject/identifier'].filter(has)
  return [...BADGE_MANDATORY_POINTERS.filter(has), ...person]
}
