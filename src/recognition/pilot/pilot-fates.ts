import { type RawBuilder, sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'

/** Which of ours a title is, in SQL beside `title`: the micro-credential, or what is called the same in this file. */
const sameness: RawBuilder<unknown> = sql`coalesce(same.achievement_id::text, title.achievement_id::text, 'title ' || coalesce(title.same_as, title.number))`

/**
 * Says anew what is to become of each row of an import, from what is known of it, of its title and of whom it names: in one statement, whatever was
 * changed. What has become an award stays one.
 */
export const renewFates = (db: OpenTransaction, importId: string) =>
  sql`update pilot_rows set fate = found.fate
    from (
      select line, case
          when is_aside or title_choice = 'aside' or person_choice = 'aside' then 'aside'
          when is_wrong then 'wrong'
          when person_choice = 'unknown' then 'unknown'
          when title_choice = 'ask' then 'asked'
          when is_held then 'held'
          when row_number() over (partition by is_usable, person_id, what order by line) > 1 then 'repeated'
          else 'ready' end as fate
      from (
        select one.line, one.is_aside, title.choice as title_choice, whom.choice as person_choice, whom.person_id,
          one.faults <> '[]' or title.number is null or whom.number is null as is_wrong,
          ${sameness} as what,
          -- Only what may become an award is the first of its kind.
          not one.is_aside and one.faults = '[]' and title.choice not in ('aside', 'ask') and whom.person_id is not null as is_usable,
          exists (select from awards where awards.earner_id = whom.person_id
            and awards.achievement_id = coalesce(same.achievement_id, title.achievement_id)
            and not exists (select from revocations where revocations.award_id = awards.id)) as is_held
        from pilot_rows one
          left join pilot_titles title on title.import_id = one.import_id and title.number = one.title
          left join pilot_titles same on same.import_id = one.import_id and same.number = title.same_as
          left join pilot_people whom on whom.import_id = one.import_id and whom.number = one.person
        where one.import_id = ${importId}
      ) as known
    ) as found
    where pilot_rows.import_id = ${importId} and pilot_rows.line = found.line and pilot_rows.fate <> 'awarded' and pilot_rows.fate <> found.fate`.execute(
    db,
  )
