import type { JsonObject, JsonValue } from '../vc/json.ts'
import { type ByteText, digestNow } from './byte-text.ts'
import { eachOnce, hashBlanks, inOrderOfNames, joinBlocks, linesOf, mergeByName, putInOrder } from './labels.ts'
import { declined, Unseen } from './places.ts'
import { type Blank, type Block, type Graph, type Links, note, type Statements, type Tails } from './statements.ts'
import { walk } from './walk.ts'

/**
 * What the fast path came to: the canonical text, in bytes, and whether a character beyond U+FFFF stands in it; or {@link Entangled}; or
 * nothing, when the document is outside of it.
 */
export type FastAnswer = { readonly canonical: ByteText; readonly astral: boolean } | Entangled | undefined

/**
 * A document with blank nodes that cannot be told apart by themselves.
 *
 * @property entangled the lines with blank nodes, which are all that the general algorithm needs, with labels of our own
 * @property relabel writes the canonical text, given the canonical label of each of ours, both as `_:x`
 */
export type Entangled = {
  readonly entangled: ByteText
  readonly relabel: (labels: ReadonlyMap<string, string>) => ByteText
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
    for (const one of fragments) for (const [tail, value] of one.statements.numbers) note(statements, tail, value)
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
  // The general algorithm takes labels that begin with c14n for its own, so ours must not.
  for (const [index, node] of blanks.entries()) node.label = `_:b${index}`
  const relabel = (labels: ReadonlyMap<string, string>): ByteText => {
    // Sealed parts are shared: another document may have given their nodes labels in the meantime.
    for (const [index, node] of blanks.entries()) node.label = labels.get(`_:b${index}`) ?? ''
    return write(statements, blanks.toSorted(byLabel))
  }
  return { entangled: linesWithBlanks(statements, blanks), relabel, astral }
}

const byLabel = (one: Blank, other: Blank): number => (one.label < other.label ? -1 : 1)

function linesWithBlanks({ blocks, graphs, fragments }: Statements, blanks: readonly Blank[]): ByteText {
  let text = ''
  for (const { links = [] } of [...blocks, ...fragments.flatMap((one) => one.statements.blocks)])
    for (const part of links) if (typeof part !== 'string') text += textOfLinks(part.head, part, ' .\n')
  for (const block of graphs.flatMap(blocksOf)) text += block.text
  for (const node of blanks) text += textOfTails(node.label, node, node.graph)
  return text
}

/** Whether a blank node is in no statement with another: then those that share its hash say the very same of the very same. */
const standsAlone = ({ graph, names, mentions, tails }: Blank): boolean =>
  graph === undefined &&
  names === undefined &&
  mentions.every(({ subject }) => typeof subject === 'string') &&
  tails.every((tail) => typeof tail === 'string')

/** Writes all lines in order. @param blanks in the order of their labels' numbers, or of the labels themselves */
function write(statements: Statements, blanks: readonly Blank[]): ByteText {
  const { fragments, graphs } = statements
  let { blocks } = statements
  if (fragments.length > 0) {
    for (const one of fragments) blocks = mergeByName(blocks, one.statements.blocks)
    blocks = joinBlocks(blocks)
  }
  if (graphs.length > 0) blocks = joinBlocks(inOrderOfNames([...blocks, ...graphs.flatMap(blocksOf)]))
  let text = ''
  for (const block of blocks) text += block.links === undefined && block.sorted ? block.text : textOfBlock(block)
  // No name is the beginning of another but for `_:c14n1` and `_:c14n10`, and there the shorter comes first in lines, too.
  for (const node of blanks.length > 10 ? blanks.toSorted(byLabel) : blanks) text += textOfTails(node.label, node, node.graph)
  return text
}

function textOfBlock({ links = [], text, sorted }: Block): ByteText {
  let all = ''
  for (const part of links) all += typeof part === 'string' ? part : textOfLinks(part.head, part, ' .\n')
  all += text
  return sorted ? all : eachOnce(linesOf(all))
}

function textOfLinks(before: ByteText, { targets }: Links, end: string): ByteText {
  if (targets.length === 1) return before + (targets[0] as Blank).label + end
  let text = ''
  for (const target of targets.map((one) => one.label).sort()) text += before + target + end
  return text
}

/** The lines of a blank node, or of a subject in a graph. */
function textOfTails(name: ByteText, { tails, sorted }: Tails, graph: Graph | undefined): ByteText {
  const end = graph === undefined ? ' .\n' : ` ${graph.label.label} .\n`
  let text = ''
  for (const tail of tails) {
    if (typeof tail !== 'string') text += textOfLinks(name + tail.head, tail, end)
    else text += graph === undefined ? name + tail : `${name}${tail.slice(0, -3)}${end}`
  }
  return sorted ? text : `${linesOf(text).sort().join('\n')}\n`
}

/** The finished lines of a graph: of its subjects that are IRIs, for its blank nodes stand among all others. */
const blocksOf = (graph: Graph): Block[] =>
  graph.subjects.map((subject) => ({
    name: subject.name,
    text: textOfTails(subject.name, subject, graph),
    links: undefined,
    sorted: true,
  }))
