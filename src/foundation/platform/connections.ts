import pg from 'pg'
import { leaving } from './asked-by.ts'
import { busy, full, type Refusal } from './refusal.ts'
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
      : asDatabaseFault(error)
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

/** Marks what the machine says of the line to PostgreSQL, so that it is told from other lines. What PostgreSQL itself says has a code of its own. */
export const asDatabaseFault = <Met>(error: Met): Met =>
  error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code)) ? Object.assign(error, { isDatabaseAway: true }) : error

/** What a library answers for us, when it could not: it says no more than that. */
export const databaseAway = (): Error => Object.assign(new Error('The database did not answer.'), { isDatabaseAway: true })

/**
 * Whether PostgreSQL is not there: refused, ended, on its way up or down, or full of connections. What was under way when it ended was kept whole or not at
 * all, and nobody here knows which.
 */
const isDatabaseAway = (error: Error, code: unknown): boolean =>
  'isDatabaseAway' in error ||
  /^(?:57P0[1-3]|53300|08...)$/.test(String(code)) ||
  /^Connection terminated|not queryable$/.test(error.message)

/** In how many seconds who met such a fault shall ask again. A PostgreSQL that is started again is back in a few. */
export const askAgainSeconds = ({ code }: Refusal): number => (code === 'database-away' ? 5 : 30)

/** What a person is told of a fault that passes by itself: of too much at once, or of a database or store out of reach. Null for any other. */
export function busyAnswer(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? error.code : null
  if (isDatabaseAway(error, code))
    return busy(
      'database-away',
      'Laurel can’t reach its database just now. Everything that was saved is safe. If you were sending something, look whether it is there before you send it again.',
    )
  if (code === '25006')
    return busy('database-read-only', 'Laurel can only be read just now, so nothing was changed. Please try again in a few minutes.')
  if (code === '53100')
    return full('database-full', 'There is no room left in the database, so nothing was changed. Please tell the people who run Laurel.')
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
