import { invalid } from '../platform/refusal.ts'
import { type Definition, draftSchema } from './definition.ts'
import { faultsOf } from './definition-faults.ts'

/** The steps in which a definition is written, each with the fields it holds. */
export const draftParts = {
  basics: [
    'title',
    'competency',
    'audience',
    'category',
    'level',
    'language',
    'keyMethod',
    'components',
    'whyItMatters',
    'citations',
    'resources',
    'alignments',
    'tags',
  ],
  show: ['requirements'],
  judging: ['requirements', 'passRule', 'resubmission'],
  value: ['sessions', 'assessment', 'validity'],
  badge: ['badge'],
} as const satisfies Record<string, readonly (keyof Definition)[]>
export type DraftPart = keyof typeof draftParts
export const draftPartNames = ['basics', 'show', 'judging', 'value', 'badge'] as const satisfies readonly DraftPart[]

/** The step on which a field is written, so that what is missing can be reached in one click. */
export function partOf(field: string): DraftPart {
  const [first = ''] = field.split('.')
  if (first === 'criteria' || first === 'passRule' || first === 'resubmission' || /^requirements\.\d+\.criteria/.test(field))
    return 'judging'
  if (first === 'requirements') return 'show'
  if (first === 'value' || first === 'sessions' || first === 'assessment' || first === 'validity') return 'value'
  return first === 'badge' ? 'badge' : 'basics'
}

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const listIn = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])

/**
 * The draft with what one step says. A step touches only its own fields: what you show keeps its rubrics, and rubrics keep what you show.
 * @throws Refusal `draft-invalid` with each field that does not fit
 */
export function changeDraft(draft: Definition, part: DraftPart, changes: Fields): Definition {
  const own: Fields = Object.fromEntries(draftParts[part].filter((name) => name in changes).map((name) => [name, changes[name]]))
  if (part === 'show' && 'requirements' in own) {
    const rubrics = new Map(draft.requirements.map(({ id, criteria }) => [id, criteria]))
    own.requirements = listIn(own.requirements).map((requirement) => ({
      ...requirement,
      criteria: rubrics.get(String(requirement.id)) ?? [],
    }))
  }
  if (part === 'judging' && 'requirements' in own) {
    const given = new Map(listIn(own.requirements).map((requirement) => [String(requirement.id), requirement.criteria]))
    own.requirements = draft.requirements.map((requirement) => ({
      ...requirement,
      criteria: given.get(requirement.id) ?? requirement.criteria,
    }))
  }
  const parsed = draftSchema.safeParse({ ...draft, ...own })
  if (parsed.success) return parsed.data
  throw invalid('draft-invalid', 'Some of this can’t be kept as it is. It stays here until you change it.', faultsOf(parsed.error))
}
