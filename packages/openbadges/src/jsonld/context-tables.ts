/// <reference path="./untyped-modules.d.ts" />

import ContextResolver from 'jsonld/lib/ContextResolver.js'
import contexts, { type ActiveContext, type Mapping } from 'jsonld/lib/context.js'
import type { JsonValue } from '../vc/json.ts'
import { isUri } from '../vc/values.ts'
import { bundledContext } from './contexts.ts'
import { declined, newShapeNode, type Place, type Term, Unseen } from './places.ts'

// Everything about contexts that would be an event in jsonld's safe mode sends the document to jsonld itself.
const refuseEvent = (): never => {
  throw declined
}
const documentLoader = async (url: string): Promise<object> => {
  const document = bundledContext(url)
  if (!document) throw declined
  return { document, documentUrl: url, tag: 'static' }
}
const options = {
  processingMode: 'json-ld-1.1',
  base: null,
  documentLoader,
  eventHandler: [refuseEvent],
  contextResolver: new ContextResolver({ sharedCache: new Map() }),
}

const roots = new Map<string, Place>()

/**
 * Most tables that are kept. The documents of all standards here need some eighty; only a hostile one, combining types and nesting scoped
 * contexts at will, comes near this, and from then on what is new goes to the general library instead of into memory.
 */
export const MAXIMUM_PLACES = 2048
let places = 0

/** How many tables are kept now. */
export const placesKept = (): number => places

/** The place at the root of documents that name these contexts, all of them bundled. Throws {@link declined} or {@link Unseen}. */
export function rootPlace(localContext: JsonValue | undefined): Place {
  const urls = urlsOf(localContext)
  const key = urls.join(' ')
  const known = roots.get(key)
  if (known) return known
  refuseUnknown(urls)
  throw new Unseen(async () => {
    roots.set(key, place(await contexts.process({ activeCtx: contexts.getInitialContext(options), localCtx: urls, options }), undefined))
  })
}

/** The place inside an object that names contexts itself, all of them bundled. JSON-LD 1.1 API, §5.1.2 step 9. */
export function placeOfContexts(at: Place, localContext: JsonValue): Place {
  const urls = urlsOf(localContext)
  const key = urls.join(' ')
  const known = at.inner.get(key)
  if (known) return known
  refuseUnknown(urls)
  throw new Unseen(async () => {
    at.inner.set(key, place(await contexts.process({ activeCtx: at.active, localCtx: urls, options }), undefined))
  })
}

function urlsOf(localContext: JsonValue | undefined): readonly string[] {
  const urls = typeof localContext === 'string' ? [localContext] : localContext
  if (!Array.isArray(urls) || urls.length === 0 || urls.length > 8) throw declined
  // A space would make two lists look like one where they are kept.
  for (const url of urls) if (typeof url !== 'string' || url.includes(' ')) throw declined
  return urls as readonly string[]
}

function refuseUnknown(urls: readonly string[]): void {
  if (!urls.every((url) => bundledContext(url) !== undefined)) throw declined
}

function place(active: ActiveContext, reverted: Place | undefined): Place {
  // Defaults that change how every text is read; none of the bundled contexts has one.
  if (++places > MAXIMUM_PLACES) {
    places = MAXIMUM_PLACES
    throw declined
  }
  if ('@vocab' in active || '@language' in active || '@direction' in active || '@base' in active) throw declined
  const prefixes = new Set<string>()
  for (const [name, mapping] of active.mappings) if (mapping?._prefix) prefixes.add(name)
  return {
    active,
    reverted,
    terms: new Map(),
    types: new Map(),
    prefixes,
    objects: new Map(),
    scalars: new Map(),
    typed: new Map(),
    inner: new Map(),
    shapes: newShapeNode(),
  }
}

/** What a member name means here. */
export function termOf(at: Place, name: string): Term {
  const known = at.terms.get(name)
  if (known) return known
  const mapping = at.active.mappings.get(name)
  const term = mapping ? compile(mapping) : ({ use: 'declined' } as const)
  // Names that no context defines are not remembered: hostile documents could bring any number of them.
  if (mapping) at.terms.set(name, term)
  return term
}

function compile(mapping: Mapping): Term {
  const iri = mapping['@id']
  if (iri === '@id') return { use: 'id' }
  if (iri === '@type') return { use: 'type' }
  const container = mapping['@container'] ?? []
  const coercion = mapping['@type']
  const odd =
    typeof iri !== 'string' ||
    !isUri(iri) ||
    mapping.reverse === true ||
    '@language' in mapping ||
    '@direction' in mapping ||
    '@nest' in mapping ||
    '@index' in mapping ||
    container.some((kind) => kind !== '@set' && kind !== '@list' && kind !== '@graph') ||
    (container.includes('@list') && container.includes('@graph')) ||
    (coercion !== undefined && coercion !== '@id' && coercion !== '@vocab' && !isUri(coercion))
  if (odd) return { use: 'declined' }
  return {
    use: 'property',
    predicate: ` <${iri}> `,
    coercion,
    list: container.includes('@list'),
    graph: container.includes('@graph'),
    scoped: mapping['@context'] !== undefined,
  }
}

/** The IRI of a type name here, or of a value that is a term (`@vocab`); `undefined` when no context defines it. */
export function iriOfTerm(at: Place, name: string): string | undefined {
  if (at.types.has(name)) return at.types.get(name)
  const iri = at.active.mappings.get(name)?.['@id']
  if (typeof iri !== 'string' || !isUri(iri)) return undefined
  at.types.set(name, iri)
  return iri
}

/** The place of an object that is a value of this member, before its types are looked at. JSON-LD 1.1 API, §5.1.2 steps 7 and 8. */
export function placeOfObject(at: Place, name: string, scoped: boolean): Place {
  if (!scoped) return at.reverted ?? at
  const known = at.objects.get(name)
  if (known) return known
  throw new Unseen(async () => {
    const localCtx = at.active.mappings.get(name)?.['@context']
    const base = at.reverted ?? at
    at.objects.set(name, place(await contexts.process({ activeCtx: base.active, localCtx, options, overrideProtected: true }), undefined))
  })
}

/** The place of a text or number that is a value of a member with contexts of its own. */
export function placeOfScalar(at: Place, name: string): Place {
  const known = at.scalars.get(name)
  if (known) return known
  throw new Unseen(async () => {
    const localCtx = at.active.mappings.get(name)?.['@context']
    at.scalars.set(name, place(await contexts.process({ activeCtx: at.active, localCtx, options, overrideProtected: true }), undefined))
  })
}

/** The place inside an object with these types, sorted. JSON-LD 1.1 API, §5.1.2 step 11. */
export function placeOfTypes(at: Place, sortedTypes: readonly string[]): Place {
  const key = sortedTypes.length === 1 ? (sortedTypes[0] ?? '') : sortedTypes.join(' ')
  const known = at.typed.get(key)
  if (known) return known
  if (!sortedTypes.every((type) => at.active.mappings.has(type))) throw declined
  throw new Unseen(async () => {
    let active = at.active
    for (const type of sortedTypes) {
      const localCtx = at.active.mappings.get(type)?.['@context']
      if (localCtx !== undefined) active = await contexts.process({ activeCtx: active, localCtx, options, propagate: false })
    }
    // What types bring ends with the object: inside its values the place before them holds again.
    at.typed.set(key, active === at.active ? at : place(active, at))
  })
}
