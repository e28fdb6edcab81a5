import type { Actor } from '../platform/actor.ts'
import { readsOf } from '../platform/database.ts'
import type { Changed, Mark, Topic } from '../platform/live.ts'
import type { World } from '../platform/world.ts'
import { readMark, writeMark } from './mark.ts'
import type { readTopic } from './topic.ts'

/** Who takes nothing for so many beats is let go. */
const mostMissed = 4

type Wanted = NonNullable<ReturnType<typeof readTopic>>

/** What one line to a browser needs. */
export type Line = {
  world: World
  /** Whose line it is. */
  actor: Actor
  wanted: readonly Wanted[]
  /** What they may hear of as the line begins. */
  allowed: ReadonlySet<Topic>
  /** Who the cookies of the request stand for now. */
  recognize: () => Promise<Actor>
  beatMs: number
  gatherMs: number
  /** Writes to the browser, as server-sent events are written. */
  say: (text: string) => void
  /** Whether the browser takes what is written. */
  isRead: () => boolean
  close: () => void
  /** Makes room for another line. */
  leave: () => void
}

/** Which of these someone may hear of now. */
export async function whichOf(world: World, actor: Actor, wanted: readonly Wanted[]): Promise<Set<Topic>> {
  const db = readsOf(world.db, actor)
  const may = await Promise.all(wanted.map(({ kind, id }) => kind.mayHear(db, actor, id)))
  return new Set(wanted.filter((_each, place) => may[place]).map(({ topic }) => topic))
}

/** What is to be told: topics, and the windows they changed in. However much happens, it is no more than what is listened to. */
function gathered() {
  const waiting = new Map<Topic, Set<string | null>>()
  let mark: Mark | null = null
  return {
    isEmpty: () => waiting.size === 0,
    add(changes: readonly Changed[], upTo: Mark) {
      mark = upTo
      for (const { topic, tab } of changes) {
        const tabs = waiting.get(topic) ?? new Set()
        tabs.add(tab)
        waiting.set(topic, tabs)
      }
    },
    /** All of it, once. */
    take() {
      const told = [...waiting].map(([topic, tabs]) => ({ topic, tabs: [...tabs] }))
      waiting.clear()
      return { told, id: mark ? `id: ${writeMark(mark)}\n` : '' }
    },
  }
}

/** A line to one browser: `listen` goes on from the mark that it brought, `end` lets it go. */
export function openLine(line: Line): { listen(brought: string | null | undefined): Promise<void>; end(): void } {
  const { world, actor, wanted } = line
  const changes = gathered()
  let isStale = false
  let gathering: NodeJS.Timeout | undefined
  let isTelling = false
  let missed = 0
  let isOver = false
  let stopListening: () => void = () => undefined

  const say = (text: string) => {
    if (!isOver) line.say(text)
  }
  const end = () => {
    if (isOver) return
    isOver = true
    clearTimeout(gathering)
    clearInterval(beat)
    stopListening()
    line.leave()
    try {
      line.close()
    } catch {
      // The browser has left already.
    }
  }
  const stillThere = async (): Promise<Actor | null> => {
    const now = await line.recognize()
    return now.kind === 'person' && actor.kind === 'person' && now.id === actor.id ? now : null
  }
  /** Tells what gathered, to who is still signed in and may still hear it. */
  const tellTo = async (now: Actor) => {
    const { told, id } = changes.take()
    const stale = isStale
    isStale = false
    const may = await whichOf(
      world,
      now,
      wanted.filter(({ topic }) => told.some((each) => each.topic === topic)),
    )
    const heard = told.filter(({ topic }) => may.has(topic))
    if (stale) say(`event: stale\n${id}data: \n\n`)
    if (heard.length > 0) say(`event: changed\n${id}data: ${JSON.stringify(heard)}\n\n`)
  }
  const tell = async () => {
    gathering = undefined
    if (isOver || isTelling || !line.isRead()) return
    isTelling = true
    try {
      const now = await stillThere()
      if (now) await tellTo(now)
      else end()
    } catch (error) {
      // Its browser comes back and asks from where it was.
      world.log.warn('A page could not be told what changed', { error })
      end()
    } finally {
      isTelling = false
      gather()
    }
  }
  const gather = () => {
    if (!isOver && (isStale || !changes.isEmpty())) gathering ??= setTimeout(() => void tell(), line.gatherMs)
  }
  const beat = setInterval(() => {
    if (!line.isRead()) {
      missed++
      if (missed >= mostMissed) end()
      return
    }
    missed = 0
    stillThere().then(
      (there) => (there ? say(': still here\n\n') : end()),
      () => undefined,
    )
    gather()
  }, line.beatMs)

  return {
    end,
    async listen(brought) {
      const since = readMark(brought, Date.now())
      isStale = Boolean(brought) && !since
      say('retry: 3000\n\n')
      const hear = (heard: readonly Changed[], upTo: Mark) => {
        changes.add(heard, upTo)
        gather()
      }
      try {
        stopListening = await world.live.listen({ topics: line.allowed, hear }, since)
        // Someone who left meanwhile.
        if (isOver) stopListening()
      } catch (error) {
        world.log.warn('A page could not listen for changes', { error })
        end()
      }
    },
  }
}
