import { data, type RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { isRefusal, type Refusal, statusOf } from '../platform/refusal.ts'
import type { FormBounds } from './form-reader.ts'
import { pageContext } from './page-context.ts'

/**
 * What an action gives back when its form was refused: why, where, and everything that was typed. The door writes it in the reader's
 * language (`page-routes.ts`), so the page finds a `RefusedForm`.
 */
export type Refused = {
  refused: Pick<Refusal, 'code' | 'sentence' | 'fields'>
  values: Record<string, string>
  repeated?: Record<string, string[]>
}

/** The fields of a form that was sent to a page. @throws Refusal `form-too-large`, `form-unreadable`, `form-too-slow` */
export const sentForm = ({ context }: { context: Readonly<RouterContextProvider> }, bounds?: FormBounds): Promise<FormData> =>
  context.get(pageContext).form(bounds)

/** The text a browser sends: names with dots become nested objects, `name[]` and repeated names become lists, absent boxes stay absent. */
export function readForm(form: FormData): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  // Collected in one pass: asking a form for each name again takes minutes where someone sends a hundred thousand of them.
  const byName = new Map<string, FormDataEntryValue[]>()
  for (const [name, value] of form) {
    const kept = typeof value === 'string' ? plainText(value) : value
    const values = byName.get(name)
    if (values) values.push(kept)
    else byName.set(name, [kept])
  }
  for (const [name, values] of byName) {
    const isList = name.endsWith('[]')
    const path = name.replace(/\[\]$/, '').split('.')
    if (path.length <= deepest) place(result, path, isList || values.length > 1 ? values : values[0])
  }
  return result
}

/** No form of ours nests further. */
const deepest = 12

/** Lines end as they do here, and what no keyboard types and PostgreSQL can't hold is left out. */
const plainText = (value: string) => value.replaceAll('\r\n', '\n').replaceAll('\0', '')

function place(target: Record<string, unknown>, [first = '', ...rest]: string[], value: unknown) {
  if (first === '__proto__' || first === 'constructor' || first === 'prototype') return
  if (rest.length === 0) {
    target[first] = value
    return
  }
  const inner = target[first]
  const next: Record<string, unknown> =
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Record<string, unknown>) : {}
  target[first] = next
  place(next, rest, value)
}

/**
 * What the fields of a form mean by the schema that takes them: the one place that knows how a form says what JSON says plainly. What does
 * not fit stays as it was typed, for the schema to refuse in its own words.
 *
 * - An empty field that may be left out is left out, unless a text is asked: there it is the empty one.
 * - Where a number or a yes is asked, "3" is 3 and "true" or "on" is true. A box that is not ticked is no.
 * - Where a list is asked, one value is a list of one, none is an empty list, a text of several lines has one item a line, and boxes that are
 *   named by their items (`roles.coach`) are those that are ticked: so named, a refused form comes back with each as it was.
 */
export const meantBy = <Schema extends z.ZodType>(schema: Schema, fields: Record<string, unknown>): z.input<Schema> =>
  // What comes out need not fit: the schema decides that next.
  meant(schema, fields) as z.input<Schema>

function meant(schema: z.core.$ZodType, given: unknown): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
      return given === undefined || isBlank(def.innerType, given) ? undefined : meant(def.innerType, given)
    case 'nullable':
      return isBlank(def.innerType, given) ? null : given === undefined ? undefined : meant(def.innerType, given)
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return meant(def.innerType, given)
    case 'pipe':
      return meant(def.in, given)
    case 'object':
      return isFields(given) ? meantInside(def.shape, given) : given
    case 'record':
      return isFields(given) ? Object.fromEntries(Object.entries(given).map(([name, value]) => [name, meant(def.valueType, value)])) : given
    case 'array':
      return itemsOf(given).map((item) => meant(def.element, item))
    case 'number':
      return typeof given === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(given) ? Number(given) : given
    case 'boolean':
      return given === 'true' || given === 'on' ? true : given === 'false' || given === undefined ? false : given
    default:
      return given
  }
}

function meantInside(shape: Readonly<Record<string, z.core.$ZodType>>, given: Record<string, unknown>): Record<string, unknown> {
  const known = Object.entries(shape).map(([name, inner]) => [name, meant(inner, Object.hasOwn(given, name) ? given[name] : undefined)])
  return { ...given, ...Object.fromEntries(known) }
}

/** Whether a field was left empty that asks for something else than a text, or for a text that can't be empty. */
const isBlank = (schema: z.core.$ZodType, given: unknown): boolean =>
  typeof given === 'string' && given.trim() === '' && (!asksText(schema) || !z.core.safeParse(schema, '').success)

function asksText(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
      // An id, a day or an address has a form of its own.
      return !('format' in def)
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return asksText(def.innerType)
    case 'pipe':
      return asksText(def.in)
    case 'union':
      return def.options.some(asksText)
    case 'literal':
      return def.values.includes('')
    default:
      return false
  }
}

const itemsOf = (given: unknown): unknown[] => {
  if (Array.isArray(given)) return given
  if (given === undefined) return []
  if (isFields(given)) return Object.keys(given)
  if (typeof given !== 'string') return [given]
  return given
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The typed texts of a form, so that a refused form comes back as it was left. Passwords never do. */
export const typedValues = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !/password/i.test(entry[0])))

/** What was sent more than once under one name, as of several boxes that were ticked. */
export const repeatedValues = (form: FormData): Record<string, string[]> =>
  Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => !/password/i.test(name))
      .map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')] as const)
      .filter(([, values]) => values.length > 1),
  )

/** The answer to a refused form: the page again, with the reason and what was typed. Bugs go on to the error page. */
export function refuse(error: unknown, form: FormData) {
  if (!isRefusal(error)) throw error
  const { code, sentence, fields, kind } = error
  return data<Refused>(
    { refused: { code, sentence, fields }, values: typedValues(form), repeated: repeatedValues(form) },
    { status: statusOf[kind] },
  )
}

/** Only the page's own address space may be returned to: an absolute address from a form would lead people away. */
export function localPath(path: unknown, otherwise: string): string {
  if (typeof path !== 'string' || !path.startsWith('/') || path.length > 2000) return otherwise
  // Read as a browser reads it: it drops tabs and line breaks and takes a backslash for a slash, so "/\t/evil.example" would lead away.
  const url = URL.parse(path, 'http://here.invalid')
  if (url?.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return otherwise
  return url.pathname + url.search + url.hash
}
