import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { aWorld } from '../../testing/world.ts'
import { openDatabase, openPool } from './database.ts'
import { prepareRoles } from './database-roles.ts'
import type { Log } from './log.ts'

const world = await aWorld({ WORKERS: 'false' })
const { rows: here } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
const address = (user: string) => `postgresql://${user}@/${here[0]?.name}?host=${encodeURIComponent(inject('clusterHost'))}`

async function prepared(user: string) {
  const said: string[] = []
  const log = { warn: (message: string) => said.push(message) } as unknown as Log
  const connection = { connectionString: address(user) }
  const pool = openPool(connection, () => undefined, 1)
  const as = await prepareRoles(pool, connection, log).finally(() => pool.end())
  return { as, said }
}

async function roleOf(connection: Parameters<typeof openPool>[0]): Promise<string | undefined> {
  const pool = openPool(connection, () => undefined, 1)
  try {
    const { rows } = await sql<{ name: string }>`select current_user as name`.execute(openDatabase(pool))
    return rows[0]?.name
  } finally {
    await pool.end()
  }
}

test('with an address of an own PostgreSQL, its user takes the place of each role', async () => {
  const { as, said } = await prepared('laurel')
  expect(await roleOf(as('laurel_app'))).toBe('laurel_app')
  expect(await roleOf(as('laurel_jobs'))).toBe('laurel_jobs')
  expect(said).toEqual([])
})

test('a user who may make no roles goes on without them, and the log says what to run', async () => {
  const pool = openPool({ connectionString: address('laurel') }, () => undefined, 1)
  await pool.query('do $$ begin create role plain_owner login; exception when duplicate_object then null; end $$')
  await pool.end()
  const { as, said } = await prepared('plain_owner')
  expect(await roleOf(as('laurel_app'))).toBe('plain_owner')
  expect(said).toEqual([expect.stringContaining('create role laurel_app')])
})

test('many who start at once all get their rights', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => prepared('laurel')))
  expect(all.flatMap(({ said }) => said)).toEqual([])
})
