import { compact, each, filledText, invalid, members, term, texts, uri } from '../vc/values.ts'
import { type Alignment, type AlignmentInput, alignment } from './alignment.ts'
import { type Image, type ImageInput, image, optionalText, optionalUri } from './image.ts'
import { type Profile, type ProfileInput, profile } from './profile.ts'
import { type ResultDescription, type ResultDescriptionInput, resultDescription } from './result.ts'
import { type AchievementType, achievementTypes, type IdentifierType, identifierTypes } from './vocabulary.ts'

/** What is earned. Open Badges 3.0, §B.1.1 Achievement. */
export type Achievement = {
  readonly id: string
  readonly type: readonly ['Achievement']
  readonly name: string
  readonly description: string
  readonly criteria: { readonly id?: string; readonly narrative?: string }
  readonly achievementType?: AchievementType
  readonly alignment?: readonly Alignment[]
  readonly creator?: Profile
  readonly creditsAvailable?: number
  readonly fieldOfStudy?: string
  readonly humanCode?: string
  readonly image?: Image
  readonly inLanguage?: string
  readonly otherIdentifier?: readonly {
    readonly type: 'IdentifierEntry'
    readonly identifier: string
    readonly identifierType: IdentifierType
  }[]
  readonly related?: readonly {
    readonly id: string
    readonly type: readonly ['Related']
    readonly version?: string
    readonly inLanguage?: string
  }[]
  readonly resultDescription?: readonly ResultDescription[]
  readonly specialization?: string
  readonly tag?: readonly string[]
  readonly version?: string
}

/**
 * What goes into an {@link Achievement}.
 *
 * @property id URI, one per version of the definition, as its public address
 * @property criteria what must be shown: an address, a Markdown text, or both
 * @property description plain text; wallets show it as it is
 * @property creditsAvailable credit hours or points, as the issuer counts them: 0, or from a millionth to 10^15
 * @property resultDescriptions one per rubric criterion; results of a credential refer to them
 * @property inLanguage BCP 47, as `en` or `es-MX`
 */
export type AchievementInput = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly criteria: { readonly id?: string | undefined; readonly narrative?: string | undefined }
  readonly achievementType?: AchievementType | undefined
  readonly alignments?: readonly AlignmentInput[] | undefined
  readonly creator?: ProfileInput | undefined
  readonly creditsAvailable?: number | undefined
  readonly fieldOfStudy?: string | undefined
  readonly humanCode?: string | undefined
  readonly image?: ImageInput | undefined
  readonly inLanguage?: string | undefined
  readonly otherIdentifiers?: readonly { readonly identifier: string; readonly identifierType: IdentifierType }[] | undefined
  readonly related?:
    | readonly { readonly id: string; readonly version?: string | undefined; readonly inLanguage?: string | undefined }[]
    | undefined
  readonly resultDescriptions?: readonly ResultDescriptionInput[] | undefined
  readonly specialization?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly version?: string | undefined
}

/**
 * Builds an {@link Achievement}.
 *
 * @param field what messages call it
 * @returns plain JSON, for `achievementCredential`, `vc/sealed`, or for serving at its own address
 * @throws OpenBadgesError `invalid-input` naming the field: no criteria, a type outside the vocabulary, ids used twice
 * @see Open Badges 3.0, §B.1.1 Achievement
 */
export function achievement(input: AchievementInput, field: string = 'achievement'): Achievement {
  const { id, narrative } = members(`${field}.criteria`, members(field, input).criteria)
  const criteria = compact({
    id: optionalUri(`${field}.criteria.id`, id),
    narrative: optionalText(`${field}.criteria.narrative`, narrative),
  })
  if (criteria.id === undefined && criteria.narrative === undefined) throw invalid(`${field}.criteria`, 'has an address or a narrative')

  const descriptions = each(`${field}.resultDescriptions`, input.resultDescriptions, resultDescription)
  const ids = descriptions?.flatMap(({ id, rubricCriterionLevel = [] }) => [id, ...rubricCriterionLevel.map((level) => level.id)]) ?? []
  if (new Set(ids).size !== ids.length) throw invalid(`${field}.resultDescriptions`, 'names every criterion and level by an id of its own')

  return compact({
    id: uri(`${field}.id`, input.id),
    type: ['Achievement'] as const,
    name: filledText(`${field}.name`, input.name),
    description: filledText(`${field}.description`, input.description),
    criteria,
    achievementType:
      input.achievementType === undefined ? undefined : term(`${field}.achievementType`, achievementTypes, input.achievementType),
    alignment: each(`${field}.alignments`, input.alignments, alignment),
    creator: input.creator === undefined ? undefined : profile(input.creator, `${field}.creator`),
    creditsAvailable: credits(`${field}.creditsAvailable`, input.creditsAvailable),
    fieldOfStudy: optionalText(`${field}.fieldOfStudy`, input.fieldOfStudy),
    humanCode: optionalText(`${field}.humanCode`, input.humanCode),
    image: image(`${field}.image`, input.image),
    inLanguage: language(`${field}.inLanguage`, input.inLanguage),
    otherIdentifier: each(`${field}.otherIdentifiers`, input.otherIdentifiers, ({ identifier, identifierType }, entry) => ({
      type: 'IdentifierEntry' as const,
      identifier: filledText(`${entry}.identifier`, identifier),
      identifierType: term(`${entry}.identifierType`, identifierTypes, identifierType),
    })),
    related: each(`${field}.related`, input.related, (item, one) =>
      compact({
        id: uri(`${one}.id`, item.id),
        type: ['Related'] as const,
        version: optionalText(`${one}.version`, item.version),
        inLanguage: language(`${one}.inLanguage`, item.inLanguage),
      }),
    ),
    resultDescription: descriptions,
    specialization: optionalText(`${field}.specialization`, input.specialization),
    tag: texts(`${field}.tags`, input.tags),
    version: optionalText(`${field}.version`, input.version),
  })
}

/**
 * Checks credit hours. Numbers that JSON-LD libraries write differently (below a millionth, beyond 10^15) are refused.
 *
 * @internal
 */
export function credits(field: string, amount: number | undefined): number | undefined {
  if (amount === undefined) return undefined
  if (typeof amount !== 'number' || !(amount === 0 || (amount >= 1e-6 && amount <= 1e15)))
    throw invalid(field, 'is zero or a sensible positive number')
  return amount === 0 ? 0 : amount
}

const language = (field: string, tag: string | undefined): string | undefined => {
  if (tag !== undefined && !(typeof tag === 'string' && /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(tag)))
    throw invalid(field, 'is a language tag, as en or es-MX')
  return tag
}
