import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openFolderPlace } from '../administration/backup/folder-place.ts'
import { makeBackup } from '../administration/backup/make-backup.ts'
import { restoreBackup } from '../administration/backup/restore-backup.ts'
import { type Config, readConfig } from '../config.ts'
import type { Connection } from '../foundation/platform/database.ts'
import type { World } from '../foundation/platform/world.ts'

const ends: (() => Promise<void> | void)[] = []
const endAll = async () => {
  for (const end of ends.splice(0).reverse()) await end()
}

/** A folder for as long as the test file runs. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-backup-'))
  ends.push(() => rmSync(folder, { recursive: true, force: true }))
  afterAll(endAll)
  return folder
}

const inCluster = (database: string) => ({ host: inject('clusterHost'), port: 5432, user: 'laurel', database })

/** Asks a database as its owner. */
export async function ask<Row extends pg.QueryResultRow>(connection: Connection, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** A database that holds nothing, for as long as the test file runs. */
export async function anEmptyDatabase(): Promise<Connection> {
  const database = `restored_${randomUUID().replaceAll('-', '')}`
  await ask(inCluster('postgres'), `create database ${database}`)
  ends.push(async () => void (await ask(inCluster('postgres'), `drop database if exists ${database} with (force)`)))
  afterAll(endAll)
  return inCluster(database)
}

/** A place to restore to: an empty database and a folder, with the master key of a World unless told. */
export async function anEmptyPlace(world: World, { withKey = true } = {}): Promise<{ connection: Connection; config: Config }> {
  const folder = aFolder()
  if (withKey) copyFileSync(join(world.config.DATA_DIR, 'master.key'), join(folder, 'master.key'))
  return {
    connection: await anEmptyDatabase(),
    config: readConfig({ DATA_DIR: folder, BASE_URL: world.config.BASE_URL, LOG_LEVEL: 'silent', FREE_DISK_BYTES: '0', WORKERS: 'false' }),
  }
}

/** A backup of a World, as bytes. */
export async function backupOf(world: World, recipients: readonly string[] = []): Promise<Buffer> {
  const folder = aFolder()
  await makeBackup(world, { place: openFolderPlace(folder), name: 'one.backup', recipients, now: world.now })
  return readFileSync(join(folder, 'one.backup'))
}

async function* inChunks(bytes: Uint8Array, length = 65_536) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

/** Restores bytes into a place. */
export const restoreInto = (
  { connection, config }: { connection: Connection; config: Config },
  bytes: Uint8Array,
  identities: readonly string[] = [],
) => restoreBackup(inChunks(bytes), { config, identities, connection })

/** What is in a place: of an empty one nothing. */
export async function whatIsIn({ connection, config }: { connection: Connection; config: Config }) {
  const tables = await ask<{ name: string }>(
    connection,
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')",
  )
  const files = join(config.DATA_DIR, 'files')
  const { readdir } = await import('node:fs/promises')
  const kept = existsSync(files) ? (await readdir(files, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name)) : []
  return { tables: tables.length, files: kept.length }
}
