import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isObject, type JsonObject, type JsonValue } from './json.ts'
import { jsonText } from './json-text.ts'
import { sealed } from './sealed.ts'

/** Seals every other object in a document. */
function sealSome(value: JsonValue | undefined, every: number, depth: number = 0): void {
  if (typeof value !== 'object' || value === null) return
  for (const member of Object.values(value)) sealSome(member as JsonValue, every, depth + 1)
  if (depth > 0 && depth % every === 0 && isObject(value)) sealed(value)
}

test('a document is written letter for letter as JSON.stringify writes it, whatever of it is sealed', () => {
  const document = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), { maxKeys: 6 })
  fc.assert(
    fc.property(document, fc.integer({ min: 1, max: 3 }), (made, every) => {
      const object = { ...made, part: { of: 'it' } } as JsonObject
      const text = JSON.stringify(object)
      expect(jsonText(object)).toBe(text)
      sealSome(object, every)
      sealed(object.part as JsonObject)
      expect(jsonText(object)).toBe(text)
      expect(jsonText(object)).toBe(text)
    }),
    { numRuns: 500, seed: 20261122 },
  )
})

test('what JSON has no word for is left out, or null, as JSON.stringify has it', () => {
  const odd = {
    none: undefined,
    list: [undefined, Number.NaN, Number.POSITIVE_INFINITY, -0],
    half: '\ud800',
    emoji: '\u{1f600}',
    when: new Date(0),
    '"': '\u2028',
    own: { toJSON: () => 'itself' },
  }
  expect(jsonText(odd as unknown as JsonObject)).toBe(JSON.stringify(odd))
})
