import { randomUUID } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { sql } from 'kysely'
import { RouterContextProvider } from 'react-router'
import { type Actor, visitor } from '../platform/actor.ts'
import { askedBy, cameThrough, inTabOf } from '../platform/asked-by.ts'
import { askAgainSeconds, busyAnswer } from '../platform/connections.ts'
import { readsOf } from '../platform/database.ts'
import { unknownMigration } from '../platform/migrate.ts'
import { forbidden, isRefusal, missing, type Refusal } from '../platform/refusal.ts'
import type { World } from '../platform/world.ts'
import { type Locale, type PlainText, plainTextIn } from '../words/format.ts'
import { readingFormOf } from './form-reader.ts'
import type { Http, HttpContext } from './http.ts'
import { type Load, openLoad, watchLateness } from './load.ts'
import { pageContext } from './page-context.ts'
import { problemAnswer } from './problem-answer.ts'
import { localeOf } from './reader-locale.ts'
import { plainest, turningAway } from './turn-away.ts'

export type PageHandler = (request: Request, context: RouterContextProvider) => Promise<Response>

type Doors = {
  world: World
  /** Who the cookies or key of a request stand for. */
  recognize: (world: World, headers: Headers) => Promise<Actor>
  /** HTTP routes of the features that are not pages. */
  resources: readonly Hono<Http>[]
  /** Routes that know nobody: they read no cookie, so that any site and any program may send to them. */
  openResources?: readonly Hono<Http>[]
  /** What programs ask by their keys; it reads no cookie either. */
  api?: Hono<Http>
  /** Signed and public documents for machines, the same for everyone: no policy for pages, no session. */
  documents?: readonly Hono<Http>[]
  pages: PageHandler
  /** Answers static files before anything else; null where the path is none. */
  files: (context: HttpContext) => Promise<Response | null>
  /** What this process has in hand; a test brings its own. */
  load?: Load
}

/** The HTTP door: request id, security headers, who asks, then the features' routes, then the pages. */
export function createWeb({ world, recognize, resources, openResources = [], api, documents = [], pages, files, load }: Doors): Hono<Http> {
  const app = new Hono<Http>()
  const reserved = { ...world, db: world.reserved }
  const nobody = readsOf(world.db, visitor)
  const isOurs = (origin: string, { req }: Context) =>
    origin === new URL(world.config.BASE_URL).origin || origin === new URL(req.url).origin

  app.use(async (context, next) => {
    const requestId = randomUUID()
    context.set('world', ownConnection.test(context.req.path) ? reserved : world)
    // Nobody asks until they are recognized.
    context.set('db', nobody)
    context.set('requestId', requestId)
    context.set('noted', {})
    context.set('clientAddress', clientAddress(context, world.config.TRUST_PROXY))
    context.set('locale', localeOf(context.req.raw.headers))
    context.header('X-Request-Id', requestId)
    const began = performance.now()
    await inTabOf(context.req.header('laurel-tab'), () => cameThrough('page', next, requestId))
    // Files from people bring a stricter policy of their own, which the one for pages would replace.
    if (context.var.contentPolicy) context.res.headers.set('Content-Security-Policy', context.var.contentPolicy)
    const took = performance.now() - began
    const ms = Math.round(took)
    world.meter.answered({ method: context.req.method, route: routeOf(context), status: context.res.status, seconds: took / 1000 })
    // Someone who went away while the page was made has met no fault of ours.
    const level = context.res.status >= 500 && !context.req.raw.signal.aborted ? 'error' : 'debug'
    world.log[level]('request', { requestId, method: context.req.method, path: context.req.path, status: context.res.status, ms })
  })

  // Nothing of ours has such an address, and no text of the database can hold it.
  app.use(async (context, next) => {
    const { pathname, search } = new URL(context.req.url)
    if (!isReadable(pathname) || /%00/.test(search)) throw missing('page')
    await next()
  })

  app.get('/healthz', (context) => context.json({ status: 'alive' }))
  app.get('/readyz', async (context) => {
    try {
      const { name, isReadOnly } = await within(readyMs, askDatabase(world))
      if (isReadOnly) return context.json({ status: 'not ready', because: 'The database can only be read.' }, 503)
      if (await unknownMigration(name))
        return context.json({ status: 'not ready', because: 'A newer Laurel has changed the database. Start that one here, too.' }, 503)
      const { freeBytes, isTight } = await world.staging.room()
      if (freeBytes < fullDiskBytes) return context.json({ status: 'not ready', because: 'The disk is full.' }, 503)
      return context.json({ status: 'ready', ...(isTight && { but: 'The disk is nearly full, so files are refused.' }) })
    } catch {
      return context.json({ status: 'not ready', because: 'The database does not answer.' }, 503)
    }
  })

  app.use(async (context, next) => (await files(context)) ?? (await next()))
  app.use(turningAway(load ?? openLoad({ most: world.config.MOST_REQUESTS_AT_ONCE, lateMs: watchLateness() })))
  // Before the policies for pages: they would cost a document more than all the rest of its answer.
  for (const resource of documents) app.route('/', resource)
  const isSecure = world.config.BASE_URL.startsWith('https:')
  const [usual, recording] = [headers(isSecure), headers(isSecure, ["'self'", 'blob:'])]
  app.use((context, next) => (records.test(context.req.path) ? recording : usual)(context, next))
  for (const resource of openResources) app.route('/', resource)
  if (api) app.route('/', api)
  app.use(async (context, next) => {
    const { method, path } = context.req
    if (!['GET', 'HEAD', 'POST'].includes(method) && !inPieces.test(path))
      return context.json({ type: 'about:blank', title: 'This address takes GET and POST.', status: 405 }, 405, {
        'Content-Type': 'application/problem+json',
        Allow: 'GET, HEAD, POST',
      })
    const origin = context.req.header('origin')
    if (method === 'POST' && origin !== undefined && !URL.canParse(origin)) throw fromElsewhere()
    // What follows asks it of forms alone; a piece of a file is none.
    if (inPieces.test(path) && origin !== undefined && !isOurs(origin, context)) throw fromElsewhere()
    return next()
  })

  // Forms from elsewhere are refused by their Origin; it needs no token and works without script.
  app.use(csrf({ origin: isOurs }))
  app.use(async (context, next) => {
    const go = async () => {
      const actor = await recognize(context.var.world, context.req.raw.headers)
      context.set('actor', actor)
      context.set('db', readsOf(context.var.world.db, actor))
      context.set('locale', localeOf(context.req.raw.headers, actor))
      await next()
      nameLanguage(context)
    }
    // What changes something is carried through, also when its browser leaves.
    const { method } = context.req
    return method === 'GET' || method === 'HEAD' ? askedBy(context.req.raw, go) : go()
  })
  for (const resource of resources) app.route('/', resource)

  app.all('*', async (context) => {
    const provider = new RouterContextProvider()
    provider.set(pageContext, {
      world: context.var.world,
      db: context.var.db,
      actor: context.var.actor,
      requestId: context.var.requestId,
      nonce: context.get('secureHeadersNonce') ?? '',
      clientAddress: context.var.clientAddress,
      locale: context.var.locale,
      t: plainTextIn(context.var.locale),
      form: readingFormOf(context.req.raw, context.var.actor),
      sent: context.req.raw,
      noted: context.var.noted,
    })
    const response = await pages(withoutBody(context.req.raw), provider)
    response.headers.set('X-Request-Id', context.var.requestId)
    // What one person sees is for no cache on the way, nor for the next person at that browser without asking.
    if (context.var.actor.kind === 'person' && !response.headers.has('Cache-Control'))
      response.headers.set('Cache-Control', 'private, no-cache')
    return response
  })

  app.onError((met, context) => {
    const error = busyAnswer(met) ?? met
    if (isRefusal(error) && error.kind === 'busy') {
      context.header('Retry-After', String(askAgainSeconds(error)))
      // The pages are not to be had then, so a browser is told in the plainest one.
      if (context.req.header('accept')?.includes('text/html'))
        return context.html(busyPage(plainTextIn(context.var.locale), error, context.var.locale), 503)
    }
    if (isRefusal(error)) return problemAnswer(context, error)
    if (error instanceof HTTPException && error.status === 403) return problemAnswer(context, fromElsewhere())
    world.log.error('A request met a bug', { requestId: context.var.requestId, error })
    return context.json(
      {
        type: 'about:blank',
        title: 'Something went wrong on our side. Nothing was changed.',
        status: 500,
        instance: context.var.requestId,
      },
      500,
      { 'Content-Type': 'application/problem+json' },
    )
  })
  return app
}

/** The pattern of the route that answered: of a page as its loader noted it, else of what answers by itself. Never the address, which has no end. */
function routeOf(context: HttpContext): string {
  const noted = context.var.noted.route
  if (noted) return noted
  const own = matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))
  return own?.path ?? (context.res.status === 404 ? 'nothing' : 'file')
}

/** A page says its language, and that another reader's differs. Who is signed in is known by a cookie, and so is a visitor's choice. */
function nameLanguage({ res, var: { locale } }: HttpContext): void {
  if (!res.headers.get('Content-Type')?.startsWith('text/html') || res.headers.has('Content-Language')) return
  res.headers.set('Content-Language', locale)
  res.headers.append('Vary', 'Accept-Language, Cookie')
}

/** Where files come in pieces, by a protocol with methods of its own. */
const inPieces = /^\/uploads(?:\/|$)/

/** Health and sign-in stay to be had when everything else is busy. */
const ownConnection = /^\/sign-(?:in|out)(?:[/.]|$)/

const busyPage = (t: PlainText, { sentence }: Refusal, locale: Locale) => plainest(t('Laurel is busy'), [t(sentence)], locale)

/** Whether a path can be decoded, and holds no sign that stands for none. */
function isReadable(pathname: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(pathname))
  } catch {
    return false
  }
}

/** What the router gets of a request: bodies are read by the door alone, so that no page can read one past its bounds. */
const withoutBody = (request: Request): Request =>
  request.method === 'GET' || request.method === 'HEAD'
    ? request
    : // Without its signal: what changes something is carried through, also when its browser leaves.
      new Request(request.url, { method: request.method, headers: request.headers })

/** With less than this, not even what is written now would be kept. */
const fullDiskBytes = 64_000_000

const fromElsewhere = () =>
  forbidden('sent-from-elsewhere', 'This was sent from another site, so nothing was changed. Open the page here and send it again.')

/** Where recordings are made: what reads and writes them runs in workers that it makes itself. */
const records = /^\/work\/[0-9a-f-]{36}$/

const headers = (secure: boolean, workers?: string[]) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      ...(workers && { workerSrc: workers }),
      objectSrc: ["'none'"],
      frameSrc: ["'self'"],
      frameAncestors: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
    },
    xFrameOptions: 'SAMEORIGIN',
    referrerPolicy: 'strict-origin-when-cross-origin',
    strictTransportSecurity: secure ? 'max-age=31536000' : false,
    crossOriginResourcePolicy: false,
  })

function clientAddress(context: HttpContext, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return networkOf(forwarded)
  try {
    return networkOf(getConnInfo(context).remote.address ?? 'unknown')
  } catch {
    return 'unknown'
  }
}

/** Whom tries are counted for: an IPv4 address, or the /64 that a single customer is given whole with IPv6, or the tries were without end. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped) return mapped
  const [before = '', after] = address.split('::')
  const groups = before.split(':').filter(Boolean)
  const rest = after?.split(':').filter(Boolean) ?? []
  const all = after === undefined ? groups : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** So long a database may take to say that it is there. One that hangs says nothing at all, and no time limit of its own ends that. */
const readyMs = 5_000

async function askDatabase({ reserved }: World): Promise<{ name?: string | undefined; isReadOnly: boolean }> {
  const { rows } = await sql<{ name: string; isReadOnly: boolean }>`
    select name, current_setting('transaction_read_only') = 'on' as "isReadOnly" from migrations order by name desc limit 1`.execute(
    reserved,
  )
  return { name: rows[0]?.name, isReadOnly: rows[0]?.isReadOnly ?? false }
}

/** What comes of some work, or a fault where it takes longer. */
async function within<Result>(limitMs: number, work: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('That took too long.')), limitMs)
  // Nobody waits for it any more, also where it fails later.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
