import type { JsonObject, JsonValue } from '../vc/json.ts'
import { type ByteText, digestNow } from './byte-text.ts'
import { eachOnce, endedBy, hashBlanks, isLines, mergeByName, putInOrder } from './labels.ts'
import { declined, Unseen } from './places.ts'
import { type Blank, type Graph, note, type Part, type Statements, type Subject } from './statements.ts'
import { refuseTwins } from './twins.ts'
import { walk } from './walk.ts'

/**
 * What the fast path came to: the canonical text, in pieces and in bytes, and whether a character beyond U+FFFF stands in it; or {@link Entangled}; or
 * nothing, when the document is outside of it.
 */
export type FastAnswer = { readonly canonical: readonly ByteText[]; readonly astral: boolean } | Entangled | undefined

/**
 * A document with blank nodes that cannot be told apart by themselves.
 *
 * @property entangled the lines with blank nodes, which are all that the general algorithm needs, with labels of our own
 * @property relabel writes the canonical text, given the canonical label of each of ours, both as `_:x`
 */
export type Entangled = {
  readonly entangled: ByteText
  readonly relabel: (labels: ReadonlyMap<string, string>) => readonly ByteText[]
  readonly astral: boolean
}

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

/**
 * SHA-256 of the canonical form.
 *
 * @param astral whether to answer for texts with characters beyond U+FFFF, too, on whose order verifiers might disagree
 * @returns 32 bytes; `undefined` outside of the fast path, and in browsers
 */
export function fastDigestNow(document: JsonObject, localContext: JsonValue | undefined, astral: boolean): Uint8Array | undefined {
  const fast = fastCanonizeNow(document, localContext)
  return fast !== undefined && 'canonical' in fast && (astral || !fast.astral) ? digestNow(fast.canonical) : undefined
}

/** Gives blank nodes their canonical labels where the general algorithm need not be asked (RDFC-1.0, §4.4.3). */
function label(statements: Statements): FastAnswer {
  putInOrder(statements)
  const { fragments, astral } = statements
  let { blanks } = statements
  if (fragments.length > 0) {
    for (const one of fragments) for (const [line, value] of one.statements.numbers) note(statements, line, value)
    blanks = [...blanks, ...fragments.flatMap((one) => one.statements.blanks)]
  }
  // Alone, a blank node has its label whatever its hash is.
  if (blanks.length > 1) {
    hashBlanks(statements)
    blanks.sort((one, other) => (one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0))
  }
  const twins = blanks.filter((node, index) => node.hash === blanks[index - 1]?.hash || node.hash === blanks[index + 1]?.hash)
  if (twins.every(standsAlone)) {
    // Step 4 gives labels to nodes of one kind first, step 5 to those that share a hash; which twin gets which makes no difference then.
    const sharing = new Set(twins)
    if (twins.length > 0) blanks = [...blanks.filter((node) => !sharing.has(node)), ...twins]
    for (const [index, node] of blanks.entries()) node.label = `_:c14n${index}`
    return { canonical: write(statements, blanks), astral }
  }
  refuseTwins(twins.length)
  // The general algorithm takes labels that begin with c14n for its own, so ours must not.
  for (const [index, node] of blanks.entries()) node.label = `_:b${index}`
  const relabel = (labels: ReadonlyMap<string, string>): readonly ByteText[] => {
    // Sealed parts are shared: another document may have given their nodes labels in the meantime.
    for (const [index, node] of blanks.entries()) node.label = labels.get(`_:b${index}`) ?? ''
    return write(statements, blanks.toSorted(byLabel))
  }
  return { entangled: linesWithBlanks(statements, blanks), relabel, astral }
}

const byLabel = (one: Blank, other: Blank): number => (one.label < other.label ? -1 : 1)

/** Whether a blank node is in no statement with another: then those that share its hash say the very same of the very same. */
const standsAlone = ({ graph, names, mention, parts }: Blank): boolean =>
  graph === undefined && names === undefined && typeof mention?.subject === 'string' && parts.every(isFinished)

const isFinished = (part: Part): boolean => typeof part === 'string' || isLines(part)

function linesWithBlanks({ subjects, graphs, fragments }: Statements, blanks: readonly Blank[]): ByteText {
  let text = ''
  for (const { name, predicates, parts } of [...subjects, ...fragments.flatMap((one) => one.statements.subjects)])
    text += textOf(name, { name, predicates, parts: parts.filter((part) => !isFinished(part)), text: undefined }, undefined)
  for (const graph of graphs) for (const subject of graph.subjects) text += textOf(subject.name, subject, graph)
  for (const node of blanks) text += textOf(node.label, node, node.graph)
  return text
}

/** Writes all lines in order. @param blanks in the order of their labels’ numbers, or of the labels themselves */
function write(statements: Statements, blanks: readonly Blank[]): ByteText[] {
  const { fragments, graphs } = statements
  let { subjects } = statements
  if (fragments.length > 0) {
    for (const one of fragments) subjects = mergeByName(subjects, one.statements.subjects)
    subjects = eachOnce(subjects as Subject[])
  }
  const pieces = graphs.some((graph) => graph.subjects.length > 0)
    ? textsWithGraphs(subjects, graphs)
    : subjects.map((subject) => subject.text ?? textOf(subject.name, subject, undefined))
  // No name is the beginning of another but for `_:c14n1` and `_:c14n10`, and there the shorter comes first in lines, too.
  for (const node of blanks.length > 10 ? blanks.toSorted(byLabel) : blanks) pieces.push(textOf(node.label, node, node.graph))
  return pieces
}

/** Lines in graphs stand among all others, and what one graph says of a subject another may say as well. */
function textsWithGraphs(subjects: readonly Subject[], graphs: readonly Graph[]): ByteText[] {
  const texts = new Map<ByteText, ByteText[]>()
  for (const graph of [undefined, ...graphs]) {
    for (const subject of graph ? graph.subjects : subjects) {
      const text = textOf(subject.name, subject, graph)
      const known = texts.get(subject.name)
      if (known) known.push(text)
      else texts.set(subject.name, [text])
    }
  }
  return [...texts.keys()].sort().map((name) => {
    const said = texts.get(name) ?? []
    return said.length === 1 ? (said[0] ?? '') : `${said.join('').split('\n').slice(0, -1).sort().join('\n')}\n`
  })
}

function textOf(name: ByteText, { parts }: Subject, graph: Graph | undefined): ByteText {
  const end = graph === undefined ? ' .\n' : ` ${graph.label.label} .\n`
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') text += name + endedBy(part, graph, end)
    else if (isLines(part)) for (const line of part) text += name + endedBy(line, graph, end)
    else {
      for (const line of part.others) text += name + endedBy(line, graph, end)
      if (part.targets.length === 1) text += name + part.predicate + (part.targets[0] as Blank).label + end
      else for (const target of part.targets.map(({ label }) => label).sort()) text += name + part.predicate + target + end
    }
  }
  return text
}
