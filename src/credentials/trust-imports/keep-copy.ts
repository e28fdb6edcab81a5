import type { ListedIssuer } from '@laurel/openbadges/trust/read-trust-list'
import { sql } from 'kysely'
import type { OpenTransaction, Queryable } from '../../foundation/platform/database.ts'

/** So many are written in one statement. */
const atOnce = 5000

/** Writes down who stands on a copy of a list. */
export async function keepListed(db: OpenTransaction, copyId: string, issuers: readonly ListedIssuer[]): Promise<void> {
  for (let from = 0; from < issuers.length; from += atOnce) {
    const rows = issuers.slice(from, from + atOnce).map((one, at) => ({ ...one, place: from + at }))
    await sql`
      insert into listed_issuers (copy_id, place, issuer_id, keys, name, url, location, why, since, until)
      select ${copyId}::uuid, place, id, keys, name, url, location, why, "from", until
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given (place integer, id text, keys text[], name text, url text, location text, why text, "from" timestamptz, until timestamptz)`.execute(
      db,
    )
  }
}

/** How a copy differs from the one that counts: issuers are the same whose identifier is. */
export async function countChanges(db: Queryable, { copyId, currentId }: { copyId: string; currentId: string | null }) {
  const { rows } = await sql<{ added: number; gone: number; changed: number }>`
    with newer as (select keys[1] as key, (name, url, location, why, since, until)::text as said from listed_issuers where copy_id = ${copyId}::uuid),
      older as (select keys[1] as key, (name, url, location, why, since, until)::text as said from listed_issuers where copy_id = ${currentId}::uuid)
    select count(*) filter (where older.key is null)::integer as added, count(*) filter (where newer.key is null)::integer as gone,
      count(*) filter (where older.said <> newer.said)::integer as changed
    from newer full join older using (key)`.execute(db)
  return rows[0] ?? { added: 0, gone: 0, changed: 0 }
}
