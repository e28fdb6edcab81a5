import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

const folder = join(import.meta.dirname, '../../../migrations')
/** Any number that no other program on the same PostgreSQL takes. */
const lock = 7_206_153

let known: Promise<string[]> | undefined

/** Every migration that this program knows, in order. Looked at once: a newer version that is laid over a running one is not what runs. */
export function knownMigrations(): Promise<string[]> {
  known ??= readdir(folder).then((names) => names.filter((name) => name.endsWith('.sql')).sort())
  return known
}

/** The last migration that a database has seen and this program does not know: then it is older than its database, and must not go on. */
export async function unknownMigration(last: string | undefined): Promise<string | null> {
  return last !== undefined && !(await knownMigrations()).includes(last) ? last : null
}

/** The migrations that a database has seen, none where it is new. */
export async function seenMigrations(client: pg.ClientBase | pg.Pool): Promise<string[]> {
  const { rows: there } = await client.query<{ there: boolean }>("select to_regclass('public.migrations') is not null as there")
  if (!there[0]?.there) return []
  const { rows } = await client.query<{ name: string }>('select name from migrations order by name')
  return rows.map(({ name }) => name)
}

/** Applies these migrations in the transaction that is open, to a database that has seen none of them. */
export async function applyMigrations(client: pg.ClientBase, names: readonly string[]): Promise<void> {
  await client.query('create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())')
  for (const name of names) {
    await client.query(await readFile(join(folder, name), 'utf8'))
    await client.query('insert into migrations (name) values ($1)', [name])
  }
}

/**
 * Applies the migrations that this database has not seen, in order of their names, each in its own transaction.
 * Several processes may call it at once: one does the work, the others wait.
 * @param before is done first where there is something to apply to a database that is not new, such as making a backup
 * @returns the names it applied
 * @throws Error when the database holds a migration that this program does not know: it is older than the database
 */
export async function migrate(
  pool: pg.Pool,
  before: (pending: readonly string[]) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const files = await knownMigrations()
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    const known = new Set(await seenMigrations(client))
    const unknown = [...known].filter((name) => !files.includes(name))
    if (unknown.length > 0) throw new Error(`This database was made by a newer Laurel (${unknown.join(', ')}). Start that one instead.`)
    const pending = files.filter((file) => !known.has(file))
    if (known.size > 0 && pending.length > 0) await before(pending)
    for (const name of pending) {
      await client.query('begin')
      await applyMigrations(client, [name])
      await client.query('commit')
    }
    // Of a column that is new the planner takes nearly all rows to have something, until it is looked at; by itself PostgreSQL does that a tenth of the table later.
    if (known.size > 0 && pending.length > 0) await client.query('analyze')
    return pending
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined)
    client.release()
  }
}
