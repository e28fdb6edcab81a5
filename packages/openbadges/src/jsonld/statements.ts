import type { ByteText } from './byte-text.ts'
import { declined } from './places.ts'

/**
 * What is said of one subject.
 *
 * @property name `<iri>`; empty for a blank node
 * @property predicates in order, each once; @property parts what is said with each of them
 * @property text its finished lines, where they are kept: of sealed parts
 */
export type Subject = {
  readonly name: ByteText
  readonly predicates: readonly string[]
  readonly parts: Part[]
  text: ByteText | undefined
}

/** Lines of one predicate, in order and without the name of their subject: one, several, or such as wait for labels. */
export type Part = ByteText | readonly ByteText[] | Links

/**
 * Lines whose objects are blank nodes, which come behind all others of their predicate.
 *
 * @property others those
 * @property predicate ` <iri> `
 */
export type Links = { readonly others: readonly ByteText[]; readonly predicate: string; readonly targets: readonly Blank[] }

/**
 * A blank node.
 *
 * @property mentions where it stands as an object
 * @property graph in which it is a subject; `undefined` for the default one
 * @property names the graph it is the name of
 * @property hash first-degree; empty until it is known
 */
export type Blank = Subject & {
  readonly mention: Mention | undefined
  readonly graph: Graph | undefined
  names: Graph | undefined
  hash: string
  label: string
}

/** The one place where a blank node stands as an object: all come of objects without a name, which are where they are and nowhere else. */
export type Mention = { readonly subject: ByteText | Blank; readonly predicate: string; readonly graph: Graph | undefined }

/** A graph named by a blank node, as that of a proof is. */
export type Graph = { readonly label: Blank; subjects: Subject[]; readonly blanks: Blank[] }

/** The statements of a document. */
export type Statements = {
  /** In the default graph; those that are IRIs. */
  subjects: Subject[]
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
   * Lines that came of a number, true or false, with it; and those of texts that read like one, with `''`. Said twice, two that look alike
   * are one to jsonld only if they are the same in JSON: see {@link note}.
   */
  readonly numbers: Map<ByteText, number | boolean | ''>
}

/** A sealed part of documents, walked once and put in order. Its blank nodes occur nowhere else, so their hashes are its own as well. */
export type Fragment = { readonly name: ByteText; readonly statements: Statements }

/** Room for statements, with none in it yet. */
export const newStatements = (): Statements => ({
  subjects: [],
  blanks: [],
  graphs: [],
  fragments: [],
  astral: false,
  ascii: true,
  numbers: new Map(),
})

/**
 * Remembers what a line came of. `1` and `"1"` can come to the same literal, as can two numbers that differ in the seventeenth digit; jsonld
 * keeps both, where they are one line here.
 */
export function note(into: Statements, line: ByteText, value: number | boolean | ''): void {
  const known = into.numbers.get(line)
  if (known === undefined) into.numbers.set(line, value)
  else if (known !== value) throw declined
}
