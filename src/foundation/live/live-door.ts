import { Hono } from 'hono'
import type { Http, HttpContext } from '../doors/http.ts'
import type { Actor } from '../platform/actor.ts'
import { readsOf } from '../platform/database.ts'
import type { Changed, Mark, Topic } from '../platform/live.ts'
import { busy, invalid, unauthenticated } from '../platform/refusal.ts'
import type { World } from '../platform/world.ts'
import { readMark, writeMark } from './mark.ts'
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
/** Who takes nothing for so many beats is let go. */
const mostMissed = 4

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
      return stream(context, { wanted, allowed, recognize, beatMs, gatherMs, leave })
    } catch (error) {
      leave()
      throw error
    }
  })
}

type Wanted = NonNullable<ReturnType<typeof readTopic>>

/** Which of these someone may hear of now. */
async function whichOf(world: World, actor: Actor, wanted: readonly Wanted[]): Promise<Set<Topic>> {
  const db = readsOf(world.db, actor)
  const may = await Promise.all(wanted.map(({ kind, id }) => kind.mayHear(db, actor, id)))
  return new Set(wanted.filter((_each, place) => may[place]).map(({ topic }) => topic))
}

type Stream = Required<Pick<Given, 'recognize' | 'beatMs' | 'gatherMs'>> & {
  wanted: readonly Wanted[]
  allowed: ReadonlySet<Topic>
  leave: () => void
}

function stream(context: HttpContext, { wanted, allowed, recognize, beatMs, gatherMs, leave }: Stream): Response {
  const { world, actor } = context.var
  const { headers } = context.req.raw
  const brought = headers.get('last-event-id') ?? context.req.query('after')
  const since = readMark(brought, Date.now())
  const encoder = new TextEncoder()
  /** What is to be told: topics, and the windows they changed in. However much happens, it is no more than what is listened to. */
  const waiting = new Map<Topic, Set<string | null>>()
  let mark: Mark | null = null
  let isStale = brought !== undefined && brought !== null && brought !== '' && !since
  let gathering: NodeJS.Timeout | undefined
  let isTelling = false
  let missed = 0
  let isOver = false
  let stopListening: () => void = () => undefined
  let end: () => void = () => undefined

  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const say = (text: string) => {
          if (!isOver) controller.enqueue(encoder.encode(text))
        }
        end = () => {
          if (isOver) return
          isOver = true
          clearTimeout(gathering)
          clearInterval(beat)
          stopListening()
          leave()
          try {
            controller.close()
          } catch {
            // The browser has left already.
          }
        }
        const isRead = () => (controller.desiredSize ?? 0) > 0
        const stillThere = async (): Promise<Actor | null> => {
          const now = await recognize(world, headers)
          return now.kind === 'person' && actor.kind === 'person' && now.id === actor.id ? now : null
        }
        /** Tells what gathered, if who listens is still signed in, still may hear it, and takes it. */
        const tell = async () => {
          gathering = undefined
          if (isOver || isTelling || !isRead()) return
          isTelling = true
          try {
            const told = [...waiting]
            const upTo = mark
            waiting.clear()
            const stale = isStale
            isStale = false
            const now = await stillThere()
            if (!now) return end()
            const may = await whichOf(
              world,
              now,
              wanted.filter(({ topic }) => told.some(([each]) => each === topic)),
            )
            const changes = told.filter(([topic]) => may.has(topic)).map(([topic, tabs]) => ({ topic, tabs: [...tabs] }))
            const id = upTo ? `id: ${writeMark(upTo)}\n` : ''
            if (stale) say(`event: stale\n${id}data: \n\n`)
            if (changes.length > 0) say(`event: changed\n${id}data: ${JSON.stringify(changes)}\n\n`)
          } catch (error) {
            // Its browser comes back and asks from where it was.
            world.log.warn('A page could not be told what changed', { error })
            end()
          } finally {
            isTelling = false
            if (waiting.size > 0) gather()
          }
        }
        const gather = () => {
          gathering ??= setTimeout(() => void tell(), gatherMs)
        }
        const beat = setInterval(() => {
          if (!isRead()) {
            missed++
            if (missed >= mostMissed) end()
            return
          }
          missed = 0
          stillThere().then(
            (there) => (there ? say(': still here\n\n') : end()),
            () => undefined,
          )
          if (waiting.size > 0) gather()
        }, beatMs)
        context.req.raw.signal.addEventListener('abort', () => end())

        say('retry: 3000\n\n')
        const hear = (changes: readonly Changed[], upTo: Mark) => {
          mark = upTo
          for (const { topic, tab } of changes) {
            const tabs = waiting.get(topic) ?? new Set()
            tabs.add(tab)
            waiting.set(topic, tabs)
          }
          if (waiting.size > 0 || isStale) gather()
        }
        try {
          stopListening = await world.live.listen({ topics: allowed, hear }, since)
          // Someone who left meanwhile.
          if (isOver) stopListening()
        } catch (error) {
          world.log.warn('A page could not listen for changes', { error })
          end()
        }
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
