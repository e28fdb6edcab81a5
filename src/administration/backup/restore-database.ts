import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { checkChain } from '../../foundation/events/check-chain.ts'
import { openDatabase, type Queryable } from '../../foundation/platform/database.ts'
import { applyMigrations, knownMigrations } from '../../foundation/platform/migrate.ts'
import { BackupFault, damaged } from './backup-fault.ts'
import { type BackupHead, type BackupManifest, jobsName } from './backup-format.ts'
import { type KeptTable, plainSettings, quoted, readTables } from './catalog.ts'

/** Where the rows of waiting jobs stand until the next start takes them up. */
export const restoredJobsTable = 'restored_jobs'

type ForeignKey = { table: string; name: string; definition: string }

/** Puts a database back, table after table, in one transaction that nobody sees before its commit. */
export type Restoration = {
  table(name: string, bytes: AsyncIterable<Buffer>): Promise<{ rows: number }>
  /** Checks what came, and keeps it. @throws BackupFault where it does not hold together */
  commit(manifest: BackupManifest): Promise<void>
  rollBack(): Promise<void>
}

/** @throws BackupFault where a backup knows migrations that this program does not */
export async function refuseNewer({ migrations, laurel }: BackupHead): Promise<void> {
  const known = await knownMigrations()
  const unknown = migrations.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new BackupFault(
      `This backup was made by a newer Laurel (${laurel}), which knows ${unknown.join(', ')}. Restore it with that one.`,
    )
}

/** @throws BackupFault where anything is in this database */
export async function refuseFull(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ things: number }>(
    `select (select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S'))::int
      + (select count(*) from pg_namespace where nspname = 'jobs')::int as things`,
  )
  if (rows[0]?.things !== 0)
    throw new BackupFault(
      'There is something in this database already, and a backup is restored into an empty one only. Nothing was changed. Name an empty database in DATABASE_URL, or another folder in DATA_DIR.',
    )
}

/**
 * Begins to restore a backup into an empty database: with the tables as they were at its migration.
 * @param pool of one connection, as the owner of what will be made
 */
export async function beginRestoration(pool: pg.Pool, head: BackupHead): Promise<Restoration> {
  const client = await pool.connect()
  try {
    return await begin(pool, client, head)
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function begin(pool: pg.Pool, client: pg.PoolClient, head: BackupHead): Promise<Restoration> {
  let isHeld = true
  await client.query('begin')
  await client.query(plainSettings)
  await applyMigrations(client, head.migrations)
  const tables = await readTables(client)
  requireSameTables(tables, head.tables)
  const keys = await readForeignKeys(client)
  // What triggers would add is in the backup already, and what they would refuse was allowed once.
  for (const { name } of tables) await client.query(`alter table public.${quoted(name)} disable trigger user`)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  // Migrations leave rows of their own.
  await client.query(`truncate ${tables.map(({ name }) => `public.${quoted(name)}`).join(', ')}`)
  await client.query(`create table public.${restoredJobsTable} (name text not null, data jsonb, start_after timestamptz not null)`)
  const columnsOf = new Map(tables.map(({ name, columns }) => [name, columns]))

  return {
    async table(name, bytes) {
      const columns = name === jobsName ? ['name', 'data', 'start_after'] : columnsOf.get(name)
      if (!columns) throw damaged(`it holds a table ${name} that it does not name.`)
      columnsOf.delete(name)
      const target = name === jobsName ? restoredJobsTable : name
      const copy = client.query(from(`copy public.${quoted(target)} (${columns.map(quoted).join(', ')}) from stdin`))
      try {
        await pipeline(bytes, createZstdDecompress(), copy)
      } catch (error) {
        throw isOfTheBytes(error) ? damaged(`the table ${name} can’t be read.`) : error
      }
      return { rows: copy.rowCount }
    },
    async commit(manifest) {
      if (columnsOf.size > 0) throw damaged(`the table ${[...columnsOf.keys()][0]} is missing.`)
      for (const { name, last, isCalled } of manifest.sequences)
        await client.query('select setval(format($1, $2::text)::regclass, $3::bigint, $4)', ['public.%I', name, last, isCalled])
      for (const { table, name, definition } of keys)
        await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`).catch((error) => {
          throw isOfTheBytes(error) ? damaged(`in ${table} something points at what is not there.`) : error
        })
      for (const { name } of tables) await client.query(`alter table public.${quoted(name)} enable trigger user`)
      // The one connection goes to who checks, with the transaction that is open on it.
      client.release()
      isHeld = false
      await requireWholeChains(openDatabase(pool))
      const same = await pool.connect()
      await same.query('commit').finally(() => same.release())
    },
    async rollBack() {
      // A connection that ends keeps nothing of what it has not committed.
      if (isHeld) client.release(true)
    },
  }
}

/** Faults of PostgreSQL's classes "data" and "integrity", of zstd, and ours. */
const isOfTheBytes = (error: unknown) =>
  error instanceof Error && !(error instanceof BackupFault) && 'code' in error && /^(?:22|23|ZSTD_|Z_)/.test(String(error.code))

function requireSameTables(here: readonly KeptTable[], there: readonly KeptTable[]): void {
  if (JSON.stringify(here) === JSON.stringify(there)) return
  const odd = here.find((table, at) => JSON.stringify(table) !== JSON.stringify(there[at]))
  throw new BackupFault(
    `This backup was made of tables that this Laurel does not make at the same migration (${odd?.name ?? 'more of them'}). Nothing was restored. Restore it with the Laurel that made it.`,
  )
}

async function readForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`,
  )
  return rows
}

/** @throws BackupFault where the chain of hashes over all that happened does not hold */
async function requireWholeChains(db: Queryable): Promise<void> {
  const rows = await db.selectFrom('eventPlaces').select('chain').distinct().execute()
  for (const { chain } of rows) {
    const { broken } = await checkChain(db, /^[0-]+$/.test(chain) ? null : chain)
    if (broken)
      throw damaged(`the chain of what happened is broken at link ${broken.number}${broken.eventId ? `, event ${broken.eventId}` : ''}.`)
  }
}
