import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
} from 'kysely'
import pg from 'pg'
import type { Actor } from './actor.ts'
import { type OnStatement, type Pooled, pipelinedDriver, sharedMap, unawait } from './pipelined.ts'
import type { DB } from './schema.ts'

export type Database = Kysely<DB>
/** The database inside one transaction. */
export type OpenTransaction = Transaction<DB>
/** Either: what a read takes. */
export type Queryable = Kysely<DB>

export type Connection = ({ connectionString: string } | { host: string; port: number; user: string; database: string }) & {
  options?: string
}

// A date without a time has no zone: it stays the text it is, so that 2026-08-01 is never the day before.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
// Counts fit a number; money and hours are numeric and stay text.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

/** How long a statement may take, and how long one may wait for a connection; without them, forever. */
export type Limits = { statementMs?: number; waitMs?: number }

/** What a person waits for. */
export const pageLimits = { statementMs: 15_000, waitMs: 8_000 }
/** Health and sign-in, on connections of their own. */
export const reservedLimits = { statementMs: 5_000, waitMs: 5_000 }
/** Nobody waits for a job, but it must not stand forever. */
export const jobLimits = { statementMs: 600_000 }

/** A pool of connections. A lost connection is told and replaced; without a listener it would end the process. */
export function openPool(connection: Connection, onError: (error: Error) => void, max = 20, { statementMs, waitMs }: Limits = {}): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max,
    application_name: 'laurel',
    pipeline: true,
    ...(statementMs && { statement_timeout: statementMs }),
    ...(waitMs && { connectionTimeoutMillis: waitMs }),
  })
  // Each connection tells it, also one that is lost in the middle of work, to which the pool does not listen.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/** What compiles queries to PostgreSQL's words; who carries them out is said beside it. */
const postgres: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}

/** What each handle is made of, so that another can be made for who asks. */
type Source = { pool: pg.Pool; onStatement?: OnStatement | undefined; pooled?: Pooled | undefined }
const sources = sharedMap<Database, Source>('handles')

function handle(source: Source, asker: string): Database {
  const { pool, onStatement, pooled } = source
  const db = new Kysely<DB>({
    dialect: { ...postgres, createDriver: () => pipelinedDriver(pool, asker, onStatement, pooled) },
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  sources.set(db, source)
  return db
}

/**
 * Kysely over a pool: tables are snake_case in SQL and camelCase here; the keys inside JSON documents are left as they are. It reads for nobody:
 * rows that are somebody's are there only for those who ask by `readsOf`, and for commands and jobs.
 */
export const openDatabase = (pool: pg.Pool, onStatement?: OnStatement, pooled?: Pooled): Database =>
  handle({ pool, onStatement, pooled }, '')

function handleFor(db: Database, asker: string): Database {
  const source = sources.get(db)
  if (!source) throw new Error('Only a database that was opened here can be read for somebody.')
  return handle(source, asker)
}

/**
 * The database as this actor may read it: row-level security keeps from them what belongs to others, even where a query forgets to
 * (migrations/0034). It costs no round trip, as who asks is told to PostgreSQL together with the first statement.
 */
export function readsOf(db: Database, actor: Actor): Queryable {
  if (actor.kind === 'system' || actor.kind === 'operator') return readsOfAll(db)
  return handleFor(db, askerOf(actor))
}

/** Who asks, as the policies read it: a person with the organizations they belong to, a key with its own, or nobody. */
function askerOf(actor: Actor): string {
  if (actor.kind === 'key') return `{${actor.organizationId}}`
  if (actor.kind !== 'person') return ''
  return `${actor.id}{${[...new Set(actor.memberships.map(({ organizationId }) => organizationId))].join(',')}}`
}

const forAll = sharedMap<Database, Database>('handles-for-all')

/**
 * The database without row-level security: for commands, whose policies say who may, for jobs, and for what a secret link shows. Where a page
 * or a door uses it, `architecture.test.ts` names it with its reason.
 */
export function readsOfAll(db: Database): Database {
  const known = forAll.get(db)
  if (known) return known
  const made = handleFor(db, '*')
  forAll.set(db, made)
  forAll.set(made, made)
  return made
}

/**
 * One transaction of a command: kept whole when `use` is done, or not at all when it throws. Unlike Kysely's own, what is asked together goes out together.
 * A read sees every write before it, awaited or not.
 */
export const inTransaction = <Result>(db: Database, use: (db: OpenTransaction) => Promise<Result>): Promise<Result> =>
  readsOfAll(db)
    .transaction()
    .execute(async (transaction) => {
      const executor = transaction.getExecutor()
      const connection = await executor.provideConnection(async (given) => given)
      const together = executor.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) })
      const scope = new Transaction<DB>({ executor: together, driver: new DummyDriver(), dialect: postgres, config: { dialect: postgres } })
      connections.set(scope, connection)
      // What still writes when the work is over or given up goes the long way, where it is refused.
      return use(scope).finally(() => connections.delete(scope))
    })

/** The connection of each transaction that is under way. */
const connections = new WeakMap<OpenTransaction, DatabaseConnection>()

/** A change as a query of Kysely's, or as SQL. */
export type Change = { compile: (db: OpenTransaction) => CompiledQuery }

/**
 * Sends a change that nobody waits for before the commit: many leave in one message. Its fault ends the transaction, and is thrown at the next
 * read or at the commit; a change whose refusal by the database means something to a person is executed and waited for instead.
 */
export const write = async (db: OpenTransaction, change: Change): Promise<void> => {
  const sent = unawait(change.compile(db))
  // Nothing comes back that Kysely could turn into rows, so it need not pass through all its hands.
  await (connections.get(db)?.executeQuery(sent) ?? db.executeQuery(sent))
}

/** Whether an error is PostgreSQL's unique violation of this constraint or index. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505' && 'constraint' in error && error.constraint === constraint
