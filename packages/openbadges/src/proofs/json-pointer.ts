import { OpenBadgesError } from '../errors.ts'
import { asObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { told } from '../words.ts'

/** Most pointers that one selection takes. */
const MAXIMUM_POINTERS = 4096

/** What of a value was chosen: all of it, or some members or items. */
type Choice = 'whole' | Map<string, Choice>

const mismatch = (pointer: string, because: string): OpenBadgesError =>
  new OpenBadgesError('invalid-pointer', told('The pointer “{pointer}” {because}.', { pointer: pointer.slice(0, 200), because }))

/**
 * Reads a JSON Pointer.
 *
 * @returns the names and indexes on the way, as texts; none for the empty pointer, which is the whole document
 * @throws OpenBadgesError `invalid-pointer` when it does not begin with `/`, or has a `~` that is not `~0` or `~1`
 * @see RFC 6901, §3 and §4
 */
export function parsePointer(pointer: string): readonly string[] {
  if (typeof pointer !== 'string' || pointer === '') return []
  if (!pointer.startsWith('/')) throw mismatch(pointer, 'does not begin with a slash')
  if (/~(?![01])/.test(pointer)) throw mismatch(pointer, 'has a ~ that stands for nothing')
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/**
 * The part of a document that pointers choose: what they point to, and on the way there every `@context`, `id` and `type`, without which the
 * parts would be about nothing. Lists lose the items that were not chosen; everything keeps its order.
 *
 * @param document compact JSON-LD; it is not changed
 * @param pointers to members and items that exist. A pointer into `@context` changes nothing, as contexts are always there
 * @returns a new document; `undefined` for no pointers, which choose nothing
 * @throws OpenBadgesError `invalid-pointer` for one that is malformed, or points to what is not there (in particular: into a text, to an
 *   index that no list has); `too-large` for more than 4096 pointers
 * @see Data Integrity ECDSA Cryptosuites v1.0, §3.4.10 to §3.4.13
 */
export function selectByPointers(document: JsonObject, pointers: readonly string[]): JsonObject | undefined {
  if (pointers.length === 0) return undefined
  if (pointers.length > MAXIMUM_POINTERS)
    throw new OpenBadgesError('too-large', told('A selection has at most {most} pointers.', { most: MAXIMUM_POINTERS }))
  const root: Choice = new Map()
  let whole = false
  for (const pointer of pointers) {
    const steps = parsePointer(pointer)
    if (steps.length === 0) whole = true
    else choose(root, document, steps, pointer)
  }
  return asObject(whole ? structuredClone(document) : copy(document, root))
}

function choose(root: Map<string, Choice>, document: JsonObject, steps: readonly string[], pointer: string): void {
  let value: JsonValue = document
  let choice: Choice = root
  for (const [index, step] of steps.entries()) {
    value = child(value, step, pointer)
    if (choice === 'whole') continue // it is all there already; the rest is only looked at
    if (index === steps.length - 1) choice.set(step, 'whole')
    else {
      const known: Choice = choice.get(step) ?? new Map()
      choice.set(step, known)
      choice = known
    }
  }
}

function child(value: JsonValue, step: string, pointer: string): JsonValue {
  if (Array.isArray(value)) {
    const item = /^(0|[1-9]\d{0,8})$/.test(step) ? (value[Number(step)] as JsonValue | undefined) : undefined
    if (item === undefined || item === null) throw mismatch(pointer, 'points to an item that the list does not have')
    return item
  }
  const object = asObject(value)
  if (!object) throw mismatch(pointer, 'points into a value that has no parts')
  const member = Object.hasOwn(object, step) ? object[step] : undefined
  if (member === undefined || member === null) throw mismatch(pointer, 'points to what the document does not have')
  return member
}

function copy(value: JsonValue, choice: Choice): JsonValue {
  if (choice === 'whole') return structuredClone(value)
  if (Array.isArray(value))
    return [...choice]
      .map(([index, inner]) => [Number(index), inner] as const)
      .sort(([one], [other]) => one - other)
      .map(([index, inner]) => copy(value[index] as JsonValue, inner))
  const kept: Record<string, JsonValue> = {}
  for (const [name, member] of Object.entries(asObject(value) ?? {})) {
    if (member === undefined) continue
    const chosen = always(name, member) ? 'whole' : choice.get(name)
    // Defined, not assigned: a member may be called __proto__.
    if (chosen) Object.defineProperty(kept, name, { value: copy(member, chosen), enumerable: true, writable: true, configurable: true })
  }
  return kept
}

const always = (name: string, member: JsonValue): boolean =>
  name === '@context' ||
  name === 'type' ||
  name === '@type' ||
  ((name === 'id' || name === '@id') && !(typeof member === 'string' && member.startsWith('_:')))
