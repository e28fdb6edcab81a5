import { declined, type Place } from './context-tables.ts'

/** What the names of XML Schema's datatypes begin with. */
export const XSD = 'http://www.w3.org/2001/XMLSchema#'

// What needs no escape in N-Quads and is absolute, so that no base could change it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this refuses.
const absolute = /^([A-Za-z][A-Za-z0-9+.-]*):[^\u0000-\u0020<>"{}|\\^`\ud800-\udfff]+$/

/** Writes an IRI as it stands; throws `declined` for what is relative, compact or would need escapes. */
export function iri(text: string, place: Place): string {
  if (!absolute.test(text)) throw declined
  const colon = text.indexOf(':')
  // A compact IRI, if the part before the colon is a prefix of the contexts; `//` behind it tells a web address.
  if (place.prefixes.size > 0 && text.charCodeAt(colon + 1) !== 0x2f && place.prefixes.has(text.slice(0, colon))) throw declined
  return `<${text}>`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped.
const special = /["\\\u0000-\u001f\u007f\ud800-\udfff]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped.
const escaped = /["\\\u0000-\u001f\u007f]/g
const named: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
}

/** Canonical N-Quads, RDF Dataset Canonicalization §5: the seven named escapes, `\u` for other controls, everything else as it is. */
export function literal(text: string, datatype: string | undefined, into: { astral: boolean }): string {
  if (special.test(text)) {
    if (/[\ud800-\udfff]/.test(text)) {
      if (!text.isWellFormed()) throw declined
      into.astral = true
    }
    const written = text.replace(
      escaped,
      (letter) => named[letter] ?? `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    return typed(written, datatype)
  }
  return typed(text, datatype)
}

/** A literal of text that is escaped already. */
export const typed = (text: string, datatype: string | undefined): string =>
  datatype === undefined || datatype === `${XSD}string` ? `"${text}"` : `"${text}"^^<${datatype}>`

/** Whole numbers and plain decimals, as jsonld writes them; exponents, and what it would round or cut, are left to it. */
export function number(value: number, datatype: string | undefined): string {
  const text = String(value)
  if (text.includes('e') || !Number.isFinite(value) || Object.is(value, -0)) throw declined
  const isDouble = text.includes('.') || datatype === `${XSD}double`
  if (isDouble) return typed(value.toExponential(15).replace(/(\d)0*e\+?/, '$1E'), datatype ?? `${XSD}double`)
  if (!Number.isSafeInteger(value)) throw declined
  return typed(value.toFixed(0), datatype ?? `${XSD}integer`)
}
