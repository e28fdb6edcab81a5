import fc from 'fast-check'

/** Every place in a value, from the whole of it to its leaves. */
const places = (value: unknown, path: readonly string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [[...path], ...Object.entries(value).flatMap(([name, inner]) => places(inner, [...path, name]))]
    : [[...path]]

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === name ? replaced(item, rest, by) : item))
  return { ...(value as object), [name]: replaced((value as Record<string, unknown>)[name], rest, by) }
}

/** The input with any JSON in the place of any one of its members: what a builder is handed by a program that does not keep to types. */
export const withAnyMember = (input: object): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...places(input)),
      fc.oneof(fc.constantFrom(null, undefined, 0, true, '', 'x', [], {}, [null], ['x'], [[]], [{}], { id: 1 }), fc.jsonValue()),
    )
    .map(([path, by]) => replaced(input, path, by))
