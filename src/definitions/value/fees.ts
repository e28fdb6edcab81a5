import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** What an assessment costs who asks for it, as the issuer says. Paid to the issuer, elsewhere. */
export type Fee = { amount: string; unit: string; note: string }

/** The fee for a micro-credential: its own, else that for everything of its issuer; null where nobody said any, or where it is none. */
export async function findFee(
  db: Queryable,
  { achievementId, issuerId }: { achievementId: string; issuerId: string },
): Promise<Fee | null> {
  const { rows } = await sql<Fee>`
    select amount::text, unit, note from assessment_fees
    where organization_id = ${issuerId} and (achievement_id = ${achievementId} or achievement_id is null)
    order by achievement_id is null, id desc limit 1`.execute(db)
  return rows.find(({ amount }) => Number(amount) > 0) ?? null
}

/** The fees that an issuer asks for now: for everything first, then by title. */
export async function feesOf(db: Queryable, issuerId: string): Promise<(Fee & { achievementId: string | null; title: string | null })[]> {
  const { rows } = await sql<Fee & { achievementId: string | null; title: string | null }>`
    select * from (
      select distinct on (fee.achievement_id) fee.achievement_id as "achievementId", version.title, fee.amount::text as amount, fee.unit, fee.note
      from assessment_fees fee left join achievements on achievements.id = fee.achievement_id
        left join achievement_versions version on version.id = achievements.current_version_id
      where fee.organization_id = ${issuerId} order by fee.achievement_id, fee.id desc
    ) as last where amount::numeric > 0 or "achievementId" is not null
    order by title nulls first limit 300`.execute(db)
  return rows
}
