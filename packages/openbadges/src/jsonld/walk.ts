import { isObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { isSealed } from '../vc/sealed.ts'
import {
  declined,
  iriOfTerm,
  type Place,
  placeOfObject,
  placeOfScalar,
  placeOfTypes,
  rootPlace,
  type Term,
  termOf,
} from './context-tables.ts'
import { iri, literal, number, typed, XSD } from './n-quads.ts'

/** A blank node, with every statement it stands in. */
export type Blank = { readonly statements: Statement[]; hash: string; label: string }

/** A statement with a blank node in it; without one it is written as a line at once. */
export type Statement = { readonly subject: string | Blank; readonly predicate: string; readonly object: string | Blank }

/** Finished lines, as text and in UTF-8: encoding them for every document would cost more than hashing them. */
export type Block = { readonly text: string; readonly bytes: Uint8Array }

/** A sealed part of documents, walked once. Its blank nodes occur nowhere else, so their hashes are its own as well. */
export type Fragment = {
  readonly subject: string | Blank
  readonly statements: Statements
  /** The finished lines of every subject that has no blank node in them. */
  readonly blocks: ReadonlyMap<string, Block>
}

/** The statements of a document, by subject, which is written as in the lines: `<https://a.example/1>`. */
export type Statements = {
  /** Behind each IRI subject: the rest of its lines, without the final ` .` and line end. */
  readonly lines: Map<string, string[]>
  readonly blanks: Blank[]
  readonly mixed: Statement[]
  /** Sealed parts, whose statements stand by themselves and are shared between documents: read, never written. */
  readonly fragments: Fragment[]
  /** Whether a character beyond U+FFFF stands anywhere: then code points and UTF-16 units sort differently. */
  astral: boolean
  /** Lines that came of a number, true or false: an equal one may have come of a text, and then they are two values to jsonld. */
  readonly numeric: string[]
}

type Property = Extract<Term, { use: 'property' }>

const RDF_TYPE = ' <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> '
const RDF_FIRST = ' <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> '
const RDF_REST = ' <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> '
const RDF_NIL = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>'

/**
 * Writes a document's statements directly, for the shapes that credentials have: bundled contexts, objects, texts, numbers, lists of
 * texts. It declines whatever is not plainly one of these, and then nothing of its work is used.
 *
 * @param contextsOf the document whose `@context` is in force, which may be another than the one walked (a proof's terms are read by
 *   those of its credential)
 * @throws `declined` or `Unseen` of `jsonld/context-tables`
 */
export function walk(document: JsonObject, localContext: JsonValue | undefined): Statements {
  const into: Statements = { lines: new Map(), blanks: [], mixed: [], fragments: [], astral: false, numeric: [] }
  const place = rootPlace(localContext)
  const members = walkObject(document, place, into)
  if (members === 0) throw declined // the library drops an object that says nothing
  return into
}

/** Walks an object; answers how many statements or types it has, and leaves its name in `lastName`. */
function walkObject(object: JsonObject, before: Place, into: Statements): number {
  let id: string | undefined
  let typeName: string | undefined
  for (const name in object) {
    if (name === '@context') {
      if (into.lines.size > 0 || into.blanks.length > 0) throw declined // only the root may bring contexts
      continue
    }
    const { use } = termOf(before, name)
    if (use === 'type') {
      if (typeName !== undefined) throw declined
      typeName = name
    }
  }

  let place = before
  let types: readonly string[] = []
  if (typeName !== undefined) {
    types = typesIn(object[typeName])
    place = placeOfTypes(before, types.length > 1 ? types.toSorted() : types)
  }
  for (const name in object) {
    if (termOf(place, name).use !== 'id') continue
    const value = object[name]
    if (id !== undefined || typeof value !== 'string') throw declined
    id = iri(value, place)
  }

  const subject: string | Blank = id ?? blank(into)
  const lines = typeof subject === 'string' ? linesOf(into, subject) : undefined
  let members = types.length
  for (const type of types) {
    const expanded = iriOfTerm(before, type)
    if (expanded === undefined) throw declined
    state(into, subject, lines, RDF_TYPE, `<${expanded}>`)
  }
  for (const name in object) {
    if (name === '@context') continue
    const term = termOf(place, name)
    if (term.use === 'id') continue
    if (term.use === 'type') {
      if (name !== typeName) throw declined
      continue
    }
    if (term.use === 'declined') throw declined
    const value = object[name]
    members++
    if (term.list) writeList(value, subject, lines, term, into)
    else if (Array.isArray(value)) {
      for (const item of value as readonly JsonValue[]) {
        if (Array.isArray(item)) throw declined
        writeValue(item, name, term, place, subject, lines, into)
      }
    } else writeValue(value, name, term, place, subject, lines, into)
  }
  lastSubject = subject
  return members
}

// The subject of the object walked last: the one thing a caller needs besides the count, without an object for both on this hot path.
let lastSubject: string | Blank = ''

function writeValue(
  value: JsonValue | undefined,
  name: string,
  term: Property,
  place: Place,
  subject: string | Blank,
  lines: string[] | undefined,
  into: Statements,
): void {
  if (isObject(value)) {
    state(into, subject, lines, term.predicate, objectOf(value, name, term, place, into))
    return
  }
  // A scalar of a member with contexts of its own is read by those as well; only terms (`@vocab`) can tell the difference.
  const coercion = term.coercion
  if (typeof value === 'string') {
    if (coercion === '@id') state(into, subject, lines, term.predicate, iri(value, place))
    else if (coercion === '@vocab') {
      const expanded = iriOfTerm(term.scoped ? placeOfScalar(place, name) : place, value)
      if (expanded === undefined) throw declined
      state(into, subject, lines, term.predicate, `<${expanded}>`)
    } else state(into, subject, lines, term.predicate, literal(value, coercion, into))
    return
  }
  if (
    (typeof value !== 'number' && typeof value !== 'boolean') ||
    coercion === '@id' ||
    coercion === '@vocab' ||
    coercion === `${XSD}string`
  ) {
    throw declined
  }
  const object = typeof value === 'boolean' ? typed(String(value), coercion ?? `${XSD}boolean`) : number(value, coercion)
  into.numeric.push(term.predicate + object)
  state(into, subject, lines, term.predicate, object)
}

function objectOf(value: JsonObject, name: string, term: Property, place: Place, into: Statements): string | Blank {
  let only: string | undefined
  let count = 0
  for (const member in value) {
    only = member
    count++
    if (member.startsWith('@')) throw declined
  }
  // An object with nothing but an id is a reference: the types around it still hold for it (JSON-LD 1.1 API, §5.1.2 step 7).
  if (count === 1 && only !== undefined && termOf(place, only).use === 'id') {
    const target = value[only]
    if (typeof target !== 'string' || term.scoped) throw declined
    return iri(target, place)
  }
  const inner = placeOfObject(place, name, term.scoped)
  if (isSealed(value)) return splice(value, inner, into)
  if (walkObject(value, inner, into) === 0) throw declined
  return lastSubject
}

const fragments = new WeakMap<object, WeakMap<Place, Fragment>>()

/** The statements of a sealed part, walked at its first use in this kind of place. */
function splice(value: JsonObject, place: Place, into: Statements): string | Blank {
  let byPlace = fragments.get(value)
  if (!byPlace) {
    byPlace = new WeakMap()
    fragments.set(value, byPlace)
  }
  let fragment = byPlace.get(place)
  if (!fragment) {
    const own: Statements = { lines: new Map(), blanks: [], mixed: [], fragments: [], astral: false, numeric: [] }
    if (walkObject(value, place, own) === 0) throw declined
    const subject = lastSubject
    // One with blank nodes at its head, or with sealed parts of its own, is not worth the care it would take.
    if (typeof subject !== 'string' || own.fragments.length > 0) {
      if (walkObject(value, place, into) === 0) throw declined
      return lastSubject
    }
    fragment = { subject, statements: own, blocks: blocksOf(own) }
    byPlace.set(place, fragment)
  }
  // Used twice in one document, its blank nodes would be one and the same: the second time it is walked like anything else.
  if (into.fragments.includes(fragment)) {
    if (walkObject(value, place, into) === 0) throw declined
    return lastSubject
  }
  into.fragments.push(fragment)
  if (fragment.statements.astral) into.astral = true
  into.numeric.push(...fragment.statements.numeric)
  return fragment.subject
}

function blocksOf({ lines, mixed, astral }: Statements): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>()
  const encoder = new TextEncoder()
  const touched = new Set(mixed.map(({ subject }) => subject))
  for (const [name, tails] of lines) {
    tails.sort()
    const once = new Set(tails).size === tails.length
    if (!once || tails.length === 0 || astral || touched.has(name)) continue
    const text = `${name}${tails.join(` .\n${name}`)} .\n`
    blocks.set(name, { text, bytes: encoder.encode(text) })
  }
  return blocks
}

function writeList(
  value: JsonValue | undefined,
  subject: string | Blank,
  lines: string[] | undefined,
  term: Property,
  into: Statements,
): void {
  const items = Array.isArray(value) ? (value as readonly JsonValue[]) : [value]
  if (items.length === 0 || term.coercion !== undefined || term.scoped) throw declined
  const cells = items.map(() => blank(into))
  for (const [index, item] of items.entries()) {
    const cell = cells[index]
    if (typeof item !== 'string' || !cell) throw declined
    state(into, cell, undefined, RDF_FIRST, literal(item, undefined, into))
    state(into, cell, undefined, RDF_REST, cells[index + 1] ?? RDF_NIL)
  }
  if (cells[0]) state(into, subject, lines, term.predicate, cells[0])
}

function state(into: Statements, subject: string | Blank, lines: string[] | undefined, predicate: string, object: string | Blank): void {
  if (lines && typeof object === 'string') {
    lines.push(predicate + object)
    return
  }
  const statement = { subject, predicate, object }
  into.mixed.push(statement)
  if (typeof subject !== 'string') subject.statements.push(statement)
  if (typeof object !== 'string') object.statements.push(statement)
}

function blank(into: Statements): Blank {
  const node: Blank = { statements: [], hash: '', label: '' }
  into.blanks.push(node)
  return node
}

function linesOf(into: Statements, subject: string): string[] {
  const known = into.lines.get(subject)
  if (known) return known
  const lines: string[] = []
  into.lines.set(subject, lines)
  return lines
}

function typesIn(value: JsonValue | undefined): readonly string[] {
  const types = typeof value === 'string' ? [value] : value
  if (!Array.isArray(types) || types.length === 0) throw declined
  for (const type of types) if (typeof type !== 'string') throw declined
  return types as readonly string[]
}
