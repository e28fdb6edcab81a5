import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import type pg from 'pg'

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

type Line = DatabaseConnection & {
  begin(settings: string): void
  commit(): Promise<void>
  rollback(): Promise<void>
  release(): void
}

/** One connection, on which statements follow each other without waiting for answers. PostgreSQL still carries them out one by one. */
function openLine(client: pg.PoolClient, nameOf: (text: string) => string | undefined): Line {
  let pending: Promise<unknown>[] = []
  let gathering = false
  let broken: Error | undefined

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
  const send = (text: string, parameters: readonly unknown[]) => {
    gather()
    const name = parameters.length > 0 ? nameOf(text) : undefined
    return client.query({ text, values: [...parameters], ...(name ? { name } : {}) })
  }
  const leave = (promise: Promise<unknown>) => {
    // Whoever waits next hears of its fault; until then it is not an unhandled one.
    promise.catch(() => undefined)
    pending.push(promise)
  }
  /** The first fault is the cause: after it PostgreSQL refuses all else in the transaction. */
  const settle = async () => {
    const waited = pending
    pending = []
    for (const promise of waited) await promise
  }

  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const sent = send(query.sql, query.parameters)
      if (unawaited in query) {
        leave(sent)
        return answered
      }
      try {
        const { command, rowCount, rows } = await sent
        return writes.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows }
      } catch (error) {
        await settle()
        throw error
      }
    },
    // biome-ignore lint/correctness/useYield: rows are paged by key everywhere, so that no cursor holds a transaction open.
    async *streamQuery() {
      throw new Error('Rows are not streamed here.')
    },
    begin: (settings) => leave(send(settings, [])),
    async commit() {
      // Sent with the last writes. If one of them fails, or a fault before was swallowed, PostgreSQL makes a rollback of it.
      const sent = send('commit', [])
      leave(sent)
      await settle()
      const { command } = await sent
      if (command === 'ROLLBACK') throw new Error('A transaction went on after a statement of it had failed, so nothing of it was kept.')
    },
    async rollback() {
      await Promise.allSettled(pending)
      pending = []
      try {
        await send('rollback', [])
      } catch (error) {
        broken = error instanceof Error ? error : new Error('A transaction could not be rolled back.')
        throw error
      }
    },
    release: () => client.release(broken),
  }
}

/**
 * Lets Kysely use a pool whose clients pipeline: a transaction's beginning goes out with its first statement, writes that nobody waits for go
 * out together, and the commit with the last of them. Often used statements are prepared.
 */
export function pipelinedDriver(pool: pg.Pool): Driver {
  const nameOf = statementNames()
  // Kysely hands back what it was given.
  const lineOf = (connection: DatabaseConnection) => connection as Line
  return {
    async init() {},
    acquireConnection: async () => openLine(await pool.connect(), nameOf),
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
