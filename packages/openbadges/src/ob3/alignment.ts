import { compact, filledText, term, uri } from '../vc/values.ts'
import { optionalText } from './image.ts'
import { type AlignmentTargetType, alignmentTargetTypes } from './vocabulary.ts'

/** A tie to a competency elsewhere. Open Badges 3.0, §B.1.4 Alignment. */
export type Alignment = {
  readonly type: readonly ['Alignment']
  readonly targetName: string
  readonly targetUrl: string
  readonly targetCode?: string
  readonly targetDescription?: string
  readonly targetFramework?: string
  readonly targetType?: AlignmentTargetType
}

/**
 * What goes into an {@link Alignment}.
 *
 * @property targetName the competency's own words, or a short form of them
 * @property targetUrl for a CASE item its `uri`
 * @property targetCode for a CASE item its `humanCodingScheme`
 * @property targetFramework for a CASE item the title of its document
 */
export type AlignmentInput = {
  readonly targetName: string
  readonly targetUrl: string
  readonly targetCode?: string | undefined
  readonly targetDescription?: string | undefined
  readonly targetFramework?: string | undefined
  readonly targetType?: AlignmentTargetType | undefined
}

/**
 * Builds an {@link Alignment}.
 *
 * @param field what messages call it
 * @returns plain JSON; `ob3/achievement` calls this for its own
 * @throws OpenBadgesError `invalid-input` naming the field
 * @see Open Badges 3.0, §B.1.4 Alignment
 */
export function alignment(input: AlignmentInput, field: string = 'alignment'): Alignment {
  return compact({
    type: ['Alignment'] as const,
    targetName: filledText(`${field}.targetName`, input.targetName),
    targetUrl: uri(`${field}.targetUrl`, input.targetUrl),
    targetCode: optionalText(`${field}.targetCode`, input.targetCode),
    targetDescription: optionalText(`${field}.targetDescription`, input.targetDescription),
    targetFramework: optionalText(`${field}.targetFramework`, input.targetFramework),
    targetType: input.targetType === undefined ? undefined : term(`${field}.targetType`, alignmentTargetTypes, input.targetType),
  })
}
