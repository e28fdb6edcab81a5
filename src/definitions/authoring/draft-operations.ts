import type { Definition } from '../achievements/definition.ts'
import { takePreset } from './judging-presets.ts'

/** What a button in a list does: add a row to it, take one out, or move one; or set how it is judged by a preset. `list` is a path such as `requirements.clips.criteria`. */
export type DraftOperation = { verb: 'add' | 'remove' | 'up' | 'down' | 'set'; list: string; id: string | null }

const pattern =
  /^(add|remove|up|down):(components|citations|resources|alignments|units(?:\.[a-z0-9-]+\.resources)?|requirements(?:\.[a-z0-9-]+\.criteria)?)(?::([a-z0-9-]+))?$/

/** Reads the value of a button, or null where it is another. */
export function readOperation(value: unknown): DraftOperation | null {
  const preset = typeof value === 'string' ? /^set:judging:([a-z0-9-]+)$/.exec(value) : null
  if (preset) return { verb: 'set', list: 'judging', id: preset[1] ?? null }
  const match = typeof value === 'string' ? pattern.exec(value) : null
  return match ? { verb: match[1] as DraftOperation['verb'], list: match[2] ?? '', id: match[3] ?? null } : null
}

const most = { components: 8, citations: 30, resources: 40, alignments: 20, requirements: 30, criteria: 12, units: 12, unitResources: 8 }
type Row = { id?: string | undefined }
const newId = () => `r${Math.random().toString(36).slice(2, 9)}`

/**
 * The definition after a button was pressed, and the field that should have the focus then. The same on the server, for those without
 * script, and in the page.
 */
export function operate(definition: Definition, { verb, list, id }: DraftOperation): { definition: Definition; focus: string | null } {
  const [name = '', requirementId] = list.split('.')
  if (verb === 'set') return { definition: takePreset(definition, id), focus: 'readers' }
  if (name === 'units') return operateUnits(definition, { verb, list, id })
  if (requirementId !== undefined) {
    const changed = definition.requirements.find((requirement) => requirement.id === requirementId)
    if (!changed) return { definition, focus: null }
    const { rows, focus } = change(changed.criteria, { verb, id }, most.criteria, () => ({
      id: newId(),
      name: '',
      essential: true,
      levels: { 'not-yet': '', approaching: '', demonstrated: '', extended: '' },
    }))
    const requirements = definition.requirements.map((requirement) =>
      requirement === changed ? { ...requirement, criteria: rows } : requirement,
    )
    return { definition: { ...definition, requirements }, focus: focus && `${list}.${focus}.name` }
  }
  switch (name) {
    case 'components': {
      const { rows, focus } = change(definition.components, { verb, id }, most.components, () => ({
        id: newId(),
        name: '',
        description: '',
      }))
      return { definition: { ...definition, components: rows }, focus: focus && `components.${focus}.name` }
    }
    case 'citations': {
      const { rows, focus } = change(definition.citations, { verb, id }, most.citations, () => ({ id: newId(), text: '', url: '' }))
      return { definition: { ...definition, citations: rows }, focus: focus && `citations.${focus}.text` }
    }
    case 'resources': {
      const { rows, focus } = change(definition.resources, { verb, id }, most.resources, () => ({
        id: newId(),
        title: '',
        url: '',
        note: '',
      }))
      return { definition: { ...definition, resources: rows }, focus: focus && `resources.${focus}.title` }
    }
    case 'alignments': {
      const { rows, focus } = change(definition.alignments, { verb, id }, most.alignments, () => ({
        id: newId(),
        targetName: '',
        targetUrl: '',
        targetCode: '',
        targetFramework: '',
        targetDescription: '',
      }))
      return { definition: { ...definition, alignments: rows }, focus: focus && `alignments.${focus}.targetName` }
    }
    case 'requirements': {
      const { rows, focus } = change(definition.requirements, { verb, id }, most.requirements, () => ({
        id: newId(),
        kind: 'artifact' as const,
        title: '',
        instructions: '',
        wordGuide: null,
        accepts: [],
        count: { from: 1, to: 1 },
        maxMinutes: null,
        maxPages: null,
        studentMedia: 'none' as const,
        captions: 'optional' as const,
        coSignature: null,
        criteria: [],
      }))
      return { definition: { ...definition, requirements: rows }, focus: focus && `requirements.${focus}.title` }
    }
    default:
      return { definition, focus: null }
  }
}

/** The sessions, or the resources of one. */
function operateUnits(definition: Definition, { verb, list, id }: DraftOperation): { definition: Definition; focus: string | null } {
  const [, unitId] = list.split('.')
  if (unitId === undefined) {
    const fresh = () => ({ id: newId(), title: '', minutes: 60, task: '', resources: [] })
    const { rows, focus } = change(definition.units, { verb, id }, most.units, fresh)
    return { definition: { ...definition, units: rows }, focus: focus && `units.${focus}.title` }
  }
  const changed = definition.units.find((unit) => unit.id === unitId)
  if (!changed) return { definition, focus: null }
  const fresh = () => ({ id: newId(), title: '', url: '', note: '' })
  const { rows, focus } = change(changed.resources, { verb, id }, most.unitResources, fresh)
  const units = definition.units.map((unit) => (unit === changed ? { ...unit, resources: rows } : unit))
  return { definition: { ...definition, units }, focus: focus && `${list}.${focus}.title` }
}

function change<Item extends Row>(
  rows: readonly Item[],
  { verb, id }: Pick<DraftOperation, 'verb' | 'id'>,
  limit: number,
  fresh: () => Item,
): { rows: Item[]; focus: string | null } {
  if (verb === 'add') {
    if (rows.length >= limit) return { rows: [...rows], focus: rows.at(-1)?.id ?? null }
    const row = fresh()
    return { rows: [...rows, row], focus: row.id ?? null }
  }
  const at = rows.findIndex((row) => row.id === id)
  const row = rows[at]
  if (!row) return { rows: [...rows], focus: null }
  const rest = rows.filter((other) => other !== row)
  if (verb === 'remove') return { rows: rest, focus: (rest[at] ?? rest.at(-1))?.id ?? null }
  rest.splice(Math.max(0, verb === 'up' ? at - 1 : at + 1), 0, row)
  return { rows: rest, focus: row.id ?? null }
}
