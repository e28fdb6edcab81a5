import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

const folder = join(import.meta.dirname, '../../../migrations')
/** Any number that no other program on the same PostgreSQL takes. */
const lock = 7_206_153

/**
 * Applies the migrations that this database has not seen, in order of their names, each in its own transaction.
 * Several processes may call it at once: one does the work, the others wait.
 * @returns the names it applied
 * @throws Error when the database holds a migration that this program does not know: it is older than the database
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query('create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())')
    const { rows } = await client.query<{ name: string }>('select name from migrations')
    const known = new Set(rows.map(({ name }) => name))
    const unknown = [...known].filter((name) => !files.includes(name))
    if (unknown.length > 0) throw new Error(`This database was made by a newer Laurel (${unknown.join(', ')}). Start that one instead.`)
    const applied: string[] = []
    for (const name of files.filter((file) => !known.has(file))) {
      await client.query('begin')
      await client.query(await readFile(join(folder, name), 'utf8'))
      await client.query('insert into migrations (name) values ($1)', [name])
      await client.query('commit')
      applied.push(name)
    }
    return applied
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined)
    client.release()
  }
}
