import { nodeCrypto } from '../keys/crypto.ts'
import { sha256Hex } from '../keys/sha256.ts'
import type { JsonObject, JsonValue } from '../vc/json.ts'
import { compareCodePoints } from './code-points.ts'
import { declined, Unseen } from './context-tables.ts'
import { type Blank, type Statements, walk } from './walk.ts'

/**
 * What the fast path came to: the canonical text; or the statements of a document whose blank nodes cannot be told apart by themselves,
 * with labels of our own, for the general algorithm; or nothing, when the document is outside of it.
 */
export type FastAnswer = { readonly canonical: string } | { readonly entangled: string } | undefined

/**
 * Canonicalizes a document of a known shape at once, without the general libraries. Answers exactly what they would, or declines.
 *
 * @param document read by `localContext`, which is its own `@context` unless it is a proof
 * @returns `undefined` for documents outside, and for those that come to a kind of place for the first time: see {@link fastCanonize}
 */
export function fastCanonizeNow(document: JsonObject, localContext: JsonValue | undefined): FastAnswer {
  try {
    return label(walk(document, localContext))
  } catch (error) {
    if (error === declined || error instanceof Unseen) return undefined
    throw error
  }
}

/** As {@link fastCanonizeNow}, and makes the tables of places that were not seen before. */
export async function fastCanonize(document: JsonObject, localContext: JsonValue | undefined): Promise<FastAnswer> {
  for (;;) {
    try {
      return label(walk(document, localContext))
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

/** Gives blank nodes their canonical labels where each has a first-degree hash of its own (RDFC-1.0, §4.4.3 steps 3 to 5 and §4.6). */
function label(statements: Statements): FastAnswer {
  const { blanks, astral } = statements
  const compare = astral ? compareCodePoints : undefined
  if (!dedupe(statements, compare)) return undefined
  for (const node of blanks) node.hash = firstDegreeHash(node, compare)
  const sorted = blanks.length > 1 ? blanks.toSorted((one, other) => (one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0)) : blanks
  for (const [index, node] of sorted.entries()) {
    if (index > 0 && sorted[index - 1]?.hash === node.hash) return { entangled: write(numbered(statements), compare) }
    node.label = `_:c14n${index}`
  }
  return { canonical: write(statements, compare) }
}

function numbered(statements: Statements): Statements {
  for (const [index, node] of statements.blanks.entries()) node.label = `_:b${index}`
  return statements
}

type Compare = ((one: string, other: string) => number) | undefined

/**
 * Statements are a set. Two equal lines are one, as they are to jsonld, unless a number or truth value is about: `1` and `"1"` can come to
 * the same literal and jsonld would keep both, so then the document is declined. Leaves every subject's lines sorted.
 */
function dedupe({ lines, mixed, numeric }: Statements, compare: Compare): boolean {
  for (const [subject, tails] of lines) {
    if (tails.length < 2) continue
    tails.sort(compare)
    let repeated = false
    for (let index = 1; index < tails.length; index++) if (tails[index] === tails[index - 1]) repeated = true
    if (!repeated) continue
    if (numeric) return false
    lines.set(subject, [...new Set(tails)])
  }
  // Blank subjects: only literals and references can repeat, and only in one node's own list.
  if (mixed.length > 1) {
    for (const { subject } of mixed) {
      if (typeof subject === 'string') continue
      const own = subject.statements
      for (let index = 1; index < own.length; index++) {
        const one = own[index]
        if (
          one?.subject === subject &&
          typeof one.object === 'string' &&
          own.some(
            (other, at) => at < index && other.subject === subject && other.predicate === one.predicate && other.object === one.object,
          )
        )
          return false
      }
    }
  }
  return true
}

function firstDegreeHash(node: Blank, compare: Compare): string {
  const { statements } = node
  const lines: string[] = []
  for (const { subject, predicate, object } of statements) {
    const left = typeof subject === 'string' ? subject.slice(0, -1) : subject === node ? '_:a' : '_:z'
    const right = typeof object === 'string' ? object : object === node ? '_:a' : '_:z'
    lines.push(`${left}${predicate}${right} .\n`)
  }
  // Lines may be equal here, and each counts (two children that only their own statements tell apart).
  lines.sort(compare)
  return hash(lines.join(''))
}

function write({ lines, mixed }: Statements, compare: Compare): string {
  const groups = new Map<string, string[]>()
  for (const [subject, tails] of lines) groups.set(subject.slice(0, -1), tails)
  const touched = new Set<string>()
  for (const { subject, predicate, object } of mixed) {
    const name = typeof subject === 'string' ? subject.slice(0, -1) : subject.label
    const tail = predicate + (typeof object === 'string' ? object : object.label)
    const known = groups.get(name)
    if (known) {
      known.push(tail)
      touched.add(name)
    } else groups.set(name, [tail])
  }
  let text = ''
  // Names end with `>` or a digit and a space follows in the line; comparing with that space is comparing the lines.
  const names = [...groups.keys()].map((name) => `${name} `).sort(compare)
  for (const spaced of names) {
    const name = spaced.slice(0, -1)
    const tails = groups.get(name) ?? []
    if (touched.has(name) || name.startsWith('_:')) tails.sort(compare)
    for (const tail of tails) text += `${name}${tail} .\n`
  }
  return text
}
