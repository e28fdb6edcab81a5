import pg from 'pg'
import { leaving } from './asked-by.ts'
import { busy, type Refusal } from './refusal.ts'
import { isStoreAway } from './store.ts'

/** A client that leaves sooner than this after asking is not watched for: most work is done by then. */
export const patienceMs = 250

const fault = (code: string, message: string) => Object.assign(new Error(message), { code })

/** A connection of the pool. Who has to wait for one waits no longer than the pool says, and not at all once their browser has left. */
export async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  const mustWait = pool.idleCount === 0 && pool.totalCount >= (pool.options.max ?? 10)
  const signal = mustWait ? leaving()?.() : undefined
  const coming = pool.connect().catch((error: Error) => {
    // None came free, or PostgreSQL was too busy to open another.
    throw /^timeout exceeded|connection timeout$/.test(error.message)
      ? fault('pool-busy', 'No connection to the database came free in time.')
      : error
  })
  if (!signal) return coming
  const { promise, reject } = Promise.withResolvers<never>()
  const leave = () => reject(fault('gone', 'The browser that asked has left.'))
  if (signal.aborted) leave()
  signal.addEventListener('abort', leave)
  try {
    return await Promise.race([coming, promise])
  } catch (error) {
    // It comes all the same, for the next one.
    coming.then(
      (client) => client.release(),
      () => undefined,
    )
    throw error
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

/** Ends what a connection is at, from another one. Where that fails, the time limit of statements ends it. */
export async function cancelStatement(pool: pg.Pool, client: pg.PoolClient & { processID?: number }): Promise<void> {
  const other = new pg.Client(pool.options)
  // It may also break after the answer.
  other.on('error', () => undefined)
  try {
    await other.connect()
    await other.query('select pg_cancel_backend($1)', [client.processID])
  } catch {
    // Nobody waits for this statement any more, so there is nobody to tell.
  } finally {
    await other.end().catch(() => undefined)
  }
}

/** What a person is told of a fault that passes by itself: of too much at once, or of a store out of reach. Null for any other. */
export function busyAnswer(error: unknown): Refusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'pool-busy')
    return busy(
      'too-busy',
      'Too many people are asking at once, so this was not started. Nothing was changed. Please try again in a minute.',
    )
  if (code === '57014' || code === 'gone')
    return busy('took-too-long', 'This took too long, so it was stopped. Nothing was changed. Please try again in a minute.')
  if (isStoreAway(error))
    return busy(
      'store-away',
      'The place where files are kept can’t be reached just now. What was added before is safe. Please try again in a few minutes.',
    )
  return null
}
