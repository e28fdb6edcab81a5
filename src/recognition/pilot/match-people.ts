import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'

/**
 * Looks once more who those are that an import names and nobody knew yet: by an address of theirs that was confirmed, else, where no address is
 * given, by a name that one person of the organization has and no other. Whom somebody matched by hand stays as they are.
 */
export const matchPeople = (db: OpenTransaction, { importId, organizationId }: { importId: string; organizationId: string }) =>
  sql`with here as materialized (
      select distinct people.id, lower(regexp_replace(trim(people.name), '\\s+', ' ', 'g')) as name
      from memberships join people on people.id = memberships.person_id
      where memberships.organization_id = ${organizationId} and people.erased_at is null
    ), by_name as (
      select name, count(*)::integer as namesakes, min(id::text)::uuid as id from here where name <> '' group by name
    )
    update pilot_people set
      person_id = case when pilot_people.email <> '' then found.by_address when found.namesakes = 1 then found.by_name end,
      choice = case
        when pilot_people.email <> '' then case when found.by_address is null then 'unknown' else 'address' end
        when found.namesakes = 1 then 'name' else 'unknown' end,
      namesakes = found.namesakes
    from (
      select whom.number, coalesce(by_name.namesakes, 0) as namesakes, by_name.id as by_name,
        (select here.id from person_addresses known join here on here.id = known.person_id
          where known.address = whom.email and known.verified_at is not null limit 1) as by_address
      from pilot_people whom left join by_name on by_name.name = lower(regexp_replace(trim(whom.name), '\\s+', ' ', 'g'))
      where whom.import_id = ${importId} and whom.choice = 'unknown'
    ) as found
    where pilot_people.import_id = ${importId} and pilot_people.number = found.number`.execute(db)
