import { compact, each, filledText, invalid, term, texts, uri } from '../vc/values.ts'
import { type Alignment, type AlignmentInput, alignment } from './alignment.ts'
import { optionalText, optionalUri } from './image.ts'
import { type ResultStatus, type ResultType, resultStatuses, resultTypes } from './vocabulary.ts'

/** What can be reached, as one criterion of a rubric. Open Badges 3.0, §B.1.22 ResultDescription. */
export type ResultDescription = {
  readonly id: string
  readonly type: readonly ['ResultDescription']
  readonly name: string
  readonly resultType: ResultType
  readonly alignment?: readonly Alignment[]
  readonly allowedValue?: readonly string[]
  readonly requiredLevel?: string
  readonly requiredValue?: string
  readonly rubricCriterionLevel?: readonly RubricCriterionLevel[]
  readonly valueMin?: string
  readonly valueMax?: string
}

/** One level of a criterion. Open Badges 3.0, §B.1.23 RubricCriterionLevel. */
export type RubricCriterionLevel = {
  readonly id: string
  readonly type: readonly ['RubricCriterionLevel']
  readonly name: string
  readonly description?: string
  readonly level?: string
  readonly points?: string
  readonly alignment?: readonly Alignment[]
}

/** What was reached. Open Badges 3.0, §B.1.21 Result. */
export type Result = {
  readonly type: readonly ['Result']
  readonly resultDescription?: string
  readonly achievedLevel?: string
  readonly value?: string
  readonly status?: ResultStatus
  readonly alignment?: readonly Alignment[]
}

/**
 * What goes into a {@link ResultDescription}.
 *
 * @property id URI; results refer to it
 * @property resultType `RubricCriterionLevel` for a criterion with levels
 * @property levels weakest first
 * @property requiredLevel id of the level that earns
 * @property allowedValues worst first
 * @property requiredValue the value that earns: one of `allowedValues`, if there are any
 * @property valueMin, valueMax numbers as texts
 */
export type ResultDescriptionInput = {
  readonly id: string
  readonly name: string
  readonly resultType: ResultType
  readonly alignments?: readonly AlignmentInput[] | undefined
  readonly allowedValues?: readonly string[] | undefined
  readonly requiredLevel?: string | undefined
  readonly requiredValue?: string | undefined
  readonly levels?: readonly RubricCriterionLevelInput[] | undefined
  readonly valueMin?: string | undefined
  readonly valueMax?: string | undefined
}

/**
 * What goes into a {@link RubricCriterionLevel}.
 *
 * @property id URI; a result refers to it as `achievedLevel`
 * @property level its place in the order, as the issuer writes it
 * @property points a number as text: `3`
 */
export type RubricCriterionLevelInput = {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  readonly level?: string | undefined
  readonly points?: string | undefined
  readonly alignments?: readonly AlignmentInput[] | undefined
}

/**
 * What goes into a {@link Result}: a level, a value or a status.
 *
 * @property resultDescription id of a description in the same achievement
 * @property achievedLevel id of one of its levels
 * @property value as a text; one of the allowed values, if there are any
 * @property status must be given where the description's type is `Status`
 */
export type ResultInput = {
  readonly resultDescription?: string | undefined
  readonly achievedLevel?: string | undefined
  readonly value?: string | undefined
  readonly status?: ResultStatus | undefined
  readonly alignments?: readonly AlignmentInput[] | undefined
}

/**
 * Builds a {@link ResultDescription}; `ob3/achievement` calls this for its own.
 *
 * @param field what messages call it
 * @returns plain JSON
 * @throws OpenBadgesError `invalid-input`: a required level or value that is not among those offered
 * @see Open Badges 3.0, §B.1.22 ResultDescription and §B.1.23 RubricCriterionLevel
 */
export function resultDescription(input: ResultDescriptionInput, field: string): ResultDescription {
  const { levels, requiredLevel, allowedValues, requiredValue } = input
  const built = each(`${field}.levels`, levels, rubricLevel)
  if (requiredLevel !== undefined && !built?.some(({ id }) => id === requiredLevel)) {
    throw invalid(`${field}.requiredLevel`, 'is the id of one of the levels')
  }
  if (requiredValue !== undefined && allowedValues?.length && !allowedValues.includes(requiredValue)) {
    throw invalid(`${field}.requiredValue`, 'is one of the allowed values')
  }
  return compact({
    id: uri(`${field}.id`, input.id),
    type: ['ResultDescription'] as const,
    name: filledText(`${field}.name`, input.name),
    resultType: term(`${field}.resultType`, resultTypes, input.resultType),
    alignment: each(`${field}.alignments`, input.alignments, alignment),
    allowedValue: texts(`${field}.allowedValues`, allowedValues),
    requiredLevel,
    requiredValue: optionalText(`${field}.requiredValue`, requiredValue),
    rubricCriterionLevel: built,
    valueMin: optionalText(`${field}.valueMin`, input.valueMin),
    valueMax: optionalText(`${field}.valueMax`, input.valueMax),
  })
}

function rubricLevel(input: RubricCriterionLevelInput, field: string): RubricCriterionLevel {
  return compact({
    id: uri(`${field}.id`, input.id),
    type: ['RubricCriterionLevel'] as const,
    name: filledText(`${field}.name`, input.name),
    description: optionalText(`${field}.description`, input.description),
    level: optionalText(`${field}.level`, input.level),
    points: optionalText(`${field}.points`, input.points),
    alignment: each(`${field}.alignments`, input.alignments, alignment),
  })
}

/**
 * Builds a {@link Result} and checks it against what the achievement offers; `achievementCredential` calls this for its own.
 *
 * @param descriptions of the achievement
 * @param field what messages call it
 * @returns plain JSON
 * @throws OpenBadgesError `invalid-input`: a description or level that is not there, a value that is not allowed, a missing status, or
 *   a result that says nothing
 * @see Open Badges 3.0, §B.1.21 Result
 */
export function result(input: ResultInput, descriptions: readonly ResultDescription[], field: string): Result {
  const described = descriptions.find(({ id }) => id === input.resultDescription)
  if (input.resultDescription !== undefined && !described)
    throw invalid(`${field}.resultDescription`, 'is the id of a description in the achievement')
  if (input.achievedLevel !== undefined && !described?.rubricCriterionLevel?.some(({ id }) => id === input.achievedLevel)) {
    throw invalid(`${field}.achievedLevel`, 'is the id of a level of its description')
  }
  if (input.value !== undefined && described?.allowedValue && !described.allowedValue.includes(input.value)) {
    throw invalid(`${field}.value`, 'is one of the allowed values')
  }
  if (input.status !== undefined && !resultStatuses.includes(input.status))
    throw invalid(`${field}.status`, 'is one of the standard’s statuses')
  if (described?.resultType === 'Status' && input.status === undefined)
    throw invalid(`${field}.status`, 'is given for a result of type Status')
  if (input.achievedLevel === undefined && input.value === undefined && input.status === undefined)
    throw invalid(field, 'says what was reached')
  return compact({
    type: ['Result'] as const,
    resultDescription: optionalUri(`${field}.resultDescription`, input.resultDescription),
    achievedLevel: optionalUri(`${field}.achievedLevel`, input.achievedLevel),
    value: optionalText(`${field}.value`, input.value),
    status: input.status,
    alignment: each(`${field}.alignments`, input.alignments, alignment),
  })
}
