import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { z } from 'zod'
import { type Actor, keyOf } from '../platform/actor.ts'
import { askedBy } from '../platform/asked-by.ts'
import type { Around } from '../platform/command.ts'
import { askAgainSeconds, busyAnswer } from '../platform/connections.ts'
import type { Queryable } from '../platform/database.ts'
import { countUse } from '../platform/rate-limit.ts'
import {
  forbidden,
  invalid,
  isRefusal,
  limited,
  missing,
  problemOf,
  type Refusal,
  type RefusalKind,
  statusOf,
  unauthenticated,
  unsupported,
} from '../platform/refusal.ts'
import type { World } from '../platform/world.ts'
import { hasAlready } from './entity-tag.ts'
import type { Http, HttpContext } from './http.ts'
import { AnsweredAlready, findKept, type KeptAnswer, keepAnswer, keepRefusal, type Named, requestDigest, takeName } from './kept-answers.ts'
import { openApiText } from './openapi.ts'
import { problemAnswer } from './problem-answer.ts'
import { readBody } from './read-body.ts'
import { type Answer, namesIn, type Operation, parse, personNeeded } from './rest.ts'

/** Who a key stands for, and whether it still does when a change is about to be kept. */
export type Keys = {
  recognize: (world: World, headers: Headers) => Promise<Actor>
  /** @throws Refusal `key-revoked` */
  requireStanding: (db: Queryable, keyId: string) => Promise<void>
}

/** The longest JSON that anything here takes: a list of five thousand people. */
const largestJson = 2_000_000
/** Nothing of ours nests further, and what does only costs stack. */
const deepest = 40

const problemType = { 'Content-Type': 'application/problem+json' }

/**
 * The API for programs: keys, limits, names of requests, and each operation at its address. It reads no cookie, so any site may ask.
 * `beside` are doors of other protocols behind the same keys.
 */
export function restDoor(operations: readonly Operation[], keys: Keys, beside: readonly Hono<Http>[] = []): Hono<Http> {
  const app = new Hono<Http>()
  const fromElsewhere = cors({
    origin: '*',
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match', ...tusHeaders.sent],
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposeHeaders: [
      'ETag',
      'Link',
      'RateLimit',
      'RateLimit-Policy',
      'Retry-After',
      'X-Request-Id',
      'Idempotency-Replayed',
      ...tusHeaders.told,
    ],
    maxAge: 86_400,
  })
  app.use('/api/v1/*', (context, next) => {
    // A program may ask by OPTIONS what an address can do; a browser asks first whether it may ask at all.
    const isProgram = context.req.method === 'OPTIONS' && !context.req.header('access-control-request-method')
    return isProgram ? next() : fromElsewhere(context, next)
  })
  const openApi = openApiText(operations)
  app.get('/api/openapi.json', (context) => {
    const { text, tag } = openApi(context.var.world.config.BASE_URL)
    const marks = { ETag: tag, 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' }
    return hasAlready(context, tag)
      ? context.body(null, 304, marks)
      : context.body(text, 200, { ...marks, 'Content-Type': 'application/json' })
  })
  app.onError((error, context) => {
    const met = busyAnswer(error) ?? error
    if (isRefusal(met)) return refusalAnswer(context, met)
    throw error
  })
  app.use('/api/v1/*', async (context, next) => {
    context.header('Cache-Control', 'private, no-store')
    context.set('actor', await keys.recognize(context.var.world, context.req.raw.headers))
    await limitUse(context)
    const { method } = context.req
    return method === 'GET' || method === 'HEAD' ? askedBy(context.req.raw, next) : next()
  })
  for (const door of beside) app.route('/', door)
  // A word in an address comes before what could be an id there.
  const ordered = operations
    .filter(({ isElsewhere }) => !isElsewhere)
    .sort((one, other) => namesIn(one.path).length - namesIn(other.path).length)
  for (const operation of ordered) {
    const decode = decoder(operation.parameters)
    app.on(operation.method, addressOf(operation.path), (context) => answer(context, operation, decode, keys))
  }
  const methods = new Map<string, string[]>()
  for (const { path, method } of ordered) methods.set(addressOf(path), [...(methods.get(addressOf(path)) ?? []), method])
  for (const [address, allowed] of methods)
    app.all(address, (context) =>
      context.json({ type: 'about:blank', title: `This address takes ${allowed.join(', ')}.`, status: 405 }, 405, {
        ...problemType,
        Allow: allowed.join(', '),
      }),
    )
  app.all('/api/v1/*', () => {
    throw missing('operation')
  })
  return app
}

/** Of uploads in pieces, by the tus protocol. */
const tusHeaders = {
  sent: ['Tus-Resumable', 'Upload-Length', 'Upload-Metadata', 'Upload-Offset'],
  told: [
    'Location',
    'Tus-Resumable',
    'Tus-Version',
    'Tus-Extension',
    'Tus-Max-Size',
    'Upload-Length',
    'Upload-Metadata',
    'Upload-Offset',
    'Upload-Expires',
    'Laurel-Artifact',
  ],
}

/** The address of an operation as the router knows it. */
export const addressOf = (path: string): string => `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`

const window = 60

/** draft-ietf-httpapi-ratelimit-headers: what there is in a window, and what is left of it. @throws Refusal `too-many-tries` */
async function limitUse(context: HttpContext): Promise<void> {
  const { world, actor, clientAddress } = context.var
  const key = keyOf(actor)
  const most = world.config.API_REQUESTS_PER_MINUTE
  const limit = { tries: key ? most : Math.ceil(most / 5), seconds: window }
  const { left, seconds } = await countUse(world.db, key ? `api:${key.id}` : `api:${clientAddress}`, limit)
  context.header('RateLimit-Policy', `"requests";q=${limit.tries};w=${window}`)
  context.header('RateLimit', `"requests";r=${Math.max(0, left)};t=${seconds}`)
  if (left >= 0) return
  context.header('Retry-After', String(seconds))
  throw limited(
    'These are more requests than there are in a minute. Go on in {seconds, plural, one {# second} other {# seconds}}; the RateLimit headers say how many are left.',
    { seconds },
  )
}

function refusalAnswer(context: HttpContext, refusal: Refusal): Response {
  if (refusal.kind === 'busy') context.header('Retry-After', String(askAgainSeconds(refusal)))
  if (refusal.kind === 'unauthenticated') context.header('WWW-Authenticate', 'Bearer realm="laurel"')
  return problemAnswer(context, refusal)
}

/** A refusal that would be the same a minute later; the others are about the key, the hour or the line. */
const isOfRequest = (kind: RefusalKind) => ['invalid', 'forbidden', 'missing', 'conflict', 'stale', 'unguarded'].includes(kind)

async function answer(context: HttpContext, operation: Operation, decode: Decoder, keys: Keys): Promise<Response> {
  const { world, actor, requestId } = context.var
  requireScope(actor, operation.scope)
  const parameters = decode(context.req.param(), new URL(context.req.url).searchParams)
  if (operation.command === null) {
    const found = await operation.carryOut({ ...nothingSent, world, actor, requestId, given: parameters, request: context.req.raw })
    const tag = found.headers.ETag
    if (tag && hasAlready(context, tag)) return context.body(null, 304, { ETag: tag })
    return found.response ?? send(context, found)
  }
  const address = context.req.url.slice(new URL(context.req.url).origin.length)
  const digest = requestDigest(context.req.method, address)
  const body = await bodyOf(context, operation, digest.add)
  const named = nameOf(context, actor, digest.digest)
  try {
    // What was sent and refused for its form is answered again: it costs nothing, and was never done.
    const given = { ...body.fields, ...(parse(operation.parameters, parameters) as object) }
    if (named && operation.body !== 'bytes') {
      const kept = await findKept(world.db, named)
      if (kept) return replay(context, kept)
    }
    const found = await operation.carryOut({
      world,
      actor,
      requestId,
      given,
      bytes: body.bytes,
      ifMatch: context.req.header('if-match') ?? null,
      request: context.req.raw,
      keep: (told) => keeping(actor, named, keys, told),
    })
    return send(context, found)
  } catch (error) {
    if (error instanceof AnsweredAlready) return replay(context, error.answer)
    if (!isRefusal(error)) throw error
    const refusal = inPerson(actor, error)
    if (!named || !isOfRequest(refusal.kind) || refusal.code === 'idempotency-key-reused') throw refusal
    const problem = JSON.stringify(problemOf(refusal, world.config.BASE_URL, context.var.locale))
    const kept = await keepRefusal(world.db, named, {
      status: statusOf[refusal.kind],
      headers: { ...problemType, 'Content-Language': context.var.locale },
      body: problem,
    })
    return send(context, kept)
  }
}

const nothingSent = { bytes: (async function* () {})(), ifMatch: null, keep: () => ({}) }

/** A key of an organization is told what it lacks: nobody could sign it in. */
const inPerson = (actor: Actor, refusal: Refusal): Refusal =>
  actor.kind === 'key' && refusal.code === 'sign-in-needed' ? personNeeded() : refusal

/** @throws Refusal `key-needed`, `scope-needed` */
export function requireScope(actor: Actor, scope: Operation['scope']): void {
  if (scope === null) return
  const key = keyOf(actor)
  if (!key)
    throw unauthenticated('key-needed', 'This needs an API key, as “Authorization: Bearer laurel_…”. Make one in Laurel’s settings.')
  if (scope !== 'any' && !key.scopes.includes(scope))
    throw forbidden('scope-needed', 'This key was not made for that: it needs the scope {scope}.', { scope })
}

/** What joins the transaction of a command: the name is taken first, and last of all the key must still stand and the answer is kept. */
function keeping(actor: Actor, named: Named | null, keys: Keys, told: (result: unknown) => Answer): Around<unknown> {
  const key = keyOf(actor)
  return {
    begin: async ({ db }) => {
      if (named) await takeName(db, named)
    },
    finish: async (scene, result) => {
      if (named) await keepAnswer(scene, named, told(result))
      if (key) await keys.requireStanding(scene.db, key.id)
    },
  }
}

const replay = (context: HttpContext, kept: KeptAnswer): Response => {
  context.header('Idempotency-Replayed', 'true')
  return send(context, kept)
}

const send = (context: HttpContext, { status, body, headers }: KeptAnswer): Response =>
  // Hono knows which statuses have no body; those that have none come with null.
  context.body(body as string, status as 200, headers)

/** The name of a request that may be sent again. @throws Refusal `idempotency-key-invalid` */
function nameOf(context: HttpContext, actor: Actor, digest: () => Buffer): Named | null {
  const name = context.req.header('idempotency-key')
  const key = keyOf(actor)
  if (name === undefined || !key) return null
  if (!/^[\x21-\x7e]{1,200}$/.test(name))
    throw invalid('idempotency-key-invalid', 'An Idempotency-Key has 1 to 200 signs, none of them a blank. A random UUID is good.')
  return { keyId: key.id, name, digest }
}

type Sent = { fields: object; bytes: AsyncIterable<Uint8Array> }

/** @throws Refusal `json-needed`, `json-unreadable` */
async function bodyOf(context: HttpContext, { body }: Operation, add: (bytes: Uint8Array) => void): Promise<Sent> {
  const request = context.req.raw
  if (body === 'bytes') return { fields: {}, bytes: passing(request, add) }
  const bytes = await readBody(request, { upTo: largestJson })
  add(bytes)
  if (bytes.length === 0) return { ...nothingSent, fields: {} }
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(request.headers.get('content-type') ?? ''))
    throw unsupported('json-needed', 'Send this as JSON, with “Content-Type: application/json”.')
  const unreadable = () => invalid('json-unreadable', 'This is not the JSON of an object, so nothing was done.')
  let fields: unknown
  try {
    fields = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw unreadable()
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields) || !isShallow(fields)) throw unreadable()
  return { ...nothingSent, fields }
}

/** Whether nothing in it lies too deep, asked level by level, so that asking costs no stack either. */
function isShallow(given: object): boolean {
  let level: object[] = [given]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false
    level = level.flatMap((each) => Object.values(each).filter((value): value is object => typeof value === 'object' && value !== null))
  }
  return true
}

async function* passing(request: Request, add: (bytes: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const part of request.body ?? []) {
    add(part)
    yield part
  }
}

type Decoder = (path: Record<string, string>, query: URLSearchParams) => Record<string, unknown>

/** Reads an address by its schema: a number is a number there, a yes a yes, and what may be many is a list. */
function decoder(parameters: z.ZodObject): Decoder {
  const { properties = {} } = z.toJSONSchema(parameters, { io: 'input', unrepresentable: 'any' })
  return (path, query) => {
    const given: Record<string, unknown> = {}
    for (const name of new Set(query.keys())) {
      const texts = query.getAll(name)
      const kind = typeof properties[name] === 'object' ? properties[name].type : undefined
      given[name] = kind === 'array' ? texts : typed(texts.length > 1 ? texts : texts[0], kind)
    }
    return { ...given, ...path }
  }
}

function typed(text: string | string[] | undefined, kind: unknown): unknown {
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  if ((kind === 'integer' || kind === 'number') && typeof text === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) return Number(text)
  return text
}
