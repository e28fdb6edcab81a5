import { type ByteText, digestHexNow } from './byte-text.ts'
import type { Blank, Graph, Part, Statements, Subject } from './statements.ts'

/** Puts the subjects of a document's own statements in order, each once. */
export function putInOrder(statements: Statements): void {
  for (const graph of statements.graphs) graph.subjects = eachOnce(inOrderOfNames(graph.subjects))
  statements.subjects = eachOnce(inOrderOfNames(statements.subjects))
}

/** Subjects by name, sorted in place: mostly few, and nearly in order, so each is put in its place among those before it. */
function inOrderOfNames(subjects: Subject[]): Subject[] {
  if (subjects.length > 200) return subjects.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
  for (let index = 1; index < subjects.length; index++) {
    const subject = subjects[index] as Subject
    const { name } = subject
    if ((subjects[index - 1] as Subject).name <= name) continue
    let low = 0
    let high = index - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((subjects[middle] as Subject).name <= name) low = middle + 1
      else high = middle
    }
    for (let place = index; place > low; place--) subjects[place] = subjects[place - 1] as Subject
    subjects[low] = subject
  }
  return subjects
}

/** Two lists of subjects by name as one. */
export function mergeByName(one: readonly Subject[], other: readonly Subject[]): Subject[] {
  const merged: Subject[] = []
  let index = 0
  for (const subject of other) {
    for (let next = one[index]; next !== undefined && next.name <= subject.name; next = one[++index]) merged.push(next)
    merged.push(subject)
  }
  for (; index < one.length; index++) merged.push(one[index] as Subject)
  return merged
}

/** Subjects that are in the order of their names, each once, with all that is said of it. */
export function eachOnce(subjects: Subject[]): Subject[] {
  let repeated = false
  for (let index = 1; index < subjects.length; index++) if (subjects[index]?.name === subjects[index - 1]?.name) repeated = true
  if (!repeated) return subjects
  const distinct: Subject[] = []
  for (let index = 0; index < subjects.length; index++) {
    const subject = subjects[index] as Subject
    const begin = index
    while (subjects[index + 1]?.name === subject.name) index++
    if (index === begin) distinct.push(subject)
    else if (index === begin + 1) distinct.push(joinTwo(subject, subjects[index] as Subject))
    else distinct.push(joinMany(subject.name, subjects.slice(begin, index + 1)))
  }
  return distinct
}

function joinTwo({ name, predicates: ofOne, parts: one }: Subject, { predicates: ofOther, parts: other }: Subject): Subject {
  const predicates: string[] = []
  const parts: Part[] = []
  let left = 0
  let right = 0
  while (left < one.length || right < other.length) {
    const ours = ofOne[left]
    const theirs = ofOther[right]
    if (ours === theirs) {
      predicates.push(ours ?? '')
      parts.push(joinParts([one[left++] ?? '', other[right++] ?? '']))
    } else if (theirs === undefined || (ours !== undefined && ours < theirs)) {
      predicates.push(ours ?? '')
      parts.push(one[left++] ?? '')
    } else {
      predicates.push(theirs)
      parts.push(other[right++] ?? '')
    }
  }
  return { name, predicates, parts, text: undefined }
}

function joinMany(name: ByteText, subjects: readonly Subject[]): Subject {
  const said = new Map<string, Part[]>()
  for (const { predicates, parts } of subjects) {
    for (const [index, part] of parts.entries()) {
      const predicate = predicates[index] ?? ''
      const known = said.get(predicate)
      if (known) known.push(part)
      else said.set(predicate, [part])
    }
  }
  const predicates = [...said.keys()].sort()
  return { name, predicates, parts: predicates.map((predicate) => joinParts(said.get(predicate) ?? [])), text: undefined }
}

/** Statements are a set: two equal lines are one. */
function joinParts(parts: readonly Part[]): Part {
  const links = parts.flatMap((part) => (typeof part === 'string' || isLines(part) ? [] : part))
  const lines = parts.flatMap((part) => (typeof part === 'string' || isLines(part) ? part : part.others))
  const others = [...new Set(lines)].sort()
  const [first] = links
  return first ? { others, predicate: first.predicate, targets: links.flatMap(({ targets }) => targets) } : others
}

/** Whether a part is several lines and nothing else. */
export const isLines = (part: Part): part is readonly ByteText[] => Array.isArray(part)

/** Keeps the lines of subjects that have no blank nodes in them. */
export function keepTexts({ subjects }: Statements): void {
  for (const subject of subjects) {
    if (subject.parts.some((part) => typeof part !== 'string' && !isLines(part))) continue
    let text = ''
    for (const part of subject.parts) {
      if (typeof part === 'string') text += subject.name + part
      else if (isLines(part)) for (const line of part) text += subject.name + line
    }
    // A text put together of many is made one when it is first searched; once is enough for all documents.
    text.indexOf('\n')
    subject.text = text
  }
}

/** Gives blank nodes their first-degree hashes. RDFC-1.0, §4.6. */
export function hashBlanks({ blanks, ascii }: Statements): void {
  for (const node of blanks) if (node.hash === '') node.hash = digestHexNow(firstDegreeText(node), ascii)
}

/** What is hashed of a blank node: the statements it is in, itself as `_:a`, all others as `_:z`. */
function firstDegreeText(node: Blank): ByteText {
  const { mention, names } = node
  const own = textFor(node, '_:a', node, node.graph)
  // The line it is the object of comes first if an IRI says it, and last if another blank node does: none says anything of itself.
  const line = mention
    ? `${typeof mention.subject === 'string' ? mention.subject : '_:z'}${mention.predicate}_:a${endFor(node, mention.graph)}`
    : ''
  if (names === undefined) return typeof mention?.subject === 'string' ? line + own : own + line
  // Lines may be equal here, and each counts (two nodes that only their own statements tell apart).
  let text = line + own
  for (const subject of names.subjects) text += textFor(node, subject.name, subject, names)
  for (const blank of names.blanks) text += textFor(node, '_:z', blank, names)
  return `${text.split('\n').slice(0, -1).sort().join('\n')}\n`
}

function textFor(node: Blank, name: ByteText, { parts }: Subject, graph: Graph | undefined): ByteText {
  const end = endFor(node, graph)
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') text += name + endedBy(part, graph, end)
    else if (isLines(part)) for (const line of part) text += name + endedBy(line, graph, end)
    else {
      for (const line of part.others) text += name + endedBy(line, graph, end)
      for (const target of part.targets) text += `${name}${part.predicate}${target === node ? '_:a' : '_:z'}${end}`
    }
  }
  return text
}

const endFor = (node: Blank, graph: Graph | undefined): string =>
  graph === undefined ? ' .\n' : graph.label === node ? ' _:a .\n' : ' _:z .\n'

/** A line as it ends in a graph. */
export const endedBy = (line: ByteText, graph: Graph | undefined, end: string): ByteText =>
  graph === undefined ? line : line.slice(0, -3) + end
