import { type RawBuilder, sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/**
 * The micro-credentials whose queue is closed to someone until they have calibrated, as a subselect of ids. Few micro-credentials ask for it,
 * so it is asked once for a statement.
 */
export const closedTo = (personId: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select rules.achievement_id from rules_of_calibration rules
  where rules.is_required
    and not exists (select from qualifications own
      where own.achievement_id = rules.achievement_id and own.person_id = ${personId} and own.lapsed_at is null)
    and not (rules.within_category and exists (
      select from achievements this join achievement_versions version on version.id = this.current_version_id
        join achievements other on other.organization_id = this.organization_id
        join achievement_versions like_it on like_it.id = other.current_version_id and like_it.category = version.category
        join qualifications own on own.achievement_id = other.id and own.person_id = ${personId} and own.lapsed_at is null
      where this.id = rules.achievement_id))
  union all
  -- Who is on probation qualifies for something first, wherever there are anchors to do it on.
  select achievements.id from probations
    join ladder_rules rules on rules.organization_id = probations.organization_id and rules.asks_calibration
    join achievements on achievements.organization_id = probations.organization_id
  where probations.person_id = ${personId} and probations.ended_at is null
    and not exists (select from qualifications own
      where own.organization_id = probations.organization_id and own.person_id = ${personId} and own.lapsed_at is null)
    and exists (select from anchors_in_use(array[probations.organization_id]) used
      left join rules_of_calibration asked on asked.achievement_id = used.achievement_id where used.anchors >= coalesce(asked.anchors, 3)))`

/** Whether the queue of a micro-credential is open to someone, as far as calibration goes. */
export async function isQualified(db: Queryable, personId: string, achievementId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from ${closedTo(sql`${personId}::uuid`)} closed where achievement_id = ${achievementId}::uuid`.execute(db)
  return rows.length === 0
}
