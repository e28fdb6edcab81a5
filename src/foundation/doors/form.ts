import { type ActionFunctionArgs, data, type RouterContextProvider, redirect } from 'react-router'
import type { z } from 'zod'
import type { Actor } from '../platform/actor.ts'
import { type Command, type OpenTo, performThrough } from '../platform/command.ts'
import { type FieldFault, isRefusal, missing, statusOf } from '../platform/refusal.ts'
import type { FormBounds } from './form-reader.ts'
import { scene } from './scene.ts'

/** What a page gets back when its form was refused: why, where, and everything that was typed. */
export type Refused = { refused: { code: string; message: string; fields: FieldFault[] }; values: Record<string, string> }

/** The fields of a form that was sent to a page. @throws Refusal `form-too-large`, `form-unreadable`, `form-too-slow` */
export const sentForm = ({ context }: { context: Readonly<RouterContextProvider> }, bounds?: FormBounds): Promise<FormData> =>
  context.get(scene).form(bounds)

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

/** The typed texts of a form, so that a refused form comes back as it was left. Passwords never do. */
export const typedValues = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !/password/i.test(entry[0])))

/** The answer to a refused form: the page again, with the reason and what was typed. Bugs go on to the error page. */
export function refuse(error: unknown, form: FormData) {
  if (!isRefusal(error)) throw error
  const { code, message, fields, kind } = error
  return data<Refused>({ refused: { code, message, fields }, values: typedValues(form) }, { status: statusOf[kind] })
}

/** Only the page's own address space may be returned to: an absolute address from a form would lead people away. */
export function localPath(path: unknown, otherwise: string): string {
  if (typeof path !== 'string' || !path.startsWith('/') || path.length > 2000) return otherwise
  // Read as a browser reads it: it drops tabs and line breaks and takes a backslash for a slash, so "/\t/evil.example" would lead away.
  const url = URL.parse(path, 'http://here.invalid')
  if (url?.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return otherwise
  return url.pathname + url.search + url.hash
}

/** Carries out a command that opens to pages, for whoever asks this page. */
export const performHere = <Input extends z.ZodType, Loaded, Result, Prepared>(
  { context }: { context: Readonly<RouterContextProvider> },
  command: Command<Input, Loaded, Result, Prepared> & OpenTo<'page'>,
  given: z.input<Input>,
): Promise<Result> => {
  const { world, actor, requestId } = context.get(scene)
  return performThrough({ door: 'page', requestId }, world, actor, command, given)
}

type Given<Result> = { result: Result; actor: Actor; args: ActionFunctionArgs; form: FormData }

/**
 * The action of a page that performs one command with what its form says (plus the address's parameters), then goes to `to`.
 * A refusal shows the form again with everything in it.
 */
export const form =
  <Input extends z.ZodType, Loaded, Result, Prepared>(
    command: Command<Input, Loaded, Result, Prepared> & OpenTo<'page'>,
    to: (given: Given<Result>) => string,
  ) =>
  async (args: ActionFunctionArgs) => {
    const { actor } = args.context.get(scene)
    const sent = await sentForm(args)
    try {
      // The command's own schema decides whether this fits.
      const result = await performHere(args, command, { ...args.params, ...readForm(sent) } as z.input<Input>)
      return redirect(to({ result, actor, args, form: sent }), 303)
    } catch (error) {
      return refuse(error, sent)
    }
  }

/**
 * The action of a page with several forms: each names its `intent` and has an action of its own.
 * @param before what is asked before anything is read, as how often someone tried
 */
export const forms =
  <Answer>(actions: Record<string, (args: ActionFunctionArgs) => Promise<Answer>>, before?: (args: ActionFunctionArgs) => Promise<void>) =>
  async (args: ActionFunctionArgs): Promise<Answer> => {
    await before?.(args)
    const intent = (await sentForm(args)).get('intent')
    const action = typeof intent === 'string' && Object.hasOwn(actions, intent) ? actions[intent] : undefined
    if (!action) throw missing('form')
    return action(args)
  }
