import { OpenBadgesError } from '../errors.ts'

// Scheme, then anything that needs no escape in an N-Quads IRI (RDF 1.1 N-Quads, IRIREF). Spaces and quotes break canonical forms.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this refuses.
const uriPattern = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|\\^`]+$/

/** Whether a text is an absolute URI (or IRI) that survives JSON-LD and N-Quads unchanged. */
export const isUri = (text: string): boolean => uriPattern.test(text) && text.isWellFormed()

// XML Schema 1.1 dateTimeStamp: date, time and an explicit zone.
const dateTimeStampPattern =
  /^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** Whether a text is a point in time with its zone, as `2026-11-22T18:00:00Z`. */
export const isDateTimeStamp = (text: string): boolean => dateTimeStampPattern.test(text) && !Number.isNaN(Date.parse(text))

/** Whether a text is a point in time whose zone may be left out, as VC 1.1 allows. */
export const isDateTime = (text: string): boolean => isDateTimeStamp(text) || isDateTimeStamp(`${text}Z`)

/** Writes a point in time as credentials want it: UTC, whole seconds (older verifiers trip over milliseconds). Texts are checked and kept. */
export function dateTimeStamp(field: string, at: Date | string): string {
  if (typeof at === 'string') {
    if (!isDateTimeStamp(at)) throw invalid(field, 'is a date and time with its zone, as 2026-11-22T18:00:00Z')
    return at
  }
  if (!(at instanceof Date) || Number.isNaN(at.getTime())) throw invalid(field, 'is a date and time')
  return at.toISOString().replace(/\.\d+Z$/, 'Z')
}

/**
 * Checks an absolute URI.
 *
 * @throws OpenBadgesError `invalid-input` naming the field
 */
export function uri(field: string, text: string): string {
  if (typeof text !== 'string' || !isUri(text)) throw invalid(field, 'is an absolute URI without spaces')
  return text
}

/**
 * Checks a text that says something.
 *
 * @throws OpenBadgesError `invalid-input` naming the field
 */
export function filledText(field: string, text: string): string {
  if (typeof text !== 'string' || text.trim() === '') throw invalid(field, 'is not empty')
  return wellFormed(field, text)
}

/** Checks that a text has no half characters (lone surrogates), which no UTF-8 can hold and every verifier would replace differently. */
export function wellFormed(field: string, text: string): string {
  if (typeof text !== 'string' || !text.isWellFormed()) throw invalid(field, 'is well-formed Unicode text')
  return text
}

/** Checks a value of an extensible vocabulary: one of the names, or `ext:` and a name of one's own. */
export function term<Name extends string>(field: string, names: readonly Name[], value: string): Name | `ext:${string}` {
  if ((names as readonly string[]).includes(value)) return value as Name
  if (typeof value === 'string' && /^ext:[A-Za-z0-9.\-_:]+$/.test(value)) return value as `ext:${string}`
  throw invalid(field, `is one of the standard's names, or begins with ext: (not “${typeof value === 'string' ? value : typeof value}”)`)
}

/**
 * Checks that a value is an object with members. Types say so already; JSON from elsewhere, and JavaScript, may not keep to them.
 *
 * @throws OpenBadgesError `invalid-input` naming the field
 */
export function members<Members extends object>(field: string, value: Members): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(field, 'is an object')
  return value
}

/**
 * Checks that a value, if there is one, is a list of texts that say something.
 *
 * @throws OpenBadgesError `invalid-input` naming the field
 */
export function texts(field: string, list: readonly string[] | undefined): readonly string[] | undefined {
  if (list !== undefined && !Array.isArray(list)) throw invalid(field, 'is a list')
  return list?.map((text, index) => filledText(`${field}[${index}]`, text))
}

/**
 * Checks that a value, if there is one, is a list of objects; each is handed on with what messages call it.
 *
 * @throws OpenBadgesError `invalid-input` naming the field
 */
export function each<Item extends object, Built>(
  field: string,
  list: readonly Item[] | undefined,
  build: (item: Item, field: string) => Built,
): readonly Built[] | undefined {
  if (list === undefined) return undefined
  if (!Array.isArray(list)) throw invalid(field, 'is a list')
  return (list as readonly Item[]).map((item, index) => build(members(`${field}[${index}]`, item), `${field}[${index}]`))
}

/** The error for a field that would make an invalid document. */
export const invalid = (field: string, what: string): OpenBadgesError => new OpenBadgesError('invalid-input', `A valid ${field} ${what}.`)

/**
 * Leaves out members that say nothing: `undefined` and empty lists. The standards want them omitted, never null or empty
 * (Open Badges 3.0, Serialization).
 */
export function compact<Members extends object>(members: Members): Compact<Members> {
  const kept: Record<string, unknown> = {}
  for (const name in members) {
    const value = members[name]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    kept[name] = value
  }
  return kept as Compact<Members>
}

/** {@link compact}'s answer: members that may be `undefined` become optional. */
export type Compact<Members> = { [Name in keyof Members as undefined extends Members[Name] ? never : Name]: Members[Name] } & {
  [Name in keyof Members as undefined extends Members[Name] ? Name : never]?: Exclude<Members[Name], undefined>
}
