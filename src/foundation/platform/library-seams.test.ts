import { type AddressInfo, createServer } from 'node:net'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, Transaction } from 'kysely'
import pg from 'pg'
import { expect, inject, test } from 'vitest'

/**
 * What `pipelined.ts`, `database.ts` and `connections.ts` use of libraries that those do not promise. When a newer version of one fails here, look at
 * these three files before anything else: they lean on each of these.
 */
const connection = { host: inject('clusterHost'), port: 5432, user: 'laurel', database: 'postgres' }

async function withClient<Result>(use: (client: pg.PoolClient, pool: pg.Pool) => Promise<Result>): Promise<Result> {
  const pool = new pg.Pool({ ...connection, pipeline: true, max: 1 })
  const client = await pool.connect()
  try {
    return await use(client, pool)
  } finally {
    client.release()
    await pool.end()
  }
}

test('pg sends with `pipeline` what is asked before the first answer came, and answers in order', () =>
  withClient(async (client) => {
    const order: number[] = []
    const slow = client.query('select pg_sleep(0.2), 1 as n').then(() => order.push(1))
    const quick = client.query('select 2 as n').then(() => order.push(2))
    await Promise.all([slow, quick])
    expect(order).toEqual([1, 2])
    // A fault of one is told to that one alone; outside a transaction the next goes on.
    const [bad, good] = await Promise.allSettled([client.query('select 1/0'), client.query('select 3 as n')])
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled'])
  }))

test('pg tells an answer by callback before a promise would, and keeps a named statement for the connection', () =>
  withClient(async (client) => {
    const told: string[] = []
    await new Promise<void>((resolve) => {
      client.query({ text: 'select $1::int as n', values: [1], name: 'seam' }, () => {
        told.push('callback')
        resolve()
      })
    })
    expect(told).toEqual(['callback'])
    const { rows } = await client.query("select name from pg_prepared_statements where name = 'seam'")
    expect(rows).toHaveLength(1)
  }))

test('pg shows the socket of a connection, which can be corked, and the id of its process', () =>
  withClient(async (client) => {
    const { stream } = (client as unknown as { connection: { stream: { cork: unknown; uncork: unknown } } }).connection
    expect([typeof stream.cork, typeof stream.uncork]).toEqual(['function', 'function'])
    expect((client as unknown as { processID: unknown }).processID).toEqual(expect.any(Number))
  }))

test('pg’s pool tells how many connections are idle and open, and what it was made with', () =>
  withClient(async (_client, pool) => {
    expect([pool.idleCount, pool.totalCount, pool.options.max]).toEqual([0, 1, 1])
    expect(pool.options.host).toBe(connection.host)
    const taken = new pg.Pool({ ...connection, max: 1, connectionTimeoutMillis: 2000 })
    const holder = await taken.connect()
    await expect(taken.connect()).rejects.toThrow(/^timeout exceeded/)
    holder.release()
    await taken.end()
    // A server that takes calls and never answers.
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const hasty = new pg.Pool({ ...connection, host: '127.0.0.1', port, connectionTimeoutMillis: 50 })
    await expect(hasty.connect()).rejects.toThrow(/connection timeout$/)
    await hasty.end()
    silent.close()
  }))

test('Kysely lets an executor be given another connection, and a transaction be made of one', async () => {
  const dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
  const db = new Kysely<{ notes: { id: number } }>({ dialect })
  const executor = db.getExecutor()
  expect(typeof executor.provideConnection).toBe('function')
  const asked: string[] = []
  const together = executor.withConnectionProvider({
    provideConnection: (consumer) =>
      consumer({
        executeQuery: async ({ sql }) => {
          asked.push(sql)
          return { rows: [] }
        },
        streamQuery() {
          throw new Error('Nothing is streamed.')
        },
      }),
  })
  const scope = new Transaction<{ notes: { id: number } }>({ executor: together, driver: new DummyDriver(), dialect, config: { dialect } })
  await scope.selectFrom('notes').select('id').execute()
  expect(asked).toEqual(['select "id" from "notes"'])
})
