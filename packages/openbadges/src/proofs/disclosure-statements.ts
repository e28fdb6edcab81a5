/// <reference path="../jsonld/untyped-modules.d.ts" />
import { OpenBadgesError } from '../errors.ts'
import { refuseAmbiguousText } from '../jsonld/ambiguous-text.ts'
import { type AllowedContexts, canonicalForm } from '../jsonld/canonize.ts'
import { compareCodePoints } from '../jsonld/code-points.ts'
import { encodeBase64Url } from '../keys/base64url.ts'
import { nodeCrypto, webBytes } from '../keys/crypto.ts'
import type { JsonObject, JsonValue } from '../vc/json.ts'
import { MAXIMUM_STATEMENTS } from './disclosure-values.ts'
import { selectByPointers } from './json-pointer.ts'

/**
 * A document as the statements it makes, with the labels that its issuer’s secret gives to blank nodes.
 *
 * @property lines all of them, each ended by `\n`, in code point order
 * @property select which of the lines pointers choose, and the labels that a verifier of just those will come to
 */
export type Statements = {
  readonly lines: readonly string[]
  readonly select: (pointers: readonly string[]) => Promise<ReadonlySet<string>>
  readonly labelsFor: (chosen: ReadonlySet<string>, shown: JsonObject) => Promise<ReadonlyMap<string, string>>
}

const entangled = (): OpenBadgesError =>
  new OpenBadgesError('invalid-input', 'This document has parts without names that cannot be told apart, so it cannot be shown in parts.')

/**
 * Takes a document apart into statements.
 *
 * The specification gives every blank node a name, in the expanded document, compacts it, and lets pointers choose from that. Compacting
 * turns lists of one into single values, so that pointers would fit the document of nobody. Here names are given in the document as it
 * stands; what its canonical form is afterwards is compared with what it was, so nothing can have changed but the names. Wherever pointers
 * fit both, the outcome is the same, byte for byte.
 *
 * @param unsecured without proofs
 * @param hmacKey 32 bytes
 * @throws OpenBadgesError `invalid-input` for documents whose blank nodes cannot be named (several signed credentials within, two lists in one
 *   place); `too-large`, `ambiguous-text`, `json-ld-unsafe`, `unknown-context`, `canonicalization-too-costly`
 * @see Data Integrity ECDSA Cryptosuites v1.0, §3.4.1 to §3.4.16
 */
export async function statementsOf(unsecured: JsonObject, hmacKey: Uint8Array, allowed?: AllowedContexts): Promise<Statements> {
  const { text: canonical } = await canonicalForm(unsecured, unsecured['@context'], allowed)
  refuseAmbiguousText(canonical)
  const prefix = unusedPrefix(canonical)
  const named = withNames(unsecured, prefix)
  const nameOf = namer(prefix)

  /** The statements of a named document or of a part of it, blank nodes again, labeled by their names. */
  const plain = async (document: JsonObject): Promise<readonly string[]> => {
    const { text } = await canonicalForm(document, document['@context'], allowed)
    return nameOf(text.split('\n').slice(0, -1))
  }

  const all = await plain(named)
  if (all.length > MAXIMUM_STATEMENTS) throw new OpenBadgesError('too-large', 'This document makes too many statements to disclose.')
  const { text, ids } = await canonicalLabels(all)
  if (text !== canonical) throw entangled()

  const labels = new Map<string, string>()
  const digest = await keyedDigest(hmacKey)
  // §3.4.4: the HMAC of the canonical label without its “_:”.
  for (const [name, id] of ids) labels.set(name, `_:u${encodeBase64Url(await digest(id.slice('_:'.length)))}`)
  const relabel = (line: string): string => `${renameBlanks(line, (name) => labels.get(name) ?? name)}\n`
  const plainOf = new Map(all.map((line) => [relabel(line), line]))

  return {
    lines: [...plainOf.keys()].sort(compareCodePoints),

    select: async (pointers) => {
      // Against the document as it came first: names are not members that anyone could point to.
      selectByPointers(unsecured, pointers)
      const selection = selectByPointers(named, pointers)
      const chosen = new Set(selection ? (await plain(selection)).map(relabel) : [])
      // A part of an ordered list, or half of a value with its language, says something that the whole document does not.
      for (const line of chosen)
        if (!plainOf.has(line)) throw new OpenBadgesError('invalid-pointer', 'A pointer chooses a part of what only holds as a whole.')
      return chosen
    },

    labelsFor: async (chosen, shown) => {
      const { text: shownText } = await canonicalForm(shown, shown['@context'], allowed)
      const own = await canonicalLabels([...chosen].map((line) => plainOf.get(line) ?? line))
      if (own.text !== shownText) throw entangled()
      return new Map([...own.ids].map(([name, id]) => [id, labels.get(name) ?? name]))
    },
  }
}

/** A URN prefix that stands nowhere in the document. */
function unusedPrefix(canonical: string): string {
  for (let number = 0; ; number++) if (!canonical.includes(`urn:bnid${number}:`)) return `urn:bnid${number}:`
}

/** Names every object that has no id: a node of the graph, unless keywords make it a value or a list. §3.4.7 */
function withNames(document: JsonObject, prefix: string): JsonObject {
  let count = 0
  const nameAll = (value: JsonValue | undefined): JsonValue | undefined => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((item) => nameAll(item as JsonValue) ?? null)
    const object = value as JsonObject
    const members = Object.entries(object).map(([name, member]) => [name, name === '@context' ? member : nameAll(member)] as const)
    const needsName = object.id === undefined && !members.some(([name]) => name.startsWith('@') && name !== '@context' && name !== '@type')
    return Object.fromEntries(needsName ? [['id', `${prefix}${count++}`], ...members] : members) as JsonObject
  }
  return nameAll(document) as JsonObject
}

/**
 * Turns names back into blank nodes, and names those that JSON has no place for a name for, cells of lists and graphs, after the statement
 * that leads to them. Remembers these, so that a part of the document gives them the same names.
 */
function namer(prefix: string): (lines: readonly string[]) => readonly string[] {
  const known = new Map<string, string>()
  const back = `<${prefix}`
  return (lines) => {
    const statements = lines.map((line) => {
      const [subject, predicate, object, graph] = partsOf(line)
      const own = (term: string): string => (term.startsWith(back) ? `_:n${term.slice(back.length, -1)}` : term)
      return [own(subject), predicate, own(object), own(graph)] as const
    })
    const isUnnamed = (term: string): boolean => term.startsWith('_:c14n')
    const leading = new Map<string, (typeof statements)[number][]>()
    for (const statement of statements) {
      if (!isUnnamed(statement[2])) continue
      const before = leading.get(statement[0])
      if (before) before.push(statement)
      else leading.set(statement[0], [statement])
    }
    const names = new Map<string, string>()
    const open = [...leading.keys()].filter((subject) => !isUnnamed(subject)).map((subject) => [subject, subject] as const)
    for (let next = open.pop(); next; next = open.pop()) {
      const [subject, name] = next
      const through = new Set<string>()
      for (const [, predicate, object] of leading.get(subject) ?? []) {
        if (names.has(object) || through.has(predicate)) throw entangled()
        through.add(predicate)
        const way = `${name} ${predicate}`
        const label = known.get(way) ?? `_:m${known.size}`
        known.set(way, label)
        names.set(object, label)
        open.push([object, label])
      }
    }
    const final = (term: string): string => {
      if (!isUnnamed(term)) return term
      const name = names.get(term)
      if (name === undefined) throw entangled()
      return name
    }
    return statements.map(
      ([subject, predicate, object, graph]) => `${final(subject)} ${predicate} ${final(object)}${graph === '' ? '' : ` ${final(graph)}`} .`,
    )
  }
}

/** Subject, predicate, object and graph (or an empty text) of a line of canonical N-Quads, which has single spaces and no others outside of literals. */
function partsOf(line: string): readonly [subject: string, predicate: string, object: string, graph: string] {
  const first = line.indexOf(' ')
  const second = line.indexOf(' ', first + 1)
  const end = line.lastIndexOf(' .')
  // Behind a literal’s closing quote no further quote can stand: not in a language, nor in an IRI.
  const from = line[second + 1] === '"' ? line.lastIndexOf('"') : second + 1
  const space = line.indexOf(' ', from)
  return [
    line.slice(0, first),
    line.slice(first + 1, second),
    line.slice(second + 1, space),
    space === end ? '' : line.slice(space + 1, end),
  ]
}

/** Gives the blank nodes of a line other labels; literals are left alone, whatever they say. */
export function renameBlanks(line: string, rename: (label: string) => string): string {
  if (!line.includes('_:')) return line
  const [subject, predicate, object, graph] = partsOf(line)
  const own = (term: string): string => (term.startsWith('_:') ? rename(term) : term)
  return `${own(subject)} ${predicate} ${own(object)}${graph === '' ? '' : ` ${own(graph)}`} .`
}

/** Canonical form of statements, with the label each blank node came to. The text has no character on whose order verifiers differ. */
async function canonicalLabels(lines: readonly string[]): Promise<{ text: string; ids: ReadonlyMap<string, string> }> {
  const { default: canonizer } = await import('rdf-canonize')
  const found = new Map<string, string>()
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', canonicalIdMap: found } as const
  // Line by line: as one text, its parser compares each statement with all before it.
  const quads = lines.flatMap((line) => canonizer.NQuads.parse(`${line}\n`))
  try {
    const text = await canonizer.canonize(quads, options)
    const bare = (label: string): string => (label.startsWith('_:') ? label : `_:${label}`)
    return { text, ids: new Map([...found].map(([name, id]) => [bare(name), bare(id)])) }
  } catch (error) {
    throw new OpenBadgesError('canonicalization-too-costly', 'This document’s nodes are too entangled to be put in order.', {
      cause: error,
    })
  }
}

async function keyedDigest(key: Uint8Array): Promise<(text: string) => Uint8Array | Promise<Uint8Array>> {
  const node = nodeCrypto
  if (node) return (text) => node.createHmac('sha256', key).update(text).digest()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', webBytes(key), algorithm, false, ['sign'])
  return async (text) => new Uint8Array(await crypto.subtle.sign(algorithm, imported, new TextEncoder().encode(text)))
}
