import type { JsonObject, JsonValue } from '../vc/json.ts'
import { iriOfTerm, placeOfTypes, termOf } from './context-tables.ts'
import { literalEnd } from './n-quads.ts'
import { declined, newShapeNode, type Place, type Plan, type Property, type Shape, type ShapeNode, type Step } from './places.ts'

/** Most nodes and plans that are kept. The standards' documents need some hundreds; hostile ones could bring any number. */
export const MAXIMUM_SHAPES = 16_384
let kept = 0

/** The shape of an object here. Throws `declined`. */
export function shapeOf(at: Place, object: JsonObject): Shape {
  let node = at.shapes
  for (const name in object) node = node.name === name && node.next !== undefined ? node.next : follow(node, name)
  node.shape ??= compileShape(at, object)
  return node.shape
}

function follow(node: ShapeNode, name: string): ShapeNode {
  const known = node.others?.get(name)
  if (known) {
    node.name = name
    node.next = known
    return known
  }
  const next = newShapeNode()
  // What is not hung into the tree leads on for this object, and is forgotten with it.
  if (kept >= MAXIMUM_SHAPES) return next
  kept++
  node.others ??= new Map()
  node.others.set(name, next)
  node.name = name
  node.next = next
  return next
}

function compileShape(at: Place, object: JsonObject): Shape {
  const names = Object.keys(object)
  const typeNames = names.filter((name) => name !== '@context' && termOf(at, name).use === 'type')
  if (typeNames.length > 1) throw declined
  return { only: names.length === 1 ? names[0] : undefined, typeName: typeNames[0], plans: new Map(), plansOfMany: new Map() }
}

/** How an object of this shape is written. Throws `declined`, or `Unseen` for a kind of place that has no table yet. */
export function planOf(at: Place, shape: Shape, object: JsonObject): Plan {
  let types: readonly string[] = []
  if (shape.typeName !== undefined) types = typesIn(object[shape.typeName])
  const plans = types.length > 1 ? shape.plansOfMany : shape.plans
  const key = types.length > 1 ? types.join(' ') : (types[0] ?? '')
  const known = plans.get(key)
  if (known) return known
  const plan = compilePlan(at, shape, types, object)
  if (kept < MAXIMUM_SHAPES) {
    kept++
    plans.set(key, plan)
  }
  return plan
}

function typesIn(value: JsonValue | undefined): readonly string[] {
  const types = typeof value === 'string' ? [value] : value
  if (!Array.isArray(types) || types.length === 0) throw declined
  for (const type of types) if (typeof type !== 'string' || (types.length > 1 && type.includes(' '))) throw declined
  return types as readonly string[]
}

function compilePlan(at: Place, { typeName }: Shape, types: readonly string[], object: JsonObject): Plan {
  const place = types.length === 0 ? at : placeOfTypes(at, types.length > 1 ? types.toSorted() : types)
  const steps: Step[] = []
  if (types.length > 0) steps.push(stepOfTypes(at, types))
  let idName: string | undefined
  for (const name of Object.keys(object)) {
    if (name === '@context') continue
    const term = termOf(place, name)
    if (term.use === 'declined') throw declined
    if (term.use === 'id') {
      if (idName !== undefined) throw declined
      idName = name
    } else if (term.use === 'type') {
      if (name !== typeName) throw declined
    } else if (name === typeName) throw declined
    else steps.push(stepOf(name, term))
  }
  // No predicate is the beginning of another: each ends with `> `.
  steps.sort((one, other) => (one.predicate < other.predicate ? -1 : 1))
  const sorted = steps.every((step, index) => step.predicate !== steps[index - 1]?.predicate)
  return { place, idName, steps, sorted }
}

function stepOf(name: string, term: Property): Step {
  const isIri = term.coercion === '@id' || term.coercion === '@vocab'
  const { predicate } = term
  return {
    name,
    predicate,
    open: `${predicate}${isIri ? '<' : '"'}`,
    close: isIri ? '> .\n' : literalEnd(term.coercion),
    term,
    types: undefined,
  }
}

const RDF_TYPE = ' <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> '
const noTerm: Property = { use: 'property', predicate: RDF_TYPE, coercion: '@vocab', list: false, graph: false, scoped: false }

function stepOfTypes(at: Place, types: readonly string[]): Step {
  const lines = types.map((type) => {
    const expanded = iriOfTerm(at, type)
    if (expanded === undefined) throw declined
    return `${RDF_TYPE}<${expanded}> .\n`
  })
  const distinct = [...new Set(lines)].sort()
  // An object that has one type twice says it once; left to the library, as everything said twice is.
  if (distinct.length < lines.length) throw declined
  return { name: '', predicate: RDF_TYPE, open: '', close: '', term: noTerm, types: distinct }
}
