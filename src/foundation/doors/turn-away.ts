import type { MiddlewareHandler } from 'hono'
import { sessionCookie } from '../platform/accounts.ts'
import { busy } from '../platform/refusal.ts'
import { type PlainText, plainTextIn } from '../words/format.ts'
import type { Http, HttpContext } from './http.ts'
import type { Load, Whose, Wish } from './load.ts'
import { problemAnswer } from './problem-answer.ts'

/**
 * Turns requests away while more is in hand than this process holds, before anything is read or asked for them: 503 with `Retry-After`, so that
 * what was taken is still answered in good time. Health, static files and live lines don't come by here.
 */
export const turningAway =
  (load: Load): MiddlewareHandler<Http> =>
  async (context, next) => {
    const wish = wishOf(context)
    if (!wish) return next()
    const done = load.take(wish, whoseOf(context))
    if (!done) return turnedAway(context, wish, load.comeAgainSeconds())
    // A file takes as long as the line of who sends it, and next to nothing of ours meanwhile.
    if (bringsFiles(context)) done()
    try {
      return await next()
    } finally {
      done()
    }
  }

/** What is asked for; null where it is taken whatever else is in hand. */
function wishOf({ req }: HttpContext): Wish | null {
  // Who wants to leave may, and what a browser asks before another site's request costs nothing.
  if (/^\/(?:live|sign-out|metrics)(?:[/.]|$)/.test(req.path) || req.method === 'OPTIONS') return null
  return req.method === 'GET' || req.method === 'HEAD' ? 'look' : 'change'
}

/** A browser or program is known by its session or its key; visitors by their network, where its address is told. */
function whoseOf({ req, var: { world, clientAddress } }: HttpContext): Whose | null {
  const name = `${sessionCookie(world.config.BASE_URL)}=`
  const session = (req.header('cookie') ?? '').split(/;\s*/).find((cookie) => cookie.startsWith(name))
  const key = req.header('authorization') ?? session
  if (key !== undefined) return { key, kind: 'one' }
  // A proxy on this machine that is not trusted stands for everyone.
  const isTold = clientAddress !== 'unknown' && !/^(?:127\.|0:0:0:0::)/.test(clientAddress)
  return isTold ? { key: `network ${clientAddress}`, kind: 'network' } : null
}

const bringsFiles = ({ req }: HttpContext): boolean =>
  /^(?:multipart\/form-data|application\/offset\+octet-stream)\b/i.test(req.header('content-type') ?? '')

function turnedAway(context: HttpContext, wish: Wish, seconds: number): Response | Promise<Response> {
  const { world, locale } = context.var
  world.meter.turnedAway(wish)
  context.var.noted.route = 'turned away'
  context.header('Retry-After', String(seconds))
  context.header('Cache-Control', 'no-store')
  // A program at another site is to read why.
  if (context.req.path.startsWith('/api/')) {
    context.header('Access-Control-Allow-Origin', '*')
    context.header('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id')
  }
  if (!context.req.header('accept')?.includes('text/html')) return problemAnswer(context, tooBusy())
  context.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
  context.header('Content-Language', locale)
  context.header('Vary', 'Accept-Language, Cookie')
  const t = plainTextIn(locale)
  return context.html(wish === 'look' ? comesAgain(t, locale, seconds) : notTaken(t, locale), 503)
}

const tooBusy = () =>
  busy('too-busy', 'Too many people are asking at once, so this was not started. Nothing was changed. Please try again in a minute.')

/** The plainest page: it asks nothing more of a server that has too much to do. */
const comesAgain = (t: PlainText, locale: string, seconds: number) =>
  plainest(
    t('Laurel is busy'),
    [
      t('Very many people are here just now. Everything that was saved is safe.'),
      t('Wait {seconds, plural, one {# second} other {# seconds}}, then load this page again.', { seconds }),
    ],
    locale,
    // Without an address a link leads to the page it stands on.
    `<p><a href="">${t('Load it again')}</a></p>`,
  )

const notTaken = (t: PlainText, locale: string) =>
  plainest(
    t('Laurel is busy'),
    [
      t('Very many people are here just now, so what you sent was not taken. Everything that was saved before is safe.'),
      t('Go back with the button of your browser: what you typed is still there. Then send it once more.'),
    ],
    locale,
  )

/** A page in one piece, without a file beside it. The words are ours. */
export const plainest = (title: string, sentences: readonly string[], locale: string, more = ''): string =>
  `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Laurel</title><style>:root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem}</style><main><h1>${title}</h1>${sentences.map((sentence) => `<p>${sentence}</p>`).join('')}${more}</main></html>`
