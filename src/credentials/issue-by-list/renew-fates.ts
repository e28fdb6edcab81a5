import { sql } from 'kysely'
import type { Scene } from '../../foundation/platform/command.ts'
import { hasAlready } from '../awards/has-already.ts'

/**
 * Says anew what is to become of each row, in one statement: who has confirmed its address, whether a row before names the same person, and whether
 * they have it. What has gone out stays as it is.
 */
export const renewListFates = ({ db, now }: Pick<Scene, 'db' | 'now'>, listId: string) =>
  sql`update issue_rows set fate = found.fate, person_id = found.person_id
    from (
      select line, person_id, case
          when is_aside then 'aside'
          when faults <> '[]' or email = '' then 'wrong'
          when row_number() over (partition by is_aside or faults <> '[]' or email = '', coalesce(person_id::text, email) order by line) > 1 then 'repeated'
          when is_held then 'held'
          else 'ready' end as fate
      from (
        select one.line, one.is_aside, one.faults, one.email, known.person_id,
          known.person_id is not null and ${hasAlready(sql`known.person_id`, sql`issue_lists.achievement_id`, now)} as is_held
        from issue_rows one
          join issue_lists on issue_lists.id = one.list_id
          left join lateral (
            select address.person_id from person_addresses address join people on people.id = address.person_id
            where address.address = one.email and address.verified_at is not null and people.erased_at is null limit 1) as known on one.email <> ''
        where one.list_id = ${listId} and one.fate not in ('issued', 'invited', 'canceled')
      ) as known
    ) as found
    where issue_rows.list_id = ${listId} and issue_rows.line = found.line
      and (issue_rows.fate <> found.fate or issue_rows.person_id is distinct from found.person_id)`.execute(db)
