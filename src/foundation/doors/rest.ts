import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Actor, Person } from '../platform/actor.ts'
import { type Around, type Command, type OpenTo, performThrough } from '../platform/command.ts'
import { type Queryable, readsOf } from '../platform/database.ts'
import { faultsIn, inOurWords } from '../platform/field-faults.ts'
import { forbidden, invalid, invalidAt, type Refusal, stale, unauthenticated, unguarded } from '../platform/refusal.ts'
import type { Scope } from '../platform/scopes.ts'
import type { World } from '../platform/world.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What one operation of the API is, for who asks and for the document that describes them all. */
export type Operation = {
  /** The name under which programs are generated from the document, such as `revokeAward`. */
  id: string
  method: Method
  /** Under /api/v1, with its parameters in braces. */
  path: string
  /** What a key needs for it; `any` is every key, null is open to everyone. */
  scope: Scope | 'any' | null
  says: string
  /** The command behind it; null for what only reads. */
  command: string | null
  /** What comes in the address: its path, and after the question mark. */
  parameters: z.ZodObject
  /** What comes as JSON, or as bytes; null for nothing. */
  body: z.ZodType | 'bytes' | null
  /** What is answered: JSON, or bytes; null for nothing. */
  answers: z.ZodType | 'bytes' | null
  status: 200 | 201 | 204
  /** Whether its answer is a list, a page at a time. */
  isPaged: boolean
  /** Whether it needs If-Match, the tag of what it changes. */
  isGuarded: boolean
  /** Whether it has a route of its own, and is only described here. */
  isElsewhere?: true
  /** What an input and an answer look like. */
  example: { input?: unknown; answer?: unknown }
  carryOut: (asked: Asked) => Promise<Answer>
}

/** One request, once its key and its parameters were found good. */
export type Asked = {
  world: World
  actor: Actor
  requestId: string
  /** Parameters and the fields of the body, together. */
  given: Record<string, unknown>
  bytes: AsyncIterable<Uint8Array>
  ifMatch: string | null
  request: Request
  /** What keeps the answer with the change it tells of. */
  keep: (answer: (result: unknown) => Answer) => Around<unknown>
}

export type Answer = { status: number; body: string | null; headers: Record<string, string>; response?: Response }

/** What a read is given: a database or a transaction, who asks, and what for. */
export type ReadContext = { db: Queryable; actor: Actor; now: Date; baseUrl: string; world: World }

const asText = (schema: z.ZodType, value: unknown): string =>
  // As it will be read: days and moments are texts by then. The schema is also the presenter: what it does not name stays here.
  JSON.stringify(schema.parse(JSON.parse(JSON.stringify(value ?? null))))

/** The mark of one text, which `If-Match` and `If-None-Match` name. RFC 9110 §8.8.3. */
export const tagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`

const jsonAnswer = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({
  status,
  body,
  headers: { 'Content-Type': 'application/json', ...headers },
})

type At = `${Method} /${string}`
const placeOf = (at: At): { method: Method; path: string } => {
  const [method = '', path = ''] = at.split(' ')
  return { method: method as Method, path }
}
/** The names in braces of a path. */
export const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

const idsOf = (path: string): z.ZodRawShape => Object.fromEntries(namesIn(path).map((name) => [name, z.uuid()]))

/** One thing that can be read: its address, and how it is found. */
export type Read<Given = Record<string, unknown>> = Operation & {
  find: (reading: ReadContext, given: Given) => Promise<unknown>
  answers: z.ZodType
}

type Shape = z.ZodRawShape
type Told = Pick<Operation, 'id' | 'scope' | 'says'> & { at: At }
type Example = { example?: { input?: unknown; answer?: unknown } }

/** A read of one thing, with its tag, so that nothing is sent twice and a change can say which text it is of. */
export function read<Query extends Shape, Output extends z.ZodType>({
  at,
  query,
  answers,
  find,
  example = {},
  ...told
}: Told &
  Example & {
    query: Query
    answers: Output
    find: (reading: ReadContext, given: z.output<z.ZodObject<Query>>) => Promise<z.input<Output> | object>
  }): Read {
  const parameters = z.strictObject(query)
  const found = (reading: ReadContext, given: Record<string, unknown>) =>
    find(reading, parse(parameters, given) as z.output<z.ZodObject<Query>>)
  return {
    ...told,
    ...placeOf(at),
    command: null,
    parameters,
    body: null,
    answers,
    status: 200,
    isPaged: false,
    isGuarded: false,
    example,
    find: found,
    carryOut: async ({ world, actor, given }) => {
      const text = asText(answers, await found(readingOf(world, actor), given))
      return jsonAnswer(200, text, { ETag: tagOf(text) })
    },
  }
}

const readingOf = (world: World, actor: Actor): ReadContext => ({
  db: readsOf(world.db, actor),
  actor,
  now: world.now(),
  baseUrl: world.config.BASE_URL,
  world,
})

/** How far a page of a list goes, and where it begins. */
export type PageRequest = { after: string | null; size: number }

/** The most that one page of a list holds, and how much it is without asking. */
export const mostOnPage = 100
const usualOnPage = 50

/** A read of a list, a page at a time. Its cursor is sealed for who asks and what for: another's, or one for another question, is refused. */
export function list<Query extends Shape, Item extends z.ZodType>({
  at,
  query,
  item,
  find,
  example = {},
  ...told
}: Told &
  Example & {
    query: Query
    item: Item
    find: (
      reading: ReadContext,
      given: z.output<z.ZodObject<Query>>,
      page: PageRequest,
    ) => Promise<{ items: readonly object[]; next: string | null }>
  }): Operation {
  const parameters = z.strictObject({
    ...query,
    limit: z.int().min(1).max(mostOnPage).default(usualOnPage).describe(`How many on a page, ${mostOnPage} at most.`),
    cursor: z.string().max(2000).optional().describe('Where the page begins: copied from the `Link` of the page before.'),
  })
  const answers = z.object({ items: z.array(item) })
  return {
    ...told,
    ...placeOf(at),
    command: null,
    parameters,
    body: null,
    answers,
    status: 200,
    isPaged: true,
    isGuarded: false,
    example,
    carryOut: async ({ world, actor, given, request }) => {
      const { limit, cursor, ...asked } = parse(parameters, given) as Record<string, unknown>
      const context = cursorContext(told.id, actor, asked)
      const after = cursor === undefined ? null : openCursor(world, String(cursor), context)
      const page = { after, size: Number(limit) }
      // The rest of the strict object is the query.
      const { items, next } = await find(readingOf(world, actor), asked as z.output<z.ZodObject<Query>>, page)
      const text = asText(answers, { items })
      if (next === null) return jsonAnswer(200, text, { ETag: tagOf(text) })
      const { pathname, searchParams } = new URL(request.url)
      searchParams.set('cursor', world.keys.seal(Buffer.from(next), context).toString('base64url'))
      return jsonAnswer(200, text, { ETag: tagOf(text), Link: `<${world.config.BASE_URL}${pathname}?${searchParams}>; rel="next"` })
    },
  }
}

/** What a cursor is bound to: the list, what it was filtered by, and who asks, whichever key they use. */
const cursorContext = (id: string, actor: Actor, asked: object): string =>
  JSON.stringify(['cursor', id, actor.kind === 'person' ? actor.id : actor.kind === 'key' ? actor.organizationId : '', asked])

function openCursor(world: World, cursor: string, context: string): string {
  try {
    return world.keys.unseal(Buffer.from(cursor, 'base64url'), context).toString()
  } catch {
    throw invalidAt('cursor-unknown', 'cursor', 'This cursor is none of this list as it is asked for here. Begin at its first page.')
  }
}

/** A read whose answer is no JSON, such as the bytes of a file. */
export const readBytes = <Query extends Shape>({
  at,
  query,
  find,
  ...told
}: Told & {
  query: Query
  find: (reading: ReadContext, given: z.output<z.ZodObject<Query>>, request: Request) => Promise<Response>
}): Operation => {
  const parameters = z.strictObject(query)
  return {
    ...told,
    ...placeOf(at),
    command: null,
    parameters,
    body: null,
    answers: 'bytes',
    status: 200,
    isPaged: false,
    isGuarded: false,
    example: {},
    carryOut: async ({ world, actor, given, request }) => {
      const asked = parse(parameters, given) as z.output<z.ZodObject<Query>>
      return { status: 200, body: null, headers: {}, response: await find(readingOf(world, actor), asked, request) }
    },
  }
}

/** What is answered by a route of its own, for the document alone. */
export const described = ({
  at,
  body,
  answers,
  example = {},
  ...told
}: Told & Example & { body: z.ZodType; answers: z.ZodType }): Operation => ({
  ...told,
  ...placeOf(at),
  command: null,
  parameters: z.strictObject({}),
  body,
  answers,
  status: 200,
  isPaged: false,
  isGuarded: false,
  isElsewhere: true,
  example,
  carryOut: () => Promise.reject(new Error('It has a route of its own.')),
})

type Commanded<Input extends z.ZodType, Result> = Told &
  Example & {
    status?: 200 | 201
    /** What is answered; without, what was changed as it now is where it is guarded, else nothing. */
    answers?: z.ZodType
    /** Makes the answer of what the command gave, where that is not it already. */
    answer?: (result: Result) => unknown
    /** The read of what it changes: `If-Match` must name its tag. */
    guardedBy?: Read
    /** Which fields of the command are taken from what `If-Match` names, so that no one writes them twice. */
    fromGuard?: (before: Record<string, unknown>) => Partial<z.input<Input>>
    /** The field of the command that is the body as it arrives. */
    bytes?: keyof z.input<Input> & string
    /** What is asked for after the question mark, beside the body. */
    query?: readonly (keyof z.input<Input> & string)[]
  }

/**
 * A command as one operation of the API. What is in braces of its address comes from there and the rest of its input as JSON; it is
 * carried out as from every door, and its answer is kept with it where the request has a name.
 */
export function rest<Input extends z.ZodType, Loaded, Result, Prepared>(
  command: Command<Input, Loaded, Result, Prepared> & OpenTo<'rest'>,
  { at, status, answers, answer, guardedBy, fromGuard, bytes, query = [], example = {}, ...told }: Commanded<Input, Result>,
): Operation {
  const { method, path } = placeOf(at)
  const inAddress = [...namesIn(path), ...query]
  const output = answers ?? guardedBy?.answers ?? null
  const shape = shapeOf(command.input)
  const taken = new Set([...inAddress, ...(bytes ? [bytes] : []), ...(fromGuard ? Object.keys(fromGuard({})) : [])])
  const left = Object.fromEntries(Object.entries(shape).filter(([name]) => !taken.has(name)))
  return {
    ...told,
    method,
    path,
    command: command.name,
    parameters: z.strictObject({ ...idsOf(path), ...Object.fromEntries(inAddress.map((name) => [name, shape[name] ?? z.uuid()])) }),
    body: bytes ? 'bytes' : Object.keys(left).length > 0 ? z.object(left) : null,
    answers: output,
    status: status ?? (output ? 200 : 204),
    isPaged: false,
    isGuarded: guardedBy !== undefined,
    example,
    carryOut: async ({ world, actor, requestId, given, bytes: arriving, ifMatch, keep }) => {
      const reading = readingOf(world, actor)
      const names = guardedBy ? Object.keys(guardedBy.parameters.shape) : []
      const guarded = Object.fromEntries(names.filter((name) => name in given).map((name) => [name, given[name]]))
      const guard = async (db: Queryable) => {
        if (!guardedBy) return null
        const found = asText(guardedBy.answers, await guardedBy.find({ ...reading, db }, guarded))
        requireMatch(ifMatch, tagOf(found))
        return found
      }
      const before = await guard(reading.db)
      const fields = fromGuard && before ? fromGuard(JSON.parse(before)) : {}
      const input = { ...given, ...fields, ...(bytes && { [bytes]: arriving }) }
      let now: string | null = null
      const told = (result: Result): Answer => {
        if (guardedBy && !answers) return jsonAnswer(status ?? 200, now ?? 'null', { ETag: tagOf(now ?? 'null') })
        if (!output) return { status: 204, body: null, headers: {} }
        return jsonAnswer(status ?? 200, asText(output, answer ? answer(result) : result))
      }
      const { begin, finish } = keep((result) => told(result as Result))
      const result = await performThrough({ door: 'rest', requestId }, world, actor, command, input as z.input<Input>, {
        ...(begin && { begin }),
        ...(guardedBy && { beforeRun: async ({ db }) => void (await guard(db)) }),
        finish: async (scene, result) => {
          if (guardedBy && !answers) now = asText(guardedBy.answers, await guardedBy.find({ ...reading, db: scene.db }, guarded))
          await finish?.(scene, result)
        },
      })
      return told(result)
    },
  }
}

/** The fields of a command's input. */
const shapeOf = (input: z.ZodType): Record<string, z.ZodType> =>
  input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>) : {}

function requireMatch(ifMatch: string | null, tag: string): void {
  if (ifMatch === null)
    throw unguarded('if-match-needed', 'Say which text you change: send its ETag as If-Match, so that nobody’s change is lost.')
  const known = ifMatch.split(',').map((each) => each.trim())
  if (!known.includes('*') && !known.includes(tag))
    throw stale('changed-meanwhile', 'This was changed since you read it, so nothing was done. Read it again before you decide.')
}

/** @throws Refusal `input-invalid`, with what is wrong with which field */
export function parse<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given, inOurWords)
  if (parsed.success) return parsed.data
  throw invalid('input-invalid', 'Please check what you sent.', faultsIn(parsed.error))
}

/** The answer to an organization's key where only a person can be meant. */
export const personNeeded = (): Refusal =>
  forbidden('person-needed', 'This is someone’s own. Ask with a key that this person has made for themselves.')

/** The person who asks, in person or by a key of their own. @throws Refusal `person-needed`, `sign-in-needed` */
export function personAsking({ actor }: ReadContext): Person {
  if (actor.kind === 'person') return actor
  throw actor.kind === 'key' ? personNeeded() : unauthenticated()
}

/** A moment as JSON has it. */
export const moment = z.iso.datetime()
