import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { openPool } from './database.ts'
import { openKeyring } from './keys.ts'
import type { World } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'laurel keys '))
const key = (digit: string) => digit.repeat(64)
const poolOf = async (world: World) => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  return openPool({ host: inject('clusterHost'), port: 5432, user: 'laurel', database: rows[0]?.name ?? '' }, () => undefined, 4)
}

const world = await aWorld({ WORKERS: 'false', MASTER_KEY: key('a') })
await aDistrict(world)
const pool = await poolOf(world)
const empty = await aWorld({ WORKERS: 'false' })
const emptyPool = await poolOf(empty)
afterAll(async () => {
  await Promise.all([pool.end(), emptyPool.end()])
  rmSync(folder, { recursive: true, force: true })
})

test('a missing key is not replaced where the database holds what one sealed', async () => {
  const DATA_DIR = join(folder, 'missing')
  await expect(openKeyring({ DATA_DIR }, pool)).rejects.toThrow(/^The master key is missing: .*Put it back/)
  expect(existsSync(join(DATA_DIR, 'master.key'))).toBe(false)
})

test('another key than the one of the database is refused, from the setting and from the file', async () => {
  await expect(openKeyring({ DATA_DIR: folder, MASTER_KEY: key('b') }, pool)).rejects.toThrow(
    /^The master key in MASTER_KEY is not the one .*Put the right one back/,
  )
  writeFileSync(join(folder, 'master.key'), key('c'))
  await expect(openKeyring({ DATA_DIR: folder }, pool)).rejects.toThrow(/^The master key in .*master\.key is not the one/)
  expect(readFileSync(join(folder, 'master.key'), 'utf8')).toBe(key('c'))
  await openKeyring({ DATA_DIR: folder, MASTER_KEY: key('a') }, pool)
})

test('a database from before there were marks is known by its signing keys', async () => {
  await world.db.deleteFrom('instanceFacts').where('name', '=', 'master-key').execute()
  await expect(openKeyring({ DATA_DIR: folder, MASTER_KEY: key('b') }, pool)).rejects.toThrow('is not the one')
  await expect(openKeyring({ DATA_DIR: join(folder, 'none') }, pool)).rejects.toThrow('is missing')
  await openKeyring({ DATA_DIR: folder, MASTER_KEY: key('a') }, pool)
  await expect(openKeyring({ DATA_DIR: folder, MASTER_KEY: key('b') }, pool)).rejects.toThrow('is not the one')
})

test('a file that holds something else is told, and left', async () => {
  const DATA_DIR = mkdtempSync(join(folder, 'torn '))
  writeFileSync(join(DATA_DIR, 'master.key'), 'a1b2')
  await expect(openKeyring({ DATA_DIR }, emptyPool)).rejects.toThrow('is not a master key')
  expect(readFileSync(join(DATA_DIR, 'master.key'), 'utf8')).toBe('a1b2')
})

test('of many first starts at once on one new database, all have the same key, or one of two', async () => {
  await empty.db.deleteFrom('instanceFacts').where('name', '=', 'master-key').execute()
  const one = join(folder, 'first')
  const keyrings = await Promise.all(Array.from({ length: 6 }, () => openKeyring({ DATA_DIR: one }, emptyPool)))
  expect(new Set(keyrings.map((keyring) => keyring.derive('anything'))).size).toBe(1)
  expect(statSync(join(one, 'master.key')).mode & 0o777).toBe(0o600)

  await empty.db.deleteFrom('instanceFacts').where('name', '=', 'master-key').execute()
  const two = await Promise.allSettled([
    openKeyring({ DATA_DIR: one, MASTER_KEY: key('d') }, emptyPool),
    openKeyring({ DATA_DIR: one, MASTER_KEY: key('e') }, emptyPool),
  ])
  expect(two.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a key that others may read is made the owner’s alone', async () => {
  const path = join(folder, 'first', 'master.key')
  await empty.db.deleteFrom('instanceFacts').where('name', '=', 'master-key').execute()
  chmodSync(path, 0o644)
  await openKeyring({ DATA_DIR: join(folder, 'first') }, emptyPool)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})
