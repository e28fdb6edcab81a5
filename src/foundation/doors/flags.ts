import { z } from 'zod'

/** What is wrong with how a command was asked for at the command line; said with how it is asked for. */
export class UsageFault extends Error {}

/** One flag of a command, read off its schema. */
export type Flag = {
  name: string
  /** The field of the input. */
  field: string
  kind: 'text' | 'number' | 'yes-or-no' | 'list' | 'json'
  isRequired: boolean
  /** The fallback as JSON; undefined where there is none. */
  fallback: unknown
  /** The words that may be chosen from. */
  choices: readonly string[] | null
  mayBeNone: boolean
  says: string
}

type Json = {
  type?: string | string[]
  description?: string
  default?: unknown
  enum?: unknown[]
  anyOf?: Json[]
  items?: Json
  properties?: Record<string, Json>
  required?: string[]
}

const kebab = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const typesOf = ({ type = [] }: Json) => (typeof type === 'string' ? [type] : type)
const is = (schema: Json, ...types: string[]) => typesOf(schema).some((type) => types.includes(type))
const isScalar = (schema: Json) => is(schema, 'string', 'number', 'integer')

/** The flags of a command, in the order of its schema. */
export function flagsOf(input: z.ZodType): Flag[] {
  // The shape that zod gives a schema of an object.
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Json
  return Object.entries(properties).map(([field, schema]) => {
    const options = schema.anyOf ?? [schema]
    const inner = options.find((option) => typesOf(option).some((type) => type !== 'null') || option.enum) ?? schema
    const kind = is(inner, 'boolean')
      ? 'yes-or-no'
      : is(inner, 'number', 'integer')
        ? 'number'
        : is(inner, 'array') && isScalar(inner.items ?? {})
          ? 'list'
          : isScalar(inner) || inner.enum
            ? 'text'
            : 'json'
    return {
      name: kebab(field),
      field,
      kind,
      isRequired: required.includes(field),
      fallback: schema.default,
      choices: (inner.enum ?? inner.items?.enum)?.map(String) ?? null,
      mayBeNone: options.some((option) => is(option, 'null')),
      says: schema.description ?? inner.description ?? '',
    }
  })
}

/** How a flag is written. */
export function usageOf({ name, kind, choices }: Flag): string {
  const value = choices ? choices.join('|') : kind
  if (kind === 'yes-or-no') return `--${name} | --no-${name}`
  return `--${name} <${value}>${kind === 'list' ? ` …` : ''}`
}

/** The text behind `@`: a file, or standard input for `@-`. */
export type ReadText = (path: string) => string

/**
 * The input that flags say: `--name value` or `--name=value`, `--flag` and `--no-flag`, a list by naming its flag again, `@file` for what
 * stands in a file, `@@` for a text that begins with @. What they mean for the command its schema decides.
 * @throws UsageFault for what is no flag of the command, names one twice, or lacks its value
 */
export function readFlags(flags: readonly Flag[], args: readonly string[], readText: ReadText): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (let at = 0; at < args.length; at++) {
    const [, written = '', value] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(args[at] ?? '') ?? []
    const off = flags.find(({ name, kind, mayBeNone }) => written === `no-${name}` && (kind === 'yes-or-no' || mayBeNone))
    const flag = off ?? flags.find(({ name }) => name === written)
    if (!flag) throw new UsageFault(`There is no flag ${args[at]} here.`)
    if (flag.kind !== 'list' && Object.hasOwn(input, flag.field)) throw new UsageFault(`--${flag.name} is given twice.`)
    if (off) {
      if (value !== undefined) throw new UsageFault(`--${written} takes no value.`)
      input[flag.field] = flag.kind === 'yes-or-no' ? false : null
    } else if (flag.kind === 'yes-or-no' && value === undefined) input[flag.field] = true
    else {
      const given = value ?? args[++at]
      if (given === undefined) throw new UsageFault(`--${flag.name} needs a value.`)
      put(input, flag, textOf(given, readText))
    }
  }
  return input
}

function put(input: Record<string, unknown>, { name, field, kind }: Flag, text: string) {
  if (kind === 'list') input[field] = [...((input[field] as string[] | undefined) ?? []), text]
  else if (kind === 'number') input[field] = text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
  else if (kind === 'yes-or-no') input[field] = text === 'true' ? true : text === 'false' ? false : text
  else if (kind === 'json') {
    try {
      input[field] = JSON.parse(text)
    } catch {
      throw new UsageFault(`--${name} takes JSON, and this is none.`)
    }
  } else input[field] = text
}

function textOf(given: string, readText: ReadText): string {
  if (given.startsWith('@@')) return given.slice(1)
  return given.startsWith('@') ? readText(given.slice(1)) : given
}
