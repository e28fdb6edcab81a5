import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { preparedPool } from './prepared.ts'
import type { DB } from './schema.ts'

export type Database = Kysely<DB>
/** The database inside one transaction. */
export type Scope = Transaction<DB>
/** Either: what a read takes. */
export type Reader = Kysely<DB>

export type Connection = { connectionString: string } | { host: string; port: number; user: string; database: string }

// A date without a time has no zone: it stays the text it is, so that 2026-08-01 is never the day before.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
// Counts fit a number; money and hours are numeric and stay text.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

/** A pool of connections. A lost connection is logged and replaced; without the listener it would end the process. */
export function openPool(connection: Connection, onError: (error: Error) => void, max = 20): pg.Pool {
  const pool = new pg.Pool({ ...connection, max, application_name: 'laurel' })
  pool.on('error', onError)
  return pool
}

/** Kysely over a pool: tables are snake_case in SQL and camelCase here; the keys inside JSON documents are left as they are. */
export const openDatabase = (pool: pg.Pool): Database =>
  new Kysely<DB>({
    dialect: new PostgresDialect({ pool: preparedPool(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })

/** Whether an error is PostgreSQL's unique violation of this constraint or index. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505' && 'constraint' in error && error.constraint === constraint
