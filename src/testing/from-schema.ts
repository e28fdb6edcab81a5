import fc from 'fast-check'
import { z } from 'zod'

type Schema = Record<string, unknown>

/** Ids of things that are there, by the name under which a request names them. */
export type Known = Readonly<Record<string, readonly string[]>>

/**
 * Inputs of a schema: mostly such as fit it, with ids of things that are there, and now and then what nobody expects there.
 * @param known what stands where a field of that name is asked for
 */
export function inputsOf(schema: z.ZodType, known: Known): fc.Arbitrary<Record<string, unknown>> {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
  const defs = (root.$defs ?? {}) as Record<string, Schema>
  return fitting(root, '', 0) as fc.Arbitrary<Record<string, unknown>>

  function fitting(given: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
    const at = typeof given.$ref === 'string' ? (defs[given.$ref.replace('#/$defs/', '')] ?? {}) : given
    const ids = known[name]
    if (ids && at.type === 'string') return mostly(fc.constantFrom(...ids), fc.uuid())
    if (Array.isArray(at.enum)) return mostly(fc.constantFrom(...(at.enum as unknown[])), strange)
    if ('const' in at) return fc.constant(at.const)
    const choices = (at.anyOf ?? at.oneOf) as Schema[] | undefined
    if (choices) return fc.oneof(...choices.map((each) => fitting(each, name, depth)))
    if (at.type === 'object') return object(at, depth)
    if (at.type === 'array') {
      const [least, most] = [Number(at.minItems ?? 0), Math.min(Number(at.maxItems ?? 4), 4)]
      return mostly(
        fc.array(fitting((at.items ?? {}) as Schema, name.replace(/s$/, ''), depth + 1), { minLength: least, maxLength: most }),
        strange,
      )
    }
    if (at.type === 'integer')
      return mostly(fc.integer({ min: Number(at.minimum ?? -5), max: Math.min(Number(at.maximum ?? 60), 1_000_000) }), strange)
    if (at.type === 'number') return mostly(fc.double({ min: 0, max: 1000, noNaN: true }), strange)
    if (at.type === 'boolean') return mostly(fc.boolean(), strange)
    if (at.type === 'null') return fc.constant(null)
    if (at.type === 'string') return mostly(text(at), strange)
    return anything
  }

  function object({ properties = {}, required = [], additionalProperties }: Schema, depth: number): fc.Arbitrary<unknown> {
    const fields = Object.entries(properties as Record<string, Schema>)
    if (fields.length === 0 && depth > 0)
      return fc.dictionary(
        fc.constantFrom('waits', 'talk', 'title', '__proto__', 'constructor', ''),
        fitting((additionalProperties || {}) as Schema, '', depth + 1),
        { maxKeys: 3 },
      )
    return fc.record(Object.fromEntries(fields.map(([name, each]) => [name, fitting(each, name, depth + 1)])), {
      requiredKeys: (required as string[]).filter((name) => name in (properties as object)),
    })
  }
}

const mostly = (fit: fc.Arbitrary<unknown>, odd: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 12, arbitrary: fit }, { weight: 1, arbitrary: odd })
const anything: fc.Arbitrary<unknown> = fc.jsonValue({ maxDepth: 2 })
const strange: fc.Arbitrary<unknown> = fc.oneof(
  anything,
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    'x'.repeat(70_000),
    -1,
    1e308,
    9_007_199_254_740_991,
    "'; drop table people; --",
    [],
    {},
    null,
  ),
)

function text({ format, minLength, maxLength, pattern }: Schema): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'email') return fc.emailAddress()
  if (format === 'uri') return fc.webUrl()
  if (format === 'date')
    return fc
      .date({ min: new Date('1999-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
  if (typeof pattern === 'string' && pattern.length < 100)
    return fc.oneof(fc.stringMatching(new RegExp(pattern)), fc.constantFrom('8', '08-01', 'USD', '#1d6b4f'))
  const least = Number(minLength ?? 0)
  return fc.string({ minLength: least, maxLength: Math.max(least, Math.min(Number(maxLength ?? 60), 80)), unit: 'grapheme' })
}
