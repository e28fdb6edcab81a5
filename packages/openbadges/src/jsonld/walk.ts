import { isObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { isSealed } from '../vc/sealed.ts'
import type { ByteText } from './byte-text.ts'
import { iriOfTerm, placeOfContexts, placeOfObject, placeOfScalar, rootPlace, termOf } from './context-tables.ts'
import { hashBlanks, keepTexts, putInOrder } from './labels.ts'
import { iri, literal, literalEnd, number, XSD } from './n-quads.ts'
import { declined, type Place, type Shape, type Step } from './places.ts'
import { planOf, shapeOf } from './shapes.ts'
import { type Blank, type Fragment, type Graph, type Mention, newStatements, note, type Part, type Statements } from './statements.ts'

const RDF_FIRST = ' <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> '
const RDF_REST = ' <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> '
const RDF_NIL = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>'

/**
 * Writes a document's statements directly, for the shapes that credentials have: bundled contexts, objects, texts, numbers, lists of
 * texts, proofs and credentials in graphs of their own. It declines whatever is not plainly one of these, and then nothing of its work is
 * used.
 *
 * @param localContext the contexts in force, which may be another document's (a proof's terms are read by those of its credential)
 * @throws `declined` or `Unseen` of `jsonld/places`
 */
export function walk(document: JsonObject, localContext: JsonValue | undefined): Statements {
  const into = newStatements()
  const place = rootPlace(localContext)
  walkObject(document, place, shapeOf(place, document), undefined, undefined, into)
  return into
}

/** Walks an object; answers what it is called: `<iri>`, or a blank node. */
function walkObject(
  object: JsonObject,
  before: Place,
  shape: Shape,
  mention: Mention | undefined,
  graph: Graph | undefined,
  into: Statements,
): ByteText | Blank {
  const { place, idName, steps, predicates } = planOf(before, shape, object)
  if (steps.length === 0) throw declined // the library drops an object that says nothing
  if (idName === undefined) {
    const node = newBlank(predicates, mention, graph, into)
    for (const step of steps) node.parts.push(partOf(object, step, place, node, graph, into))
    return node
  }
  const id = object[idName]
  if (typeof id !== 'string') throw declined
  const name = `<${iri(id, place, into)}>`
  const parts: Part[] = []
  if (graph) graph.subjects.push({ name, predicates, parts, text: undefined })
  else into.subjects.push({ name, predicates, parts, text: undefined })
  for (const step of steps) parts.push(partOf(object, step, place, name, graph, into))
  return name
}

function newBlank(predicates: readonly string[], mention: Mention | undefined, graph: Graph | undefined, into: Statements): Blank {
  const node: Blank = { name: '', predicates, parts: [], text: undefined, mention, graph, names: undefined, hash: '', label: '' }
  into.blanks.push(node)
  graph?.blanks.push(node)
  return node
}

/** What one member, or the types, say of an object. */
function partOf(object: JsonObject, step: Step, place: Place, subject: ByteText | Blank, graph: Graph | undefined, into: Statements): Part {
  if (step.types) return step.types
  const given = object[step.name]
  if (step.term.list) return { others: [], predicate: step.predicate, targets: [list(given, step, subject, graph, into)] }
  // One value in an array is one value.
  const value = Array.isArray(given) && given.length === 1 ? (given[0] as JsonValue) : given
  if (typeof value === 'string') return step.open + textOf(value, step, place, into) + step.close
  if (isObject(value)) {
    const target = objectOf(value, step, place, subject, graph, into)
    if (typeof target === 'string') return `${step.predicate + target} .\n`
    return { others: [], predicate: step.predicate, targets: [target] }
  }
  if (Array.isArray(value) && value === given) return severalOf(value, step, place, subject, graph, into)
  return numberOf(value, step, into)
}

/** What a member says with several values. */
function severalOf(
  values: readonly JsonValue[],
  step: Step,
  place: Place,
  subject: ByteText | Blank,
  graph: Graph | undefined,
  into: Statements,
): Part {
  const lines: ByteText[] = []
  const targets: Blank[] = []
  for (const value of values) {
    if (typeof value === 'string') lines.push(step.open + textOf(value, step, place, into) + step.close)
    else if (isObject(value)) {
      const target = objectOf(value, step, place, subject, graph, into)
      if (typeof target === 'string') lines.push(`${step.predicate + target} .\n`)
      else targets.push(target)
    } else lines.push(numberOf(value, step, into))
  }
  // A blank node that says the same twice is rare, so left to the library, which knows when two equal lines are one.
  const others = inOrder(lines, typeof subject === 'string')
  return targets.length === 0 ? others : { others, predicate: step.predicate, targets }
}

/** Lines of one predicate in order, each once; where nothing `may` be said twice, that is declined. */
function inOrder(lines: ByteText[], may: boolean): ByteText[] {
  let ordered = true
  for (let index = 1; index < lines.length; index++) if ((lines[index - 1] ?? '') >= (lines[index] ?? '')) ordered = false
  if (ordered) return lines
  lines.sort()
  const distinct = lines.filter((line, index) => line !== lines[index - 1])
  if (distinct.length < lines.length && !may) throw declined
  return distinct
}

const likeANumber = /^(?:[+-]?[\d.]+(?:[eE][+-]?\d+)?|true|false)$/

/** A text as it stands in its line, between what the step puts before and behind it. */
function textOf(value: string, step: Step, place: Place, into: Statements): ByteText {
  const { coercion, graph, scoped } = step.term
  if (graph) throw declined
  if (coercion === '@id') return iri(value, place, into)
  if (coercion !== '@vocab') {
    if (coercion !== undefined && likeANumber.test(value)) note(into, step.open + value + step.close, '')
    return literal(value, into)
  }
  // A text of a member with contexts of its own is read by those as well; only terms can tell the difference.
  const expanded = iriOfTerm(scoped ? placeOfScalar(place, step.name) : place, value)
  if (expanded === undefined) throw declined
  return expanded
}

function numberOf(value: JsonValue | undefined, { term: { coercion, graph }, predicate }: Step, into: Statements): ByteText {
  if (typeof value !== 'number' && typeof value !== 'boolean') throw declined
  if (graph || coercion === '@id' || coercion === '@vocab' || coercion === `${XSD}string`) throw declined
  const line = predicate + (typeof value === 'boolean' ? `"${value}${literalEnd(coercion ?? `${XSD}boolean`)}` : number(value, coercion))
  note(into, line, value)
  return line
}

function objectOf(
  value: JsonObject,
  { name, term, predicate }: Step,
  place: Place,
  subject: ByteText | Blank,
  graph: Graph | undefined,
  into: Statements,
): ByteText | Blank {
  const outer = placeOfObject(place, name, term.scoped)
  const contexts = value['@context']
  const inner = contexts === undefined ? outer : placeOfContexts(outer, contexts)
  const shape = shapeOf(inner, value)
  const { only } = shape
  // An object with nothing but an id is a reference: the types around it still hold for it (JSON-LD 1.1 API, §5.1.2 step 7).
  if (only !== undefined && termOf(place, only).use === 'id') {
    const target = value[only]
    if (typeof target !== 'string' || term.scoped || term.graph) throw declined
    return `<${iri(target, place, into)}>`
  }
  const mention = { subject, predicate, graph }
  if (term.graph) return graphOf(value, inner, shape, mention, into)
  if (contexts === undefined && graph === undefined && isSealed(value)) return splice(value, inner, shape, mention, into)
  return walkObject(value, inner, shape, mention, graph, into)
}

/** A value that is a graph of its own: what stands in it is said there, and its name is a blank node. */
function graphOf(value: JsonObject, place: Place, shape: Shape, mention: Mention, into: Statements): Blank {
  const label = newBlank([], mention, mention.graph, into)
  const graph: Graph = { label, subjects: [], blanks: [] }
  label.names = graph
  into.graphs.push(graph)
  walkObject(value, place, shape, undefined, graph, into)
  return label
}

const fragments = new WeakMap<object, WeakMap<Place, Fragment>>()

/** The statements of a sealed part, walked at its first use in this kind of place. */
function splice(value: JsonObject, place: Place, shape: Shape, mention: Mention, into: Statements): ByteText | Blank {
  let byPlace = fragments.get(value)
  if (!byPlace) {
    byPlace = new WeakMap()
    fragments.set(value, byPlace)
  }
  let fragment = byPlace.get(place)
  if (!fragment) {
    const own = newStatements()
    const name = walkObject(value, place, shape, mention, undefined, own)
    // One with blank nodes at its head, with graphs, or with sealed parts of its own, is not worth the care it would take.
    if (typeof name !== 'string' || own.fragments.length > 0 || own.graphs.length > 0)
      return walkObject(value, place, shape, mention, undefined, into)
    putInOrder(own)
    hashBlanks(own)
    keepTexts(own)
    fragment = { name, statements: own }
    byPlace.set(place, fragment)
  }
  // Used twice in one document, its blank nodes would be one and the same: the second time it is walked like anything else.
  if (into.fragments.includes(fragment)) return walkObject(value, place, shape, mention, undefined, into)
  into.fragments.push(fragment)
  if (fragment.statements.astral) into.astral = true
  return fragment.name
}

const predicatesOfCells = [RDF_FIRST, RDF_REST]

/** A list of texts: a chain of blank nodes. */
function list(value: JsonValue | undefined, step: Step, subject: ByteText | Blank, graph: Graph | undefined, into: Statements): Blank {
  const { predicate, term } = step
  const items = Array.isArray(value) ? (value as readonly JsonValue[]) : [value]
  if (items.length === 0 || term.coercion !== undefined || term.scoped) throw declined
  let head: Blank | undefined
  let before: Blank | undefined
  for (const item of items) {
    if (typeof item !== 'string') throw declined
    const mention = before ? { subject: before, predicate: RDF_REST, graph } : { subject, predicate, graph }
    const cell = newBlank(predicatesOfCells, mention, graph, into)
    cell.parts.push(`${RDF_FIRST}"${literal(item, into)}" .\n`)
    before?.parts.push({ others: [], predicate: RDF_REST, targets: [cell] })
    head ??= cell
    before = cell
  }
  before?.parts.push(`${RDF_REST}${RDF_NIL} .\n`)
  if (!head) throw declined
  return head
}
