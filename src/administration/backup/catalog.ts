import type { ClientBase } from 'pg'

/** A table whose rows are kept, with the columns that hold something of their own. */
export type KeptTable = { name: string; columns: string[] }

/** What tells of this installation and not of what it holds. A backup restored elsewhere begins a history of its own. */
const ofThePlace = ['backups']

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Every table of ours, in whatever state of migration the database is, by name. Generated columns come by themselves. */
export async function readTables(client: ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(
    `select relname as name,
        (select coalesce(array_agg(attname order by attnum), '{}') from pg_attribute
          where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '')::text[] as columns
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relname = any ($1) order by relname`,
    [ofThePlace],
  )
  return rows
}

/** Where every sequence stands. */
export async function readSequences(client: ClientBase): Promise<{ name: string; last: string; isCalled: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname",
  )
  const found = []
  for (const { name } of rows) {
    const { rows: stands } = await client.query<{ last: string; isCalled: boolean }>(
      `select last_value::text as last, is_called as "isCalled" from public.${quoted(name)}`,
    )
    for (const stand of stands) found.push({ name, ...stand })
  }
  return found
}

/** What is written the same way by every PostgreSQL, whatever it is set to. */
export const plainSettings = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 3; set local client_encoding = 'UTF8'; set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0; set local lock_timeout = 0`
