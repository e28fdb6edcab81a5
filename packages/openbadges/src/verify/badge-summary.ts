import { issuerIdOf, subjectOf } from '../vc/credential.ts'
import { asList, asObject, asObjects, asText, hasType, type JsonObject, type JsonValue } from '../vc/json.ts'

/** Which kind of credential it is. */
export type BadgeKind = 'open-badge-3' | 'open-badge-2' | 'clr-2' | 'endorsement' | 'other'

/**
 * What a badge says, in one flat shape for every standard. All texts are as the credential has them: unchecked, so escape them. Addresses
 * are `https:` or `http:` only (images also `data:image/`); anything else, `javascript:` above all, is left out.
 */
export type BadgeSummary = {
  readonly kind: BadgeKind
  readonly id: string | undefined
  readonly name: string | undefined
  readonly description: string | undefined
  readonly image: string | undefined
  readonly issuer: {
    readonly id: string | undefined
    readonly name: string | undefined
    readonly url: string | undefined
    readonly image: string | undefined
  }
  readonly recipient: {
    readonly id: string | undefined
    readonly name: string | undefined
    readonly identities: readonly { readonly hashed: boolean; readonly type: string | undefined; readonly value: string | undefined }[]
  }
  readonly achievement: {
    readonly id: string | undefined
    readonly name: string | undefined
    readonly description: string | undefined
    /** BCP 47, as its achievement says; absent where that says nothing, or what is no tag of a language. */
    readonly language?: string
    readonly type: string | undefined
    readonly criteria: { readonly url: string | undefined; readonly narrative: string | undefined }
    readonly tags: readonly string[]
  }
  readonly validFrom: string | undefined
  readonly validUntil: string | undefined
  readonly narrative: string | undefined
  readonly results: readonly {
    readonly name: string | undefined
    readonly level: string | undefined
    readonly value: string | undefined
    readonly status: string | undefined
  }[]
  readonly evidence: readonly {
    readonly url: string | undefined
    readonly name: string | undefined
    readonly description: string | undefined
    readonly narrative: string | undefined
    readonly genre: string | undefined
    readonly digestMultibase: string | undefined
  }[]
  readonly alignments: readonly {
    readonly name: string | undefined
    readonly url: string | undefined
    readonly code: string | undefined
    readonly framework: string | undefined
  }[]
}

/**
 * Sums up an Open Badge 3.0, an endorsement or a CLR, of VC 2.0 or 1.1. Says nothing about whether it holds, and never throws.
 *
 * @param credential unchecked JSON
 * @returns what it says; what is missing, or of another shape than the standard's, is `undefined` or left out
 */
export function summarize(credential: JsonObject): BadgeSummary {
  const subject = subjectOf(credential) ?? {}
  const achievement = asObject(subject.achievement) ?? asObjects(subject.achievement)[0] ?? {}
  const criteria = asObject(achievement.criteria) ?? asObjects(achievement.criteria)[0]
  const issuer = asObject(credential.issuer)
  const pins = asObjects(credential.relatedResource)
  return {
    kind: kindOf(credential),
    id: asText(credential.id),
    name: words(credential.name) ?? words(achievement.name),
    description: words(credential.description) ?? words(achievement.description) ?? words(subject.endorsementComment),
    image: picture(achievement.image) ?? picture(credential.image) ?? picture(subject.image),
    issuer: { id: issuerIdOf(credential), name: words(issuer?.name), url: webAddress(issuer?.url), image: picture(issuer?.image) },
    recipient: {
      id: asText(subject.id),
      name: words(subject.name),
      identities: asObjects(subject.identifier).map((identity) => ({
        hashed: identity.hashed === true,
        type: asText(identity.identityType),
        value: asText(identity.identityHash),
      })),
    },
    achievement: {
      id: asText(achievement.id),
      name: words(achievement.name),
      description: words(achievement.description),
      ...languageOf(achievement),
      type: asText(achievement.achievementType),
      criteria: { url: webAddress(criteria?.id), narrative: words(criteria?.narrative) },
      tags: asList(achievement.tag).flatMap((tag) => words(tag) ?? []),
    },
    validFrom: asText(credential.validFrom) ?? asText(credential.issuanceDate),
    validUntil: asText(credential.validUntil) ?? asText(credential.expirationDate),
    // What an endorsement says; an award has none.
    narrative: words(subject.narrative) ?? words(subject.endorsementComment),
    results: asObjects(subject.result).map((result) => readResult(result, asObjects(achievement.resultDescription))),
    evidence: asObjects(credential.evidence).map((piece) => ({
      url: webAddress(piece.id),
      name: words(piece.name),
      description: words(piece.description),
      narrative: words(piece.narrative),
      genre: words(piece.genre),
      digestMultibase: asText(pins.find(({ id }) => id !== undefined && id === piece.id)?.digestMultibase),
    })),
    alignments: asObjects(achievement.alignment).map(readAlignment),
  }
}

/**
 * Reads an alignment of 3.0 or 2.0, which name their members alike.
 *
 * @internal
 */
export const readAlignment = (alignment: JsonObject): BadgeSummary['alignments'][number] => ({
  name: words(alignment.targetName),
  url: webAddress(alignment.targetUrl),
  code: words(alignment.targetCode),
  framework: words(alignment.targetFramework),
})

const languageOf = ({ inLanguage }: JsonObject): { readonly language?: string } =>
  typeof inLanguage === 'string' && /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(inLanguage) ? { language: inLanguage } : {}

function readResult(result: JsonObject, descriptions: readonly JsonObject[]): BadgeSummary['results'][number] {
  const description = descriptions.find(({ id }) => id !== undefined && id === result.resultDescription)
  const level = asObjects(description?.rubricCriterionLevel).find(({ id }) => id !== undefined && id === result.achievedLevel)
  return { name: words(description?.name), level: words(level?.name), value: words(result.value), status: asText(result.status) }
}

/** Which kind of credential a VC is, by its types. */
export function kindOf(credential: JsonObject): BadgeKind {
  if (hasType(credential, 'OpenBadgeCredential') || hasType(credential, 'AchievementCredential')) return 'open-badge-3'
  if (hasType(credential, 'ClrCredential')) return 'clr-2'
  if (hasType(credential, 'EndorsementCredential')) return 'endorsement'
  return hasType(credential, 'Assertion') ? 'open-badge-2' : 'other'
}

/**
 * A text, or the English or else first of a language map.
 *
 * @internal
 */
export function words(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value
  const map = asObject(value)
  const text = map && (map.en ?? map['en-US'] ?? map['@value'] ?? Object.values(map)[0])
  return asText(text)
}

/**
 * The address if it is one of the web.
 *
 * @internal
 */
export function webAddress(value: JsonValue | undefined): string | undefined {
  const text = asText(value)
  return text !== undefined && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined
}

/**
 * The address of an image, written as a text or as an object with an id.
 *
 * @internal
 */
export function picture(value: JsonValue | undefined): string | undefined {
  const text = asText(value) ?? asText(asObject(value)?.id) ?? asText(asObjects(value)[0]?.id)
  return text !== undefined && /^data:image\/(png|svg\+xml|jpeg|webp|gif)[;,]/i.test(text) ? text : webAddress(text)
}
