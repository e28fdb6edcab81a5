import { Hono } from 'hono'
import { forAll } from '../platform/asked-by.ts'
import { recentlyUsed } from '../platform/recently-used.ts'
import type { Http, HttpContext } from './http.ts'

type Kept = { state: string; body: ArrayBuffer; type: string }

type Wish = {
  path: string
  /** What the page depends on besides its address, in one word; null where this request's page is not to be kept. */
  stateOf: (context: HttpContext) => Promise<string | null>
  /** How many pages are kept; one has about 20 KB. */
  most: number
}

/**
 * Pages that strangers look at in bursts, rendered once for each state of what they show: a page whose word is the same says the same.
 * Only for visitors, who all see one page in each language; people who are signed in get their own. Many who come at once wait for the first one's.
 */
export function keptPages({ path, stateOf, most }: Wish): Hono<Http> {
  const kept = recentlyUsed<Kept>(most)
  const inWork = new Map<string, Promise<Kept | null>>()
  const answer = (context: HttpContext, { body, type }: Kept) => context.body(body, 200, { 'Content-Type': type })

  return new Hono<Http>().get(path, async (context, next) => {
    // A HEAD comes here too, and the page of one is empty.
    if (context.req.method !== 'GET' || context.var.actor.kind !== 'visitor') return next()
    const { pathname, search } = new URL(context.req.url)
    const state = search.length <= 300 ? await stateOf(context) : null
    if (state === null) return next()
    const { locale } = context.var
    const address = `${locale} ${pathname}${search}`
    const known = kept.get(address)
    if (known?.state === state) return answer(context, known)

    const work = `${address} ${state}`
    const begun = inWork.get(work)
    if (begun) {
      const page = await begun
      return page ? answer(context, page) : next()
    }
    const { promise, resolve } = Promise.withResolvers<Kept | null>()
    inWork.set(work, promise)
    // It is for all: made of the address alone, whatever else the first one sent, and finished also when that one goes away.
    context.req.raw = new Request(context.req.url)
    try {
      await forAll(next)
      if (context.res.status !== 200) return
      const body = await context.res.arrayBuffer()
      const page = { state, body, type: context.res.headers.get('content-type') ?? '' }
      kept.set(address, page)
      resolve(page)
      context.res = new Response(body, context.res)
    } finally {
      // Those who waited for a page that came to nothing render it for themselves.
      resolve(null)
      inWork.delete(work)
    }
  })
}
