import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { createWeb } from '../doors/web.ts'
import { openAccounts } from './accounts.ts'
import { visitor } from './actor.ts'
import { askedBy, forAll } from './asked-by.ts'
import { busyAnswer } from './connections.ts'
import { type Database, inTransaction, type Limits, openDatabase, openPool } from './database.ts'

const world = await aWorld({ WORKERS: 'false' })
const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
const pools: ReturnType<typeof openPool>[] = []
afterAll(async () => void (await Promise.all(pools.map((pool) => pool.end()))))

function aPool(limits: Limits): Database {
  const pool = openPool(
    { host: inject('clusterHost'), port: 5432, user: 'laurel', database: rows[0]?.name ?? '' },
    () => undefined,
    1,
    limits,
  )
  pools.push(pool)
  return openDatabase(pool)
}
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )
/** Statements of this database that sleep now. */
const sleeping = async () =>
  (
    await sql`select from pg_stat_activity where datname = current_database() and query like 'select pg_sleep%' and state = 'active'`.execute(
      ownerOf(world),
    )
  ).rows.length
const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve))
}
const asker = () => {
  const controller = new AbortController()
  return { request: new Request('http://laurel.example/', { signal: controller.signal }), leave: () => controller.abort() }
}

test('a statement that takes too long is ended and told in plain words', async () => {
  const db = aPool({ statementMs: 100 })
  const answer = busyAnswer(await faultOf(sql`select pg_sleep(60)`.execute(db)))
  expect(answer).toMatchObject({ kind: 'busy', code: 'took-too-long' })
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
})

test('who waits for a connection in vain is told so instead of standing', async () => {
  const db = aPool({ waitMs: 100 })
  await inTransaction(db, async (scope) => {
    await sql`select 1`.execute(scope)
    expect(busyAnswer(await faultOf(sql`select 1`.execute(db)))).toMatchObject({ kind: 'busy', code: 'too-busy' })
  })
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  expect(busyAnswer(new Error('Something else.'))).toBeNull()
})

test('a browser that leaves ends its statement, and the connection serves the next one', async () => {
  const db = aPool({})
  const { request, leave } = asker()
  const work = faultOf(askedBy(request, () => sql`select pg_sleep(60)`.execute(db)))
  await until(async () => (await sleeping()) === 1)
  leave()
  expect(busyAnswer(await work)).toMatchObject({ kind: 'busy' })
  expect(await sleeping()).toBe(0)
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
})

test('one that leaves while it waits for a connection takes none; what is for all goes on', async () => {
  const db = aPool({})
  const { request, leave } = asker()
  let forEveryone: Promise<unknown> | undefined
  await inTransaction(db, async (scope) => {
    await sql`select 1`.execute(scope)
    const waiting = askedBy(request, () => faultOf(sql`select 1`.execute(db)))
    forEveryone = askedBy(request, () => forAll(() => sql`select 2 as two`.execute(db)))
    leave()
    expect(await waiting).toMatchObject({ code: 'gone' })
  })
  expect(await forEveryone).toMatchObject({ rows: [{ two: 2 }] })
})

test('a database that refuses, ends what it is at, is read-only or full is told as what it is, and what was under way is not said to be undone', async () => {
  const nowhere = openPool({ host: '/tmp/no-postgres-here', port: 5432, user: 'laurel', database: 'none' }, () => undefined, 1, {})
  pools.push(nowhere)
  expect(busyAnswer(await faultOf(sql`select 1`.execute(openDatabase(nowhere))))).toMatchObject({ code: 'database-away' })

  const db = aPool({})
  const cut = faultOf(sql`select pg_sleep(60)`.execute(db))
  await until(async () => (await sleeping()) === 1)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep%' and datname = current_database() and state = 'active'`.execute(
    ownerOf(world),
  )
  const told = busyAnswer(await cut)
  expect(told).toMatchObject({ kind: 'busy', code: 'database-away' })
  expect(told?.message).not.toContain('Nothing was changed')
  // The pool goes on with another connection.
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])

  const readOnly = faultOf(
    inTransaction(db, async (scope) => {
      await sql`set transaction read only`.execute(scope)
      await sql`insert into rate_limits (key, tries, window_end) values ('read-only', 1, now())`.execute(scope)
    }),
  )
  expect(busyAnswer(await readOnly)).toMatchObject({ kind: 'busy', code: 'database-read-only' })
  const isFull = faultOf(sql`do $$ begin raise exception using errcode = '53100', message = 'no space left on device'; end $$`.execute(db))
  expect(busyAnswer(await isFull)).toMatchObject({ kind: 'full', code: 'database-full' })
  // Another part of the world that refuses a connection is no database.
  expect(busyAnswer(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))).toBeNull()
})

test('nobody’s password is called wrong because the database is away', async () => {
  const nowhere = openPool({ host: '/tmp/no-postgres-here', port: 5432, user: 'laurel', database: 'none' }, () => undefined, 1, {})
  pools.push(nowhere)
  const accounts = openAccounts({ pool: nowhere, baseUrl: 'http://laurel.example', secret: 'of a test', sessionSeconds: 60 })
  const met = await faultOf(accounts.signIn({ email: 'maya@school.example', password: 'three calm herons' }, new Headers()))
  expect(busyAnswer(met)).toMatchObject({ code: 'database-away' })
})

test('with every connection taken, health and sign-in answer, and a page says that too much is asked at once', async () => {
  const db = aPool({ waitMs: 100 })
  const app = createWeb({
    world: { ...world, db },
    recognize: async (here) => {
      await sql`select 1`.execute(here.db)
      return visitor
    },
    resources: [],
    pages: async () => new Response('page'),
    files: async () => null,
  })
  await inTransaction(db, async (scope) => {
    await sql`select 1`.execute(scope)
    expect((await app.request('/healthz')).status).toBe(200)
    expect((await app.request('/readyz')).status).toBe(200)
    expect((await app.request('/sign-in')).status).toBe(200)
    const page = await app.request('/catalog', { headers: { Accept: 'text/html' } })
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('30')
    expect(await page.text()).toContain('Too many people are asking at once')
    expect(await (await app.request('/catalog')).json()).toMatchObject({ status: 503, code: 'too-busy' })
  })
})
