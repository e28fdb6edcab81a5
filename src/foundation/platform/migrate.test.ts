import { randomUUID } from 'node:crypto'
import { afterAll, expect, inject, test } from 'vitest'
import { openPool } from './database.ts'
import { applyMigrations, knownMigrations, migrate, seenMigrations } from './migrate.ts'

const host = inject('clusterHost')
const admin = openPool({ host, port: 5432, user: 'laurel', database: 'postgres' }, console.error, 1)
const pools: ReturnType<typeof openPool>[] = []
const names: string[] = []
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  for (const name of names) await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
})

/** A database with nothing in it, and a way to open it as one process does that starts. */
async function aNewDatabase() {
  const database = `test_${randomUUID().replaceAll('-', '')}`
  await admin.query(`create database ${database} strategy file_copy`)
  names.push(database)
  return () => {
    const pool = openPool({ host, port: 5432, user: 'laurel', database }, () => undefined, 1)
    pools.push(pool)
    return pool
  }
}

test('of several that start at once on a new database one brings it up to date, and the others wait for it', async () => {
  const open = await aNewDatabase()
  const applied = await Promise.all([open(), open(), open()].map((pool) => migrate(pool)))
  const known = await knownMigrations()
  expect(applied.map(({ length }) => length).sort((one, other) => one - other)).toEqual([0, 0, known.length])
  expect(await seenMigrations(open())).toEqual(known)
})

test('where the one that brings it up to date is killed, the next that waits does it', async () => {
  const open = await aNewDatabase()
  const [first] = await knownMigrations()
  const client = await open().connect()
  await applyMigrations(client, [first ?? ''])
  client.release()
  const begun = Promise.withResolvers<void>()
  const backup = Promise.withResolvers<void>()
  // It gets the lock, and never further than the backup before.
  const killed = migrate(open(), () => {
    begun.resolve()
    return backup.promise
  })
  await begun.promise
  const next = migrate(open())
  const { rows } = await open().query<{ pid: number }>(
    "select pid from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())",
  )
  await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  expect((await next).length).toBe((await knownMigrations()).length - 1)
  // A process that is gone holds no connection; this one is not gone, and gives back what it held.
  backup.reject(new Error('killed'))
  await expect(killed).rejects.toThrow('killed')
})

test('after an upgrade the planner knows of what is new, so that no page of a large database reads all of it', async () => {
  const open = await aNewDatabase()
  const known = await knownMigrations()
  const client = await open().connect()
  await applyMigrations(client, known.slice(0, -1))
  client.release()
  const looked = async () =>
    (await open().query("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples < 0"))
      .rows
  expect((await looked()).length).toBeGreaterThan(50)
  await migrate(open())
  expect(await looked()).toEqual([])
})
