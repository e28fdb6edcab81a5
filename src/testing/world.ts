import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { readConfig } from '../config.ts'
import { type Database, openDatabase, openPool, readsOfAll } from '../foundation/platform/database.ts'
import type { World } from '../foundation/platform/world.ts'
import { openWorld } from '../open-world.ts'

type Place = {
  /** The socket folder by which the World reaches PostgreSQL, where something stands between. */
  through?: string
  /** A tablespace for its database. */
  tablespace?: string
}

/** A World of its own on a fresh copy of the template database, closed and dropped after the test file. Jobs run unless told not to. */
export async function aWorld(environment: Record<string, string> = {}, { through, tablespace }: Place = {}): Promise<World> {
  const host = inject('clusterHost')
  const database = `test_${randomUUID().replaceAll('-', '')}`
  const admin = openPool({ host, port: 5432, user: 'laurel', database: 'postgres' }, console.error, 1)
  await admin.query(
    `create database ${database} template template_laurel strategy file_copy${tablespace ? ` tablespace ${tablespace}` : ''}`,
  )
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-world-'))
  const config = readConfig({ DATA_DIR: dataDir, BASE_URL: 'http://laurel.example', LOG_LEVEL: 'error', ...environment })
  const { world, close } = await openWorld(config, { host: through ?? host, port: 5432, user: 'laurel', database })
  const owner = openPool({ host, port: 5432, user: 'laurel', database }, console.error, 2)
  afterAll(async () => {
    await Promise.all([close(), owner.end()])
    await admin.query(`drop database if exists ${database} with (force)`)
    await admin.end()
    rmSync(dataDir, { recursive: true, force: true })
  })
  // A test looks at everything. Pages and doors read it for who asks all the same.
  const given = { ...world, db: readsOfAll(world.db) }
  owners.set(given, openDatabase(owner))
  return given
}

const owners = new WeakMap<World, Database>()

/** The database of a test's World as the owner of its tables, who may do what no part of the product may. */
export function ownerOf(world: World): Database {
  const owner = owners.get(world)
  if (!owner) throw new Error('Only a World of a test is known by its owner.')
  return owner
}
