import type pg from 'pg'
import type { Connection } from './database.ts'
import type { Log } from './log.ts'

/** As whom pages and commands, and as whom jobs work in PostgreSQL. Neither owns a table, so row-level security and triggers hold for both. */
export type DatabaseRole = 'laurel_app' | 'laurel_jobs'
const roles: readonly DatabaseRole[] = ['laurel_app', 'laurel_jobs']

/** Any number that no other program on the same PostgreSQL takes. */
const lock = 7_206_155

const isSocket = (connection: Connection): connection is Extract<Connection, { host: string }> => 'host' in connection

/**
 * The roles as which this program works, made where they are missing, with the rights they need on every table there is and will be.
 * @param pool as the owner of the tables, after every migration and queue
 * @returns how to connect as each; as the owner, and then without row-level security, where this user may not make roles: the log says what to do
 */
export async function prepareRoles(pool: pg.Pool, connection: Connection, log: Log): Promise<(role: DatabaseRole) => Connection> {
  const client = await pool.connect()
  try {
    // Several processes start at once, and rights that two give at once are refused to one of them.
    await client.query('select pg_advisory_lock($1)', [lock])
    await makeRoles(client, isSocket(connection))
    await grant(client, isSocket(connection))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error
    log.warn(
      'Row-level security is off, as the user of DATABASE_URL may not make roles. Let a superuser run, then start again: create role laurel_app; create role laurel_jobs; grant laurel_app, laurel_jobs to <that user>;',
    )
    return () => connection
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined)
    client.release()
  }
  return (role) => (isSocket(connection) ? { ...connection, user: role } : { ...connection, options: `-c role=${role}` })
}

/** On the socket of our own server they sign in by themselves; elsewhere the user of the address takes their place. */
async function makeRoles(client: pg.PoolClient, signIn: boolean): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select rolname as name from pg_roles where rolname = any ($1)', [roles])
  const known = new Set(rows.map(({ name }) => name))
  // Databases of one server share their roles, and another may have made it just now.
  for (const role of roles.filter((one) => !known.has(one)))
    await client.query(`create role ${role} ${signIn ? 'login' : 'nologin'}`).catch((error: Error) => {
      if (!('code' in error && (error.code === '42710' || error.code === '23505'))) throw error
    })
}

async function grant(client: pg.PoolClient, signIn: boolean): Promise<void> {
  if (!signIn) {
    const { rows } = await client.query<{ may: boolean }>(
      `select bool_and(pg_has_role(current_user, name, 'set')) as may from unnest($1::text[]) as name`,
      [roles],
    )
    if (!rows[0]?.may) await client.query(`grant ${roles.join(', ')} to current_user`)
  }
  const { rows } = await client.query<{ held: boolean }>(
    `select bool_and(has_table_privilege(role, pg_class.oid, 'insert') and has_schema_privilege(role, relnamespace, 'usage')) as held from pg_class, unnest($1::text[]) as role where relnamespace in ('public'::regnamespace, 'jobs'::regnamespace) and relkind in ('r', 'p')`,
    [roles],
  )
  if (rows[0]?.held) return
  for (const schema of ['public', 'jobs']) {
    await client.query(`grant usage on schema ${schema} to ${roles.join(', ')}`)
    for (const [rights, on] of [
      ['select, insert, update, delete', 'tables'],
      ['usage', 'sequences'],
    ]) {
      await client.query(`grant ${rights} on all ${on} in schema ${schema} to ${roles.join(', ')}`)
      await client.query(`alter default privileges in schema ${schema} grant ${rights} on ${on} to ${roles.join(', ')}`)
    }
  }
}
