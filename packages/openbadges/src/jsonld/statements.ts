import type { ByteText } from './byte-text.ts'
import { declined } from './places.ts'

/**
 * Lines without blank nodes, of one subject that is an IRI and in no graph of its own: finished but for what is in `links`.
 *
 * @property name `<iri>`
 * @property text whole lines in order; the last of them, when there are links
 * @property links what comes before `text`: whole lines, and between them lines that wait for labels
 * @property sorted whether the lines are in order
 */
export type Block = { readonly name: ByteText; text: ByteText; links: (ByteText | Links)[] | undefined; sorted: boolean }

/** Lines of one predicate whose objects are blank nodes. @property head what stands before the label */
export type Links = { readonly head: ByteText; readonly targets: readonly Blank[] }

/** What is said of a subject, without its name in front: of blank nodes, and in graphs. */
export type Tails = { readonly name: ByteText; tails: (ByteText | Links)[]; sorted: boolean }

/**
 * A blank node.
 *
 * @property mentions where it stands as an object
 * @property graph in which it is a subject; `undefined` for the default one
 * @property names the graph it is the name of
 * @property hash first-degree; empty until it is known
 */
export type Blank = Tails & {
  readonly mentions: readonly { readonly subject: ByteText | Blank; readonly predicate: string; readonly graph: Graph | undefined }[]
  readonly graph: Graph | undefined
  names: Graph | undefined
  hash: string
  label: string
}

/** A graph named by a blank node, as that of a proof is. */
export type Graph = { readonly label: Blank; subjects: Tails[]; readonly blanks: Blank[] }

/** The statements of a document. */
export type Statements = {
  blocks: Block[]
  /** Of all graphs. */
  readonly blanks: Blank[]
  readonly graphs: Graph[]
  /** Sealed parts, whose statements stand by themselves and are shared between documents: read, never written. */
  readonly fragments: Fragment[]
  /** Whether a character beyond U+FFFF stands anywhere: then code points and UTF-16 units sort differently. */
  astral: boolean
  /** Whether every text is in ASCII. */
  ascii: boolean
  /**
   * Tails that came of a number, true or false, with it; and those of texts that read like one, with `''`. Said twice, two that look alike
   * are one to jsonld only if they are the same in JSON: see `note`.
   */
  readonly numbers: Map<ByteText, number | boolean | ''>
}

/** A sealed part of documents, walked once and put in order. Its blank nodes occur nowhere else, so their hashes are its own as well. */
export type Fragment = { readonly subject: ByteText; readonly statements: Statements }

/** Room for statements, with none in it yet. */
export const newStatements = (): Statements => ({
  blocks: [],
  blanks: [],
  graphs: [],
  fragments: [],
  astral: false,
  ascii: true,
  numbers: new Map(),
})

/**
 * Remembers what a tail came of. `1` and `"1"` can come to the same literal, as can two numbers that differ in the seventeenth digit; jsonld
 * keeps both, where they are one line here.
 */
export function note(into: Statements, tail: ByteText, value: number | boolean | ''): void {
  const known = into.numbers.get(tail)
  if (known === undefined) into.numbers.set(tail, value)
  else if (known !== value) throw declined
}
