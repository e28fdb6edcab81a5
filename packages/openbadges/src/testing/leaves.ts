import { isObject, type JsonObject, type JsonValue } from '../vc/json.ts'

/** The way to a value: names and indexes. */
export type Path = readonly string[]

/** Every place in a document where a value that is no object stands. */
export function leaves(value: JsonValue | undefined, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, member]) => leaves(member as JsonValue, [...path, name]))
}

/** Every object in a document, where a member could be added. */
export const objects = (document: JsonObject): Path[] => {
  const within = (value: JsonValue | undefined, path: Path): Path[] => {
    if (typeof value !== 'object' || value === null) return []
    const inner = Object.entries(value).flatMap(([name, member]) => within(member as JsonValue, [...path, name]))
    return isObject(value) ? [path, ...inner] : inner
  }
  return within(document, [])
}

/** A copy with one thing done to it. */
function changed(document: JsonObject, path: Path, change: (holder: Record<string, unknown>, name: string) => void): JsonObject {
  const copy = structuredClone(document) as Record<string, unknown>
  let holder = copy
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>
  change(holder, path.at(-1) ?? '')
  return copy as JsonObject
}

/** The document with another value at a leaf. */
export const flipped = (document: JsonObject, path: Path): JsonObject =>
  changed(document, path, (holder, name) => {
    const before = holder[name]
    holder[name] = typeof before === 'string' ? `${before}x` : typeof before === 'number' ? before + 1 : !before
  })

/** The document without a leaf. */
export const dropped = (document: JsonObject, path: Path): JsonObject =>
  changed(document, path, (holder, name) => {
    if (Array.isArray(holder)) holder.splice(Number(name), 1)
    else delete holder[name]
  })

/** The document with one more value in an object: beside what the member says already, or new. */
export const joined = (document: JsonObject, path: Path, name: string, value: string): JsonObject =>
  changed(document, [...path, name], (holder, last) => {
    holder[last] = holder[last] === undefined ? value : [holder[last], value].flat()
  })

/** JSON Pointers to everything in a document but its contexts and proofs. */
export function pointersIn(document: JsonObject): string[] {
  const within = (value: JsonValue | undefined, path: string): string[] => {
    if (value === undefined || value === null) return []
    const inner = typeof value === 'object' ? Object.entries(value) : []
    const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
    return [path, ...inner.flatMap(([name, member]) => within(member as JsonValue, `${path}/${escaped(name)}`))]
  }
  return within(document, '').filter((pointer) => pointer !== '' && !/^\/(@context|proof)/.test(pointer))
}
