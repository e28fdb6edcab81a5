import { Hono } from 'hono'
import type { Http, HttpContext } from '../doors/http.ts'
import type { Actor } from '../platform/actor.ts'
import { busy, invalid, unauthenticated } from '../platform/refusal.ts'
import type { World } from '../platform/world.ts'
import { type Line, openLine, whichOf } from './live-line.ts'
import { readTopic, type TopicKind } from './topic.ts'

type Given = {
  topics: readonly TopicKind[]
  /** Who the cookies of a request stand for, asked again for each thing that is told. */
  recognize: (world: World, headers: Headers) => Promise<Actor>
  /** How many may listen in this process, and how many of one person. */
  most?: { all: number; each: number }
  /** How often who is silent is heard of, and asked again who they are. */
  beatMs?: number
  /** How long changes gather before they are told. */
  gatherMs?: number
}

/** So many things one browser looks at. */
const mostTopics = 40

/**
 * `GET /live?topics=…&after=…`: what changed, as server-sent events (HTML, 9.2), for the pages of one browser. An event says which topics, and
 * in which windows it was done; what there is to be seen the page reads anew, by its own door. Its id is a mark, from which the browser goes on
 * when the line was lost; `stale` is told where that was too long ago to say what changed since. The line ends with the session.
 */
export function liveDoor({ topics: kinds, recognize, most = { all: 2000, each: 12 }, beatMs = 15_000, gatherMs = 120 }: Given): Hono<Http> {
  const open = new Map<string, number>()
  let all = 0

  return new Hono<Http>().get('/live', async (context) => {
    const { world, actor } = context.var
    if (actor.kind !== 'person') throw unauthenticated()
    const asked = (context.req.query('topics') ?? '').split(' ').filter(Boolean)
    if (asked.length > mostTopics) throw invalid('too-many-topics', 'So much can’t be watched at once. Close some windows of Laurel.')
    const wanted = asked.flatMap((text) => readTopic(kinds, text) ?? [])
    // The answer after which a browser asks no more.
    if (wanted.length === 0) return context.body(null, 204)
    const mine = open.get(actor.id) ?? 0
    if (all >= most.all || mine >= most.each)
      throw busy('too-many-listen', 'Too many pages are open at once to show changes as they come. Load the page again to see what is new.')
    all++
    open.set(actor.id, mine + 1)
    const leave = () => {
      all--
      const left = (open.get(actor.id) ?? 1) - 1
      if (left > 0) open.set(actor.id, left)
      else open.delete(actor.id)
    }
    try {
      const allowed = await whichOf(world, actor, wanted)
      // Heard by every line and told where it is wanted: it asks again who is there, also when they sign out.
      allowed.add(`person:${actor.id}`)
      return stream(context, {
        actor,
        wanted,
        allowed,
        recognize: () => recognize(world, context.req.raw.headers),
        beatMs,
        gatherMs,
        leave,
      })
    } catch (error) {
      leave()
      throw error
    }
  })
}

function stream(context: HttpContext, given: Omit<Line, 'world' | 'say' | 'isRead' | 'close'>): Response {
  const { headers, signal } = context.req.raw
  const brought = headers.get('last-event-id') ?? context.req.query('after')
  const encoder = new TextEncoder()
  let end: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const line = openLine({
          ...given,
          world: context.var.world,
          say: (text) => controller.enqueue(encoder.encode(text)),
          isRead: () => (controller.desiredSize ?? 0) > 0,
          close: () => controller.close(),
        })
        end = line.end
        signal.addEventListener('abort', end)
        await line.listen(brought)
      },
      // The same as the end of the request, which may be heard of first.
      cancel: () => end(),
    },
    { highWaterMark: 16 },
  )
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'X-Accel-Buffering': 'no',
    },
  })
}
