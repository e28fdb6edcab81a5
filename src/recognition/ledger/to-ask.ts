import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** An award of which something has still to be asked for, and until when. */
export type AwardToAsk = { awardId: string; versionId: string; title: string; organization: string; until: string }

/** So many are shown at once of what is still to be asked for. */
const mostToAsk = 20

/** The awards of a person of which something has still to be asked for, what ends first first. */
export async function findToAsk(db: Queryable, personId: string) {
  const { rows } = await sql<AwardToAsk>`
    select line.award_id as "awardId", version.id as "versionId", version.title, place.short_name as organization,
      min(jsonb_path_query_first(line.reasons, '$[*] ? (@.code == "not-asked").until') #>> '{}') as until
    from ledger_lines line join awards on awards.id = line.award_id join achievement_versions version on version.id = awards.version_id
      join organizations place on place.id = line.organization_id
    where line.person_id = ${personId} and line.amount = 0 and line.reasons @> '[{"code": "not-asked"}]'
      and not exists (select from ledger_lines back where back.reverses_id = line.id)
    group by line.award_id, version.id, version.title, place.short_name order by until, line.award_id limit ${mostToAsk}`.execute(db)
  return rows
}
