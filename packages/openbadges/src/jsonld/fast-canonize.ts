import { nodeCrypto } from '../keys/crypto.ts'
import { sha256Hex } from '../keys/sha256.ts'
import type { JsonObject, JsonValue } from '../vc/json.ts'
import { compareCodePoints } from './code-points.ts'
import { declined, Unseen } from './context-tables.ts'
import { type Blank, type Block, type Statement, type Statements, walk } from './walk.ts'

/**
 * What the fast path came to: the canonical text, and whether a character beyond U+FFFF stands in it; or the statements of a document whose blank nodes cannot be told apart by themselves,
 * with labels of our own, for the general algorithm; or nothing, when the document is outside of it.
 */
export type FastAnswer = { readonly canonical: string; readonly astral: boolean } | { readonly entangled: string } | undefined

/**
 * Canonicalizes a document of a known shape at once, without the general libraries. Answers exactly what they would, or declines.
 *
 * @param document read by `localContext`, which is its own `@context` unless it is a proof
 * @returns `undefined` for documents outside, and for those that come to a kind of place for the first time: see {@link fastCanonize}
 */
export function fastCanonizeNow(document: JsonObject, localContext: JsonValue | undefined): FastAnswer {
  try {
    return answer(label(walk(document, localContext)))
  } catch (error) {
    if (error === declined || error instanceof Unseen) return undefined
    throw error
  }
}

/**
 * SHA-256 of the canonical form, without ever putting its text together: for signing, where sealed parts come with their bytes.
 *
 * @returns 32 bytes; `undefined` outside of the fast path, in browsers, and for texts on whose order verifiers might disagree
 */
export function fastDigestNow(document: JsonObject, localContext: JsonValue | undefined): Uint8Array | undefined {
  if (!nodeCrypto) return undefined
  try {
    const labelled = label(walk(document, localContext))
    if (labelled === undefined || labelled.entangled || labelled.astral) return undefined
    const hashing = nodeCrypto.createHash('sha256')
    let text = ''
    for (const part of labelled.parts) {
      if (typeof part === 'string') text += part
      else {
        if (text !== '') hashing.update(text)
        text = ''
        hashing.update(part.bytes)
      }
    }
    if (text !== '') hashing.update(text)
    return hashing.digest()
  } catch (error) {
    if (error === declined || error instanceof Unseen) return undefined
    throw error
  }
}

/** As {@link fastCanonizeNow}, and makes the tables of places that were not seen before. */
export async function fastCanonize(document: JsonObject, localContext: JsonValue | undefined): Promise<FastAnswer> {
  for (;;) {
    try {
      return answer(label(walk(document, localContext)))
    } catch (error) {
      if (error === declined) return undefined
      if (!(error instanceof Unseen)) throw error
      try {
        await error.fill()
      } catch {
        return undefined // a context that cannot be processed: the general library says why
      }
    }
  }
}

const hash: (text: string) => string = nodeCrypto ? (text) => nodeCrypto?.hash('sha256', text, 'hex') ?? '' : sha256Hex

type Compare = ((one: string, other: string) => number) | undefined

/** Gives blank nodes their canonical labels where each has a first-degree hash of its own (RDFC-1.0, §4.4.3 steps 3 to 5 and §4.6). */
function label(statements: Statements): Labelled | undefined {
  const { astral, fragments } = statements
  const compare = astral ? compareCodePoints : undefined
  const blanks = fragments.length === 0 ? statements.blanks : [...statements.blanks, ...fragments.flatMap((one) => one.statements.blanks)]
  for (const node of blanks) {
    // The hash of a sealed part's node is kept, unless this document sorts otherwise than the one it was made for.
    if (node.hash !== '' && !astral) continue
    if (repeatsItself(node)) return undefined
    node.hash = firstDegreeHash(node, compare)
  }
  if (blanks.length > 1) blanks.sort((one, other) => (one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0))
  let entangled = false
  for (let index = 0; index < blanks.length; index++) {
    const node = blanks[index]
    if (!node) continue
    if (index > 0 && blanks[index - 1]?.hash === node.hash) entangled = true
    node.label = `_:c14n${index}`
  }
  // The general algorithm takes labels that begin with c14n for its own, so ours must not.
  if (entangled) for (const [index, node] of blanks.entries()) node.label = `_:b${index}`
  const parts = write(statements, compare)
  // Sorted by code points, a shared hash could differ from the one that other documents need.
  if (astral) for (const { statements: own } of fragments) for (const node of own.blanks) node.hash = ''
  return parts && { parts, entangled, astral }
}

/** Lines in order, in pieces. */
type Labelled = { readonly parts: readonly (string | Block)[]; readonly entangled: boolean; readonly astral: boolean }

function answer(labelled: Labelled | undefined): FastAnswer {
  if (labelled === undefined) return undefined
  const { parts, entangled, astral } = labelled
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
  return entangled ? { entangled: text } : { canonical: text, astral }
}

/** Whether a blank node says the same twice. Rare, so left to the library, which knows when two equal lines are one. */
function repeatsItself(node: Blank): boolean {
  const { statements } = node
  if (statements.length < 2) return false
  const said = new Set<string>()
  for (const { subject, predicate, object } of statements) {
    if (subject !== node || typeof object !== 'string') continue
    const line = predicate + object
    if (said.has(line)) return true
    said.add(line)
  }
  return false
}

function firstDegreeHash(node: Blank, compare: Compare): string {
  const { statements } = node
  const lines: string[] = []
  for (const { subject, predicate, object } of statements) {
    const left = typeof subject === 'string' ? subject : subject === node ? '_:a' : '_:z'
    const right = typeof object === 'string' ? object : object === node ? '_:a' : '_:z'
    lines.push(`${left}${predicate}${right} .\n`)
  }
  // Lines may be equal here, and each counts (two children that only their own statements tell apart).
  sortTails(lines, compare)
  return hash(lines.join(''))
}

/**
 * Writes all lines in order. Statements are a set: two equal lines are one, as they are to jsonld, unless a number or truth value is
 * about; `1` and `"1"` can come to the same literal and jsonld would keep both, so then the answer is `undefined`.
 */
function write({ lines, mixed, fragments, numeric }: Statements, compare: Compare): (string | Block)[] | undefined {
  const blocks = new Map<string, Block>()
  const tailsOf = (name: string): string[] => {
    const known = lines.get(name)
    if (known) return known
    const tails: string[] = []
    // Another part says something of the same subject: its finished lines are taken apart again.
    if (blocks.delete(name)) for (const { statements } of fragments) tails.push(...(statements.lines.get(name) ?? []))
    lines.set(name, tails)
    return tails
  }
  for (const { statements, blocks: finished } of fragments) {
    for (const [name, tails] of statements.lines) {
      const block = compare === undefined ? finished.get(name) : undefined
      if (block !== undefined && !lines.has(name) && !blocks.has(name)) blocks.set(name, block)
      else if (blocks.has(name)) tailsOf(name)
      else tailsOf(name).push(...tails)
    }
  }
  for (const { statements } of fragments) for (const statement of statements.mixed) add(tailsOf, statement)
  for (const statement of mixed) add(tailsOf, statement)

  // No name is the beginning of another but for `_:c14n1` and `_:c14n10`, and there the shorter comes first in lines, too.
  const names = [...lines.keys(), ...blocks.keys()].sort(compare)
  const parts: (string | Block)[] = []
  let numericLines: Set<string> | undefined
  for (const name of names) {
    const block = blocks.get(name)
    if (block !== undefined) {
      parts.push(block)
      continue
    }
    let tails = lines.get(name) ?? []
    if (tails.length > 1) {
      sortTails(tails, compare)
      let repeated = false
      for (let index = 1; index < tails.length; index++) {
        if (tails[index] !== tails[index - 1]) continue
        numericLines ??= new Set(numeric)
        if (numericLines.has(tails[index] ?? '')) return undefined
        repeated = true
      }
      if (repeated) tails = [...new Set(tails)]
    } else if (tails.length === 0) continue
    parts.push(name, tails.join(` .\n${name}`), ' .\n')
  }
  return parts
}

/**
 * Sorts in place. Most subjects have four or five lines, for which the sort built in spends more on getting ready than on sorting.
 */
function sortTails(tails: string[], compare: Compare): void {
  if (compare !== undefined || tails.length > 16) {
    tails.sort(compare)
    return
  }
  for (let index = 1; index < tails.length; index++) {
    const tail = tails[index] ?? ''
    let place = index
    for (; place > 0 && (tails[place - 1] ?? '') > tail; place--) tails[place] = tails[place - 1] ?? ''
    tails[place] = tail
  }
}

function add(tailsOf: (name: string) => string[], { subject, predicate, object }: Statement): void {
  tailsOf(typeof subject === 'string' ? subject : subject.label).push(predicate + (typeof object === 'string' ? object : object.label))
}
