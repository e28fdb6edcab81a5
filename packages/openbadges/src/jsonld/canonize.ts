/// <reference path="./untyped-modules.d.ts" />

import { OpenBadgesError } from '../errors.ts'
import { encodeHex, sha256 } from '../keys/crypto.ts'
import type { JsonObject, JsonValue } from '../vc/json.ts'
import { told, type Words } from '../words.ts'
import { type ByteText, digestNow, fromByteText, toBytes } from './byte-text.ts'
import { compareCodePoints } from './code-points.ts'
import { bundledContext } from './contexts.ts'
import { type Entangled, fastCanonize, fastCanonizeNow } from './fast-canonize.ts'
import { refuseNodesAlike, refuseObjectsAlike } from './twins.ts'

/**
 * Contexts beyond the bundled ones that the caller vouches for: URL to document with its `@context` member. A URL that this library
 * carries itself cannot be replaced.
 */
export type AllowedContexts = ReadonlyMap<string, JsonObject>

/** A term of RDF: `termType` is `NamedNode`, `BlankNode`, `Literal` or `DefaultGraph`, as the RDF/JS data model names them. */
export type QuadTerm = { termType: string; value: string; datatype?: QuadTerm; language?: string }

/** One statement of RDF in its graph. */
export type Quad = { subject: QuadTerm; predicate: QuadTerm; object: QuadTerm; graph: QuadTerm }

/**
 * Turns a JSON-LD document into its canonical N-Quads: JSON-LD 1.1 expansion in safe mode, then RDFC-1.0. Contexts come from this
 * library's own copies or from `allowed`; nothing is fetched.
 *
 * @param document any JSON-LD document; it is not changed
 * @param allowed further contexts, by URL
 * @returns canonical N-Quads, each line ended by `\n`, sorted by code point; empty for a document that says nothing
 * @throws OpenBadgesError `unknown-context`; `json-ld-unsafe` when safe mode would drop something or a context breaks a rule;
 *   `canonicalization-too-costly` when blank nodes are too entangled, or too many that nothing tells apart (`jsonld/twins`); `too-large` for lists of more than {@link MAXIMUM_LIST} items
 *   together
 * @see RDF Dataset Canonicalization (RDFC-1.0), §4; JSON-LD 1.1 API, §5 and §8
 */
export async function canonize(document: JsonObject, allowed?: AllowedContexts): Promise<string> {
  return (await canonicalForm(document, document['@context'], allowed)).text
}

/**
 * As {@link canonize}, for a document read by other contexts than its own, as a proof is.
 *
 * @returns the text, and whether characters beyond U+FFFF may stand in it: only then can verifiers disagree on the order of its lines
 */
export async function canonicalForm(
  document: JsonObject,
  localContext: JsonValue | undefined,
  allowed?: AllowedContexts,
): Promise<{ readonly text: string; readonly astral: boolean }> {
  const fast = fastCanonizeNow(document, localContext) ?? (await fastCanonize(document, localContext))
  if (fast === undefined) {
    const read = document['@context'] === localContext ? document : { ...document, '@context': localContext }
    return { text: await canonizeGenerally(read, allowed), astral: true }
  }
  return 'canonical' in fast
    ? { text: fromByteText(fast.canonical), astral: fast.astral }
    : { text: fromByteText(await untangle(fast)), astral: fast.astral }
}

/**
 * SHA-256 of the canonical form: the same as hashing what {@link canonicalForm} answers, without making a text of it where that can be
 * avoided.
 *
 * @returns 32 bytes
 */
export async function canonicalDigest(
  document: JsonObject,
  localContext: JsonValue | undefined,
  allowed?: AllowedContexts,
): Promise<Uint8Array> {
  const fast = fastCanonizeNow(document, localContext) ?? (await fastCanonize(document, localContext))
  if (fast === undefined) return sha256((await canonicalForm(document, localContext, allowed)).text)
  const pieces = 'canonical' in fast ? fast.canonical : await untangle(fast)
  return digestNow(pieces) ?? sha256(toBytes(pieces.join('')))
}

/** As {@link canonize}, by the general libraries alone: the oracle of the fast path. */
export async function canonizeGenerally(document: JsonObject, allowed?: AllowedContexts): Promise<string> {
  return labelGenerally(await toQuads(document, allowed))
}

/** The full algorithm of RDFC-1.0 on the statements with blank nodes alone: all others are the same under any labels. */
async function untangle({ entangled, relabel }: Entangled): Promise<readonly ByteText[]> {
  const labels = new Map<string, string>()
  await labelGenerally(parseLines(await general(), fromByteText([entangled])), labels)
  return relabel(new Map([...labels].map(([ours, canonical]) => [`_:${ours.replace(/^_:/, '')}`, `_:${canonical.replace(/^_:/, '')}`])))
}

const general = async (): Promise<typeof import('rdf-canonize').default> => (await import('rdf-canonize')).default

// Line by line: as one text, its parser compares each statement with all before it, and 27,000 of them take ten seconds.
const parseLines = ({ NQuads }: typeof import('rdf-canonize').default, lines: string): readonly Quad[] =>
  [...new Set(lines.split('\n'))].flatMap((line) => NQuads.parse(line))

/** Labels blank nodes by the full algorithm of RDFC-1.0, which tells apart what first-degree hashes cannot. */
async function labelGenerally(quads: readonly Quad[], canonicalIdMap?: Map<string, string>): Promise<string> {
  refuseNodesAlike(quads)
  const canonizer = await general()
  try {
    const mixed = quads.some(({ object }) => beyondBasicPlane.test(object.value))
    const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', ...(canonicalIdMap && { canonicalIdMap }) } as const
    if (!mixed) return await canonizer.canonize(quads, options)
    return sortByCodePoint(await canonizer.canonize(quads, { ...options, createMessageDigest: codePointDigest }))
  } catch (error) {
    throw new OpenBadgesError('canonicalization-too-costly', 'This document’s nodes are too entangled to be put in order.', {
      cause: error,
    })
  }
}

/**
 * Expands a document in safe mode and lists its statements.
 *
 * @returns statements in no particular order, blank nodes labeled as they were met
 * @throws OpenBadgesError `unknown-context`, `json-ld-unsafe`, `too-large` for lists of more than {@link MAXIMUM_LIST} items together,
 *   `canonicalization-too-costly` for objects without id that are written alike (`jsonld/twins`)
 */
export async function toQuads(document: JsonObject, allowed?: AllowedContexts): Promise<readonly Quad[]> {
  refuseLongLists(document)
  refuseObjectsAlike(document)
  const [{ default: jsonld }, { default: ContextResolver }] = await Promise.all([import('jsonld'), import('jsonld/lib/ContextResolver.js')])
  const contextResolver = new ContextResolver({ sharedCache: keptContexts })
  let unknown: string | undefined
  const documentLoader = async (url: string) => {
    const own = bundledContext(url)
    const context = own ?? allowed?.get(url)
    if (!context) {
      unknown = url
      throw new Error(`The context ${url} is not known.`)
    }
    // `static` lets jsonld keep what it made of a context for all later documents: only true of our own copies.
    return own ? { document: context, documentUrl: url, tag: 'static' } : { document: context, documentUrl: url }
  }
  // `null` base and `safe`: what is not absolute and not defined is an error, never silently dropped (1EdTech PR #611).
  const options = { safe: true, base: null, documentLoader, contextResolver, rdfDirection: 'i18n-datatype' } as object
  try {
    const expanded = await jsonld.expand(document as object, options)
    refuseNamesByBirth(expanded)
    return (await jsonld.toRDF(expanded as object, { ...options, skipExpansion: true } as object)) as Quad[]
  } catch (error) {
    if (error instanceof OpenBadgesError) throw error
    if (unknown !== undefined)
      throw new OpenBadgesError('unknown-context', told('The context {unknown} is not one this verifier knows.', { unknown }), {
        cause: error,
      })
    throw new OpenBadgesError('json-ld-unsafe', describe(error), { cause: error })
  }
}

/** Longest list that is given to jsonld, whose work grows with the square of it. A record of a whole school life has some hundreds. */
export const MAXIMUM_LIST = 4000

/** Several lists are as much work as one, if the sum of their squares is the same. */
function refuseLongLists(document: JsonObject): void {
  let work = 0
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) work += value.length ** 2
    if (work > MAXIMUM_LIST ** 2) throw new OpenBadgesError('too-large', 'This document has lists that are too long.')
    for (const member of Object.values(value)) count(member)
  }
  count(document)
}

/**
 * jsonld gathers nodes and graphs in plain objects by their ids. One called `__proto__` or `constructor` would be found there before it is put in, and
 * what is said of it be written into what all objects of the process share. No such name is an absolute IRI, so nothing is lost.
 */
function refuseNamesByBirth(expanded: unknown): void {
  if (typeof expanded !== 'object' || expanded === null) return
  for (const [name, member] of Object.entries(expanded)) {
    const id = name === '@id' ? member : name
    if (typeof id === 'string' && id in Object.prototype)
      throw new OpenBadgesError('json-ld-unsafe', told('JSON-LD would drop part of this document (relative reference: “{id}”).', { id }))
    // JSON that is a value is told as a text.
    if (name !== '@value') refuseNamesByBirth(member)
  }
}

/**
 * What jsonld keeps of contexts from one document to the next. Its own cache keeps a hundred of any size; contexts written into hostile
 * documents could fill the memory with it. Ours keeps short ones, as the parts of bundled contexts are, and drops the oldest.
 */
const keptContexts = (() => {
  const kept = new Map<string, unknown>()
  return {
    get: (key: string): unknown => kept.get(key),
    set: (key: string, value: unknown): void => {
      if (key.length > 8192) return
      const [oldest] = kept.keys()
      if (kept.size >= 500 && oldest !== undefined) kept.delete(oldest)
      kept.set(key, value)
    },
  }
})()

/** The plainest words in a JsonLdError: the term or id that was about to be dropped, if it names one. */
function describe(error: unknown): Words {
  const details = (error as { details?: { event?: { details?: Record<string, unknown>; code?: string } } }).details
  const event = details?.event
  const named = event?.details && Object.values(event.details).find((value) => typeof value === 'string')
  if (event?.code && typeof named === 'string')
    return told('JSON-LD would drop part of this document ({code}: “{named}”).', { code: event.code, named: named.slice(0, 200) })
  return told('This is not valid JSON-LD: {error}', { error: error instanceof Error ? error.message.slice(0, 300) : String(error) })
}

const beyondBasicPlane = /[\ud800-\udbff]/

/**
 * RDFC-1.0 sorts by Unicode code point (§4.4.3 step 7, §4.6.3 step 4); JavaScript's `sort`, which the library beneath us uses, compares
 * UTF-16 units, which differs where a character beyond U+FFFF meets one of U+E000..U+FFFF. We hold to the specification.
 */
function sortByCodePoint(text: string): string {
  const lines = text.split('\n').slice(0, -1)
  lines.sort(compareCodePoints)
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}

/** SHA-256 as the library beneath us wants it; whole lines (first-degree hashes) are put in code point order before they are hashed. */
function codePointDigest(): { update(text: string): void; digest(): Promise<string> } {
  const parts: string[] = []
  return {
    update: (text) => void parts.push(text),
    digest: async () => {
      if (parts.every((part) => part.endsWith('\n'))) parts.sort(compareCodePoints)
      return encodeHex(await sha256(parts.join('')))
    },
  }
}
