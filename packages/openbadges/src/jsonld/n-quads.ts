import { type ByteText, toByteText } from './byte-text.ts'
import { declined, type Place } from './places.ts'

/** What the names of XML Schema's datatypes begin with. */
export const XSD = 'http://www.w3.org/2001/XMLSchema#'

// What nearly all IRIs are: absolute, in ASCII, and without what N-Quads would escape.
const plainIri = /^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-[\]_a-z~]+$/
// What needs no escape in N-Quads and is absolute, so that no base could change it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this refuses.
const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|\\^`\ud800-\udfff]+$/

/** An IRI as it stands between `<` and `>`; throws `declined` for what is relative, compact or would need escapes. */
export function iri(text: string, place: Place, into: { ascii: boolean }): ByteText {
  const plain = plainIri.test(text)
  if (!plain && !absolute.test(text)) throw declined
  if (place.prefixes.size > 0) {
    const colon = text.indexOf(':')
    // A compact IRI, if the part before the colon is a prefix of the contexts; `//` behind it tells a web address.
    if (text.charCodeAt(colon + 1) !== 0x2f && place.prefixes.has(text.slice(0, colon))) throw declined
  }
  if (plain) return text
  into.ascii = false
  return toByteText(text)
}

const special = /[^ !#-[\]-~]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped.
const escaped = /["\\\u0000-\u001f\u007f]/g
const surrogate = /[\ud800-\udfff]/
const named: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
}

/**
 * The text of a literal as it stands between quotation marks. Canonical N-Quads, RDF Dataset Canonicalization §5: the seven named escapes,
 * `\u` for other controls, everything else as it is. Throws `declined` for half characters.
 */
export function literal(text: string, into: { astral: boolean; ascii: boolean }): ByteText {
  if (!special.test(text)) return text
  if (surrogate.test(text)) {
    if (!text.isWellFormed()) throw declined
    into.astral = true
  }
  const written = text.replace(
    escaped,
    (letter) => named[letter] ?? `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const bytes = toByteText(written)
  if (bytes !== written) into.ascii = false
  return bytes
}

/** The end of a literal and of its line. */
export const literalEnd = (datatype: string | undefined): string =>
  datatype === undefined || datatype === `${XSD}string` ? '" .\n' : `"^^<${datatype}> .\n`

/**
 * A number from its opening quotation mark to the end of the line: whole numbers and plain decimals, as jsonld writes them; exponents, and
 * what it would round or cut, are left to it.
 */
export function number(value: number, datatype: string | undefined): string {
  const text = String(value)
  if (text.includes('e') || !Number.isFinite(value) || Object.is(value, -0)) throw declined
  const isDouble = text.includes('.') || datatype === `${XSD}double`
  if (isDouble) return `"${value.toExponential(15).replace(/(\d)0*e\+?/, '$1E')}${literalEnd(datatype ?? `${XSD}double`)}`
  if (!Number.isSafeInteger(value)) throw declined
  return `"${value.toFixed(0)}${literalEnd(datatype ?? `${XSD}integer`)}`
}
