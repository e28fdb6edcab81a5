/// <reference path="./untyped-modules.d.ts" />
import type { ActiveContext } from 'jsonld/lib/context.js'

/**
 * What a member name means in one place of a document.
 *
 * @property predicate ` <iri> `, ready to write
 * @property coercion `@id`, `@vocab`, or ` ^^<datatype>`-like IRI of a literal; `undefined` for plain values
 */
export type Term =
  | { readonly use: 'id' }
  | { readonly use: 'type' }
  | {
      readonly use: 'property'
      readonly predicate: string
      readonly coercion: string | undefined
      readonly list: boolean
      /** Whether each value is a graph of its own, as a proof is. */
      readonly graph: boolean
      readonly scoped: boolean
    }
  | { readonly use: 'declined' }

/**
 * The contexts that hold at one kind of place in documents, as lookup tables. jsonld itself processed them, so no rule of contexts is
 * written down a second time here; tables are made once per kind of place and kept for the life of the process.
 */
export type Place = {
  readonly active: ActiveContext
  /** What holds inside the values of this place: without what only its types brought (JSON-LD 1.1 API, §5.1.2 step 7). */
  readonly reverted: Place | undefined
  readonly terms: Map<string, Term>
  readonly types: Map<string, string | undefined>
  readonly prefixes: ReadonlySet<string>
  readonly objects: Map<string, Place>
  readonly scalars: Map<string, Place>
  readonly typed: Map<string, Place>
  /** Inside objects that name contexts of their own, as embedded credentials do. */
  readonly inner: Map<string, Place>
  /** What is known of the objects that stand here. */
  readonly shapes: ShapeNode
}

/** Thrown by a walk that came to a kind of place for the first time: make its table, then walk again. */
export class Unseen {
  readonly fill: () => Promise<void>
  constructor(fill: () => Promise<void>) {
    this.fill = fill
  }
}

/** Thrown by a walk that came to something only the general library should judge. Never seen by callers of this library. */
export const declined: Error = new Error('outside the fast path')
declined.stack = ''

/**
 * What stands in objects that have the same members in the same order, in one kind of place. Documents of one kind repeat a few dozen of
 * these, so what each name means, and in which order its lines come, is found out once.
 *
 * @property only the name, when there is just one
 */
export type Shape = {
  readonly only: string | undefined
  readonly typeName: string | undefined
  /** By type; `''` for objects without. */
  readonly plans: Map<string, Plan>
  /** By several types, with a space between. */
  readonly plansOfMany: Map<string, Plan>
}

/**
 * How objects of one shape and type are written.
 *
 * @property place what holds inside, once the types have been looked at
 * @property idName the member that names the object
 * @property steps one per member and one for the types, in the order of their lines
 * @property sorted whether the lines of these steps come in order; two members of one meaning are mixed
 */
export type Plan = {
  readonly place: Place
  readonly idName: string | undefined
  readonly steps: readonly Step[]
  readonly sorted: boolean
}

/**
 * @property open predicate and the beginning of a value, `"` or `<`; @property close the end of a text or IRI and of its line
 * @property types for the types: their lines, without subject
 */
export type Step = {
  readonly name: string
  readonly predicate: string
  readonly open: string
  readonly close: string
  readonly term: Property
  readonly types: readonly string[] | undefined
}

/** A member that says something of the object it stands in. */
export type Property = Extract<Term, { use: 'property' }>

/** A node of the tree of member names that leads from a place to a shape. The name seen last is tried first. */
export type ShapeNode = { name: string; next: ShapeNode | undefined; others: Map<string, ShapeNode> | undefined; shape: Shape | undefined }

/** A node under which no shape is known yet. */
export const newShapeNode = (): ShapeNode => ({ name: '', next: undefined, others: undefined, shape: undefined })
