import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** So many statements are kept prepared on each connection; a text seen only now and then is never worth it. */
const mostStatements = 400
const usesBefore = 3

/**
 * A pool whose often used statements are prepared: PostgreSQL parses and plans each once a connection.
 * Texts that differ by the length of a list stay rare and unprepared, so the number of statements is bounded.
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
  const uses = new Map<string, number>()
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const name = names.get(text)
    if (name) return name
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
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const wrap = (client: pg.PoolClient): PostgresPoolClient => ({
    // Kysely asks by text and values; its other form is for cursors, which are not configured, so the cast leaves out nothing that is called.
    query: ((text: string, values: readonly unknown[] = []) => {
      const name = values.length > 0 ? nameOf(text) : undefined
      return client.query({ text, values: [...values], ...(name ? { name } : {}) })
    }) as unknown as PostgresPoolClient['query'],
    release: () => client.release(),
  })
  return {
    async connect() {
      const client = await pool.connect()
      const wrapped = clients.get(client) ?? wrap(client)
      clients.set(client, wrapped)
      return wrapped
    },
    end: () => pool.end(),
    options: pool.options,
  }
}
