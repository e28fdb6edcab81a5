import { issuerKey } from '@laurel/openbadges/trust/issuer-key'
import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { KnownBy, KnownIssuer } from './trust-answer.ts'

/** So many lists are told of one issuer. */
const mostTold = 20

type Row = Omit<KnownBy, 'organization' | 'list'> & {
  organization: string
  slug: string
  listName: string | null
  signedBy: string | null
  isOwn: boolean
}

/** Whether this site goes by any list: where it does not, nobody is asked. */
export async function goesByLists(db: Queryable): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from recognized_issuers where taken_out_at is null)
      or exists (select from trust_lists where copy_id is not null and removed_at is null) as found`.execute(db)
  return rows[0]?.found ?? false
}

/** What the lists that this site goes by know of an issuer, by any of its identifiers. Lists of one's own come first, then those that somebody signed. */
export async function findKnownIssuer(db: Queryable, ids: readonly string[]): Promise<KnownIssuer> {
  const keys = [...new Set(ids.flatMap((id) => issuerKey(id) ?? []))]
  const counted = await sql<{ lists: number }>`
    select (select count(distinct organization_id) from recognized_issuers where taken_out_at is null)::integer
      + (select count(*) from trust_lists where copy_id is not null and removed_at is null)::integer as lists`.execute(db)
  const lists = counted.rows[0]?.lists ?? 0
  if (lists === 0 || keys.length === 0) return { lists, known: [] }
  const { rows } = await sql<Row>`select * from (
    select organizations.name as organization, organizations.slug, null::text as "listName", null::text as "signedBy", true as "isOwn",
      edition.made_at as "asOf", edition.valid_until as "goodUntil", one.name as "issuerName",
      (one.since::timestamp at time zone 'UTC') as since, ((one.until + 1)::timestamp at time zone 'UTC' - interval '1 second') as until
    from recognized_issuers one join organizations on organizations.id = one.organization_id
      cross join lateral (select made_at, valid_until from trust_list_editions where trust_list_editions.organization_id = one.organization_id
        order by number desc limit 1) edition
    where one.taken_out_at is null and one.keys && ${keys}::text[]
    union all
    select organizations.name, organizations.slug, list.name, case when copy.signature = 'holds' then coalesce(nullif(copy.signer_name, ''), copy.signer_id) end, false,
      coalesce(copy.dated, copy.brought_at), copy.valid_until, one.name, one.since, one.until
    from listed_issuers one join trust_list_copies copy on copy.id = one.copy_id
      join trust_lists list on list.copy_id = copy.id and list.removed_at is null
      join organizations on organizations.id = list.organization_id
    where one.keys && ${keys}::text[]) known
    order by "isOwn" desc, "signedBy" is null, organization, "listName"
    limit ${mostTold}`.execute(db)
  const iso = (at: unknown) => (at === null ? null : new Date(at as string).toISOString())
  return {
    lists,
    known: rows.map(({ organization, slug, listName, signedBy, isOwn, asOf, goodUntil, issuerName, since, until }) => ({
      organization: { name: organization, slug },
      list: isOwn ? null : { name: listName ?? '', signedBy },
      asOf: iso(asOf) ?? '',
      goodUntil: iso(goodUntil),
      issuerName,
      since: iso(since),
      until: iso(until),
    })),
  }
}
