import { sql } from 'kysely'
import pg from 'pg'
import { forAll } from '../platform/asked-by.ts'
import { type Connection, type Database, readsOfAll } from '../platform/database.ts'
import type { Changed, Listener, Live, Mark } from '../platform/live.ts'
import type { Log } from '../platform/log.ts'

const channel = 'laurel_live'
/** Commits that come so close together are told once. */
const gatherMs = 20
/** A notification that was lost, or a process that died between its commit and its word, is made up for within this. */
const lookMs = 5000
const longestPauseMs = 30_000

/** What changed since a snapshot, and the snapshot at which that was asked, both of one statement. It is asked for all who listen, so no one who leaves ends it. */
const readSince = (db: Database, since: string | null): Promise<{ snapshot: string; changes: Changed[] }> =>
  forAll(async () => {
    const { rows } = await sql<{ snapshot: string; changes: Changed[] }>`
      select pg_current_snapshot()::text as snapshot,
        coalesce(json_agg(distinct jsonb_build_object('topic', topic, 'tab', tab)) filter (where topic is not null), '[]') as changes
      from (select 1) as once
      left join live_changes on tx >= pg_snapshot_xmin(${since}::pg_snapshot) and not pg_visible_in_snapshot(tx, ${since}::pg_snapshot)`.execute(
      db,
    )
    const [row] = rows
    if (!row) throw new Error('PostgreSQL gave no snapshot.')
    return row
  })

/**
 * Tells who listens in this process what changed, whichever process changed it. A notification only wakes; the table tells, so that nothing is
 * lost where a notification is: who listens is told all that was committed since, some of it twice rather than not at all.
 * @param connection where LISTEN works: PostgreSQL itself, no pooler
 */
export function openHub({ db: given, connection, log, now }: { db: Database; connection: Connection; log: Log; now: () => number }): Live {
  const db = readsOfAll(given)
  const listeners = new Set<Listener>()
  let seen: Mark | null = null
  let closed = false
  let client: pg.Client | null = null
  let connecting = false
  let pauseMs = 250
  let looking: Promise<void> | null = null
  let lookAgain = false
  let stirring: NodeJS.Timeout | null = null
  let stirred: Promise<unknown> = Promise.resolve()
  let reconnect: NodeJS.Timeout | undefined

  const look = (): Promise<void> => {
    if (looking) {
      lookAgain = true
      return looking
    }
    const run = async () => {
      do {
        lookAgain = false
        const at = now()
        const { snapshot, changes } = await readSince(db, seen?.snapshot ?? null)
        const mark = { at, snapshot }
        seen = mark
        for (const listener of [...listeners]) {
          const heard = changes.filter(({ topic }) => listener.topics.has(topic))
          if (heard.length > 0) listener.hear(heard, mark)
        }
      } while (lookAgain && !closed)
    }
    looking = run()
      .catch((error: unknown) => {
        // What was not read now is read by the next look: the mark stays where it is.
        if (!closed) log.warn('What changed could not be read and will be asked again', { error })
      })
      .finally(() => {
        looking = null
      })
    return looking
  }

  const begin = async () => {
    if (client || connecting || closed) return
    connecting = true
    const next = new pg.Client({ ...connection, application_name: 'laurel live' })
    const lost = () => {
      if (client !== next) return
      client = null
      again()
    }
    next.on('error', lost)
    next.on('end', lost)
    next.on('notification', () => void look())
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      client = next
      pauseMs = 250
      // What was told while nobody listened here.
      if (listeners.size > 0) await look()
    } catch (error) {
      if (!closed) log.warn('Changes are told late for now, as the database does not say when something changes', { error })
      await next.end().catch(() => undefined)
      again()
    } finally {
      connecting = false
    }
  }
  const again = () => {
    if (closed) return
    clearTimeout(reconnect)
    reconnect = setTimeout(() => void begin(), pauseMs)
    reconnect.unref()
    pauseMs = Math.min(longestPauseMs, pauseMs * 2)
  }
  const clock = setInterval(() => {
    if (listeners.size > 0) void look()
  }, lookMs)
  clock.unref()

  return {
    stir() {
      if (stirring || closed) return
      stirring = setTimeout(() => {
        stirring = null
        // Whoever listens here hears it by itself, whether the word arrives or not.
        if (listeners.size > 0) void look()
        stirred = sql`select pg_notify(${channel}, '')`.execute(db).catch(() => undefined)
      }, gatherMs)
      stirring.unref()
    },
    async mark() {
      const at = now()
      const { snapshot } = await readSince(db, null)
      return { at, snapshot }
    },
    async listen(listener, since) {
      void begin()
      if (listeners.size === 0) seen = null
      // In this order nothing falls between: what is committed from here on is looked for with the others.
      listeners.add(listener)
      try {
        await look()
        const at = now()
        const { snapshot, changes } = await readSince(db, since?.snapshot ?? null)
        listener.hear(
          changes.filter(({ topic }) => listener.topics.has(topic)),
          { at, snapshot },
        )
      } catch (error) {
        listeners.delete(listener)
        throw error
      }
      return () => void listeners.delete(listener)
    },
    async close() {
      closed = true
      clearInterval(clock)
      clearTimeout(reconnect)
      if (stirring) {
        clearTimeout(stirring)
        // The word that something changed goes off before we do.
        stirred = sql`select pg_notify(${channel}, '')`.execute(db).catch(() => undefined)
      }
      await Promise.all([stirred, looking, client?.end().catch(() => undefined)])
    },
  }
}
