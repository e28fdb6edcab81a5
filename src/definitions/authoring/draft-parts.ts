import { invalid } from '../../foundation/platform/refusal.ts'
import { type Definition, draftSchema } from '../achievements/definition.ts'
import { faultsOf } from '../achievements/definition-faults.ts'
import { fieldNameOf } from './draft-fields.ts'
import type { DraftPart } from './draft-part-names.ts'

/** The fields that each step of the form holds. */
const draftParts = {
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
    'units',
    'alignments',
    'tags',
  ],
  show: ['requirements'],
  judging: ['requirements', 'passRule', 'resubmission'],
  value: ['sessions', 'assessment', 'validity'],
  badge: ['badge'],
} as const satisfies Record<DraftPart, readonly (keyof Definition)[]>
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
  const candidate = { ...draft, ...own }
  const parsed = draftSchema.safeParse(candidate)
  if (parsed.success) return parsed.data
  throw invalid(
    'draft-invalid',
    'Some of this can’t be kept as it is. It stays here until you change it.',
    faultsOf(parsed.error).map((fault) => ({ ...fault, field: fieldNameOf(candidate, fault.field) })),
  )
}
