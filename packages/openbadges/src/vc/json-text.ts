import type { JsonObject, JsonValue } from './json.ts'
import { isSealed } from './sealed.ts'

const kept = new WeakMap<object, string>()

/**
 * Writes a document as `JSON.stringify` does, letter for letter, but takes the text of parts that were given to `vc/sealed` from when they
 * were first written: of an award mostly the achievement, which is most of it.
 *
 * @param document plain JSON; members that are `undefined` are left out
 * @returns JSON text without white space
 */
export const jsonText = (document: JsonObject): string => (hasSealed(document, 2) ? objectText(document) : JSON.stringify(document))

/** Whether a sealed part stands in a document, not looking into lists and not deep: where achievement and issuer are. */
function hasSealed(object: JsonObject, depth: number): boolean {
  for (const name in object) {
    const member = object[name]
    if (typeof member !== 'object' || member === null || Array.isArray(member)) continue
    if (isSealed(member) || (depth > 1 && hasSealed(member as JsonObject, depth - 1))) return true
  }
  return false
}

// What stands in JSON as it is. Half characters do not, and ones beyond U+FFFF are left to the engine together with them.
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/

function valueText(value: JsonValue): string {
  if (typeof value === 'string') return textText(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (!Array.isArray(value)) return objectText(value as JsonObject)
  let text = '['
  for (const item of value as readonly (JsonValue | undefined)[]) {
    if (text !== '[') text += ','
    text += item === undefined ? 'null' : valueText(item)
  }
  return `${text}]`
}

const textText = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text))

function objectText(object: JsonObject): string {
  if (!isSealed(object)) return membersText(object)
  let text = kept.get(object)
  if (text === undefined) {
    text = JSON.stringify(object)
    kept.set(object, text)
  }
  return text
}

function membersText(object: JsonObject): string {
  // What writes itself is no plain JSON; the engine knows what to do.
  if (typeof object.toJSON === 'function') return JSON.stringify(object)
  let text = '{'
  for (const name in object) {
    const value = object[name]
    if (value === undefined) continue
    text += `${text === '{' ? '' : ','}${textText(name)}:${valueText(value)}`
  }
  return `${text}}`
}
