import { OpenBadgesError } from '../errors.ts'
import { told } from '../words.ts'

/** Whatever `JSON.parse` can answer. Members may be `undefined` so that typed documents with optional members fit. */
export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[]

/** A JSON object. */
export type JsonObject = { readonly [key: string]: JsonValue | undefined }

/** One value or several, as JSON-LD lets any single-valued array be written. */
export type OneOrMany<T> = T | readonly T[]

/** How much of an untrusted text is read before it is refused; {@link defaultJsonBounds} unless said otherwise. */
export type JsonBounds = {
  /** Longest text in UTF-16 units. A badge with a large embedded image is about 2 million. */
  readonly maximumLength: number
  /** Deepest nesting of arrays and objects. The deepest Open Badges document is about 12. */
  readonly maximumDepth: number
  /** Most members and items. A badge has about 150; each costs the JSON-LD library some 30 microseconds. */
  readonly maximumValues: number
}

/** 4 million characters, 64 levels, 75,000 values: a learner record of two hundred badges has some 60,000. */
export const defaultJsonBounds: JsonBounds = { maximumLength: 4_000_000, maximumDepth: 64, maximumValues: 75_000 }

/**
 * Parses untrusted JSON text within bounds. The depth is counted before parsing, so a hostile text costs one pass and no stack.
 *
 * @returns the value, as `JSON.parse` answers it
 * @throws OpenBadgesError `too-large`, `too-deep`, `invalid-json`
 * @see RFC 8259
 */
export function parseJson(text: string, bounds: JsonBounds = defaultJsonBounds): JsonValue {
  if (text.length > bounds.maximumLength)
    throw new OpenBadgesError(
      'too-large',
      told('This text is longer than {maximumLength} characters.', { maximumLength: bounds.maximumLength }),
    )
  // A text that is short costs little however it is nested, and its nesting is told sooner by what it parses to than letter by letter.
  const isShort = text.length <= SHORT && text.length <= bounds.maximumValues
  if (!isShort) refuseBeyond(text, bounds)
  let value: JsonValue
  try {
    value = JSON.parse(text) as JsonValue
  } catch (error) {
    throw new OpenBadgesError('invalid-json', 'This text is not JSON.', { cause: error })
  }
  if (isShort && isDeeper(value, bounds.maximumDepth)) throw tooDeep(bounds)
  return value
}

const SHORT = 50_000

/** Whether arrays and objects nest deeper than that. Looks no deeper itself. */
function isDeeper(value: JsonValue | undefined, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (depth === 0) return true
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) if (typeof item === 'object' && isDeeper(item, depth - 1)) return true
    return false
  }
  const object = value as JsonObject
  for (const name in object) {
    const member = object[name]
    if (typeof member === 'object' && isDeeper(member, depth - 1)) return true
  }
  return false
}

const tooDeep = ({ maximumDepth }: JsonBounds): OpenBadgesError =>
  new OpenBadgesError('too-deep', told('This text nests deeper than {maximumDepth} levels.', { maximumDepth }))

function refuseBeyond(text: string, bounds: JsonBounds): void {
  const { maximumDepth, maximumValues } = bounds
  let depth = 0
  let values = 0
  let inText = false
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (inText) {
      if (unit === 0x5c) index++
      else if (unit === 0x22) inText = false
    } else if (unit === 0x22) inText = true
    else if (unit === 0x2c) values++
    else if (unit === 0x5b || unit === 0x7b) {
      values++
      if (++depth > maximumDepth) throw tooDeep(bounds)
    } else if (unit === 0x5d || unit === 0x7d) depth--
  }
  if (values > maximumValues)
    throw new OpenBadgesError('too-large', told('This text has more than {maximumValues} values.', { maximumValues }))
}

/** Whether a value that did not come from `parseJson` is plain JSON within the depth: no cycles, functions, dates or foreign prototypes. */
export function isJson(value: unknown, depth: number = defaultJsonBounds.maximumDepth): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth - 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  return Object.values(value).every((member) => member === undefined || isJson(member, depth - 1))
}

/** The value if it is an object (not an array, not null), else `undefined`. */
export const asObject = (value: unknown): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined

/** Whether a value is an object (not an array, not null). */
export const isObject = (value: unknown): value is JsonObject => asObject(value) !== undefined

/** The value if it is a text, else `undefined`. */
export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The items of an array, or the one value as a list; nothing for absent and null. */
export function asList(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [value as JsonValue]
}

/** The objects among the items of {@link asList}. */
export const asObjects = (value: JsonValue | undefined): readonly JsonObject[] => asList(value).filter(isObject)

/** The `type` of an object as a list of texts. */
export const typesOf = (object: JsonObject | undefined): readonly string[] =>
  asList(object?.type ?? object?.['@type']).flatMap((item) => asText(item) ?? [])

/** Whether `type` is, or includes, the name. */
export function hasType(object: JsonObject | undefined, name: string): boolean {
  const type = object?.type ?? object?.['@type']
  return type === name || (Array.isArray(type) && type.includes(name))
}
