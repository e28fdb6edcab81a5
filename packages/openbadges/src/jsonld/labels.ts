import { type ByteText, digestHexNow } from './byte-text.ts'
import { declined } from './places.ts'
import type { Blank, Block, Graph, Links, Statements, Tails } from './statements.ts'

/** Puts a document's own statements in order, each subject once. Throws `declined`. */
export function putInOrder(statements: Statements): void {
  const { blanks, blocks, graphs } = statements
  for (const graph of graphs) graph.subjects = joinSubjects(graph.subjects)
  statements.blocks = joinBlocks(inOrderOfNames(blocks))
  for (const node of blanks) if (!node.sorted) refuseRepetition(node)
}

/** Gives blank nodes their first-degree hashes. RDFC-1.0, §4.6. */
export function hashBlanks({ blanks, ascii }: Statements): void {
  for (const node of blanks) if (node.hash === '') node.hash = digestHexNow(firstDegreeText(node), ascii)
}

/** Blocks that are in the order of their names, each name once. */
export function joinBlocks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block
    if (blocks[index + 1]?.name !== block.name) {
      joined.push(block)
      continue
    }
    const begin = index
    while (blocks[index + 1]?.name === block.name) index++
    joined.push(joinSome(block.name, blocks.slice(begin, index + 1)))
  }
  return joined
}

function joinSome(name: ByteText, blocks: readonly Block[]): Block {
  if (blocks.every(({ links, sorted }) => links === undefined && sorted)) {
    const [one, other] = blocks
    const text = blocks.length === 2 && one && other ? mergeTwo(one.text, other.text) : undefined
    return { name, text: text ?? eachOnce(blocks.flatMap((block) => linesOf(block.text))), links: undefined, sorted: true }
  }
  return { name, text: '', links: blocks.flatMap(({ links = [], text }) => [...links, text]), sorted: false }
}

/** Lines of both in order; `undefined` when they share one. */
function mergeTwo(one: ByteText, other: ByteText): ByteText | undefined {
  let text = ''
  let left = ''
  let leftEnd = 0
  let right = ''
  let rightEnd = 0
  while (left !== '' || leftEnd < one.length) {
    if (left === '') {
      const begin = leftEnd
      leftEnd = one.indexOf('\n', begin) + 1
      left = one.slice(begin, leftEnd)
    }
    if (right === '') {
      const begin = rightEnd
      rightEnd = other.indexOf('\n', begin) + 1
      if (rightEnd === 0) return text + left + one.slice(leftEnd)
      right = other.slice(begin, rightEnd)
    }
    if (left === right) return undefined
    if (left < right) {
      text += left
      left = ''
    } else {
      text += right
      right = ''
    }
  }
  return text + right + other.slice(rightEnd)
}

/** Lines without their ends. */
export const linesOf = (text: ByteText): ByteText[] => text.split('\n').slice(0, -1)

/** Lines in order, each once: statements are a set. */
export const eachOnce = (lines: ByteText[]): ByteText => `${[...new Set(lines)].sort().join('\n')}\n`

/** Blocks by name, sorted in place: mostly few, and nearly in order, so each is put in its place among those before it. */
export function inOrderOfNames(blocks: Block[]): Block[] {
  if (blocks.length > 200) return blocks.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
  for (let index = 1; index < blocks.length; index++) {
    const block = blocks[index] as Block
    const { name } = block
    let low = 0
    let high = index
    while (low < high) {
      const middle = (low + high) >> 1
      if ((blocks[middle] as Block).name <= name) low = middle + 1
      else high = middle
    }
    for (let place = index; place > low; place--) blocks[place] = blocks[place - 1] as Block
    blocks[low] = block
  }
  return blocks
}

/** Two lists of blocks by name as one. */
export function mergeByName(one: readonly Block[], other: readonly Block[]): Block[] {
  const merged: Block[] = []
  let index = 0
  for (const block of other) {
    for (let next = one[index]; next !== undefined && next.name <= block.name; next = one[++index]) merged.push(next)
    merged.push(block)
  }
  for (; index < one.length; index++) merged.push(one[index] as Block)
  return merged
}

/** The subjects of a graph, each once and with what is said of it once. */
function joinSubjects(subjects: readonly Tails[]): Tails[] {
  const byName = new Map<ByteText, { readonly subject: Tails; said: Set<ByteText | Links> | undefined }>()
  for (const subject of subjects) {
    const known = byName.get(subject.name)
    if (!subject.sorted) refuseRepetition(subject)
    if (!known) {
      byName.set(subject.name, { subject, said: undefined })
      continue
    }
    known.said ??= new Set(known.subject.tails)
    known.subject.sorted = false
    for (const tail of subject.tails) {
      if (known.said.has(tail)) continue
      known.said.add(tail)
      known.subject.tails.push(tail)
    }
  }
  return [...byName.values()].map(({ subject }) => subject)
}

/** What is hashed of a blank node: the statements it is in, itself as `_:a`, all others as `_:z`. */
function firstDegreeText(node: Blank): ByteText {
  const { mentions, names, sorted } = node
  const [mention] = mentions
  // The lines it is the object of come first if an IRI says them, and last if another blank node does; between them stand its own.
  if (sorted && names === undefined && mentions.length < 2) {
    const own = tailsText('_:a', node.tails, node, node.graph)
    if (mention === undefined) return own
    const line = mentionLine(mention, node)
    return typeof mention.subject === 'string' ? line + own : own + line
  }
  // Lines may be equal here, and each counts (two children that only their own statements tell apart).
  const lines = [...mentions.map((one) => mentionLine(one, node).slice(0, -1)), ...linesOf(tailsText('_:a', node.tails, node, node.graph))]
  if (names) {
    for (const { name, tails } of names.subjects) lines.push(...linesOf(tailsText(name, tails, node, names)))
    for (const { tails } of names.blanks) lines.push(...linesOf(tailsText('_:z', tails, node, names)))
  }
  return `${lines.sort().join('\n')}\n`
}

/** Saying the same twice by two names is rare, so left to the library, which knows when two equal lines are one. */
function refuseRepetition({ tails }: Tails): void {
  const texts = tails.filter((tail) => typeof tail === 'string')
  if (new Set(texts).size < texts.length) throw declined
}

function mentionLine({ subject, predicate, graph }: Blank['mentions'][number], node: Blank): ByteText {
  return `${typeof subject === 'string' ? subject : subject === node ? '_:a' : '_:z'}${predicate}_:a${endFor(node, graph)}`
}

function tailsText(subject: ByteText, tails: readonly (ByteText | Links)[], node: Blank, graph: Graph | undefined): ByteText {
  let text = ''
  const end = endFor(node, graph)
  for (const tail of tails) {
    if (typeof tail !== 'string')
      for (const target of tail.targets) text += `${subject}${tail.head}${target === node ? '_:a' : '_:z'}${end}`
    else text += graph ? `${subject}${tail.slice(0, -3)}${end}` : subject + tail
  }
  return text
}

const endFor = (node: Blank, graph: Graph | undefined): string =>
  graph === undefined ? ' .\n' : graph.label === node ? ' _:a .\n' : ' _:z .\n'
