import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { createWeb } from '../doors/web.ts'
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
