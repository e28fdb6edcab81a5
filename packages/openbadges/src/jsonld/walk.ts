import { isObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { isSealed } from '../vc/sealed.ts'
import type { ByteText } from './byte-text.ts'
import { iriOfTerm, placeOfContexts, placeOfObject, placeOfScalar, rootPlace, termOf } from './context-tables.ts'
import { hashBlanks, putInOrder } from './labels.ts'
import { iri, literal, literalEnd, number, XSD } from './n-quads.ts'
import { declined, type Place, type Step } from './places.ts'
import { planOf, shapeOf } from './shapes.ts'
import {
  type Blank,
  type Block,
  type Fragment,
  type Graph,
  type Links,
  newStatements,
  note,
  type Statements,
  type Tails,
} from './statements.ts'

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
  walkObject(document, rootPlace(localContext), undefined, into)
  return into
}

/** Walks an object; answers what it is called: `<iri>`, or a blank node. */
function walkObject(object: JsonObject, before: Place, graph: Graph | undefined, into: Statements, mention?: Mention): ByteText | Blank {
  const shape = shapeOf(before, object)
  const { place, idName, steps, sorted } = planOf(before, shape, object)
  if (steps.length === 0) throw declined // the library drops an object that says nothing
  if (idName === undefined) {
    const node = newBlank(graph, into, mention)
    node.sorted = sorted
    for (const step of steps) write(step, object, place, node, node, into)
    return node
  }
  const id = object[idName]
  if (typeof id !== 'string') throw declined
  const name = `<${iri(id, place, into)}>`
  if (graph) {
    const subject: Tails = { name, tails: [], sorted }
    graph.subjects.push(subject)
    for (const step of steps) write(step, object, place, name, subject, into, graph)
    return name
  }
  const block: Block = { name, text: '', links: undefined, sorted }
  into.blocks.push(block)
  for (const step of steps) writeLines(step, object, place, block, into)
  return name
}

type Mention = { readonly subject: ByteText | Blank; readonly predicate: string; readonly graph: Graph | undefined }

function newBlank(graph: Graph | undefined, into: Statements, mention: Mention | undefined): Blank {
  const node: Blank = {
    name: '',
    tails: [],
    sorted: true,
    mentions: mention ? [mention] : [],
    graph,
    names: undefined,
    hash: '',
    label: '',
  }
  into.blanks.push(node)
  graph?.blanks.push(node)
  return node
}

/** Writes what one member says of an IRI in the default graph: nearly every line of a document. */
function writeLines(step: Step, object: JsonObject, place: Place, block: Block, into: Statements): void {
  const { name } = block
  if (step.types) {
    for (const line of step.types) block.text += name + line
    return
  }
  const value = alone(object[step.name])
  if (step.term.list || Array.isArray(value)) {
    const { lines, targets } = severalOf(value, step, place, name, undefined, into)
    for (const line of inOrder(lines, true)) block.text += name + line
    if (targets.length > 0) link(block, step.predicate, targets)
    if (targets.length > 0 && lines.length > 0) block.sorted = false
  } else if (typeof value === 'string') block.text += name + step.open + textOf(value, step, place, into) + step.close
  else if (isObject(value)) {
    const target = objectOf(value, step, place, name, undefined, into)
    if (typeof target === 'string') block.text += `${name + step.predicate + target} .\n`
    else link(block, step.predicate, [target])
  } else block.text += name + numberOf(value, step, into)
}

function link(block: Block, predicate: string, targets: readonly Blank[]): void {
  block.links ??= []
  block.links.push(block.text, { head: block.name + predicate, targets })
  block.text = ''
}

/** Writes what one member says of a blank node, or in a graph. */
function write(
  step: Step,
  object: JsonObject,
  place: Place,
  subject: ByteText | Blank,
  to: Tails,
  into: Statements,
  graph: Graph | undefined = typeof subject === 'string' ? undefined : subject.graph,
): void {
  if (step.types) {
    to.tails.push(...step.types)
    return
  }
  const value = alone(object[step.name])
  if (step.term.list || Array.isArray(value)) {
    const { lines, targets } = severalOf(value, step, place, subject, graph, into)
    to.tails.push(...inOrder(lines, false))
    if (targets.length > 0) to.tails.push({ head: step.predicate, targets })
    if (targets.length > 0 && lines.length > 0) to.sorted = false
  } else if (typeof value === 'string') to.tails.push(step.open + textOf(value, step, place, into) + step.close)
  else if (isObject(value)) {
    const target = objectOf(value, step, place, subject, graph, into)
    to.tails.push(typeof target === 'string' ? `${step.predicate + target} .\n` : { head: step.predicate, targets: [target] })
  } else to.tails.push(numberOf(value, step, into))
}

/** One value in an array is one value. */
const alone = (value: JsonValue | undefined): JsonValue | undefined =>
  Array.isArray(value) && value.length === 1 && !Array.isArray(value[0]) ? (value[0] as JsonValue) : value

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

/** What a member says with several values, or with a list. */
function severalOf(
  value: JsonValue | undefined,
  step: Step,
  place: Place,
  subject: ByteText | Blank,
  graph: Graph | undefined,
  into: Statements,
): { readonly lines: ByteText[]; readonly targets: readonly Blank[] } {
  if (step.term.list) return { lines: [], targets: [list(value, step, subject, graph, into)] }
  const lines: ByteText[] = []
  const targets: Blank[] = []
  for (const item of value as readonly JsonValue[]) {
    if (typeof item === 'string') lines.push(step.open + textOf(item, step, place, into) + step.close)
    else if (isObject(item)) {
      const target = objectOf(item, step, place, subject, graph, into)
      if (typeof target === 'string') lines.push(`${step.predicate + target} .\n`)
      else targets.push(target)
    } else lines.push(numberOf(item, step, into))
  }
  return { lines, targets }
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
  const { only } = shapeOf(inner, value)
  // An object with nothing but an id is a reference: the types around it still hold for it (JSON-LD 1.1 API, §5.1.2 step 7).
  if (only !== undefined && termOf(place, only).use === 'id') {
    const target = value[only]
    if (typeof target !== 'string' || term.scoped || term.graph) throw declined
    return `<${iri(target, place, into)}>`
  }
  const mention = { subject, predicate, graph }
  if (term.graph) return graphOf(value, inner, mention, into)
  if (contexts === undefined && graph === undefined && isSealed(value)) return splice(value, inner, mention, into)
  return walkObject(value, inner, graph, into, mention)
}

/** A value that is a graph of its own: what stands in it is said there, and its name is a blank node. */
function graphOf(value: JsonObject, place: Place, mention: Mention, into: Statements): Blank {
  const label = newBlank(undefined, into, mention)
  const graph: Graph = { label, subjects: [], blanks: [] }
  label.names = graph
  into.graphs.push(graph)
  walkObject(value, place, graph, into)
  return label
}

const fragments = new WeakMap<object, WeakMap<Place, Fragment>>()

/** The statements of a sealed part, walked at its first use in this kind of place. */
function splice(value: JsonObject, place: Place, mention: Mention, into: Statements): ByteText | Blank {
  let byPlace = fragments.get(value)
  if (!byPlace) {
    byPlace = new WeakMap()
    fragments.set(value, byPlace)
  }
  let fragment = byPlace.get(place)
  if (!fragment) {
    const own = newStatements()
    const subject = walkObject(value, place, undefined, own)
    // One with blank nodes at its head, with graphs, or with sealed parts of its own, is not worth the care it would take.
    if (typeof subject !== 'string' || own.fragments.length > 0 || own.graphs.length > 0)
      return walkObject(value, place, undefined, into, mention)
    putInOrder(own)
    hashBlanks(own)
    // A text put together of many is made one when it is first searched; once is enough for all documents.
    for (const { text } of own.blocks) text.indexOf('\n')
    fragment = { subject, statements: own }
    byPlace.set(place, fragment)
  }
  // Used twice in one document, its blank nodes would be one and the same: the second time it is walked like anything else.
  if (into.fragments.includes(fragment)) return walkObject(value, place, undefined, into, mention)
  into.fragments.push(fragment)
  if (fragment.statements.astral) into.astral = true
  return fragment.subject
}

/** A list of texts: a chain of blank nodes. */
function list(value: JsonValue | undefined, step: Step, subject: ByteText | Blank, graph: Graph | undefined, into: Statements): Blank {
  const { predicate, term } = step
  const items = Array.isArray(value) ? (value as readonly JsonValue[]) : [value]
  if (items.length === 0 || term.coercion !== undefined || term.scoped) throw declined
  let head: Blank | undefined
  let before: Blank | undefined
  for (const item of items) {
    if (typeof item !== 'string') throw declined
    const cell = newBlank(graph, into, before ? { subject: before, predicate: RDF_REST, graph } : { subject, predicate, graph })
    cell.tails.push(`${RDF_FIRST}"${literal(item, into)}" .\n`)
    before?.tails.push({ head: RDF_REST, targets: [cell] } satisfies Links)
    head ??= cell
    before = cell
  }
  before?.tails.push(`${RDF_REST}${RDF_NIL} .\n`)
  if (!head) throw declined
  return head
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
