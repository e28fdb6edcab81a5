import { readForm } from '../../foundation/doors/form.ts'
import type { Definition } from '../achievements/definition.ts'
import { readPart } from './draft-fields.ts'
import type { DraftPart } from './draft-part-names.ts'

/** The definition as the fields of a step say it now. What is no number yet keeps what it was: this is for looking, not for saving. */
export function readFields(part: DraftPart, form: FormData, definition: Definition): Definition {
  return joined(part, readPart(part, readForm(form)), definition)
}

/** The same from fields that were kept on this device or saved elsewhere. */
export function shownIn(part: DraftPart, fields: Readonly<Record<string, readonly string[]>>, definition: Definition): Definition {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of values) form.append(name, value)
  return readFields(part, form, definition)
}

function joined(part: DraftPart, changes: Record<string, unknown>, definition: Definition): Definition {
  // The fields are those of a definition; only numbers and choices may be out of bounds.
  const given = withoutNonsense(changes, definition) as Partial<Definition>
  const own = new Map(definition.requirements.map((requirement) => [requirement.id, requirement]))
  if (part === 'show' && given.requirements) {
    return { ...definition, requirements: given.requirements.map((one) => ({ ...one, criteria: own.get(one.id)?.criteria ?? [] })) }
  }
  if (part === 'judging' && given.requirements) {
    const rubrics = new Map(given.requirements.map(({ id, criteria }) => [id, criteria]))
    return {
      ...definition,
      ...given,
      requirements: definition.requirements.map((one) => ({ ...one, criteria: rubrics.get(one.id) ?? one.criteria })),
    }
  }
  return { ...definition, ...given }
}

/** Numbers that are none become those that were there before. */
function withoutNonsense(value: unknown, before: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : typeof before === 'number' ? before : 1
  if (Array.isArray(value)) return value.map((item, index) => withoutNonsense(item, Array.isArray(before) ? before[index] : undefined))
  if (typeof value === 'object' && value !== null) {
    const known = typeof before === 'object' && before !== null ? (before as Record<string, unknown>) : {}
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutNonsense(inner, known[name])]))
  }
  return value
}
