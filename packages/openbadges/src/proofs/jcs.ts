import { OpenBadgesError } from '../errors.ts'
import type { JsonValue } from '../vc/json.ts'

/**
 * Writes JSON in its canonical form: no white space, members sorted by UTF-16 unit, numbers and texts as ECMAScript writes them.
 * Members that are `undefined` are left out, as `JSON.stringify` does.
 *
 * @returns the text to hash or sign, as UTF-8
 * @throws OpenBadgesError `invalid-json` for a number that is not finite, or a text with half characters (I-JSON forbids both)
 * @see RFC 8785, §3.2
 */
export function canonicalizeJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new OpenBadgesError('invalid-json', 'JSON has no number that is not finite.')
    return JSON.stringify(value)
  }
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(canonicalizeJson).join(',')}]`
  const members = Object.entries(value as { readonly [name: string]: JsonValue | undefined })
    .filter((member): member is [string, JsonValue] => member[1] !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  return `{${members.map(([name, member]) => `${quote(name)}:${canonicalizeJson(member)}`).join(',')}}`
}

function quote(text: string): string {
  if (!text.isWellFormed()) throw new OpenBadgesError('invalid-json', 'This text has half characters, which UTF-8 cannot hold.')
  return JSON.stringify(text)
}
