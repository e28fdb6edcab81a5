import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import pg from 'pg'
import { leaving } from './asked-by.ts'
import { asDatabaseFault, cancelStatement, connect, patienceMs } from './connections.ts'

/** So many statements are kept prepared on each connection; a text seen only now and then is never worth it. */
const mostStatements = 400
const usesBefore = 3

/** Gives names to the texts that are used often: PostgreSQL parses and plans a named one once a connection. */
function statementNames(): (text: string) => string | undefined {
  const uses = new Map<string, number>()
  const names = new Map<string, string>()
  return (text) => {
    const name = names.get(text)
    if (name) return name
    // Texts that differ by the length of a list stay rare and nameless, so the number of statements is bounded.
    if (names.size >= mostStatements) return undefined
    const seen = (uses.get(text) ?? 0) + 1
    if (uses.size > 10_000) uses.clear()
    if (seen < usesBefore) {
      uses.set(text, seen)
      return undefined
    }
    uses.delete(text)
    const given = `laurel_${names.size}`
    names.set(text, given)
    return given
  }
}

/** Marks queries whose outcome nobody waits for before the commit. In the registry, as pages come in a bundle with modules of its own. */
const unawaited = Symbol.for('laurel.unawaited')

/** A query that is sent and not waited for: its fault comes out at the next read of its transaction, or at the commit. */
export const unawait = <Query extends CompiledQuery>(query: Query): Query => ({ ...query, [unawaited]: true })

const answered: QueryResult<never> = { rows: [] }
const writes = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** Hears of every statement, for tests and benchmarks that ask how it is carried out. */
export type OnStatement = (text: string, parameters: readonly unknown[], asker: string) => void

type Line = DatabaseConnection & {
  begin(settings: string): void
  commit(): Promise<void>
  rollback(): Promise<void>
  release(): void
}

/**
 * Whether a connection is of no more use after a fault: it is lost or about to be, a value could not be sent and left a statement half prepared,
 * or a prepared statement is gone or gives another shape than when it was prepared.
 */
const isLasting = (error: Error) => !(error instanceof pg.DatabaseError) || /^(?:57P0|25P03|26000|0A000)/.test(error.code ?? '')

/** A map that all copies of this module share: pages come in a bundle with modules of its own, and use the same connections. */
export function sharedMap<Key extends WeakKey, Value>(name: string): WeakMap<Key, Value> {
  const slot = Symbol.for(`laurel.${name}`)
  const held = globalThis as { [slot]?: WeakMap<Key, Value> }
  held[slot] ??= new WeakMap<Key, Value>()
  return held[slot]
}

/** What each connection was last told of who asks. */
const told = sharedMap<pg.PoolClient, string>('asker')
const tellAsker = "select set_config('laurel.asker', $1, false)"

/**
 * Through a pooler that gives a connection to someone else after each transaction, nothing may be said for longer than one: as whom we work, for
 * whom we read, and how long a statement may take are said in each, and a single statement is a transaction of its own.
 */
export type Pooled = { role: string | null; statementMs: number }
const tellPooled = "select set_config('role', $1, true), set_config('laurel.asker', $2, true), set_config('statement_timeout', $3, true)"
const ownWords = new Set([tellAsker, tellPooled])

/** One connection, on which statements follow each other without waiting for answers. PostgreSQL still carries them out one by one. */
function openLine(
  client: pg.PoolClient,
  nameOf: (text: string) => string | undefined,
  cancel: () => void,
  asker: string,
  onStatement?: OnStatement,
  pooled?: Pooled,
): Line {
  let transaction: 'none' | 'open' | 'over' = 'none'
  /** What ended the transaction. After it PostgreSQL refuses all else, so those who wait hear of it instead of those refusals. */
  let cause: Error | undefined
  let isCauseTold = false
  /** Why nobody else should get this connection. */
  let broken: Error | undefined
  let gathering = false
  let inWork = 0
  const left = leaving()
  let watched: AbortSignal | undefined
  const end = () => {
    if (inWork === 0) return
    // The next user of this connection must not be met by the cancelling of what was before.
    broken ??= new Error('What this connection was doing was canceled.')
    cancel()
  }
  // Looked at late, for a request's signal costs more than most answers.
  const watch =
    left &&
    setTimeout(() => {
      watched = left()
      if (watched.aborted) end()
      else watched.addEventListener('abort', end)
    }, patienceMs)

  /** What is sent before the event loop turns leaves in one write: each write to a socket is a call into the kernel that costs more than a statement. */
  const gather = () => {
    if (gathering) return
    const { stream } = client.connection
    gathering = true
    stream.cork()
    process.nextTick(() => {
      gathering = false
      stream.uncork()
    })
  }
  const send = (text: string, parameters: readonly unknown[]) =>
    new Promise<pg.QueryResult>((resolve, reject) => {
      gather()
      if (!ownWords.has(text)) onStatement?.(text, parameters, asker)
      inWork++
      const name = parameters.length > 0 ? nameOf(text) : undefined
      // By callback, for faults are known in the order in which they come, and before anything else is sent.
      client.query({ text, values: [...parameters], ...(name ? { name } : {}) }, (error: Error | null, result) => {
        inWork--
        if (!error) return resolve(result)
        asDatabaseFault(error)
        if (transaction !== 'none') cause ??= error
        if (isLasting(error)) broken ??= error
        reject(cause ?? error)
      })
    })
  const ending = () =>
    cause && !isCauseTold
      ? cause
      : new Error('A transaction went on after a statement of it had failed, so nothing of it was kept.', { cause })
  /** The next one to wait hears of a fault; until then it is not an unhandled one. */
  const leave = (promise: Promise<unknown>) => void promise.catch(() => undefined)

  /** Why PostgreSQL does not know who asks. What it answers then may be another's, so nothing of it is given out. */
  let untold: Error | undefined
  if (!pooled && (told.get(client) ?? '') !== asker) {
    // Leaves together with the first statement, and is answered before it. A server that was only asked who asks has nothing to undo.
    told.set(client, asker)
    send(tellAsker, [asker]).catch((error: Error) => {
      untold = error
      broken ??= error
    })
  }

  /** Begins what a pooler keeps together. Where the words about us fail, so does all that follows in the transaction. */
  const beginPooled = ({ role, statementMs }: Pooled, settings: string) => {
    leave(send(settings, []))
    leave(send(tellPooled, [role ?? 'none', asker, String(statementMs)]))
  }

  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      // Between the end of a transaction and its answer this would be kept by itself, or be part of another's.
      if (transaction === 'over') throw new Error('This transaction is over, so nothing more is done in it.')
      const isAlone = pooled !== undefined && transaction === 'none'
      if (isAlone) beginPooled(pooled, 'begin')
      const sent = send(query.sql, query.parameters)
      const ended = isAlone ? send('commit', []) : undefined
      if (ended) leave(ended)
      if (unawaited in query) {
        leave(sent)
        return answered
      }
      try {
        const { command, rowCount, rows } = await sent
        // What it changed is there once that is committed.
        if (ended && (await ended).command === 'ROLLBACK') throw new Error('The pooler gave a connection that knew nothing of us.')
        if (untold) throw untold
        return writes.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows }
      } catch (error) {
        isCauseTold = true
        // From here it leads to who asked, not to the socket.
        if (error instanceof Error) Error.captureStackTrace(error)
        throw error
      }
    },
    // biome-ignore lint/correctness/useYield: rows are paged by key everywhere, so that no cursor holds a transaction open.
    async *streamQuery() {
      throw new Error('Rows are not streamed here.')
    },
    begin(settings) {
      transaction = 'open'
      if (pooled) beginPooled(pooled, settings)
      else leave(send(settings, []))
    },
    async commit() {
      // Of a value that could not be sent PostgreSQL knows nothing, and would keep the rest.
      if (cause) throw ending()
      if (untold) throw untold
      // Sent with the last writes. If one of them fails, or a fault before was swallowed, PostgreSQL makes a rollback of it.
      const sent = send('commit', [])
      transaction = 'over'
      const { command } = await sent
      if (command === 'ROLLBACK') throw ending()
    },
    async rollback() {
      // A commit that came to nothing has ended it.
      if (transaction === 'over') return
      const sent = send('rollback', [])
      transaction = 'over'
      // Also when the connection is lost nothing is kept, and what is to be told is why it came to this.
      await sent.catch(() => undefined)
    },
    release() {
      clearTimeout(watch)
      watched?.removeEventListener('abort', end)
      client.release(broken ?? transaction === 'open')
    },
  }
}

/** A statement has one name on all connections of a pool, no matter what asks. */
const names = sharedMap<pg.Pool, (text: string) => string | undefined>('statement-names')
function namesOf(pool: pg.Pool) {
  const known = names.get(pool)
  if (known) return known
  const made = statementNames()
  names.set(pool, made)
  return made
}

/**
 * Lets Kysely use a pool whose clients pipeline: a transaction's beginning goes out with its first statement, writes that nobody waits for go
 * out together, and the commit with the last of them. Often used statements are prepared.
 * @param asker for whom all of it is read, as row-level security reads it
 */
export function pipelinedDriver(pool: pg.Pool, asker: string, onStatement?: OnStatement, pooled?: Pooled): Driver {
  // A name would be known on one connection behind the pooler, and asked for on another.
  const nameOf = pooled ? () => undefined : namesOf(pool)
  // Kysely hands back what it was given.
  const lineOf = (connection: DatabaseConnection) => connection as Line
  return {
    async init() {},
    async acquireConnection() {
      const client = await connect(pool)
      // A pooler hides whose process it is; there the time limit ends what nobody waits for.
      const cancel = () => (pooled ? undefined : void cancelStatement(pool, client))
      return openLine(client, nameOf, cancel, asker, onStatement, pooled)
    },
    async beginTransaction(connection, { isolationLevel, accessMode }) {
      const settings = [isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ')
      lineOf(connection).begin(`begin ${settings}`.trim())
    },
    commitTransaction: (connection) => lineOf(connection).commit(),
    rollbackTransaction: (connection) => lineOf(connection).rollback(),
    async releaseConnection(connection) {
      lineOf(connection).release()
    },
    async destroy() {
      await pool.end()
    },
  }
}
